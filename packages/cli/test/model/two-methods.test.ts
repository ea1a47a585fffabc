import { drawPriorSets } from "@igf-axis/analysis";
import { buildCellModel } from "@igf-axis/axis";
import { compile, createSimulator, type Method, type TimeCourse } from "@igf-axis/engine";
import { freeSymbols, unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";

/**
 * Two methods that share nothing but the equations, on the cell model over its priors: what they agree on is not an accident of one.
 *
 * The difference is measured in tolerances: against the value plus the scale of its species, or plus a hundredth of its column's largest.
 * A total is known no better than the species that it adds up.
 */
const DRAWS = 50;
const SEED = 4711;
const ALLOWED = 100;

const model = buildCellModel();
const simulator = createSimulator(unwrap(compile(model)));
const scales = new Map(model.species.map(({ id, scale }) => [id, scale]));

/** Scale of the totals in nM: the largest among the species that they add up. */
const totals = new Map<string, number>();
for (const { id, math } of [
  ...model.rules.flatMap((rule) =>
    rule.kind === "assignment" ? [{ id: rule.variable, math: rule.math }] : [],
  ),
  ...model.observables.map(({ id, expression }) => ({ id, math: expression })),
]) {
  const known = [...freeSymbols(math)].map((symbol) => scales.get(symbol) ?? totals.get(symbol));
  const inMedium = [...model.parameters, ...model.observables].some(
    (each) => each.id === id && each.unit === "nM",
  );
  if (inMedium && known.every((scale) => scale !== undefined)) totals.set(id, Math.max(...known));
}

function course(
  method: Method,
  relativeTolerance: number,
  parameters: Readonly<Record<string, number>>,
): TimeCourse {
  return simulator.simulate({
    startTime: -1440,
    times: Array.from({ length: 25 }, (_, i) => 180 * i),
    parameters,
    doses: ["OSI", "XENT"].map((species) => ({ species, time: 0, amount: 50, operation: "add" as const })),
    solver: { method, relativeTolerance },
  });
}

function largestDifference(a: TimeCourse, b: TimeCourse): number {
  const width = a.columns.length;
  return Math.max(
    ...a.columns.map((id, column) => {
      const rows = Array.from(a.times, (_, row) => row * width + column);
      const largest = Math.max(...rows.map((at) => Math.abs(a.values[at] as number)));
      const scale = scales.get(id) ?? totals.get(id) ?? 0.01 * largest;
      return Math.max(
        ...rows.map((at) => {
          const [x, y] = [a.values[at] as number, b.values[at] as number];
          return x === y ? 0 : Math.abs(x - y) / (Math.abs(x) + scale);
        }),
      );
    }),
  );
}

test.each([1e-6, 1e-8])(
  `BDF and Rodas5P agree on the cell model over ${DRAWS} draws of its priors at tolerance %d (seed ${SEED})`,
  (tolerance) => {
    const differences = drawPriorSets(model, [], DRAWS, SEED).map(({ values }) =>
      largestDifference(course("bdf", tolerance, values), course("rodas5p", tolerance, values)),
    );
    expect(differences.length).toBe(DRAWS);
    expect(Math.max(...differences)).toBeLessThan(ALLOWED * tolerance);
  },
);
