import type { SimulationRequest } from "@igf-axis/engine";
import {
  type CalibrationExperiment,
  type EstimationProblem,
  emptyModel,
  exp,
  type MeasurementGroup,
  type Model,
  num,
  RandomStream,
} from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  type CalibrationOptions,
  type CalibrationProgress,
  calibrate,
  compareWithData,
  type Executor,
  summarizeFit,
} from "../../src/index.ts";

// Two modules of one model, each with its own observable:
//   level(t) = 1 − exp(−k t)          measured on an arbitrary scale with an offset
//   size(t)  = exp(g · k · t) · map    depends on the first module's k; `map` is 1 or 3 under the rival readings
const logNormal = (median: number, factor: number) => ({ kind: "logNormal", median, factor }) as const;
const MODEL: Model = {
  ...emptyModel("two"),
  parameters: [
    { id: "k", constant: true, value: 1, prior: logNormal(1, 3) },
    { id: "g", constant: true, value: 1, prior: logNormal(1, 3) },
    { id: "map", constant: true, value: 1 },
  ],
  observables: ["level", "size"].map((id) => ({
    id,
    name: `the ${id}`,
    unit: "dimensionless",
    expression: num(0),
  })),
};
const TRUE_K = 0.5;
const TRUE_G = 0.8;

function value({ parameters = {} }: SimulationRequest, time: number, column: string): number {
  const { k = Number.NaN, g = Number.NaN, map = 1 } = parameters;
  return column === "level" ? 1 - exp(-k * time) : exp(g * k * time) * map;
}

function executorOf(failing: (request: SimulationRequest) => boolean = () => false): Executor {
  return {
    run: async (_model, requests) =>
      requests.map((request) => {
        if (failing(request)) return { ok: false, code: "E4003", message: "more steps than allowed" };
        const columns = request.select ?? [];
        const values = Float64Array.from(
          Array.from(request.times).flatMap((time) => columns.map((column) => value(request, time, column))),
        );
        return { ok: true, values, columns, steps: 1, rhsEvaluations: 1, factorizations: 1 };
      }),
    close: async () => {},
  };
}

function problem(module: "level" | "size", parameter: string, noise: number): EstimationProblem {
  const stream = new RandomStream(99, module === "level" ? 0 : 1);
  const truth =
    module === "level"
      ? (time: number) => 40 * (1 - exp(-TRUE_K * time)) + 5
      : (time: number) => exp(TRUE_G * TRUE_K * time);
  const measurements = [0, 0.5, 1, 2, 3, 4, 6].map((time) => ({
    observable: module,
    condition: "c",
    time,
    value: truth(time) + noise * stream.normal(),
  }));
  const free = module === "level" ? "profiled" : "one";
  return {
    id: `${module}-data`,
    module,
    model: MODEL,
    parameters: [parameter],
    experiments: [
      { condition: { id: "c", label: "control", parameters: {}, doses: [] }, startTime: 0, measurements },
    ],
    measurementGroups: [
      {
        observable: module,
        conditions: ["c"],
        scale: free,
        offset: module === "level" ? "profiled" : "zero",
        noiseFloor: noise,
        independence: 1,
      },
    ],
    dataSets: [{ id: "made-up", citation: "this test", points: 7 }],
    hypothesisOptions:
      module === "level"
        ? []
        : [1, 3].map((map) => ({
            hypothesis: "map",
            option: map === 1 ? "one" : "three",
            parameters: { map },
          })),
    relativeTolerance: 1e-4,
    maxSteps: 100,
  };
}

const LEVEL = problem("level", "k", 1);
const SIZE = problem("size", "g", 0.5);
const PROBLEMS = [LEVEL, SIZE];

function options(changes: Partial<CalibrationOptions> = {}): CalibrationOptions {
  return { executor: executorOf(), particles: 200, seed: 7, version: "1", ...changes };
}

describe("a staged calibration", () => {
  test("recovers both modules' parameters under the true reading", async () => {
    const ensemble = await calibrate(PROBLEMS, options());
    expect(ensemble.parameters).toEqual(["k", "g"]);
    expect(ensemble.values).toHaveLength(400);
    const under = (option: string): readonly (readonly number[])[] =>
      ensemble.values.filter((_, i) => ensemble.hypotheses[i]?.map === option);
    const mean = (rows: readonly (readonly number[])[], of: (row: readonly number[]) => number): number =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    expect(mean(under("one"), (row) => row[0] as number)).toBeCloseTo(TRUE_K, 1);
    expect(mean(under("one"), (row) => (row[0] as number) * (row[1] as number))).toBeCloseTo(
      TRUE_K * TRUE_G,
      1,
    );
    expect(under("three")).toHaveLength(200);
  });

  test("leaves earlier parameters as their own data left them when stages are modular", async () => {
    const settings = { coupling: "modular", mostFinalMoves: 400, acceptedPerParticle: 60 } as const;
    const alone = await calibrate([LEVEL], options(settings));
    const staged = await calibrate(PROBLEMS, options(settings));
    const earlier = alone.values.map((row) => row[0]);
    expect(staged.values.map((row) => row[0])).toEqual([...earlier, ...earlier]);
    // Given k, the size's data fix the product g·k: each chain must have found its own g.
    const one = staged.values.slice(0, 200);
    // A chain that starts far out in the prior may still be on its way: two in a hundred are let pass.
    const arrived = one.filter(
      ([k = Number.NaN, g = Number.NaN]) => Math.abs(k * g - TRUE_K * TRUE_G) < 0.05,
    );
    expect(arrived.length).toBeGreaterThanOrEqual(196);
    const spreadOf = (values: readonly number[]): number => Math.max(...values) / Math.min(...values);
    expect(spreadOf(one.map((row) => row[1] as number))).toBeGreaterThan(
      spreadOf(one.map(([k = 0, g = 0]) => k * g)),
    );
    expect(staged.provenance.stages[1]?.effectiveSampleSize).toBe(200);
    expect(staged.provenance.stages[1]?.logEvidence).toBeGreaterThan(
      (staged.provenance.stages[2]?.logEvidence ?? 0) + 2,
    );
  });

  test("shares earlier particles out over the readings when fewer sets are kept", async () => {
    const settings = { coupling: "modular", setsPerOption: 100 } as const;
    const alone = await calibrate([LEVEL], options({ coupling: "modular" }));
    const staged = await calibrate(PROBLEMS, options(settings));
    const earlier = alone.values.map((row) => row[0]);
    expect(staged.values.slice(0, 100).map((row) => row[0])).toEqual(earlier.filter((_, i) => i % 2 === 0));
    expect(staged.values.slice(100).map((row) => row[0])).toEqual(earlier.filter((_, i) => i % 2 === 1));
    expect(staged.provenance.stages[1]?.effectiveSampleSize).toBe(100);
  });

  test("says in its provenance how it was made, with evidence by reading", async () => {
    const { provenance } = await calibrate(PROBLEMS, options());
    expect(provenance.stages.map((stage) => stage.module)).toEqual([
      "level",
      "size (map:one)",
      "size (map:three)",
    ]);
    const [level, one, three] = provenance.stages;
    expect(level?.data).toEqual(LEVEL.dataSets);
    expect(one?.logEvidence).toBeGreaterThan((three?.logEvidence ?? 0) + 2);
    for (const stage of provenance.stages) {
      expect(stage.effectiveSampleSize).toBeGreaterThan(20);
      expect(stage.effectiveSampleSize).toBeLessThanOrEqual(200);
      expect(stage.acceptanceRate).toBeGreaterThan(0.1);
    }
  });

  test("keeps as many sets per reading as asked for", async () => {
    const { values, hypotheses } = await calibrate(PROBLEMS, options({ setsPerOption: 25 }));
    expect(values).toHaveLength(50);
    expect(hypotheses.filter((each) => each.map === "one")).toHaveLength(25);
  });

  test("gives the same bytes again", async () => {
    expect(await calibrate(PROBLEMS, options({ particles: 40 }))).toEqual(
      await calibrate(PROBLEMS, options({ particles: 40 })),
    );
  });

  test("reports every temperature of every stage", async () => {
    const seen: CalibrationProgress[] = [];
    await calibrate(PROBLEMS, options({ particles: 40, onProgress: (progress) => seen.push(progress) }));
    expect(seen.filter((each) => each.temperature === 1).map((each) => each.stage)).toEqual([
      "level",
      "size",
      "size",
    ]);
    expect(seen.at(-1)?.hypotheses).toEqual({ map: "three" });
  });

  test("counts simulations that fail as impossible, and fails with E5201 when all do", async () => {
    const fast = executorOf((request) => (request.parameters?.k ?? 0) > 2);
    const { values } = await calibrate(PROBLEMS.slice(0, 1), options({ executor: fast, particles: 60 }));
    expect(values.every(([k]) => (k as number) <= 2)).toBe(true);
    await expect(calibrate(PROBLEMS, options({ executor: executorOf(() => true) }))).rejects.toMatchObject({
      code: "E5201",
      message: expect.stringContaining("E4003: more steps than allowed"),
    });
  });

  test("refuses a parameter without prior, one that is free twice, and two models", async () => {
    const first = LEVEL;
    await expect(calibrate([{ ...first, parameters: ["map"] }], options())).rejects.toThrow(
      "map of level-data has no prior",
    );
    await expect(calibrate([first, first], options())).rejects.toThrow("k is free in two stages");
    await expect(
      calibrate([first, { ...SIZE, model: { ...MODEL, id: "other" } }], options()),
    ).rejects.toThrow(RangeError);
  });
});

describe("a comparison with data", () => {
  test("applies references, factors and values of conditions in this order", async () => {
    const seen: SimulationRequest[] = [];
    const executor: Executor = {
      ...executorOf(),
      run: async (model, requests, rest) => {
        seen.push(...requests);
        return executorOf().run(model, requests, rest);
      },
    };
    const [experiment] = LEVEL.experiments as [CalibrationExperiment];
    const condition = {
      ...experiment.condition,
      references: { k: "g" },
      factors: { k: 2 },
      parameters: { map: 9 },
    };
    const changed = { ...LEVEL, experiments: [{ ...experiment, condition }] };
    await compareWithData(changed, executor, { map: 3 }).predict([{ k: 5, g: 0.25 }]);
    expect(seen[0]?.parameters).toEqual({ k: 0.5, g: 0.25, map: 9 });
    expect(seen[0]).toMatchObject({
      startTime: 0,
      times: [0, 0.5, 1, 2, 3, 4, 6],
      select: ["level"],
      solver: { relativeTolerance: 1e-4, maxSteps: 100 },
    });
  });

  test("refuses a group without data", () => {
    const broken = {
      ...LEVEL,
      measurementGroups: [{ ...(LEVEL.measurementGroups[0] as MeasurementGroup), conditions: ["d"] }],
    };
    expect(() => compareWithData(broken, executorOf())).toThrow("the condition d");
  });
});

describe("a summary of the fit", () => {
  test("puts fitted bands beside the data, with scale and offset applied", async () => {
    const ensemble = await calibrate(PROBLEMS.slice(0, 1), options());
    const { groups, completedSets } = await summarizeFit(LEVEL, ensemble, executorOf(), 50);
    expect(completedSets).toBe(50);
    const [group] = groups;
    expect(group).toMatchObject({ observable: "level", name: "the level", points: 7 });
    expect(group?.rSquared.median).toBeGreaterThan(0.95);
    expect(group?.normalizedRmse.median).toBeLessThan(0.1);
    expect(group?.scale.median).toBeCloseTo(40, -1);
    const [course] = group?.conditions ?? [];
    course?.observed.forEach((observed, i) => {
      expect(Math.abs(observed - (course.bands.median[i] ?? Number.NaN))).toBeLessThan(5);
    });
  });

  test("uses each member's own reading", async () => {
    const ensemble = await calibrate(PROBLEMS, options({ setsPerOption: 20 }));
    const only = (option: string) => ({
      ...ensemble,
      values: ensemble.values.filter((_, i) => ensemble.hypotheses[i]?.map === option),
      hypotheses: ensemble.hypotheses.filter((each) => each.map === option),
    });
    const right = await summarizeFit(SIZE, only("one"), executorOf(), 20);
    const wrong = await summarizeFit(SIZE, only("three"), executorOf(), 20);
    expect(right.groups[0]?.rSquared.median).toBeGreaterThan((wrong.groups[0]?.rSquared.median ?? 1) + 0.02);
  });
});
