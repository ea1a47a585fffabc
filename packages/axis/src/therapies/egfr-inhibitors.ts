import {
  type AssignmentDefinition,
  logNormal,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
} from "../language/mechanism.ts";
import { EGFR_ALLELES, type EgfrAlleleId } from "../mechanisms/egfr-alleles.ts";
import { drugsInMedium } from "./drug-in-medium.ts";
import {
  COVALENT_DRUGS,
  type CovalentDrug,
  dissolvedDrugs,
  drugParameter,
  REVERSIBLE_DRUGS,
} from "./egfr-inhibitors.table.ts";

/** Kinases whose cysteine a drug can bond, with the membrane species that hold it. */
const BONDED: Readonly<Record<string, readonly string[]>> = {
  EGFR: ["EGFR", "EGF_EGFR"],
  EGFR_ex19del: ["EGFR_ex19del"],
  EGFR_T790M: ["EGFR_T790M"],
  ERBB2: ["ERBB2"],
};

const covalent = Object.entries(COVALENT_DRUGS);
const reversible = Object.entries(REVERSIBLE_DRUGS);
const medium = drugsInMedium(dissolvedDrugs({ ...COVALENT_DRUGS, ...REVERSIBLE_DRUGS }));
const ALLELE_IDS = Object.keys(EGFR_ALLELES) as EgfrAlleleId[];

/**
 * Inhibitors of EGFR on its alleles and on ERBB2.
 *
 *     covalent rate = kinact · u / (KI + u),   u = unbound drug
 *     kinase left   = 1 / (1 + Σ u / KI + Σ e / Ki),   e = unbound reversible drug
 *     Ki at T790M   = Ki at the deletion · r · (1 + ATP / Km_T790M) / (1 + ATP / Km_del)
 *
 * Receptor comes back by synthesis alone, so the effect of a dose depends on turnover as much as on affinity. C797S cannot be bonded:
 * what binds it lets go again, with the affinity of the allele that has its cysteine.
 */
export const egfrInhibitors: Mechanism = mechanism({
  id: "egfr_inhibitors",
  title: "Inhibitors of EGFR on its alleles",
  biology:
    "Osimertinib, its metabolite AZ5104, afatinib and WZ4002 react with cysteine 797; the receptor stays blocked until it is degraded. Erlotinib and gefitinib compete with ATP and let go again. T790M raises the affinity for ATP and so defeats reversible drugs; C797S takes the cysteine away.",
  assumption:
    "Only unbound drug acts; serum protein binds a fixed share of it, in proportion to the serum in the medium. AZ5104 is not formed in culture and acts only when it is added. Drug is stable over the assay. Reversible drugs leave ERBB2 alone.",
  evidence: ["tagrisso-label", "cross-2014", "moyer-1997", "yun-2008", "carey-2006", "zhou-2009"],
  claims: ["C34", "C35", "C36"],
  species: medium.species,
  parameters: {
    ...medium.parameters,
    ...Object.fromEntries(covalent.flatMap(([id, drug]) => covalentParameters(id, drug))),
    ...Object.fromEntries(
      reversible.flatMap(([id, drug]): [string, ParameterDefinition][] => [
        [
          `Ki_${id}_EGFR_ex19del`,
          drugParameter(`unbound ${drug.name} that halves mutant EGFR activity in cells`, "nM", drug.mutant),
        ],
        [
          `Ki_${id}_EGFR`,
          drugParameter(
            `unbound ${drug.name} that halves wild-type EGFR activity in cells`,
            "nM",
            drug.wildType,
          ),
        ],
        [
          `T790M_shift_${id}`,
          drugParameter(
            `affinity constant of ${drug.name} at T790M over that at the deletion, ATP apart`,
            "dimensionless",
            drug.t790m,
          ),
        ],
      ]),
    ),
    ATP_cell: {
      name: "ATP in the cell",
      prior: logNormal(2000, 1.6),
      unit: "uM",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Cells keep 1–5 mM.",
    },
    Km_ATP_EGFR_ex19del: {
      name: "ATP at half speed of mutant EGFR",
      prior: logNormal(140, 1.5),
      unit: "uM",
      evidence: ["yun-2008", "carey-2006"],
      grade: "measured elsewhere",
      note: "148 µM at L858R; the deletion too has a higher constant than wild type.",
    },
    Km_ATP_EGFR_T790M: {
      name: "ATP at half speed of mutant EGFR with T790M",
      prior: logNormal(8.4, 1.5),
      unit: "uM",
      evidence: ["yun-2008"],
      grade: "measured elsewhere",
      note: "8.4 µM at L858R/T790M, near wild type's 5.2 µM.",
    },
  },
  assignments: {
    ...medium.assignments,
    ATP_shift_EGFR_T790M: {
      name: "factor by which T790M weakens drugs that compete with ATP",
      unit: "dimensionless",
      expression: "(1 + ATP_cell / Km_ATP_EGFR_T790M) / (1 + ATP_cell / Km_ATP_EGFR_ex19del)",
    },
    ...Object.fromEntries(
      reversible.map(([id, { name }]): [string, AssignmentDefinition] => [
        `Ki_${id}_EGFR_T790M`,
        {
          name: `unbound ${name} that halves the activity of mutant EGFR with T790M in cells`,
          unit: "nM",
          expression: `Ki_${id}_EGFR_ex19del * T790M_shift_${id} * ATP_shift_EGFR_T790M`,
        },
      ]),
    ),
    ...Object.fromEntries(covalent.flatMap(([id, drug]) => covalentAffinities(id, drug))),
    ...Object.fromEntries(
      covalent.flatMap(([id, drug]) =>
        bondedBy(drug).map((kinase): [string, AssignmentDefinition] => [
          `covalent_rate_${id}_${kinase}`,
          {
            name: `bonding of ${drug.name} to ${kinaseName(kinase)}`,
            unit: "1/min",
            expression: `kinact_${drug.kinact ? id : "OSI"} * ${id}_unbound / (KI_${id}_${kinase} + ${id}_unbound)`,
          },
        ]),
      ),
    ),
    ...Object.fromEntries([...ALLELE_IDS, "ERBB2"].map((kinase) => kinaseLeft(kinase))),
  },
  reactions: Object.fromEntries(
    covalent.flatMap(([id, drug]) =>
      bondedBy(drug).flatMap((kinase) =>
        (BONDED[kinase] ?? []).map((form): [string, ReactionDefinition] => [
          `${id}_bonds_${form}`,
          {
            equation: `${id} + ${form} -> ${kinase}_blocked`,
            rate: `covalent_rate_${id}_${kinase} * ${form}`,
          },
        ]),
      ),
    ),
  ),
});

function kinaseName(kinase: string): string {
  return kinase === "ERBB2" ? "ERBB2" : EGFR_ALLELES[kinase as EgfrAlleleId].name;
}

/** ERBB2 is left out for drugs without a figure for it. AZ5104 takes osimertinib's. */
function bondedBy(drug: CovalentDrug): readonly string[] {
  return Object.keys(BONDED).filter((kinase) => kinase !== "ERBB2" || drug.erbb2 || drug.potency);
}

function covalentParameters(id: string, drug: CovalentDrug): readonly [string, ParameterDefinition][] {
  const numbers: [string, string, string, typeof drug.serum | undefined][] = [
    [`kinact_${id}`, "1/min", `rate of covalent bonding of ${drug.name} at full occupancy`, drug.kinact],
    [`KI_${id}_EGFR_ex19del`, "nM", `reversible affinity of ${drug.name} at the exon-19 deletion`, drug.ki],
    [
      `selectivity_${id}`,
      "dimensionless",
      `KI of ${drug.name} at wild type over KI at the exon-19 deletion`,
      drug.selectivity,
    ],
    [
      `T790M_shift_${id}`,
      "dimensionless",
      `KI of ${drug.name} at T790M over KI at the exon-19 deletion`,
      drug.t790m,
    ],
    [
      `ERBB2_shift_${id}`,
      "dimensionless",
      `KI of ${drug.name} at ERBB2 over KI at wild-type EGFR`,
      drug.erbb2,
    ],
    [
      `potency_${id}_mutant`,
      "dimensionless",
      `KI of osimertinib over KI of ${drug.name} at mutants`,
      drug.potency?.mutant,
    ],
    [
      `potency_${id}_wild_type`,
      "dimensionless",
      `KI of osimertinib over KI of ${drug.name} at wild type`,
      drug.potency?.wildType,
    ],
  ];
  return [
    ...numbers.flatMap(([key, unit, name, number]): [string, ParameterDefinition][] =>
      number === undefined ? [] : [[key, drugParameter(name, unit, number)]],
    ),
  ];
}

/** The affinities of a covalent drug that follow from others. */
function covalentAffinities(id: string, drug: CovalentDrug): readonly [string, AssignmentDefinition][] {
  const affinity = (kinase: string, expression: string): [string, AssignmentDefinition] => [
    `KI_${id}_${kinase}`,
    { name: `reversible affinity of ${drug.name} at ${kinaseName(kinase)}`, unit: "nM", expression },
  ];
  if (drug.potency)
    return Object.keys(BONDED).map((kinase) =>
      affinity(
        kinase,
        `KI_OSI_${kinase} / potency_${id}_${kinase === "EGFR" || kinase === "ERBB2" ? "wild_type" : "mutant"}`,
      ),
    );
  return [
    affinity("EGFR", `KI_${id}_EGFR_ex19del * selectivity_${id}`),
    affinity("EGFR_T790M", `KI_${id}_EGFR_ex19del * T790M_shift_${id}`),
    ...(drug.erbb2 ? [affinity("ERBB2", `KI_${id}_EGFR * ERBB2_shift_${id}`)] : []),
  ];
}

/** Share of activity that reversible binding leaves a kinase. An allele with C797S is bound like the one that has its cysteine. */
function kinaseLeft(kinase: string): [string, AssignmentDefinition] {
  const bound = kinase.replace("_T790M_C797S", "_T790M").replace("_C797S", "_ex19del");
  const terms = [
    ...covalent
      .filter(([, drug]) => bondedBy(drug).includes(bound))
      .map(([id]) => `${id}_unbound / KI_${id}_${bound}`),
    ...(kinase === "ERBB2" ? [] : reversible.map(([id]) => `${id}_unbound / Ki_${id}_${bound}`)),
  ];
  return [
    `${kinase}_kinase_left`,
    {
      name: `share of the activity of ${kinaseName(kinase)} that reversible binding leaves`,
      unit: "dimensionless",
      expression: `1 / (1 + ${terms.join(" + ")})`,
    },
  ];
}
