import type { Decoy } from "@igf-axis/model";
import { falls, growthRises, rises } from "./checks.ts";
import { CLAIM_CULTURE, type ClaimArm, starved, underInhibitor } from "./claim-arm.ts";

const IGF1R_ONLY = { INSR: 0.001 };

/** Arms that decoys alone need. */
export const DECOY_ARMS: readonly ClaimArm[] = [
  starved("decoy:egf", "EGF 10 nM", { ligandsNm: { EGF: 10 } }),
  starved("decoy:day-egf", "a day with EGF 10 nM", { ligandsNm: { EGF: 10 } }, 24),
  underInhibitor("decoy:insulin-trace", "insulin 0.01 nM", { ligandsNm: { INS: 0.01 } }),
  underInhibitor("decoy:igfbp3-added", "IGFBP-3 12.5 nM", {
    add: [{ therapy: "rhIGFBP3", concentrationNm: 12.5 }],
  }),
  {
    id: "decoy:osimertinib-trace",
    label: "osimertinib 0.001 nM",
    changes: {},
    add: [{ therapy: "osimertinib", concentrationNm: 0.001 }],
    ligandsNm: { IGF1: 1, IGF2: 1, INS: 1 },
    assay: { profile: "PC-9", culture: CLAIM_CULTURE, hours: 24 },
  },
  starved("decoy:egfr-lost", "no EGFR, IGF-1 1 nM", { changes: { EGFR: "lost" }, ligandsNm: { IGF1: 1 } }),
  starved("decoy:isoform-a-low", "few of isoform A, IGF-1 1 nM", {
    changes: { "IR-A": "low" },
    ligandsNm: { IGF1: 1 },
  }),
  starved("decoy:isoform-a-high", "isoform A alone, IGF-1 1 nM", {
    changes: { "IR-A": "high" },
    ligandsNm: { IGF1: 1 },
  }),
  starved("decoy:insulin-only", "IGF-1R only, insulin 1 nM", { changes: IGF1R_ONLY, ligandsNm: { INS: 1 } }),
  starved("decoy:igf1-only", "IGF-1R only, IGF-1 1 nM", { changes: IGF1R_ONLY, ligandsNm: { IGF1: 1 } }),
];

/** Statements that should not hold: there is no mechanism for them in the model, or the biology goes the other way. */
export const DECOYS: readonly Decoy[] = [
  {
    id: "D01",
    statement: "Taking EGF out of serum-free medium raises active IGF-1R.",
    reason: "EGF does not bind IGF-1R, and nothing makes it lower its activity.",
    checks: [
      rises("claim:pIGF1R", "check", "active IGF-1R is higher without EGF", "claim:no-ligand", "decoy:egf"),
    ],
  },
  {
    id: "D02",
    statement: "Insulin at 0.01 nM restores growth under osimertinib.",
    reason: "It occupies one insulin receptor in thirty or fewer, beside the insulin and IGF of serum.",
    checks: [growthRises("check", "growth under the drug rises", "decoy:insulin-trace", "claim:intact")],
  },
  {
    id: "D03",
    statement: "A day of IGF-1 lowers the IGFBP-3 that cells have secreted.",
    reason: "IGFBP-3 is lost at the same rate, bound or free.",
    checks: [
      falls("claim:IGFBP3", "check", "IGFBP-3 in the medium falls", "claim:day-igf1", "claim:day-no-ligand"),
    ],
  },
  {
    id: "D04",
    statement: "A day of EGF takes IGF-1R off the surface.",
    reason: "Only a receptor's own ligand or antibody takes it in.",
    checks: [
      falls("claim:tIGF1R", "check", "IGF-1R at the surface falls", "decoy:day-egf", "claim:day-no-ligand"),
    ],
  },
  {
    id: "D05",
    statement: "A ligand antibody against IGF lowers active EGFR.",
    reason: "The mutant receptor needs no ligand, and no path leads back from IGF-1R to EGFR.",
    checks: [falls("claim:pEGFR", "check", "active EGFR falls", "claim:dish+ligand-antibody", "claim:dish")],
  },
  {
    id: "D06",
    statement: "A dual kinase inhibitor lowers free IGF-1.",
    reason: "It blocks the kinase; ligand is bound and taken in as before.",
    checks: [falls("claim:freeIGF1", "check", "free IGF-1 falls", "claim:dish+dual", "claim:dish")],
  },
  {
    id: "D07",
    statement: "An IGF1R antibody lowers active insulin receptor.",
    reason: "It does not bind insulin receptor homodimers.",
    checks: [
      falls("claim:pIR", "check", "active insulin receptor falls", "claim:dish+antibody", "claim:dish"),
    ],
  },
  {
    id: "D08",
    statement: "IGF-1 needs EGFR to activate IGF-1R.",
    reason: "IGF-1R binds IGF-1 by itself.",
    checks: [
      falls(
        "claim:pIGF1R",
        "check",
        "active IGF-1R falls when EGFR is lost",
        "decoy:egfr-lost",
        "claim:igf1-1nM",
      ),
    ],
  },
  {
    id: "D09",
    statement: "More of isoform A raises the activity of IGF-1R under IGF-1.",
    reason: "The isoform changes insulin receptor homodimers, and hybrids only in what is left out here.",
    checks: [
      rises("claim:pIGF1R", "check", "active IGF-1R rises", "decoy:isoform-a-high", "decoy:isoform-a-low"),
    ],
  },
  {
    id: "D10",
    statement: "Osimertinib at 0.001 nM lowers active EGFR.",
    reason: "At a ten-thousandth of its active concentration it bonds no more than a trace of the receptor.",
    checks: [falls("claim:pEGFR", "check", "active EGFR falls", "decoy:osimertinib-trace", "claim:dish")],
  },
  {
    id: "D11",
    statement: "IGF-1 raises active EGFR.",
    reason: "There is no path from IGF-1R to EGFR in the model.",
    checks: [rises("claim:pEGFR", "check", "active EGFR rises", "claim:igf1-10nM", "claim:no-ligand")],
  },
  {
    id: "D12",
    statement: "Added IGFBP-3 lets cells grow under osimertinib.",
    reason: "It can only hold back IGF here.",
    checks: [growthRises("check", "growth under the drug rises", "decoy:igfbp3-added", "claim:intact")],
  },
  {
    id: "D13",
    statement: "Insulin activates IGF-1R more than IGF-1 does, mole for mole.",
    reason: "It binds about a thousand times more weakly.",
    checks: [
      rises(
        "claim:pIGF1R",
        "check",
        "active IGF-1R is higher under insulin",
        "decoy:insulin-only",
        "decoy:igf1-only",
      ),
    ],
  },
];
