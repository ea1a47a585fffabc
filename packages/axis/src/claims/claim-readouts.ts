import { type ClaimReadout, parseExpression, unwrap } from "@igf-axis/model";

function value(id: string, label: string, unit: string, expression: string, minutes?: number): ClaimReadout {
  return {
    id: `claim:${id}`,
    label,
    unit,
    kind: "value",
    expression: unwrap(parseExpression(expression)),
    ...(minutes === undefined ? {} : { minutes }),
  };
}

/** Levels under a drug are read after a day, those of shorter arms at their end. */
const DAY = 1440;

/** What the checks of claims read. */
export const CLAIM_READOUTS: readonly ClaimReadout[] = [
  {
    id: "claim:GR",
    label: "GR",
    unit: "dimensionless",
    kind: "GR",
    expression: unwrap(parseExpression("viable")),
  },
  value("pIGF1R", "active IGF-1R and hybrids", "molecule/cell", "pIGF1R", DAY),
  value("pIR", "active insulin receptor", "molecule/cell", "pIR", DAY),
  value("pEGFR", "active EGFR", "molecule/cell", "pEGFR", DAY),
  value("pIRS", "phosphorylated IRS", "dimensionless", "pIRS", DAY),
  value("PIP3", "PIP3", "dimensionless", "PIP3", DAY),
  value("pAKT", "phosphorylated AKT", "dimensionless", "pAKT", DAY),
  value("pS6K", "phosphorylated S6K", "dimensionless", "pS6K", DAY),
  value("pERK", "phosphorylated ERK", "dimensionless", "pERK", DAY),
  value("pFAK", "active FAK", "dimensionless", "pFAK", DAY),
  value("pSrc", "active Src", "dimensionless", "pSrc", DAY),
  value("tIGF1R", "IGF1R halves at the surface that no antibody holds", "molecule/cell", "tIGF1R", DAY),
  value("freeIGF1", "free IGF-1", "nM", "freeIGF1", DAY),
  value("freeIGF2", "free IGF-2", "nM", "freeIGF2", DAY),
  value("free-share-IGF1", "free share of IGF-1 in the medium", "dimensionless", "freeIGF1 / totalIGF1", DAY),
  value("free-share-IGF2", "free share of IGF-2 in the medium", "dimensionless", "freeIGF2 / totalIGF2", DAY),
  value("free-IGF2-over-IGF1", "free IGF-2 over free IGF-1", "dimensionless", "freeIGF2 / freeIGF1", DAY),
  value(
    "on-IGFBP3",
    "share of the IGF in the medium that IGFBP-3 holds",
    "dimensionless",
    "(IGF1_IGFBP3 + IGF2_IGFBP3) / (totalIGF1 + totalIGF2)",
    DAY,
  ),
  value("IGFBP3", "IGFBP-3 in the medium", "ng/mL", "IGFBP3_ng_mL", DAY),
  value("viable", "viable cells", "cell/mL", "viable"),
  value("dead-share", "share of dead cells", "dimensionless", "cells_dead / (cells + cells_dead)"),
  value(
    "IR-A",
    "occupied insulin receptor, isoform A",
    "molecule/cell",
    "IGF1_IRA + IGF2_IRA + INS_IRA",
    DAY,
  ),
  value("active-share", "active share of IGF-1R and hybrids", "dimensionless", "2 * pIGF1R / tIGF1R", DAY),
  value(
    "hybrid-share",
    "share of free IGF1R halves in hybrids",
    "dimensionless",
    "HR / (2 * IGF1R + HR)",
    DAY,
  ),
  value(
    "hybrid-occupied",
    "occupied share of hybrids",
    "dimensionless",
    "(IGF1_HR + IGF2_HR + INS_HR) / (HR + IGF1_HR + IGF2_HR + INS_HR)",
    DAY,
  ),
  value(
    "pairing",
    "hybrids² over IGF-1R times insulin receptor",
    "dimensionless",
    "HR^2 / (IGF1R * (IRA + IRB))",
    DAY,
  ),
];
