import {
  compile,
  createSimulator,
  hashResult,
  type SimulationRequest,
  type TimeCourse,
} from "@igf-axis/engine";
import { type Model, unwrap } from "@igf-axis/model";
import { type Timing, table, timeInTurns } from "./measure.ts";

/** A model and a request to time both forms of BDF with. */
export interface SteppedProblem {
  readonly name: string;
  readonly model: Model;
  readonly request: SimulationRequest;
}

const FORMS = ["typescript", "wasm"] as const;
const TOLERANCES = [1e-4, 1e-6];
const REFERENCE_TOLERANCE = 1e-12;
/** Part of a column's largest value that errors are measured against as well, so that values near zero do not decide. */
const FLOOR = 1e-3;

/**
 * Returns a table of BDF stepped in TypeScript and in WebAssembly, in turns: medians (and lowest tenths) in milliseconds, the ratio of the tenths,
 * the error achieved against tolerance 1e-12, and the work, which is the same for both.
 *
 * The ratio is that of the tenths because a busy machine interrupts half of the runs that take longer than its time slice.
 *
 * @throws Error when the two differ in a bit.
 */
export function stepperTable(
  problems: readonly SteppedProblem[],
  warmUpMs: number,
  measureMs: number,
): string {
  const rows = problems.flatMap(({ name, model, request }) => {
    const compiled = unwrap(compile(model));
    const simulator = createSimulator(compiled);
    const exact = simulator.simulate({ ...request, solver: { relativeTolerance: REFERENCE_TOLERANCE } });
    return TOLERANCES.map((relativeTolerance) => {
      const courses = new Map<string, TimeCourse>();
      const runs = new Map(
        FORMS.map((stepper) => {
          const solver = { relativeTolerance, stepper };
          const run = (): void => {
            courses.set(stepper, simulator.simulate({ ...request, solver }));
          };
          return [stepper, run];
        }),
      );
      const timings = timeInTurns(runs, warmUpMs, measureMs);
      const [plain, wasm] = FORMS.map((form) => courses.get(form) as TimeCourse) as [TimeCourse, TimeCourse];
      if (hashResult(plain) !== hashResult(wasm)) throw new Error(`${name}: the two forms differ`);
      const [before, after] = FORMS.map((form) => timings.get(form)) as [Timing, Timing];
      const { steps, rejectedSteps, rhsEvaluations, jacobianEvaluations, factorizations } = wasm.statistics;
      return [
        name,
        compiled.system.states.length,
        relativeTolerance,
        `${before.median.toFixed(3)} (${before.tenth.toFixed(3)})`,
        `${after.median.toFixed(3)} (${after.tenth.toFixed(3)})`,
        (before.tenth / after.tenth).toFixed(2),
        largestError(wasm, exact).toExponential(1),
        ...[steps, rejectedSteps, rhsEvaluations, jacobianEvaluations, factorizations],
      ];
    });
  });
  return table(
    [
      "problem",
      "states",
      "tolerance",
      "TypeScript, ms",
      "WebAssembly, ms",
      "ratio",
      "error",
      "steps",
      "rejected",
      "f",
      "J",
      "LU",
    ],
    rows,
  );
}

/** Largest error relative to the exact value plus a thousandth of its column's largest. */
function largestError({ values, columns }: TimeCourse, exact: TimeCourse): number {
  const width = columns.length;
  const largest = new Float64Array(width);
  exact.values.forEach((value, i) => {
    largest[i % width] = Math.max(largest[i % width] as number, Math.abs(value));
  });
  return values.reduce((most, value, i) => {
    const wanted = exact.values[i] as number;
    const scale = Math.abs(wanted) + FLOOR * (largest[i % width] as number);
    return value === wanted || !(scale > 0) ? most : Math.max(most, Math.abs(value - wanted) / scale);
  }, 0);
}
