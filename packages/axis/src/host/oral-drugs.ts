import type { Prior } from "@igf-axis/model";
import {
  type AssignmentDefinition,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { measured } from "../language/parameter.ts";
import { type DrugNumber, ORAL_DRUGS, type OralDrugId } from "./oral-drugs.table.ts";

/** Identifiers of the oral drugs. */
export const ORAL_DRUG_IDS: readonly OralDrugId[] = Object.keys(ORAL_DRUGS) as OralDrugId[];

function perDrug<T>(make: (id: OralDrugId) => Record<string, T>): Record<string, T> {
  return Object.assign({}, ...ORAL_DRUG_IDS.map(make));
}

function scaled(prior: Prior, by: number): Prior {
  if (prior.kind !== "logNormal") throw new TypeError(`a drug's number has a ${prior.kind} prior`);
  return { kind: "logNormal", median: prior.median * by, factor: prior.factor };
}

function parameter(name: string, unit: string, number: DrugNumber, by: number): ParameterDefinition {
  return {
    name,
    prior: scaled(number.prior, by),
    unit,
    evidence: number.evidence,
    grade: number.evidence.includes("assumed") ? "assumed" : "measured elsewhere",
    ...(number.note === undefined ? {} : { note: number.note }),
  };
}

/**
 * Oral drugs with one compartment each, and AZ5104, which osimertinib becomes.
 *
 *     depot -> body at ka,   body -> nothing at (CL/F) / (V/F),   plasma = body / (V/F),   unbound = plasma / (1 + bound over unbound)
 *
 * Effects are driven by the unbound concentration.
 */
export const oralDrugs: Mechanism = mechanism({
  id: "oral_drugs",
  title: "Oral drugs: absorption, clearance, binding to plasma protein",
  biology:
    "Tablets dissolve over an hour or two and are cleared over hours or days. Plasma protein holds most of a drug; what is unbound reaches cells.",
  assumption:
    "Apparent clearance and volume hold bioavailability. Unbound drug in interstitial fluid is that of plasma. Interactions between drugs, food and smoking are left out.",
  evidence: [
    "planchard-2016",
    ...ORAL_DRUG_IDS.map((id) => ORAL_DRUGS[id].regimen.source).filter((key) => key !== "assumed"),
  ],
  species: {
    ...perDrug<SpeciesDefinition>((id) => ({
      [`${id}_depot`]: {
        name: `${ORAL_DRUGS[id].name} not yet absorbed`,
        place: "body",
        initial: 0,
        scale: 1e-1,
      },
      [id]: {
        name: `${ORAL_DRUGS[id].name} in the body`,
        place: "body",
        initial: 0,
        scale: 1e-1,
        ...(ORAL_DRUGS[id].annotations ? { annotations: ORAL_DRUGS[id].annotations } : {}),
      },
    })),
    AZ5104: { name: "AZ5104 in the body", place: "body", initial: 0, scale: 1e-1 },
  },
  parameters: {
    ...perDrug<ParameterDefinition>((id) => {
      const { name, absorption, clearance, volume, binding, weightKg } = ORAL_DRUGS[id];
      return {
        [`ka_${id}`]: parameter(`absorption of ${name}`, "1/min", absorption, 1 / 60),
        [`clearance_${id}`]: parameter(
          `apparent clearance of ${name}`,
          "mL/min",
          clearance,
          1000 / 60 / weightKg,
        ),
        [`volume_${id}`]: parameter(`apparent volume of ${name}`, "mL", volume, 1000 / weightKg),
        [`binding_${id}`]: parameter(`bound over unbound ${name} in plasma`, "dimensionless", binding, 1),
      };
    }),
    share_to_AZ5104: measured(
      "share of osimertinib that becomes AZ5104",
      0.25,
      1.1,
      "dimensionless",
      ["brown-2017"],
      "Fixed in the source.",
    ),
    clearance_AZ5104: measured(
      "clearance of AZ5104",
      (31.5 * 1000) / 60 / 62,
      1.1,
      "mL/min",
      ["brown-2017"],
      "31.5 L/h at 62 kg.",
    ),
    volume_AZ5104: measured(
      "volume of AZ5104",
      (207 * 1000) / 62,
      1.2,
      "mL",
      ["brown-2017"],
      "207 L at 62 kg.",
    ),
    binding_AZ5104: measured(
      "bound over unbound AZ5104 in plasma",
      19,
      1.8,
      "dimensionless",
      ["tagrisso-label"],
      "As osimertinib.",
    ),
  },
  assignments: {
    ...perDrug<AssignmentDefinition>((id) => plasmaAndUnbound(id, ORAL_DRUGS[id].name)),
    ...plasmaAndUnbound("AZ5104", "AZ5104"),
  },
  reactions: {
    ...perDrug<ReactionDefinition>((id) => ({
      [`${id}_is_absorbed`]: { equation: `${id}_depot -> ${id}`, rate: `ka_${id} * ${id}_depot` },
    })),
    ...perDrug<ReactionDefinition>((id) => ({
      [`${id}_is_cleared`]: {
        equation: `${id} ->`,
        rate: `${id === "OSI" ? "(1 - share_to_AZ5104) * " : ""}clearance_${id} / volume_${id} * ${id}`,
      },
    })),
    OSI_becomes_AZ5104: {
      equation: "OSI -> AZ5104",
      rate: "share_to_AZ5104 * clearance_OSI / volume_OSI * OSI",
    },
    AZ5104_is_cleared: { equation: "AZ5104 ->", rate: "clearance_AZ5104 / volume_AZ5104 * AZ5104" },
  },
});

function plasmaAndUnbound(id: string, name: string): Record<string, AssignmentDefinition> {
  return {
    [`${id}_plasma`]: { name: `${name} in plasma`, unit: "nM", expression: `${id} / volume_${id}` },
    [`${id}_unbound`]: {
      name: `unbound ${name}`,
      unit: "nM",
      expression: `${id}_plasma / (1 + binding_${id})`,
    },
  };
}
