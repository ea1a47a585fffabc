import {
  type Arm,
  type EstimationProblem,
  emptyModel,
  type Model,
  num,
  parseExpression,
  type Study,
  unwrap,
} from "@igf-axis/model";

/** Cells that grow at a rate that a drug lowers and a second route holds up, as equations to be compiled. */
export function growingCells(): Model {
  const formula = (text: string) => unwrap(parseExpression(text));
  const species = (id: string, initialConcentration: number): Model["species"][number] => ({
    id,
    compartment: "well",
    initialConcentration,
    hasOnlySubstanceUnits: false,
    boundaryCondition: true,
    constant: false,
  });
  const logNormal = (median: number, factor: number) => ({ kind: "logNormal", median, factor }) as const;
  return {
    ...emptyModel("growing_cells"),
    compartments: [{ id: "well", size: 1, constant: true }],
    species: [species("cells", 1000), species("signal", 1), species("drug", 0), species("blocker", 0)],
    parameters: [
      { id: "rate", constant: true, value: 1e-3, prior: logNormal(1e-3, 1.3) },
      { id: "ic", constant: true, value: 10, prior: logNormal(10, 3) },
      { id: "route", constant: true, value: 0.5, prior: logNormal(0.5, 2) },
      { id: "tau", constant: true, value: 60 },
    ],
    rules: [
      { kind: "rate", variable: "cells", math: formula("rate * signal * cells * (1 - cells / 1e6)") },
      {
        kind: "rate",
        variable: "signal",
        math: formula("((1 / (1 + drug / ic) + route / (1 + 10 * blocker)) / (1 + route) - signal) / tau"),
      },
      { kind: "rate", variable: "drug", math: num(0) },
      { kind: "rate", variable: "blocker", math: num(0) },
    ],
    observables: [
      { id: "viable", name: "viable cells", unit: "cell/mL", expression: formula("cells") },
      { id: "level", name: "signal", unit: "dimensionless", expression: formula("signal") },
    ],
  };
}

/** Which add-on restores what the second route costs? */
export function growingStudy(): Study {
  const arm = (id: string, factors: Readonly<Record<string, number>>, doses: Arm["doses"] = []): Arm => ({
    id,
    label: id,
    description: "",
    intervention: doses.length > 0 ? id : null,
    parameters: {},
    factors,
    doses,
  });
  return {
    id: "growing",
    title: "Growing cells",
    question: "What restores the response?",
    model: growingCells(),
    hypotheses: [],
    arms: [
      arm("little", { route: 0.1 }),
      arm("much", {}),
      arm("blocker", {}, [{ species: "blocker", time: 0, amount: 5, operation: "add" }]),
    ],
    comparator: "much",
    reference: "little",
    doseAxis: { drug: "drug", species: "drug", unit: "nM", doses: [1, 10, 100] },
    startMinutes: -60,
    endMinutes: 4320,
    timeCourses: { observables: ["level"], minutes: [0, 60, 1440], dose: 100 },
    readouts: [
      {
        id: "GRmax",
        label: "GRmax",
        unit: "dimensionless",
        kind: "GRmax",
        observable: "viable",
        better: "low",
      },
      {
        id: "level",
        label: "signal",
        unit: "dimensionless",
        kind: "value",
        observable: "level",
        dose: 100,
        minutes: 1440,
        better: "low",
      },
    ],
    claims: [],
    claimArms: [],
    caveats: ["Not a real cell."],
    solver: { relativeTolerance: 1e-6, maxSteps: 1000 },
  };
}

/** Counts of two cultures, to calibrate `rate` and `route` on. */
export function growingProblem(): EstimationProblem {
  const course = (
    id: string,
    dose: number,
    values: readonly number[],
  ): EstimationProblem["experiments"][number] => ({
    condition: {
      id,
      label: id,
      parameters: {},
      doses: dose > 0 ? [{ species: "drug", time: 0, amount: dose, operation: "add" }] : [],
    },
    startTime: 0,
    measurements: values.map((value, i) => ({
      observable: "viable",
      condition: id,
      time: 1440 * (i + 1),
      value,
    })),
  });
  return {
    id: "counts",
    module: "growth",
    model: growingCells(),
    parameters: ["rate", "route"],
    experiments: [course("untreated", 0, [4200, 17500, 69000]), course("treated", 1000, [1600, 2600, 4100])],
    measurementGroups: [
      {
        observable: "viable",
        conditions: ["untreated", "treated"],
        scale: "one",
        offset: "zero",
        noiseFloor: 1000,
        independence: 1,
      },
    ],
    dataSets: [{ id: "made-up", citation: "this test", points: 6 }],
    hypothesisOptions: [],
    relativeTolerance: 1e-5,
    maxSteps: 1000,
  };
}
