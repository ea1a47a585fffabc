import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported, setting } from "../language/parameter.ts";

/**
 * What the cells of a tumour make of the fluid around them: signals of IGF, HGF and FAK, and drive left to the oncogene.
 *
 *     I = IGF1 + IGF2 / weakness,      a = I / (I + K (1 + IGFBP7 / K7))
 *     IGF signal = LIN left · (MAB left · IGF1R level · (1 − A) · a + A · IGF2 / (IGF2 + K_A)),   A = share of isoform A
 *     FAK = 1 / (1 + IGFBP-3 and -5 in all forms / K),   HGF signal = HGF / (HGF + K)
 *
 * A reduced form of the cell model's receptors. To tie it: run the cell model of a parameter set on a grid of free IGF-1, IGF-2,
 * IGFBP-3, -7 and linsitinib, read `igf1r_signal` relative to saturation and the FAK input, and take the constants here by least squares.
 */
export const igfResponse: Mechanism = mechanism({
  id: "igf_response",
  title: "IGF, HGF and FAK signals in the tumour",
  biology:
    "Free IGF at IGF-1R and IGF-2 at insulin receptor A signal; IGFBP-7 on IGF-1R and drugs lower it. An IGF1R antibody leaves insulin receptor A to IGF-2. IGFBP-3 and -5 lower FAK whether or not they hold IGF. HGF signals through MET.",
  assumption:
    "Signals are at rest within minutes, hence algebraic here. Hybrids count as IGF-1R. Insulin is left out.",
  evidence: ["remsing-rix-2022", "evdokimova-2012", "prague-series", "malaguarnera-2011"],
  claims: ["C04", "C39", "C40", "C41", "C69"],
  parameters: {
    IGF2_weakness: reported(
      "IGF-2 that acts on IGF-1R as one IGF-1",
      6,
      1.8,
      "dimensionless",
      ["prague-series"],
      "About 10 by binding, less by signal.",
    ),
    K_IGF_t: assumed(
      "free IGF-1 at half of the IGF signal",
      0.3,
      3,
      "nM",
      "Binding is half at 0.24 nM; signal differs.",
    ),
    K_IGFBP7_t: reported("IGFBP-7 that doubles the IGF needed", 30, 4, "nM", ["evdokimova-2012"]),
    K_IGF2_IRA_t: reported("free IGF-2 at half of the signal of insulin receptor A", 3, 2, "nM", [
      "prague-series",
    ]),
    IRA_share_t: {
      name: "share of insulin receptor A in the full IGF signal",
      prior: { kind: "uniform", low: 0.05, high: 0.6 },
      unit: "dimensionless",
      evidence: ["malaguarnera-2011", "assumed"],
      grade: "assumed",
      note: "Poorly quantified in lung tumours.",
    },
    IGF1R_level_t: setting(
      "IGF-1R of the cancer cells, relative to PC-9",
      1,
      "dimensionless",
      "Set by an arm or a profile.",
    ),
    stromal_IGF1R: setting(
      "IGF-1R of stroma and immune cells, relative to usual",
      1,
      "dimensionless",
      "0 in a host that lacks it.",
    ),
    IC50_LIN_t: assumed(
      "unbound linsitinib that halves the IGF signal",
      50,
      2.5,
      "nM",
      "Tens of nM in cells.",
    ),
    IC50_MAB_t: assumed(
      "IGF1R antibody that halves the signal of IGF-1R",
      1,
      3,
      "nM",
      "Sub-nanomolar affinity, with loss of receptor.",
    ),
    K_IGFBP_FAK_t: reported(
      "IGFBP-3 and -5 in all forms that halve FAK",
      10,
      5,
      "nM",
      ["remsing-rix-2022"],
      "As in the tumour cell.",
    ),
    K_HGF_t: assumed("HGF at half of its signal", 0.3, 3, "nM"),
    KRAS_mutant: setting(
      "1 for a KRAS-mutant tumour, 0 for an EGFR-mutant one",
      0,
      "dimensionless",
      "Set by an arm or a profile.",
    ),
    MET_EGFR_mutant: assumed(
      "MET of EGFR-mutant cells, as input of full HGF to AKT",
      0.4,
      3,
      "dimensionless",
    ),
    MET_KRAS_mutant: assumed(
      "MET of KRAS-mutant cells, as input of full HGF to AKT",
      0.4,
      3,
      "dimensionless",
      "The same prior: the genotype does not decide.",
    ),
  },
  assignments: {
    igf_ligand: {
      name: "free IGF in the tumour, as IGF-1",
      unit: "nM",
      expression: "IGF1_t + IGF2_t / IGF2_weakness",
    },
    linsitinib_left: {
      name: "share of receptor kinase that linsitinib leaves",
      unit: "dimensionless",
      expression: "1 / (1 + tumour_LIN / IC50_LIN_t)",
    },
    antibody_left: {
      name: "share of IGF-1R that an antibody leaves",
      unit: "dimensionless",
      expression: "1 / (1 + tumour_MAB / IC50_MAB_t)",
    },
    igf_signal: {
      name: "IGF signal of cancer cells, relative to a full one",
      unit: "dimensionless",
      expression:
        "linsitinib_left * (antibody_left * IGF1R_level_t * (1 - IRA_share_t) * igf_ligand / (igf_ligand + K_IGF_t * (1 + IGFBP7_t / K_IGFBP7_t)) + IRA_share_t * IGF2_t / (IGF2_t + K_IGF2_IRA_t))",
    },
    stromal_igf_signal: {
      name: "IGF signal of stroma and immune cells, relative to a full one",
      unit: "dimensionless",
      expression:
        "linsitinib_left * antibody_left * stromal_IGF1R * igf_ligand / (igf_ligand + K_IGF_t * (1 + IGFBP7_t / K_IGFBP7_t))",
    },
    fak_signal: {
      name: "FAK signal, relative to one without binding proteins",
      unit: "dimensionless",
      expression:
        "1 / (1 + (IGFBP3_t + IGF1_IGFBP3_t + IGF2_IGFBP3_t + IGFBP5_t + IGF1_IGFBP5_t + IGF2_IGFBP5_t) / K_IGFBP_FAK_t)",
    },
    hgf_signal: {
      name: "signal of HGF at MET, as input to AKT",
      unit: "dimensionless",
      expression:
        "((1 - KRAS_mutant) * MET_EGFR_mutant + KRAS_mutant * MET_KRAS_mutant) * HGF_t / (HGF_t + K_HGF_t)",
    },
  },
  observables: {
    tumour_pIGF1R: { name: "IGF signal of cancer cells", unit: "dimensionless", expression: "igf_signal" },
    tumour_pFAK: { name: "FAK signal of cancer cells", unit: "dimensionless", expression: "fak_signal" },
  },
});
