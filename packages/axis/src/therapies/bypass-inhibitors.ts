import {
  type AssignmentDefinition,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
} from "../language/mechanism.ts";
import { drugsInMedium } from "./drug-in-medium.ts";
import { type DrugNumber, dissolvedDrugs, drugParameter } from "./egfr-inhibitors.table.ts";

interface BypassDrug {
  readonly name: string;
  readonly annotations: readonly string[];
  readonly target: string;
  /** Unbound drug that halves the target's activity, nM. */
  readonly constant: DrugNumber;
  readonly serum: DrugNumber;
}

const DRUGS: Readonly<Record<string, BypassDrug>> = {
  CAP: {
    name: "capmatinib",
    annotations: ["chebi:CHEBI:188028"],
    target: "MET",
    constant: {
      median: 2,
      factor: 2.5,
      evidence: ["klaeger-2017"],
      note: "3 nM in lysate; below 1 nM in cells by other accounts.",
    },
    serum: {
      median: 14,
      factor: 2,
      evidence: ["assumed"],
      note: "About 96 % bound in human plasma; bovine serum has about half the albumin.",
    },
  },
  BEM: {
    name: "bemcentinib",
    annotations: [],
    target: "AXL",
    constant: {
      median: 14,
      factor: 2.5,
      evidence: ["holland-2010", "assumed"],
      note: "14 nM at the kinase; the value in cells was not read.",
    },
    serum: { median: 10, factor: 2.5, evidence: ["assumed"] },
  },
  DAS: {
    name: "dasatinib",
    annotations: ["chebi:CHEBI:49375"],
    target: "SRC",
    constant: {
      median: 2,
      factor: 2.5,
      evidence: ["klaeger-2017", "lombardo-2004"],
      note: "3 nM in lysate, 0.5 nM at the isolated kinase.",
    },
    serum: {
      median: 14,
      factor: 1.8,
      evidence: ["assumed"],
      note: "About 96 % bound in human plasma; bovine serum has about half the albumin.",
    },
  },
  DEF: {
    name: "defactinib",
    annotations: [],
    target: "FAK",
    constant: {
      median: 10,
      factor: 3,
      evidence: ["assumed"],
      note: "Low nanomolar by common account; no figure was read.",
    },
    serum: { median: 10, factor: 2.5, evidence: ["assumed"] },
  },
};

const drugs = Object.entries(DRUGS);
const medium = drugsInMedium(dissolvedDrugs(DRUGS));

/**
 * Reversible inhibitors of MET, AXL, Src and FAK.
 *
 *     kinase left = 1 / (1 + u / K),   u = unbound drug
 */
export const bypassInhibitors: Mechanism = mechanism({
  id: "bypass_inhibitors",
  title: "Capmatinib, bemcentinib, dasatinib and defactinib",
  biology:
    "Each blocks one kinase that can stand in for EGFR or IGF-1R: capmatinib MET, bemcentinib (R428) AXL, dasatinib Src and its family, defactinib FAK. BMS-754807 reaches FAK besides IGF-1R.",
  assumption:
    "Occupancy follows concentration at once. Other targets are left out; dasatinib has many, ephrin and discoidin receptors among them, which is where this would break.",
  evidence: ["klaeger-2017", "holland-2010", "lombardo-2004"],
  claims: ["C50", "C51"],
  species: medium.species,
  parameters: {
    ...medium.parameters,
    ...Object.fromEntries(
      drugs.map(([id, { name, target, constant }]): [string, ParameterDefinition] => [
        `IC50_${id}_${target}`,
        drugParameter(`unbound ${name} that halves the activity of ${target}`, "nM", constant),
      ]),
    ),
    IC50_BMS754807_FAK: drugParameter("unbound BMS-754807 that halves the activity of FAK", "nM", {
      median: 11,
      factor: 2.5,
      evidence: ["klaeger-2017"],
      note: "11 nM in lysate, twice that for IGF-1R.",
    }),
  },
  assignments: {
    ...medium.assignments,
    ...Object.fromEntries(
      drugs.map(([id, { target }]): [string, AssignmentDefinition] => [
        `${target}_kinase_left`,
        {
          name: `share of the activity of ${target} left`,
          unit: "dimensionless",
          expression: `1 / (1 + ${id}_unbound / IC50_${id}_${target}${target === "FAK" ? " + BMS754807_unbound / IC50_BMS754807_FAK" : ""})`,
        },
      ]),
    ),
  },
});
