/** An allele of EGFR (or ERBB2) as a kinase that drugs meet. */
export interface EgfrAllele {
  readonly name: string;
  /** Turnover, as an expression. */
  readonly turnover: string;
  /** What the cell makes of it per untreated cell, as an expression in molecules per cell. */
  readonly copies: string;
  /** Active without ligand. */
  readonly mutant: boolean;
  /** Cysteine 797 (805 in ERBB2) is there for a covalent drug to bond. */
  readonly cysteine: boolean;
  /** Methionine 790, which raises the affinity for ATP. */
  readonly t790m: boolean;
}

/** Identifier of an allele of EGFR. */
export type EgfrAlleleId = "EGFR" | "EGFR_ex19del" | "EGFR_T790M" | "EGFR_C797S" | "EGFR_T790M_C797S";

/** Share of mutant receptor with T790M, and with C797S, each with and without the other. */
const MUTANT_COPIES = (t790m: string, c797s: string): string => `EGFR_ex19del_copies * ${t790m} * ${c797s}`;

const WITHOUT_T790M = "(1 - EGFR_T790M_share)";
const WITHOUT_C797S = "(1 - EGFR_C797S_share)";

/** The kinases of the ERBB family that inhibitors of EGFR meet, by species. Wild-type EGFR has forms of its own besides. */
export const EGFR_ALLELES: Readonly<Record<EgfrAlleleId, EgfrAllele>> = {
  EGFR: {
    name: "wild-type EGFR",
    turnover: "kdeg_EGFR",
    copies: "EGFR_copies",
    mutant: false,
    cysteine: true,
    t790m: false,
  },
  EGFR_ex19del: {
    name: "EGFR exon-19 deletion",
    turnover: "kdeg_EGFR_ex19del",
    copies: MUTANT_COPIES(WITHOUT_T790M, WITHOUT_C797S),
    mutant: true,
    cysteine: true,
    t790m: false,
  },
  EGFR_T790M: {
    name: "mutant EGFR with T790M",
    turnover: "kdeg_EGFR_ex19del",
    copies: MUTANT_COPIES("EGFR_T790M_share", WITHOUT_C797S),
    mutant: true,
    cysteine: true,
    t790m: true,
  },
  EGFR_C797S: {
    name: "mutant EGFR with C797S",
    turnover: "kdeg_EGFR_ex19del",
    copies: MUTANT_COPIES(WITHOUT_T790M, "EGFR_C797S_share"),
    mutant: true,
    cysteine: false,
    t790m: false,
  },
  EGFR_T790M_C797S: {
    name: "mutant EGFR with T790M and C797S",
    turnover: "kdeg_EGFR_ex19del",
    copies: MUTANT_COPIES("EGFR_T790M_share", "EGFR_C797S_share"),
    mutant: true,
    cysteine: false,
    t790m: true,
  },
};

/** Alleles that signal without ligand. */
export const MUTANT_ALLELES: readonly EgfrAlleleId[] = allelesWith((allele) => allele.mutant);

/** Alleles that a covalent drug can bond. */
export const BONDED_ALLELES: readonly EgfrAlleleId[] = allelesWith((allele) => allele.cysteine);

function allelesWith(test: (allele: EgfrAllele) => boolean): readonly EgfrAlleleId[] {
  return (Object.keys(EGFR_ALLELES) as EgfrAlleleId[]).filter((id) => test(EGFR_ALLELES[id]));
}
