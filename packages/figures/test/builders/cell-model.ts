import {
  type Model,
  type Observable,
  type Parameter,
  parseExpression,
  type Reaction,
  type Rule,
  type Species,
  unwrap,
} from "@igf-axis/model";

interface SpeciesLine {
  readonly id: string;
  readonly name: string;
  readonly compartment: string;
  readonly initial: number;
}

const DIMERS = {
  IGF1R: "IGF-1R",
  HR: "IGF-1R/IR hybrid",
  IRA: "insulin receptor, isoform A",
  IRB: "insulin receptor, isoform B",
};
const LIGANDS = { IGF1: "IGF-1", IGF2: "IGF-2", INS: "insulin" };

function species(): readonly SpeciesLine[] {
  const line =
    (compartment: string) =>
    (id: string, name: string, initial = 0): SpeciesLine => ({ id, name, compartment, initial });
  const medium = line("medium");
  const membrane = line("membrane");
  const cytosol = line("cytosol");
  const well = line("well");
  return [
    medium("IGF1", "free IGF-1", 1),
    medium("IGF2", "free IGF-2", 1.5),
    medium("INS", "insulin", 0.01),
    medium("EGF", "EGF", 0.1),
    medium("IGFBP3", "free IGFBP-3", 2),
    medium("IGF1_IGFBP3", "IGF-1 held by IGFBP-3"),
    medium("IGF2_IGFBP3", "IGF-2 held by IGFBP-3"),
    medium("IGFBPX", "other free IGFBPs", 3.5),
    medium("IGF1_IGFBPX", "IGF-1 held by other IGFBPs"),
    medium("IGF2_IGFBPX", "IGF-2 held by other IGFBPs"),
    medium("xentuzumab", "free xentuzumab"),
    medium("IGF1_xentuzumab", "IGF-1 held by xentuzumab"),
    medium("IGF2_xentuzumab", "IGF-2 held by xentuzumab"),
    medium("osimertinib", "osimertinib"),
    medium("linsitinib", "linsitinib"),
    medium("mAb", "IGF1R antibody"),
    ...Object.entries(DIMERS).map(([id, name]) => membrane(id, `free ${name}`, 2e4)),
    ...Object.entries(LIGANDS).flatMap(([ligand, ligandName]) =>
      Object.entries(DIMERS).map(([dimer, name]) =>
        membrane(`${ligand}_${dimer}`, `${ligandName} on ${name}`),
      ),
    ),
    membrane("mAb_IGF1R", "IGF-1R held by antibody"),
    membrane("mAb_HR", "hybrid held by antibody"),
    membrane("EGFR", "free wild-type EGFR", 5e4),
    membrane("EGF_EGFR", "EGF on wild-type EGFR"),
    membrane("EGFR_ex19del", "EGFR exon-19 deletion, free of covalent drug", 1.5e5),
    membrane("osimertinib_EGFR_ex19del", "EGFR exon-19 deletion, bound by osimertinib"),
    ...(
      [
        ["IRS_p", "phosphorylated IRS"],
        ["PIP3", "PIP3"],
        ["AKT", "AKT, not phosphorylated"],
        ["AKT_p", "phosphorylated AKT"],
        ["MTORC1_a", "active mTORC1"],
        ["S6K_p", "phosphorylated S6K"],
        ["SHC_p", "phosphorylated SHC"],
        ["RAS_GTP", "RAS with GTP"],
        ["MEK_p", "phosphorylated MEK"],
        ["ERK", "ERK, not phosphorylated"],
        ["ERK_p", "phosphorylated ERK"],
        ["DUSP", "ERK-induced phosphatase"],
        ["BIM", "BIM, relative to its level without ERK"],
        ["cycling", "share of cells in cycle"],
      ] as const
    ).map(([id, name]) => cytosol(id, name, 0.5)),
    well("cells", "viable cells", 3e4),
    well("cells_dead", "dead cells"),
  ];
}

function equations(): readonly (readonly [id: string, equation: string, rate: string])[] {
  const bind = (a: string, b: string, complex: string) =>
    [`${a}_binds_${b}`, `${a} + ${b} <-> ${complex}`, `kon * (${a} * ${b} - Kd * ${complex})`] as const;
  return [
    ["cells_secrete_IGFBP3", "-> IGFBP3", "secretion * nM_per_cell"],
    ["IGFBP3_is_degraded", "IGFBP3 ->", "kdeg * IGFBP3"],
    ["cells_secrete_IGF2", "-> IGF2", "secretion * nM_per_cell"],
    ...["IGFBP3", "IGFBPX", "xentuzumab"].flatMap((holder) =>
      ["IGF1", "IGF2"].map((ligand) => bind(ligand, holder, `${ligand}_${holder}`)),
    ),
    ["IGFBP3_is_cleaved_off_IGF1", "IGF1_IGFBP3 -> IGF1", "kdeg * IGF1_IGFBP3"],
    ...Object.keys(LIGANDS).flatMap((ligand) =>
      Object.keys(DIMERS).map((dimer) => bind(ligand, dimer, `${ligand}_${dimer}`)),
    ),
    ...Object.keys(LIGANDS).flatMap((ligand) =>
      Object.keys(DIMERS).flatMap((dimer) => [
        [
          `${ligand}_is_digested_and_${dimer}_returns`,
          `${ligand}_${dimer} -> ${dimer}`,
          `kint * ${ligand}_${dimer}`,
        ] as const,
        [`${ligand}_${dimer}_is_degraded`, `${ligand}_${dimer} ->`, `kdeg * ${ligand}_${dimer}`] as const,
      ]),
    ),
    ...Object.keys(DIMERS).map((dimer) => [`${dimer}_is_made`, `-> ${dimer}`, "synthesis"] as const),
    bind("mAb", "IGF1R", "mAb_IGF1R"),
    bind("mAb", "HR", "mAb_HR"),
    bind("EGF", "EGFR", "EGF_EGFR"),
    [
      "osimertinib_binds_EGFR_ex19del",
      "osimertinib + EGFR_ex19del -> osimertinib_EGFR_ex19del",
      "kinact * osimertinib * EGFR_ex19del",
    ],
    ["EGFR_ex19del_is_made", "-> EGFR_ex19del", "synthesis"],
    ["receptors_phosphorylate_IRS", "-> IRS_p", "k * igf_signal * (1 - IRS_p) / (1 + S6K_p / K)"],
    ["IRS_is_dephosphorylated", "IRS_p ->", "k * IRS_p"],
    ["PI3K_makes_PIP3", "-> PIP3", "k * (IRS_p + K * egfr_signal) * (1 - PIP3)"],
    ["PTEN_removes_PIP3", "PIP3 ->", "k * PIP3"],
    ["AKT_is_phosphorylated", "AKT -> AKT_p", "k * PIP3 * AKT"],
    ["AKT_is_dephosphorylated", "AKT_p -> AKT", "k * AKT_p"],
    ["AKT_activates_MTORC1", "-> MTORC1_a", "k * (AKT_p + K) * (1 - MTORC1_a)"],
    ["MTORC1_phosphorylates_S6K", "-> S6K_p", "k * MTORC1_a * (1 - S6K_p)"],
    ["receptors_phosphorylate_SHC", "-> SHC_p", "k * (egfr_signal + K * igf_signal) * (1 - SHC_p)"],
    ["SOS_loads_RAS", "-> RAS_GTP", "k * SHC_p * (1 - RAS_GTP) / (1 + ERK_p / K)"],
    ["RAF_phosphorylates_MEK", "-> MEK_p", "k * RAS_GTP * (1 - MEK_p)"],
    ["MEK_phosphorylates_ERK", "ERK -> ERK_p", "k * MEK_p * ERK"],
    ["ERK_is_dephosphorylated", "ERK_p -> ERK", "k * (1 + DUSP) * ERK_p"],
    ["ERK_induces_DUSP", "-> DUSP", "kdeg * ERK_p"],
    ["BIM_is_made", "-> BIM", "kdeg"],
    ["BIM_is_degraded", "BIM ->", "kdeg * (1 + K * ERK_p) * BIM"],
    ["cells_enter_cycle", "-> cycling", "k * cycle_drive"],
    ["cells_leave_cycle", "cycling ->", "k * cycling"],
    ["cells_divide", "-> cells", "k * cycling * cells"],
    ["cells_die", "cells -> cells_dead", "k * (1 - protection) * cells"],
  ];
}

const ASSIGNMENTS: readonly (readonly [id: string, name: string, expression: string])[] = [
  ["nM_per_cell", "concentration that one molecule per cell amounts to", "cells * K"],
  ["bound_IGF1R", "occupied IGF-1R", "IGF1_IGF1R + IGF2_IGF1R + INS_IGF1R"],
  ["bound_HR", "occupied hybrids", "IGF1_HR + IGF2_HR + INS_HR"],
  ["bound_IR", "occupied insulin receptor", "IGF1_IRA + IGF2_IRA + INS_IRA + IGF1_IRB + IGF2_IRB + INS_IRB"],
  ["IGF1R_kinase_left", "kinase activity that linsitinib leaves", "1 / (1 + linsitinib / K)"],
  [
    "igf_signal",
    "signal of IGF-1R, hybrids and insulin receptor",
    "(bound_IGF1R + bound_HR + bound_IR) * IGF1R_kinase_left * K",
  ],
  ["egfr_signal", "signal of EGFR", "(EGF_EGFR + EGFR_ex19del) * K / (1 + osimertinib / K)"],
  [
    "protection",
    "protection under the chosen map",
    "K^4 / (K^4 + BIM^4) * 0.5 + 0.5 * AKT_p^2 / (K^2 + AKT_p^2)",
  ],
  [
    "cycle_drive",
    "drive to cycle under the chosen map",
    "ERK_p^2 / (K^2 + ERK_p^2) * MTORC1_a^2 / (K^2 + MTORC1_a^2)",
  ],
];

const PARAMETERS: Readonly<Record<string, number>> = {
  kon: 0.05,
  Kd: 0.5,
  kdeg: 0.001,
  kint: 0.02,
  secretion: 1,
  synthesis: 10,
  kinact: 0.01,
  k: 0.5,
  K: 0.4,
};

function toReaction([id, equation, rate]: readonly [string, string, string]): Reaction {
  const arrow = equation.includes("<->") ? "<->" : "->";
  const side = (text: string | undefined) =>
    (text ?? "")
      .split("+")
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => ({ species: part, stoichiometry: 1, constant: true }));
  const [left, right] = equation.split(arrow);
  return {
    id,
    reversible: arrow === "<->",
    fast: false,
    reactants: side(left),
    products: side(right),
    modifiers: [],
    rateLaw: { math: unwrap(parseExpression(rate)), localParameters: [] },
  };
}

/**
 * Builds a model of some 60 species in four compartments, in the shapes that the axis model uses: reversible bindings, pools given by sums,
 * signals given by rules, fractions without an inactive partner, phosphorylation pairs, feedbacks, and a growth readout.
 */
export function buildTestModel(): Model {
  const parameters: Parameter[] = Object.entries(PARAMETERS).map(([id, value]) => ({
    id,
    value,
    unit: "dimensionless",
    constant: true,
    grade: "assumed",
  }));
  const rules: Rule[] = [];
  for (const [id, name, expression] of ASSIGNMENTS) {
    parameters.push({ id, name, unit: "dimensionless", constant: false });
    rules.push({ kind: "assignment", variable: id, math: unwrap(parseExpression(expression)) });
  }
  const observable = (id: string, name: string, unit: string, expression: string): Observable => ({
    id,
    name,
    unit,
    expression: unwrap(parseExpression(expression)),
  });
  return {
    id: "test_cell",
    name: "test cell",
    unitDefinitions: {},
    timeUnit: "min",
    substanceUnit: "pmol",
    volumeUnit: "mL",
    extentUnit: "pmol",
    functions: [],
    compartments: (
      [
        ["medium", "culture medium, per mL"],
        ["membrane", "surface of one cell"],
        ["cytosol", "inside of one cell"],
        ["well", "cells in culture"],
      ] as const
    ).map(([id, name]) => ({ id, name, size: 1, unit: "mL", constant: true })),
    species: species().map(
      (line): Species => ({
        id: line.id,
        name: line.name,
        compartment: line.compartment,
        initialConcentration: line.initial,
        hasOnlySubstanceUnits: false,
        boundaryCondition: false,
        constant: false,
        scale: line.compartment === "membrane" ? 10 : line.compartment === "well" ? 100 : 1e-3,
      }),
    ),
    parameters,
    initialAssignments: [],
    rules,
    constraints: [],
    reactions: equations().map(toReaction),
    events: [],
    observables: [
      observable("viable", "viable cells", "cell/mL", "cells"),
      observable("pAKT", "phosphorylated AKT, share of all AKT", "dimensionless", "AKT_p"),
      observable("pERK", "phosphorylated ERK, share of all ERK", "dimensionless", "ERK_p"),
      observable("freeIGF1", "free IGF-1 in the medium", "nM", "IGF1"),
    ],
    evidence: {
      "wong-1999": {
        citation: "Wong 1999 Endocrinology 140:1319",
        doi: "10.1210/endo.140.3.6547",
        confidence: "recalled",
      },
    },
    mechanisms: [
      {
        id: "binding_proteins",
        title: "IGF-binding proteins",
        biology: "Binding proteins hold IGF.",
        evidence: ["wong-1999"],
        claims: ["C35"],
      },
    ],
  };
}
