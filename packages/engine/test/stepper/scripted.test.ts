import fc from "fast-check";
import { expect, test } from "vitest";
import { createBdf } from "../../src/integrate/bdf.ts";
import type { Integrator } from "../../src/integrate/integrator.ts";
import type { StiffProblem } from "../../src/integrate/problem.ts";
import { blockBytes } from "../../src/stepper/block.ts";
import { createStepper, loadStepper } from "../../src/stepper/stepper.ts";

/**
 * Both forms of BDF step by step on right-hand sides that misbehave on purpose, to reach what models seldom do: repeated failures, lowered orders,
 * restarts at order 1, singular matrices.
 */
const SEED = 20_262;
const COST = { rhs: 3, jacobian: 5, factor: 11, solve: 4 };

/** y' = f(t, y, number of the call) for each state, with its slope; all states are alike but for their start. */
interface Script {
  readonly f: (t: number, y: number, call: number) => number;
  readonly slope: (t: number, y: number) => number;
  /** Pivots below this are reported as they are; anything else is a matrix near the identity. */
  readonly pivot?: (call: number) => number;
  readonly size: number;
  /** Starting value of all states; else they start at 1, 2, …. */
  readonly first?: number;
}

/** The script over three arrays of numbers. */
function problemOver(script: Script, [state, derivative, correction]: readonly Float64Array[]): StiffProblem {
  const [y, f, b] = [state, derivative, correction] as [Float64Array, Float64Array, Float64Array];
  const slopes = new Float64Array(script.size);
  const pivots = new Float64Array(script.size);
  let calls = 0;
  let factors = 0;
  return {
    size: script.size,
    state: y,
    derivative: f,
    correction: b,
    isAutonomous: false,
    cost: COST,
    rhs: (t) => {
      calls++;
      y.forEach((value, i) => {
        f[i] = script.f(t, value, calls);
      });
    },
    jacobian: (t) => {
      y.forEach((value, i) => {
        slopes[i] = script.slope(t, value);
      });
    },
    factor: (gamma) => {
      factors++;
      slopes.forEach((slope, i) => {
        pivots[i] = 1 - gamma * slope;
      });
      return script.pivot?.(factors) ?? pivots.reduce((least, p) => Math.min(least, Math.abs(p)), Infinity);
    },
    solve: () => {
      pivots.forEach((pivot, i) => {
        b[i] = (b[i] as number) / pivot;
      });
    },
  };
}

const MODULE = loadStepper();

/** Both integrators, each on arrays of its own. */
function bothForms(script: Script): readonly { problem: StiffProblem; integrator: Integrator }[] {
  const plain = problemOver(
    script,
    [0, 1, 2].map(() => new Float64Array(script.size)),
  );
  const room = 8 * (script.size + (script.size % 2));
  const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil(blockBytes(script.size) / 65_536) });
  const [state, derivative, correction] = [64, 64 + room, 64 + 2 * room] as const;
  const views = [state, derivative, correction].map(
    (address) => new Float64Array(memory.buffer, address, script.size),
  );
  const problem = problemOver(script, views);
  const kernels = { ...problem, memory, factor: (negative: number) => problem.factor(-negative) };
  const layout = { state, derivative, correction, stepper: 64 + 3 * room };
  return [
    { problem: plain, integrator: createBdf(plain) },
    { problem, integrator: createStepper({ kernels, layout, problem }, MODULE) },
  ];
}

/** Everything that shows after each step, up to the end, a failure, or 400 steps. */
function trace(
  { problem, integrator }: { problem: StiffProblem; integrator: Integrator },
  start?: number,
  initialStep?: number,
) {
  problem.state.forEach((_, i) => {
    problem.state[i] = start ?? 1 + i;
  });
  integrator.relative = 1e-6;
  integrator.absolute.fill(1e-9);
  const seen: unknown[] = [integrator.start(1, 4, Number.POSITIVE_INFINITY, initialStep)];
  for (let i = 0; i < 400 && integrator.time < 5 && seen.at(-1) !== "failed"; i++) {
    const end = integrator.step({ stop: 5, maxStep: 2 }, 100);
    seen.push({ end, time: integrator.time, ...integrator.counters });
    if (end !== undefined) {
      seen.push("failed");
      continue;
    }
    integrator.interpolate(integrator.time);
    seen.push([...problem.state]);
    integrator.interpolate(integrator.time - 0.3 * integrator.counters.lastStep);
    seen.push([...problem.state]);
  }
  return seen;
}

function expectSameTrace(script: Script, initialStep?: number): readonly unknown[] {
  const [wanted, found] = bothForms(script).map((form) => trace(form, script.first, initialStep)) as [
    unknown[],
    unknown[],
  ];
  expect(found).toEqual(wanted);
  return wanted;
}

/** The number of rejected steps at the end of a trace, and what it ended with. */
function lastOf(seen: readonly unknown[]) {
  return seen.findLast((entry) => Object.hasOwn(entry as object, "rejectedSteps")) as {
    readonly end?: { readonly kind: string };
    readonly rejectedSteps: number;
  };
}

test.each([1, 2, 5])(
  "an error test that no step passes fails alike, with %d states [STEP5] [SAME6]",
  (size) => {
    const f = (t: number) => (t > 1 ? 1e15 * Math.sign(Math.sin(1e15 * t)) : 0);
    const seen = expectSameTrace({ f, slope: () => 0, size }, 0.1);
    expect(lastOf(seen).end).toMatchObject({ kind: "error test" });
  },
);

test("an iteration that never converges fails alike [STEP5] [SAME6]", () => {
  const f = (_t: number, _y: number, call: number) => 1e25 * Math.sin(call * call);
  expect(lastOf(expectSameTrace({ f, slope: () => 0, size: 3 }, 0.1)).end).toMatchObject({
    kind: "diverged",
  });
});

test("singular matrices, at once and after a while, fail alike [STEP5] [SAME6]", () => {
  for (const singularFrom of [1, 2, 5]) {
    const pivot = (call: number) => (call < singularFrom ? 1 : 0);
    const seen = expectSameTrace({ f: (t, y) => -y + Math.sin(40 * t), slope: () => -1, pivot, size: 2 });
    expect(lastOf(seen).end).toMatchObject({ kind: "singular" });
  }
});

test("rates that stop being finite fail alike [STEP4] [SAME6]", () => {
  const f = (t: number, y: number) => (t > 2 ? Number.NaN : -y);
  expect(lastOf(expectSameTrace({ f, slope: () => -1, size: 2 })).end).toMatchObject({ kind: "not finite" });
  const never = expectSameTrace({ f: () => Number.POSITIVE_INFINITY, slope: () => 0, size: 2 });
  expect(never[0]).toBe(0);
});

test("a value that is −0 is handed to the rates with the same sign [SAME6]", () => {
  const f = (t: number, y: number) => (t > 1 && Object.is(y, -0) ? 1 : -0);
  for (const size of [1, 2]) expectSameTrace({ f, slope: () => -0, size, first: -0 });
});

test(`noise that ends after some calls leaves the same order and step (seed ${SEED}) [SAME6]`, () => {
  const ends = new Map<string | undefined, number>();
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 1, max: 15, noNaN: true }),
      fc.option(fc.integer({ min: 1, max: 60 })),
      (from, length, exponent, broken) => {
        const noise = 10 ** exponent;
        const f = (t: number, y: number, call: number) => {
          if (broken !== null && call === from + broken) return Number.NaN;
          const smooth = Math.cos(3 * t) - 0.1 * y;
          return call > from && call <= from + length ? smooth + noise * Math.sin(1e9 * t) : smooth;
        };
        const seen = expectSameTrace({ f, slope: () => -0.1, size: 2 });
        const { end } = lastOf(seen);
        ends.set(end?.kind, (ends.get(end?.kind) ?? 0) + 1);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
  expect([...ends.keys()].sort()).toEqual(["error test", "not finite", undefined]);
});

test(`right-hand sides with jumps at random times take the same steps (seed ${SEED}) [SAME6]`, () => {
  const jump = fc.record({
    at: fc.double({ min: 1, max: 5, noNaN: true }),
    size: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    wrongSlope: fc.double({ min: -100, max: 100, noNaN: true }),
  });
  const rejected: number[] = [];
  fc.assert(
    fc.property(
      fc.array(jump, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (jumps, size) => {
        const seen = expectSameTrace({
          f: (t, y) =>
            jumps.reduce((sum, { at, size }) => sum + (t > at ? size * (y > 2 ? -1 : 1) : 0), -50 * y),
          slope: (t) => jumps.reduce((sum, { at, wrongSlope }) => sum + (t > at ? wrongSlope : 0), -50),
          size,
        });
        rejected.push(lastOf(seen).rejectedSteps);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
  expect(Math.max(...rejected)).toBeGreaterThan(50);
});
