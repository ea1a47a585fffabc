import type { Readout } from "@igf-axis/model";

/** What a readout needs to know of the study it is read in. */
export interface ReadoutContext {
  /** Dose on the axis at which levels are read, nM. */
  readonly dose: number;
  /** Time at which levels are read, minutes. */
  readonly minutes: number;
}

type ReadoutMaker = (context: ReadoutContext) => Readout;

function growthReadout(
  kind: Readout["kind"],
  label: string,
  unit: string,
  better: Readout["better"],
): ReadoutMaker {
  return () => ({ id: kind, label, unit, kind, observable: "viable", better });
}

function level(
  id: string,
  observable: string,
  label: string,
  unit: string,
  better: Readout["better"],
): ReadoutMaker {
  return ({ dose, minutes }) => ({
    id,
    label: `${label} at ${Math.round(minutes / 60)} h under ${dose} nM`,
    unit,
    kind: "value",
    observable,
    dose,
    minutes,
    better,
  });
}

/** Readouts by the name that scenario files and results use. */
export const READOUTS: Readonly<Record<string, ReadoutMaker>> = {
  GR50: growthReadout("GR50", "GR50", "nM", "low"),
  GRmax: growthReadout("GRmax", "GR at the highest dose", "dimensionless", "low"),
  "GR-AOC": growthReadout("GR-AOC", "area over the GR curve", "dimensionless", "high"),
  residual: growthReadout("residual", "residual cells at the highest dose", "fraction of control", "low"),
  IC50: growthReadout("IC50", "absolute IC50", "nM", "low"),
  GR: ({ dose }) => ({
    id: "GR",
    label: `GR at ${dose} nM`,
    unit: "dimensionless",
    kind: "GR",
    observable: "viable",
    dose,
    better: "low",
  }),
  pAKT: level("pAKT", "pAKT", "phosphorylated AKT", "fraction", "low"),
  activeAKT: level("activeAKT", "activeAKT", "active AKT", "fraction", "low"),
  pS6K: level("pS6K", "pS6K", "phosphorylated S6K", "fraction", "low"),
  pERK: level("pERK", "pERK", "phosphorylated ERK", "fraction", "low"),
  pIGF1R: level("pIGF1R", "pIGF1R", "active IGF-1R and hybrids", "molecule/cell", "low"),
  pEGFR: level("pEGFR", "pEGFR", "active EGFR", "molecule/cell", "low"),
  tEGFR: level("tEGFR", "tEGFR", "EGFR of the cell", "molecule/cell", "neither"),
  pErbB2: level("pErbB2", "pErbB2", "paired ERBB2", "molecule/cell", "low"),
  pErbB3: level("pErbB3", "pErbB3", "phosphorylated ERBB3", "molecule/cell", "low"),
  pMet: level("pMet", "pMet", "active MET", "molecule/cell", "low"),
  pAXL: level("pAXL", "pAXL", "active AXL", "molecule/cell", "low"),
  pGAB1: level("pGAB1", "pGAB1", "GAB1 phosphorylated on tyrosine", "fraction", "low"),
  pSrc: level("pSrc", "pSrc", "active Src", "fraction", "low"),
  pFAK: level("pFAK", "pFAK", "active FAK", "fraction", "low"),
  freeIGF1: level("freeIGF1", "freeIGF1", "free IGF-1", "nM", "neither"),
  freeIGF2: level("freeIGF2", "freeIGF2", "free IGF-2", "nM", "neither"),
  IGFBP3: level("IGFBP3", "IGFBP3_ng_mL", "IGFBP-3 in medium", "ng/mL", "neither"),
};

/** Readouts shown when a scenario names none. */
export const DEFAULT_READOUTS: readonly string[] = [
  "GR50",
  "GRmax",
  "GR",
  "residual",
  "IC50",
  "pAKT",
  "pERK",
  "pIGF1R",
  "freeIGF1",
  "freeIGF2",
  "IGFBP3",
];
