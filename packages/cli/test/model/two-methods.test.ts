import { drawPriorSets } from "@igf-axis/analysis";
import { buildCellModel } from "@igf-axis/axis";
import { compile, createSimulator, type Method, type TimeCourse } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";

/**
 * Two methods that share nothing but the equations, on the cell model over its priors: what they agree on is not an accident of one.
 *
 * The difference is measured in tolerances: against the value plus the scale of its species, or plus a hundredth of its column's largest.
 */
const DRAWS = 50;
const SEED = 4711;
const ALLOWED = 100;

const model = buildCellModel();
const simulator = createSimulator(unwrap(compile(model)));
const scales = new Map(model.species.map(({ id, scale }) => [id, scale]));

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
      const scale = scales.get(id) ?? 0.01 * Math.max(...rows.map((at) => Math.abs(a.values[at] as number)));
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
