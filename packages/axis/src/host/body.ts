import { type Mechanism, mechanism, type ParameterDefinition } from "../language/mechanism.ts";

function molarMass(name: string, value: number, source: string): ParameterDefinition {
  return {
    name: `molar mass of ${name}`,
    value,
    unit: "ug/nmol",
    evidence: [source],
    grade: "measured elsewhere",
  };
}

/** Molar masses, which turn nM into the µg/L and mg/L of a laboratory report. */
export const body: Mechanism = mechanism({
  id: "body",
  title: "Molar masses of what is measured in plasma",
  biology: "Laboratories report IGF-1, binding proteins and antibodies by mass, the model counts molecules.",
  evidence: ["uniprot-p17936"],
  parameters: {
    molar_mass_IGF1: molarMass("IGF-1", 7.65, "linkoping-igf"),
    molar_mass_IGFBP1: molarMass("IGFBP-1", 25, "linkoping-igf"),
    molar_mass_IGFBP3: molarMass(
      "IGFBP-3 as assays count it, between its core of 28.7 and 40–45 with sugars",
      35,
      "uniprot-p17936",
    ),
    molar_mass_ALS: molarMass("acid-labile subunit", 85, "baxter-1990"),
    molar_mass_IgG: molarMass("an antibody", 150, "davda-2014"),
  },
  observables: {
    IGFBP3_mass: {
      name: "total IGFBP-3 in plasma by mass",
      unit: "ug/L",
      expression: "totalIGFBP3 * molar_mass_IGFBP3",
    },
    free_IGF1_mass: {
      name: "free IGF-1 in plasma by mass",
      unit: "ug/L",
      expression: "IGF1 * molar_mass_IGF1",
    },
    ALS_mass: {
      name: "total acid-labile subunit by mass",
      unit: "ug/L",
      expression: "totalALS * molar_mass_ALS",
    },
  },
});
