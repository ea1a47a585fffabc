import { logNormal, type ParameterDefinition } from "../language/mechanism.ts";
import type { DissolvedDrug } from "./drug-in-medium.ts";

/** A number with its sources: median and one-standard-deviation factor of a log-normal prior. */
export interface DrugNumber {
  readonly median: number;
  readonly factor: number;
  readonly evidence: readonly string[];
  readonly note?: string;
}

/** A drug that bonds cysteine 797: what it needs to be expanded over alleles. */
export interface CovalentDrug {
  readonly name: string;
  readonly annotations: readonly string[];
  /** Rate of bonding at full occupancy, 1/min; absent: that of osimertinib. */
  readonly kinact?: DrugNumber;
  /** Reversible affinity at the exon-19 deletion in cells, nM; absent: osimertinib's over `potency`. */
  readonly ki?: DrugNumber;
  /** Osimertinib's affinity over this drug's, at mutants and at wild type. */
  readonly potency?: { readonly mutant: DrugNumber; readonly wildType: DrugNumber };
  /** Affinity constant at wild type over that at the exon-19 deletion. */
  readonly selectivity?: DrugNumber;
  /** Affinity constant at T790M over that at the exon-19 deletion. */
  readonly t790m?: DrugNumber;
  /** Affinity constant at ERBB2 over that at wild-type EGFR; absent: no action there. */
  readonly erbb2?: DrugNumber;
  readonly serum: DrugNumber;
}

/** A drug that competes with ATP and lets go again. */
export interface ReversibleDrug {
  readonly name: string;
  readonly annotations: readonly string[];
  /** Unbound drug that halves the activity of the exon-19 deletion in cells, nM. */
  readonly mutant: DrugNumber;
  /** The same at wild type, nM. */
  readonly wildType: DrugNumber;
  /** Constant at T790M over that at the exon-19 deletion without ATP. */
  readonly t790m: DrugNumber;
  readonly serum: DrugNumber;
}

/** Drugs that bond cysteine 797, by species. */
export const COVALENT_DRUGS: Readonly<Record<string, CovalentDrug>> = {
  OSI: {
    name: "osimertinib",
    annotations: ["chebi:CHEBI:90943"],
    kinact: {
      median: 0.3,
      factor: 2,
      evidence: ["assumed"],
      note: "No measured value was found; kinact over KI follows from the pEGFR IC50.",
    },
    ki: {
      median: 430,
      factor: 2,
      evidence: ["cross-2014", "tagrisso-label", "assumed"],
      note: "kinact over KI of 7e-4 1/(nM min) blocks half of pEGFR in 2 h at 17 nM with half of the drug unbound; mutant lines span 6–54 nM.",
    },
    selectivity: {
      median: 25,
      factor: 1.8,
      evidence: ["tagrisso-label", "cross-2014"],
      note: "9 by irreversible binding, 28 by cellular pEGFR.",
    },
    t790m: {
      median: 0.9,
      factor: 1.5,
      evidence: ["cross-2014", "assumed"],
      note: "pEGFR IC50 of 15 nM in H1975 against 17 nM in PC-9.",
    },
    erbb2: {
      median: 1,
      factor: 3,
      evidence: ["assumed"],
      note: "Weaker than at mutant EGFR; no figure was found.",
    },
    serum: {
      median: 13,
      factor: 1.8,
      evidence: ["tagrisso-label", "assumed"],
      note: "95 % bound in human plasma; bovine serum has about half the albumin.",
    },
  },
  AZ5104: {
    name: "AZ5104, a metabolite of osimertinib",
    annotations: [],
    potency: {
      mutant: {
        median: 8,
        factor: 1.5,
        evidence: ["tagrisso-label"],
        note: "8 times as potent at the exon-19 deletion and T790M.",
      },
      wildType: {
        median: 15,
        factor: 1.5,
        evidence: ["tagrisso-label"],
        note: "15 times as potent at wild type.",
      },
    },
    serum: { median: 13, factor: 2, evidence: ["assumed"], note: "As for osimertinib." },
  },
  AFA: {
    name: "afatinib",
    annotations: ["chebi:CHEBI:61390"],
    kinact: { median: 0.15, factor: 2.5, evidence: ["assumed"], note: "No value was read." },
    ki: {
      median: 20,
      factor: 2.5,
      evidence: ["klaeger-2017", "assumed"],
      note: "3 nM in lysate without ATP; with kinact 0.15 1/min half of pEGFR is gone in 2 h at 0.8 nM unbound.",
    },
    selectivity: {
      median: 3,
      factor: 2,
      evidence: ["li-2008", "assumed"],
      note: "0.5 nM at wild type and 0.4 nM at L858R in the isolated kinase; ATP favours the mutant in cells.",
    },
    t790m: { median: 25, factor: 2, evidence: ["li-2008"], note: "10 nM against 0.4 nM." },
    erbb2: {
      median: 28,
      factor: 2,
      evidence: ["eskens-2008"],
      note: "14 nM at ERBB2 against 0.5 nM at EGFR.",
    },
    serum: {
      median: 11,
      factor: 1.8,
      evidence: ["eskens-2008", "assumed"],
      note: "About 95 % bound in human plasma; bovine serum has about half the albumin.",
    },
  },
  WZ4002: {
    name: "WZ4002",
    annotations: [],
    kinact: { median: 0.3, factor: 2.5, evidence: ["assumed"], note: "As for osimertinib." },
    ki: {
      median: 300,
      factor: 2.5,
      evidence: ["zhou-2009", "assumed"],
      note: "Chosen so that low-nanomolar drug blocks the mutant within a day; no constant was read.",
    },
    selectivity: {
      median: 30,
      factor: 2,
      evidence: ["zhou-2009", "assumed"],
      note: "Up to 100 times weaker at wild type than quinazolines.",
    },
    t790m: { median: 0.8, factor: 1.8, evidence: ["zhou-2009", "assumed"], note: "Made for T790M." },
    serum: { median: 10, factor: 2.5, evidence: ["assumed"] },
  },
};

/** Drugs that compete with ATP, by species. */
export const REVERSIBLE_DRUGS: Readonly<Record<string, ReversibleDrug>> = {
  ERL: {
    name: "erlotinib",
    annotations: ["chebi:CHEBI:114785"],
    mutant: { median: 6, factor: 2, evidence: ["moyer-1997", "assumed"] },
    wildType: { median: 40, factor: 2.2, evidence: ["moyer-1997"] },
    t790m: { median: 4.5, factor: 2, evidence: ["assumed"], note: "As for gefitinib." },
    serum: {
      median: 7.5,
      factor: 1.6,
      evidence: ["moyer-1997", "assumed"],
      note: "93 % bound in human plasma.",
    },
  },
  GEF: {
    name: "gefitinib",
    annotations: ["chebi:CHEBI:49668"],
    mutant: {
      median: 6,
      factor: 2.2,
      evidence: ["yun-2008", "assumed"],
      note: "Kd of 2.4 nM at L858R before ATP is counted; lines with mutants answer to a few nM.",
    },
    wildType: {
      median: 80,
      factor: 2.5,
      evidence: ["yun-2008", "assumed"],
      note: "Kd of 53.5 nM without ATP, 413 nM in lysate.",
    },
    t790m: {
      median: 4.5,
      factor: 1.8,
      evidence: ["yun-2008"],
      note: "Kd of 10.9 nM at L858R/T790M against 2.4 nM at L858R.",
    },
    serum: {
      median: 5,
      factor: 1.7,
      evidence: ["assumed"],
      note: "About 90 % bound in human plasma; bovine serum has about half the albumin.",
    },
  },
};

/** Returns a drug's number as a parameter; a number with "assumed" among its sources is graded so. */
export function drugParameter(name: string, unit: string, number: DrugNumber): ParameterDefinition {
  return {
    name,
    prior: logNormal(number.median, number.factor),
    unit,
    evidence: number.evidence,
    grade: number.evidence.includes("assumed") ? "assumed" : "measured elsewhere",
    ...(number.note === undefined ? {} : { note: number.note }),
  };
}

/** Returns drugs of a table as `drugsInMedium` takes them. */
export function dissolvedDrugs(
  drugs: Readonly<
    Record<
      string,
      { readonly name: string; readonly annotations: readonly string[]; readonly serum: DrugNumber }
    >
  >,
): readonly DissolvedDrug[] {
  return Object.entries(drugs).map(([id, { name, annotations, serum }]) => ({
    id,
    name,
    annotations,
    serumBinding: logNormal(serum.median, serum.factor),
    evidence: serum.evidence,
    ...(serum.note === undefined ? {} : { note: serum.note }),
  }));
}
