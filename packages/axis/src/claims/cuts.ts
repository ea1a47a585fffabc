import type { MechanismCut } from "@igf-axis/model";

/** A dissociation constant or half-inhibiting concentration, nM, at which nothing binds. */
const NEVER = 1e6;

/** Neither IGF reaches a receptor. */
export const NO_IGF_BINDING: MechanismCut = {
  description: "IGF-1 and IGF-2 do not bind receptors",
  parameters: { kon_IGF1_receptor: 0, kon_IGF2_receptor: 0 },
};

/** IGF-1 reaches no receptor. */
export const NO_IGF1_BINDING: MechanismCut = {
  description: "IGF-1 does not bind receptors",
  parameters: { kon_IGF1_receptor: 0 },
};

/** IGF-2 reaches no receptor. */
export const NO_IGF2_BINDING: MechanismCut = {
  description: "IGF-2 does not bind receptors",
  parameters: { kon_IGF2_receptor: 0 },
};

/** Insulin reaches no receptor. */
export const NO_INSULIN_BINDING: MechanismCut = {
  description: "insulin does not bind receptors",
  parameters: { kon_INS_receptor: 0 },
};

/** Hybrids take no ligand. */
export const NO_HYBRID_BINDING: MechanismCut = {
  description: "hybrids bind neither IGF nor insulin",
  parameters: { Kd_IGF1_HR: NEVER, Kd_IGF2_HR: NEVER, Kd_INS_HR: NEVER },
};

/** No insulin receptor is made, so that there is nothing to pair with. */
export const NO_INSULIN_RECEPTOR: MechanismCut = {
  description: "the cell makes no insulin receptor to pair with",
  parameters: { INSR_copies: 0 },
};

/** Occupied IGF-1R, hybrids and insulin receptor pass nothing on. */
export const NO_RECEPTOR_SIGNAL: MechanismCut = {
  description: "IGF-1R, hybrids and insulin receptor signal to neither IRS nor SHC",
  parameters: { kon_IRS: 0, IGF1R_to_SHC: 0 },
};

/** IGFBP-3 holds no IGF. */
export const NO_IGFBP3_BINDING: MechanismCut = {
  description: "IGFBP-3 does not bind IGF",
  parameters: { kon_IGF1_IGFBP3: 0, kon_IGF2_IGFBP3: 0 },
};

/** No binding protein holds IGF. */
export const NO_BINDING_PROTEIN: MechanismCut = {
  description: "no binding protein binds IGF",
  parameters: {
    kon_IGF1_IGFBP3: 0,
    kon_IGF2_IGFBP3: 0,
    kon_IGF_IGFBP: 0,
    // Serum would still bring what its binding proteins hold, and a bond that is not made is not broken either.
    IGFBP_per_IGF_in_serum: 0,
  },
};

/** IGF-2R takes no IGF-2. */
export const NO_IGF2R_BINDING: MechanismCut = {
  description: "IGF-2 does not bind IGF-2R",
  parameters: { kon_IGF2_IGF2R: 0 },
};

/** Xentuzumab holds no IGF. */
export const NO_XENTUZUMAB_BINDING: MechanismCut = {
  description: "xentuzumab does not bind IGF",
  parameters: { kon_XENT: 0 },
};

/** Neither class of drug reaches IGF-1R. */
export const NO_RECEPTOR_DRUG: MechanismCut = {
  description: "neither antibody nor kinase inhibitor reaches the receptors",
  parameters: { kon_MAB_IGF1R: 0, IC50_LIN_IGF1R: NEVER * NEVER, IC50_LIN_INSR: NEVER * NEVER },
};

/** AXL passes nothing on. */
export const NO_AXL_SIGNAL: MechanismCut = {
  description: "AXL signals to neither PI3K, SHC nor Src",
  parameters: { AXL_to_PI3K: 0, AXL_to_SHC: 0, AXL_to_SRC: 0 },
};

/** Integrin β3 passes nothing on when IGF-1 fills it. */
export const NO_ITGB3_SIGNAL: MechanismCut = {
  description: "integrin β3 signals to neither FAK nor Src",
  parameters: { ITGB3_to_FAK: 0, ITGB3_to_SRC: 0 },
};

/** IGFBP-3 leaves integrins alone. */
export const NO_IGFBP3_AT_INTEGRINS: MechanismCut = {
  description: "IGFBP-3 does not lower the input of integrins to FAK",
  parameters: { K_IGFBP3_FAK: NEVER * NEVER },
};

/** FAK passes nothing on. */
export const NO_FAK_SIGNAL: MechanismCut = {
  description: "FAK does not open Src",
  parameters: { FAK_to_SRC: 0 },
};

/** BMS-754807 reaches none of its targets. */
export const NO_BMS754807: MechanismCut = {
  description: "BMS-754807 inhibits nothing",
  parameters: {
    IC50_BMS754807_IGF1R: NEVER * NEVER,
    IC50_BMS754807_INSR: NEVER * NEVER,
    IC50_BMS754807_FAK: NEVER * NEVER,
  },
};

/** Dasatinib does not reach Src. */
export const NO_DASATINIB: MechanismCut = {
  description: "dasatinib does not inhibit Src",
  parameters: { IC50_DAS_SRC: NEVER * NEVER },
};

/** Drugs against AKT and mTOR reach nothing. */
export const NO_DOWNSTREAM_DRUG: MechanismCut = {
  description: "neither MK-2206 nor sapanisertib reaches its target",
  parameters: { Kd_MK2206_AKT: NEVER * NEVER, IC50_SAP_MTOR: NEVER * NEVER },
};
