import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBdfState, interpolateBdf, startBdf, stepBdf } from "../../src/integrate/bdf.ts";
import { createCoefficients, setCoefficients } from "../../src/integrate/coefficients.ts";
import { correct, interpolate, predict, ROW, rescale } from "../../src/integrate/nordsieck.ts";
import { createOrderWorkspace, lowerOrder, raiseOrder } from "../../src/integrate/order-change.ts";
import type { StiffProblem } from "../../src/integrate/problem.ts";

/** A problem of one state, written by hand: y' = f(t, y). */
function scalar(f: (t: number, y: number) => number, slope: (t: number, y: number) => number): StiffProblem {
  const state = new Float64Array(1);
  const derivative = new Float64Array(1);
  const correction = new Float64Array(1);
  let j = 0;
  let pivot = 1;
  return {
    size: 1,
    state,
    derivative,
    correction,
    rhs: (t) => {
      derivative[0] = f(t, state[0] as number);
    },
    jacobian: (t) => {
      j = slope(t, state[0] as number);
    },
    factor: (gamma) => {
      pivot = 1 - gamma * j;
      return Math.abs(pivot);
    },
    isAutonomous: false,
    solve: () => {
      correction[0] = (correction[0] as number) / pivot;
    },
    cost: { rhs: 1, jacobian: 1, factor: 1, solve: 1 },
  };
}

const coefficient = fc.double({ min: -3, max: 3, noNaN: true });

/** Value of Σ c_k t^k. */
const polynomial = (c: readonly number[], t: number) => c.reduceRight((sum, ck) => sum * t + ck, 0);

/** Nordsieck row of a polynomial of degree ≤ 5 at t with step h. */
function rowOf(c: readonly number[], t: number, h: number): number[] {
  let derivatives = [...c];
  const row: number[] = [];
  let factor = 1;
  for (let j = 0; j < ROW; j++) {
    row.push(factor * polynomial(derivatives, t));
    derivatives = derivatives.slice(1).map((value, k) => value * (k + 1));
    factor *= h / (j + 1);
  }
  return row;
}

describe("Nordsieck array", () => {
  test("predicts polynomials of degree 5 exactly", () => {
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 6, maxLength: 6 }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (c, h) => {
          const z = Float64Array.from(rowOf(c, 0.7, h));
          const p = new Float64Array(ROW);
          const y = new Float64Array(1);
          predict(z, p, y);
          rowOf(c, 0.7 + h, h).forEach((wanted, j) => {
            expect(Math.abs((p[j] as number) - wanted)).toBeLessThan(1e-10 * (1 + Math.abs(wanted)) * 100);
          });
          expect(y[0]).toBe(p[0]);
        },
      ),
    );
  });

  test("rescaling keeps the polynomial, and interpolation evaluates it", () => {
    fc.assert(
      fc.property(
        fc.array(coefficient, { minLength: 6, maxLength: 6 }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (c, ratio) => {
          const z = Float64Array.from(rowOf(c, 1, 0.5));
          rescale(z, ratio);
          const y = new Float64Array(1);
          interpolate(z, -0.3 / ratio, y);
          const wanted = polynomial(c, 1 - 0.15);
          expect(Math.abs((y[0] as number) - wanted)).toBeLessThan(1e-10 * 100);
        },
      ),
    );
  });

  test("a correction leaves the prediction untouched", () => {
    const z = new Float64Array(ROW);
    const p = Float64Array.from([1, 2, 3, 4, 5, 6]);
    correct(z, p, Float64Array.from([2]), Float64Array.from([1, 0.5, 0, 0, 0, 0]));
    expect([...z]).toEqual([3, 3, 3, 4, 5, 6]);
    expect([...p]).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("coefficients", () => {
  test.each([
    [1, [1, 1]],
    [2, [1, 3 / 2, 1 / 2]],
    [3, [1, 11 / 6, 1, 1 / 6]],
    [4, [1, 25 / 12, 35 / 24, 5 / 12, 1 / 24]],
    [5, [1, 137 / 60, 15 / 8, 17 / 24, 1 / 8, 1 / 120]],
  ])("at constant steps are those of the BDF of order %d, scaled to l₀ = 1", (order, wanted) => {
    const c = createCoefficients();
    setCoefficients(c, order, 1, new Float64Array(7).fill(1), true);
    wanted.forEach((value, j) => {
      expect(c.l[j]).toBeCloseTo(value, 13);
    });
    // Local error of the BDF: y⁽q⁺¹⁾ hᵠ⁺¹ / ((q + 1) Σ 1/j) (Hairer, Nørsett & Wanner I, section III.2).
    expect(c.error).toBeCloseTo(1 / ((order + 1) * (c.l[1] as number)), 13);
  });

  test("keep the leading coefficient whatever the steps before", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (order, steps) => {
          const c = createCoefficients();
          setCoefficients(c, order, 1, Float64Array.from(steps), false);
          const harmonic = Array.from({ length: order }, (_, j) => 1 / (j + 1)).reduce((a, b) => a + b);
          expect(c.l[1]).toBeCloseTo(harmonic, 12);
        },
      ),
    );
  });
});

test("lowering and raising the order keep value and slope", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.array(coefficient, { minLength: 6, maxLength: 6 }),
      (order, row) => {
        const z = Float64Array.from(row.map((value, j) => (j <= order ? value : 0)));
        const steps = Float64Array.from([0, 1, 0.8, 1.2, 0.9, 1, 1]);
        lowerOrder(z, order, 1, steps, createOrderWorkspace());
        expect([...z.slice(0, 2)]).toEqual(row.slice(0, 2));
        expect([...z.slice(order)]).toEqual(new Array(ROW - order).fill(0));
        raiseOrder(z, Float64Array.from([0.1]), order - 1, 1, steps, createOrderWorkspace());
        expect([...z.slice(0, 2)]).toEqual(row.slice(0, 2));
      },
    ),
  );
});

describe("integrator", () => {
  test("integrates polynomials of its order without error beyond the tolerance of the start", () => {
    const s = createBdfState(
      scalar(
        (t) => 4 * t ** 3,
        () => 0,
      ),
    );
    s.relative = 1e-8;
    s.absolute.fill(1e-10);
    startBdf(s, 0, 10, Number.POSITIVE_INFINITY);
    while (s.time < 10)
      expect(
        stepBdf(s, { stop: Number.POSITIVE_INFINITY, maxStep: Number.POSITIVE_INFINITY }, 100),
      ).toBeUndefined();
    interpolateBdf(s, 10);
    expect(s.problem.state[0]).toBeCloseTo(1e4, 3);
    expect(s.order).toBeGreaterThanOrEqual(4);
  });

  test("follows a slow solution of a stiff problem with steps far beyond the fast time [STEP6]", () => {
    const s = createBdfState(
      scalar(
        (t, y) => -1e6 * (y - Math.cos(t)),
        () => -1e6,
      ),
    );
    s.problem.state[0] = 1;
    s.absolute.fill(1e-6);
    startBdf(s, 0, 10, Number.POSITIVE_INFINITY);
    while (s.time < 10) stepBdf(s, { stop: 10, maxStep: Number.POSITIVE_INFINITY }, 100);
    interpolateBdf(s, 10);
    expect(s.time).toBe(10);
    expect(s.problem.state[0]).toBeCloseTo(Math.cos(10), 4);
    expect(s.counters.steps).toBeLessThan(250);
  });

  test("lands on a stop exactly, without a tiny last step [DOSE6]", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), (stop) => {
        const s = createBdfState(
          scalar(
            (_t, y) => -y,
            () => -1,
          ),
        );
        s.problem.state[0] = 1;
        s.absolute.fill(1e-6);
        startBdf(s, 0.1 * stop, 0.9 * stop, Number.POSITIVE_INFINITY);
        let guard = 0;
        while (s.time < stop && guard++ < 2000) stepBdf(s, { stop, maxStep: Number.POSITIVE_INFINITY }, 100);
        expect(s.time).toBe(stop);
        expect(s.counters.lastStep).toBeGreaterThan(1e-6 * stop);
      }),
    );
  });

  test("reports a singular matrix and one that is not finite [STEP5]", () => {
    const flat = createBdfState({
      ...scalar(
        (_t, y) => y,
        () => 1,
      ),
      factor: () => 0,
    });
    flat.absolute.fill(1e-6);
    startBdf(flat, 0, 1, Number.POSITIVE_INFINITY);
    expect(stepBdf(flat, { stop: 1, maxStep: 1 }, 100)).toMatchObject({ kind: "singular" });
    const undefinedSlope = createBdfState({
      ...scalar(
        (_t, y) => y,
        () => 1,
      ),
      factor: () => Number.NaN,
    });
    undefinedSlope.absolute.fill(1e-6);
    startBdf(undefinedSlope, 0, 1, Number.POSITIVE_INFINITY);
    expect(stepBdf(undefinedSlope, { stop: 1, maxStep: 1 }, 100)).toMatchObject({ kind: "singular" });
  });

  test("reports an error test that no step passes, and an iteration that never converges [STEP5]", () => {
    // A right-hand side that jumps with every call has neither a solution nor a converging iteration.
    let calls = 0;
    const jumping = createBdfState(
      scalar(
        () => (calls++ % 3 === 0 ? 1e15 : -1e15),
        () => 0,
      ),
    );
    jumping.absolute.fill(1e-6);
    startBdf(jumping, 1, 1, Number.POSITIVE_INFINITY, 0.1);
    expect(stepBdf(jumping, { stop: 2, maxStep: 1 }, 100)).toMatchObject({ kind: "diverged" });
    const step = createBdfState(
      scalar(
        (t) => (t > 1 ? 1e15 * Math.sign(Math.sin(1e15 * t)) : 0),
        () => 0,
      ),
    );
    step.absolute.fill(1e-12);
    startBdf(step, 1, 1, Number.POSITIVE_INFINITY, 0.1);
    const failures = Array.from({ length: 20 }, () => stepBdf(step, { stop: 2, maxStep: 1 }, 100));
    expect(failures.find((failure) => failure !== undefined)).toMatchObject({ kind: "error test" });
  });
});
