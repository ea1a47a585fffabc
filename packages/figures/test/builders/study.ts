import type { Arm, Claim, Readout, Study } from "@igf-axis/model";
import { buildTestModel } from "./cell-model.ts";

export const DOSES = [0, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000];
export const MINUTES = [-60, 0, 15, 30, 60, 120, 240, 480, 960, 1440, 2880, 4320];

export const ARMS: readonly Arm[] = [
  arm("parental", "PC-9, osimertinib", null, "Parental cells that secrete IGFBP-3."),
  arm("lost", "IGFBP3 lost, osimertinib", null, "Cells that no longer secrete IGFBP-3."),
  arm("linsitinib", "+ linsitinib 500 nM", "linsitinib", "A dual inhibitor of IGF-1R and insulin receptor."),
  arm(
    "antibody",
    "+ IGF1R antibody 100 nM",
    "IGF1R antibody",
    "Blocks IGF-1R and hybrids, not the insulin receptor.",
  ),
  arm("xentuzumab", "+ xentuzumab 100 nM", "xentuzumab", "Holds IGF-1 and IGF-2."),
  arm("rIGFBP3", "+ IGFBP-3 50 nM", "recombinant IGFBP-3", "Gives back what was lost."),
];

const READOUTS: readonly Readout[] = [
  { id: "GR50", label: "GR50", unit: "nM", kind: "GR50", observable: "viable", better: "low" },
  { id: "GRmax", label: "GRmax", unit: "dimensionless", kind: "GRmax", observable: "viable", better: "low" },
  {
    id: "residual",
    label: "residual cells at the highest dose",
    unit: "dimensionless",
    kind: "residual",
    observable: "viable",
    better: "low",
  },
  { id: "IC50", label: "IC50", unit: "nM", kind: "IC50", observable: "viable", better: "low" },
  {
    id: "pAKT",
    label: "pAKT at 24 h, 100 nM",
    unit: "dimensionless",
    kind: "value",
    observable: "pAKT",
    dose: 100,
    minutes: 1440,
    better: "low",
  },
  {
    id: "pERK",
    label: "pERK at 24 h, 100 nM",
    unit: "dimensionless",
    kind: "value",
    observable: "pERK",
    dose: 100,
    minutes: 1440,
    better: "low",
  },
  {
    id: "freeIGF1",
    label: "free IGF-1 at 24 h, 100 nM",
    unit: "nM",
    kind: "value",
    observable: "freeIGF1",
    dose: 100,
    minutes: 1440,
    better: "neither",
  },
];

const CLAIMS: readonly Claim[] = [
  {
    id: "C35",
    statement: "Losing IGFBP-3 frees IGF and lets IGF-1R carry cells through EGFR inhibition.",
    sources: [{ citation: "Park 2016 Oncotarget 7:22005", doi: "10.18632/oncotarget.8013" }],
    evidenceGrade: "high",
    nuance: "The source used WZ4002, not osimertinib, and saw it in one of five resistant lines.",
    checks: [
      {
        id: "C35a",
        description: "GRmax rises when IGFBP3 is lost",
        readout: "GRmax",
        intervention: "lost",
        comparator: "parental",
        expected: "increase",
        scale: "difference",
        margin: 0.1,
      },
    ],
  },
  {
    id: "C36",
    statement: "Autocrine IGF-2 gives osimertinib resistance without a mutation.",
    sources: [{ citation: "Manabe 2020 Mol Cancer Res 18:693", doi: "10.1158/1541-7786.MCR-19-0956" }],
    evidenceGrade: "medium",
    nuance: "An antibody given from outside must outcompete capture at the cell's own surface.",
    checks: [
      {
        id: "C36a",
        description: "GRmax rises with IGF-2 secretion",
        readout: "GRmax",
        intervention: "lost",
        comparator: "parental",
        expected: "increase",
        scale: "difference",
        margin: 0.1,
      },
    ],
  },
];

/** Builds the study that test results answer: six arms, seven readouts, two claims. */
export function buildStudy(): Study {
  return {
    id: "pc9-igfbp3-loss",
    title: "PC-9 cells that lost IGFBP3",
    question: "PC-9 cells that lost IGFBP3: which add-on restores the osimertinib response?",
    model: buildTestModel(),
    hypotheses: [
      {
        id: "survival",
        label: "How ERK and AKT combine in survival and growth",
        options: [
          { id: "additive", label: "additive: each contributes its share", parameters: {} },
          { id: "and", label: "AND: both are needed", parameters: {} },
          { id: "or", label: "OR: either is enough", parameters: {} },
        ],
      },
    ],
    arms: ARMS,
    comparator: "lost",
    reference: "parental",
    doseAxis: { drug: "osimertinib", species: "osimertinib", unit: "nM", doses: DOSES.slice(1) },
    startMinutes: -1440,
    endMinutes: 4320,
    timeCourses: { observables: ["pAKT", "pERK", "freeIGF1", "viable"], minutes: MINUTES, dose: 100 },
    readouts: READOUTS,
    claims: CLAIMS,
    claimArms: [],
    caveats: [
      "One homogeneous population: no persisters and no resistant clones.",
      "IGFBP-1, -2, -4, -5 and -6 are one pool; their proteases are left out.",
      "The medium is well mixed, which understates autocrine loops.",
    ],
    solver: { relativeTolerance: 1e-6, maxSteps: 20_000 },
  };
}

function arm(id: string, label: string, intervention: string | null, description: string): Arm {
  return { id, label, intervention, description, parameters: {}, doses: [] };
}
