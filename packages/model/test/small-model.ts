import { type Expression, emptyModel, type Model, parseExpression, unwrap } from "@igf-axis/model";

export const math = (text: string): Expression => unwrap(parseExpression(text));

const cellSpecies = {
  compartment: "cell",
  hasOnlySubstanceUnits: true,
  boundaryCondition: false,
  constant: false,
  substanceUnit: "molecule",
};

/** Ligand in medium binds a receptor on cells: two substance units, coupled by a stoichiometry with a unit. */
export function smallModel(): Model {
  return {
    ...emptyModel("binding"),
    timeUnit: "min",
    substanceUnit: "pmol",
    volumeUnit: "mL",
    compartments: [
      { id: "medium", size: 2, constant: true },
      { id: "cell", size: 1, constant: true, spatialDimensions: 0 },
    ],
    species: [
      {
        id: "IGF1",
        compartment: "medium",
        initialConcentration: 1,
        hasOnlySubstanceUnits: false,
        boundaryCondition: false,
        constant: false,
      },
      { id: "IGF1R", initialAmount: 10000, ...cellSpecies },
      { id: "IGF1_IGF1R", initialAmount: 0, ...cellSpecies },
    ],
    parameters: [
      { id: "kon_IGF1_IGF1R", value: 0.1, unit: "1/(nM*min)", constant: true },
      {
        id: "Kd_IGF1_IGF1R",
        value: 1,
        unit: "nM",
        constant: true,
        prior: { kind: "logNormal", median: 1, factor: 2 },
      },
      { id: "pmol_per_molecule", value: 1e-6, unit: "pmol/molecule", constant: true },
      { id: "occupied", unit: "dimensionless", constant: false },
    ],
    rules: [{ kind: "assignment", variable: "occupied", math: math("IGF1_IGF1R / (IGF1R + IGF1_IGF1R)") }],
    reactions: [
      {
        id: "IGF1_binds_IGF1R",
        reversible: true,
        fast: false,
        reactants: [
          { species: "IGF1", stoichiometryMath: math("pmol_per_molecule"), constant: true },
          { species: "IGF1R", stoichiometry: 1, constant: true },
        ],
        products: [{ species: "IGF1_IGF1R", stoichiometry: 1, constant: true }],
        modifiers: [],
        rateLaw: {
          math: math("kon_IGF1_IGF1R * (IGF1 * IGF1R - Kd_IGF1_IGF1R * IGF1_IGF1R)"),
          localParameters: [],
        },
      },
    ],
    observables: [
      { id: "bound", name: "bound receptor", expression: math("100 * occupied"), unit: "dimensionless" },
    ],
  };
}

/** The small model with one parameter replaced. */
export function withParameter(id: string, change: Partial<Model["parameters"][number]>): Model {
  const model = smallModel();
  return {
    ...model,
    parameters: model.parameters.map((own) => (own.id === id ? { ...own, ...change } : own)),
  };
}

/** The small model with another rate law. */
export function withRateLaw(text: string): Model {
  const model = smallModel();
  return {
    ...model,
    reactions: model.reactions.map((reaction) => ({
      ...reaction,
      rateLaw: { math: math(text), localParameters: [] },
    })),
  };
}
