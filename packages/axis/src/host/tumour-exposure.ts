import { type AssignmentDefinition, type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed } from "../language/parameter.ts";
import { ORAL_DRUGS } from "./oral-drugs.table.ts";
import { ORAL_DRUG_IDS } from "./oral-drugs.ts";

const SMALL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ORAL_DRUG_IDS.map((id) => [id, ORAL_DRUGS[id].name])),
  AZ5104: "AZ5104",
};

/**
 * What a tumour's interstitial fluid holds, unbound: ligands, insulin, glucose and drugs, as a cell model can take them.
 *
 *     small drug: unbound in plasma;   antibody: interstitial · penetration;   ligands: free in interstitial fluid
 */
export const tumourExposure: Mechanism = mechanism({
  id: "tumour_exposure",
  title: "Exposure of a tumour to ligands and drugs",
  biology:
    "Tumour cells see interstitial fluid: unbound drug, free ligand, and as much of an antibody as crosses the vessels.",
  assumption:
    "A tumour's interstitial fluid is that of the body, but for antibodies; what the tumour itself makes and takes up belongs to the tissue.",
  evidence: ["davda-2014"],
  parameters: {
    tumour_penetration_antibody: assumed(
      "antibody in a tumour's interstitial fluid over that of the body",
      1,
      1.8,
      "dimensionless",
    ),
  },
  assignments: {
    tumour_IGF1: exposure("free IGF-1", "IGF1_i"),
    tumour_IGF2: exposure("free IGF-2", "IGF2_i"),
    tumour_INS: exposure("insulin", "INS_i"),
    tumour_GLC: { name: "glucose that a tumour sees", unit: "mmol/L", expression: "GLC" },
    tumour_MAB: exposure("IGF1R antibody", "tumour_penetration_antibody * MAB_i"),
    tumour_LMAB: exposure("free sites of ligand antibody", "tumour_penetration_antibody * LMAB_i"),
    ...Object.fromEntries(
      Object.entries(SMALL).map(([id, name]): [string, AssignmentDefinition] => [
        `tumour_${id}`,
        exposure(`unbound ${name}`, `${id}_unbound`),
      ]),
    ),
  },
});

function exposure(name: string, expression: string): AssignmentDefinition {
  return { name: `${name} that a tumour sees`, unit: "nM", expression };
}
