import { logNormal, type Mechanism, mechanism } from "../language/mechanism.ts";

/**
 * IGF-1, IGF-2, insulin and EGF in the medium: from serum, from the cells themselves, or added.
 */
export const ligands: Mechanism = mechanism({
  id: "ligands",
  title: "Ligands",
  biology:
    "IGF-1 and IGF-2 come with serum; tumour cells may secrete IGF-2 (or IGF-1) themselves. Insulin and EGF are low in serum and matter when they are added.",
  assumption:
    "Bovine IGF-1 and IGF-2 bind human receptors as the human ligands do (bovine IGF-1 has the same sequence).",
  evidence: ["manabe-2020"],
  claims: ["C05", "C09", "C13", "C36"],
  species: {
    IGF1: {
      name: "free IGF-1",
      place: "medium",
      initial: "serum_fraction * IGF1_in_serum * (1 - serum_bound) + IGF1_added",
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGF1", "uniprot:P05019"],
    },
    IGF2: {
      name: "free IGF-2",
      place: "medium",
      initial: "serum_fraction * IGF2_in_serum * (1 - serum_bound) + IGF2_added",
      scale: 1e-2,
      annotations: ["hgnc.symbol:IGF2", "uniprot:P01344"],
    },
    INS: {
      name: "insulin",
      place: "medium",
      initial: "serum_fraction * INS_in_serum + INS_added",
      scale: 1e-3,
      annotations: ["hgnc.symbol:INS", "uniprot:P01308"],
    },
    EGF: {
      name: "EGF",
      place: "medium",
      initial: "EGF_added",
      scale: 1e-3,
      annotations: ["hgnc.symbol:EGF", "uniprot:P01133"],
    },
  },
  parameters: {
    IGF1_in_serum: {
      name: "total IGF-1 in undiluted fetal bovine serum",
      prior: logNormal(4, 2),
      unit: "nM",
      evidence: ["breier-1988", "honegger-1986", "assumed"],
      grade: "assumed",
      note: "Calf plasma at birth has 40 ng/mL, 5.3 nM; lots differ.",
    },
    IGF2_in_serum: {
      name: "total IGF-2 in undiluted fetal bovine serum",
      prior: logNormal(20, 2),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "About 150 ng/mL; no measured value was found.",
    },
    INS_in_serum: {
      name: "insulin in undiluted fetal bovine serum",
      prior: logNormal(0.07, 2.5),
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
    },
    IGF1_added: {
      name: "IGF-1 added to the medium",
      value: 0,
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the culture of a scenario.",
    },
    IGF2_added: {
      name: "IGF-2 added to the medium",
      value: 0,
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the culture of a scenario.",
    },
    INS_added: {
      name: "insulin added to the medium",
      value: 0,
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the culture of a scenario.",
    },
    EGF_added: {
      name: "EGF added to the medium",
      value: 0,
      unit: "nM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by the culture of a scenario.",
    },
    secretion_IGF1: {
      name: "secretion of IGF-1",
      prior: logNormal(10, 3),
      unit: "molecule/(cell*min)",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Low in the parental line; a change of profile multiplies it.",
    },
    secretion_IGF2: {
      name: "secretion of IGF-2",
      prior: logNormal(30, 3),
      unit: "molecule/(cell*min)",
      evidence: ["manabe-2020", "assumed"],
      grade: "assumed",
      note: "Low in the parental line; autocrine profiles multiply it.",
    },
  },
  reactions: {
    cells_secrete_IGF1: { equation: "-> IGF1", rate: "secretion_IGF1 * nM_per_molecule_per_cell" },
    cells_secrete_IGF2: { equation: "-> IGF2", rate: "secretion_IGF2 * nM_per_molecule_per_cell" },
  },
  observables: {
    freeIGF1: { name: "free IGF-1 in the medium", unit: "nM", expression: "IGF1" },
    freeIGF2: { name: "free IGF-2 in the medium", unit: "nM", expression: "IGF2" },
  },
});
