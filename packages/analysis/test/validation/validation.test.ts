import {
  emptyModel,
  log2RatioOfRises,
  type Model,
  num,
  type ValidationCondition,
  type ValidationItem,
  type ValidationSet,
} from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  compareValidation,
  countLooks,
  distanceFromInterval,
  type Executor,
  type Look,
  predictionsHash,
  predictValidation,
  rankedProbabilityScore,
  readLooks,
  readPredictions,
  writeLook,
  writePredictions,
} from "../../src/index.ts";

const numbers = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 });

/** Amounts that stand for the answer of a simulation: signal = gain / (1 + drug), growth doubles the start. */
const MODEL: Model = {
  ...emptyModel("small"),
  parameters: [
    { id: "gain", value: 8, constant: true, prior: { kind: "logNormal", median: 8, factor: 1.5 } },
    { id: "start", value: 1, constant: true },
  ],
  observables: [{ id: "signal", name: "signal", unit: "1", expression: num(0) }],
};

const EXECUTOR: Executor = {
  run: async (_, requests) =>
    requests.map(({ parameters = {}, doses = [], times, select = [] }) => {
      const drug = doses.reduce((sum, { amount }) => sum + amount, 0);
      const { gain = 1, start = 1, ic = 1 } = parameters as Record<string, number>;
      if (start > 90) return { ok: false, code: "E4001", message: "too many steps" };
      const read: Record<string, number> = { signal: gain / (1 + drug / ic), growth: gain * start };
      return {
        ok: true,
        values: Float64Array.from(
          Array.from(times).flatMap(() => select.map((id) => read[id] ?? Number.NaN)),
        ),
        columns: [...select],
        steps: 1,
        rhsEvaluations: 1,
        factorizations: 1,
      };
    }),
  close: async () => {},
};

function condition(id: string, drug: number, parameters: Record<string, number> = {}): ValidationCondition {
  const doses = drug === 0 ? [] : [{ species: "drug", time: 0, amount: drug, operation: "add" as const }];
  return {
    condition: { id, label: id, parameters, doses },
    startTime: 0,
    times: [10],
    observables: ["signal", "growth"],
  };
}

const DOSES = [0.1, 1, 10, 100];
const SET: ValidationSet = {
  id: "small",
  title: "A small set",
  citation: "made here",
  file: "small.csv",
  protocol: [],
  caveats: [],
  conditions: [
    condition("control", 0),
    condition("treated", 3),
    condition("from1", 0, { start: 1 }),
    condition("from4", 0, { start: 4 }),
    condition("from100", 0, { start: 100 }),
    ...["weak", "strong"].flatMap((line) =>
      [0, ...DOSES].map((dose) => condition(`${line}${dose}`, dose, { ic: line === "weak" ? 10 : 1 })),
    ),
  ],
  items: [
    {
      id: "ratio",
      label: "ratio",
      unit: "log2",
      measured: true,
      ifOutside: "nothing",
      quantity: {
        kind: "log2-ratio",
        pairs: [{ numerator: "treated", denominator: "control" }],
        observables: ["signal"],
        time: 10,
      },
    },
    {
      id: "course",
      label: "course",
      unit: "%",
      measured: true,
      ifOutside: "nothing",
      error: { base: 0, share: 0.1 },
      group: "the course",
      quantity: {
        kind: "course",
        starts: [
          { start: 1, condition: "from1" },
          { start: 4, condition: "from4" },
          { start: 100, condition: "from100" },
        ],
        observable: "growth",
        time: 10,
      },
    },
    {
      id: "potency",
      label: "potency",
      unit: "log10",
      measured: false,
      ifOutside: "nothing",
      quantity: {
        kind: "log10-ic50-ratio",
        numerator: { control: "weak0", doses: DOSES.map((dose) => ({ dose, condition: `weak${dose}` })) },
        denominator: {
          control: "strong0",
          doses: DOSES.map((dose) => ({ dose, condition: `strong${dose}` })),
        },
        observable: "signal",
        time: 10,
      },
    },
  ],
};

const OPTIONS = { ensemble: null, hypotheses: [], sets: 40, seed: 3, executor: EXECUTOR };

test("ratios, courses and ratios of half-effect doses are predicted for every set", async () => {
  const { predictions } = await predictValidation(MODEL, [SET], OPTIONS);
  const [ratio, course, potency] = predictions.items;
  expect(new Set(ratio?.values.flat())).toEqual(new Set([-2]));
  expect(potency?.values.flat().every((value) => Math.abs((value ?? 0) - 1) < 0.01)).toBe(true);
  expect(course?.starts).toEqual([1, 4, 100]);
  for (const [at1, at4, at100] of course?.values ?? []) {
    expect((at4 ?? 0) / (at1 ?? 0)).toBeCloseTo(4, 4);
    expect(at100).toBeNull();
  }
  expect(predictions).toMatchObject({ sets: 40, ensembleHash: "prior", failedSimulations: 40 });
});

test("a course over another, and rises over a baseline, are read as ratios", async () => {
  const { predictions } = await predictValidation(
    MODEL,
    [
      {
        ...SET,
        items: [
          {
            ...(SET.items[1] as ValidationItem),
            quantity: {
              kind: "course",
              starts: [{ start: 1, condition: "from4", over: "from1" }],
              observable: "growth",
              time: 10,
            },
          },
          {
            ...(SET.items[0] as ValidationItem),
            quantity: {
              kind: "log2-increment-ratio",
              numerator: { condition: "control", time: 10 },
              denominator: { condition: "weak10", time: 10 },
              baseline: { condition: "treated", time: 10 },
              observable: "signal",
              floor: 1 / 32,
            },
          },
        ],
      },
    ],
    { ...OPTIONS, sets: 1 },
  );
  const [over, rises] = predictions.items;
  expect(over?.values[0]?.[0]).toBeCloseTo(4, 4);
  // Signals 1, 1/2 and 1/4: rises 3/4 and 1/4.
  expect(rises?.values[0]?.[0]).toBeCloseTo(1.585, 3);
});

test("a rise that is absent or small counts as the floor, on either side", () => {
  expect(log2RatioOfRises(3, 1, 1 / 32)).toBeCloseTo(1.585, 3);
  expect(log2RatioOfRises(1, -0.2, 1 / 32)).toBe(5);
  expect(log2RatioOfRises(0.001, 1, 1 / 32)).toBe(-5);
  expect(log2RatioOfRises(-1, -2, 1 / 32)).toBe(0);
  expect(log2RatioOfRises(Number.NaN, 1, 1 / 32)).toBeNaN();
});

test("the same sets and seed give the same bytes, another seed gives others", async () => {
  const text = async (seed: number): Promise<string> =>
    writePredictions((await predictValidation(MODEL, [SET], { ...OPTIONS, seed })).predictions);
  expect(await text(3)).toBe(await text(3));
  expect(await text(3)).not.toBe(await text(4));
});

test("predictions read back as written, and a changed file is refused", async () => {
  const { predictions } = await predictValidation(MODEL, [SET], OPTIONS);
  const text = writePredictions(predictions);
  const hash = predictionsHash(text);
  expect(readPredictions(text, hash)).toEqual(predictions);
  expect(() => readPredictions(text.replace("-2", "-3"), hash)).toThrow(/they were written as/);
});

test("an item whose condition its set lacks is a broken contract", async () => {
  const broken = { ...SET, conditions: SET.conditions.slice(1) };
  await expect(predictValidation(MODEL, [broken], OPTIONS)).rejects.toThrow(/needs the condition control/);
});

test("values are judged by the 90 % interval, courses at their measured start, and failures are said", async () => {
  const { predictions } = await predictValidation(MODEL, [SET], OPTIONS);
  const compare = (ratio: number, start: number) =>
    compareValidation(
      [SET],
      predictions,
      new Map([
        [
          "small",
          {
            measurements: [
              { item: "ratio", value: ratio, replicates: [ratio] },
              { item: "course", value: 16, replicates: [16], start },
            ],
            notes: [],
          },
        ],
      ]),
    )[0];
  const right = compare(-2, 2);
  expect(right?.items.map(({ verdict }) => verdict)).toEqual(["inside", "inside", "no data"]);
  expect(right).toMatchObject({ inside: 2, compared: 2, groups: { inside: 1, compared: 1 } });
  expect(right?.items[1]?.predicted?.median).toBeCloseTo(16, 0);
  const wrong = compare(-0.5, 2);
  expect(wrong?.items[0]).toMatchObject({
    verdict: "outside",
    distance: 1.5,
    missing: "nothing",
    scores: { predicted: 1.5, noChange: 0.5 },
  });
  expect(compare(-2, 50)?.items[1]?.verdict).toBe("no prediction");
  expect(compare(-2, 0.5)?.items[1]?.verdict).toBe("no prediction");
});

test("the score of one number is its absolute error, and a mean of pairwise distances in general", () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: -100, max: 100, noNaN: true }), (sample, y) => {
      const n = sample.length;
      const error = sample.reduce((sum, x) => sum + Math.abs(x - y), 0) / n;
      const spread = sample.reduce((sum, a) => sum + sample.reduce((s, b) => s + Math.abs(a - b), 0), 0);
      expect(rankedProbabilityScore(sample, y)).toBeCloseTo(error - spread / (2 * n * n), 8);
      expect(rankedProbabilityScore(sample, y)).toBeGreaterThanOrEqual(-1e-9);
      expect(rankedProbabilityScore([y], 0)).toBeCloseTo(Math.abs(y), 12);
    }),
  );
});

test("distance is signed beyond the interval and nought inside", () => {
  expect([0, 1, 3, 5].map((value) => distanceFromInterval(value, 1, 3))).toEqual([-1, 0, 0, 2]);
});

test("looks read back as written and are counted by kind and ensemble", () => {
  const look = (kind: Look["kind"], ensemble: string | null): Look => ({
    dataSet: "small",
    kind,
    ensemble,
    predictions: null,
    version: "0.1.0",
    by: "a test",
    date: null,
  });
  const looks = [
    look("reading", null),
    look("validation", "a"),
    look("validation", "a"),
    look("validation", "b"),
  ];
  const read = readLooks(looks.map(writeLook).join(""));
  expect(read).toMatchObject({ ok: true, value: looks });
  expect(countLooks(looks, "small")).toMatchObject({ total: 4, reading: 1, validation: 3, ensembles: 2 });
  expect(countLooks(looks, "other").total).toBe(0);
});

test("a line that is no look is reported with its number", () => {
  const bad = readLooks(
    '{"dataSet":"a","kind":"reading","by":"x"}\n{"dataSet":"a","kind":"peek","by":"x"}\nnull\n',
  );
  expect(bad.diagnostics.map(({ code, path }) => [code, path[0]])).toEqual([
    ["E5301", 2],
    ["E5301", 3],
  ]);
});
