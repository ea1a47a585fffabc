import { emptyModel, type Model, mul, neg, num, sym } from "@igf-axis/model";

/** dA/dt = −k A from A(0) = 10: A(t) = 10 exp(−k t). The model of every executor test. */
export function decayModel(id = "decay"): Model {
  return {
    ...emptyModel(id),
    compartments: [{ id: "cell", size: 1, constant: true }],
    species: [
      {
        id: "A",
        compartment: "cell",
        initialConcentration: 10,
        hasOnlySubstanceUnits: false,
        boundaryCondition: true,
        constant: false,
      },
    ],
    parameters: [{ id: "k", value: 0.1, constant: true }],
    rules: [{ kind: "rate", variable: "A", math: neg(mul(sym("k"), sym("A"))) }],
    observables: [{ id: "twice", name: "twice A", unit: "dimensionless", expression: mul(num(2), sym("A")) }],
  };
}
