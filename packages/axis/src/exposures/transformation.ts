import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported } from "../language/parameter.ts";

/**
 * An index of transformation that grows with IGF signalling and with the adducts that NNK leaves in DNA.
 *
 *     d index/dt = k (w · IGF signal + (1 − w) · NNK / (NNK + K))
 */
export const transformation: Mechanism = mechanism({
  id: "transformation",
  title: "Transformation: IGF signalling and mutation",
  biology:
    "NNK promotes tumours by IGF signalling in epithelium and, apart from that, by adducts in DNA that mutate genes such as KRAS. What is left when the signal is cut is the mutagenic arm.",
  assumption:
    "The two arms add and nothing repairs. The index ranks exposures; it is no probability and no count of tumours.",
  evidence: ["boo-2023"],
  claims: ["C15", "C20", "C24"],
  species: {
    transformed: { name: "index of transformation", place: "cytosol", initial: 0, scale: 1e-3 },
  },
  parameters: {
    ktransform: assumed(
      "growth of the index at full input",
      7e-5,
      2,
      "1/min",
      "A tenth per day: a choice of scale.",
    ),
    weight_IGF_transformation: {
      name: "weight of IGF signalling beside mutation",
      prior: { kind: "uniform", low: 0.1, high: 0.9 },
      unit: "dimensionless",
      evidence: ["boo-2023", "assumed"],
      grade: "assumed",
      note: "Both arms exist by report; their shares were not read.",
    },
    K_NNK_adducts: assumed("NNK at half of its mutagenic input", 500, 5, "nM"),
    K_IGF2_signal: reported(
      "free IGF-2 at half of its signal",
      3,
      2.5,
      "nM",
      ["prague-series"],
      "Between IR-A and IGF-1R.",
    ),
  },
  reactions: {
    cells_are_transformed: {
      equation: "-> transformed",
      rate: "ktransform * (weight_IGF_transformation * igf2_signal + (1 - weight_IGF_transformation) * NNK / (NNK + K_NNK_adducts))",
    },
  },
  assignments: {
    igf2_signal: {
      name: "signal of IGF-2 at IGF-1R and insulin receptor A, relative to its most",
      unit: "dimensionless",
      expression: "IGF2 / (IGF2 + K_IGF2_signal)",
    },
  },
  observables: {
    pIGF_receptors: {
      name: "signal of IGF-2 at its receptors",
      unit: "dimensionless",
      expression: "igf2_signal",
    },
    transformation_index: {
      name: "index of transformation",
      unit: "dimensionless",
      expression: "transformed",
    },
  },
});
