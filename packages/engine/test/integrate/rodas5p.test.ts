import { describe, expect, test } from "vitest";
import type { Integrator } from "../../src/integrate/integrator.ts";
import type { StiffProblem } from "../../src/integrate/problem.ts";
import { A, C, GAMMA, H, NODES, STAGES, TIME_WEIGHTS } from "../../src/integrate/rodas5p.table.ts";
import { createRodas5p } from "../../src/integrate/rodas5p.ts";

const INDICES = Array.from({ length: STAGES }, (_, i) => i);
const entry = (rows: readonly (readonly number[])[], i: number, j: number): number => rows[i]?.[j] ?? 0;

/**
 * Coefficients in the variables of the order conditions (Hairer & Wanner II, 10.1007/978-3-642-05221-7, section IV.7):
 * Γ = (diag(1/γ) − C)⁻¹, α = a Γ, β = α + Γ, bᵀ = mᵀ Γ.
 */
function classical() {
  const gammas = INDICES.map((i) => INDICES.map((j) => (i === j ? GAMMA : 0)));
  for (const i of INDICES)
    for (let j = i - 1; j >= 0; j--) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += entry(C, i, k) * (gammas[k]?.[j] as number);
      (gammas[i] as number[])[j] = GAMMA * sum;
    }
  const timesGamma = (row: readonly number[]): number[] =>
    INDICES.map((j) => INDICES.reduce((sum, k) => sum + (row[k] ?? 0) * (gammas[k]?.[j] as number), 0));
  const alpha = INDICES.map((i) => timesGamma(A[i] ?? []));
  const beta = alpha.map((row, i) => row.map((value, j) => value + (gammas[i]?.[j] as number)));
  return { gammas, alpha, beta, timesGamma };
}

const { gammas, alpha, beta, timesGamma } = classical();
const RESULT = A[STAGES] as readonly number[];

/** A rooted tree: the trees that grow from its root. */
type Tree = readonly Tree[];

/** Every rooted tree with `order` vertices, up to the order of branches. */
function trees(order: number): readonly Tree[] {
  const forests = (vertices: number, limit: readonly [number, number]): readonly Tree[] => {
    if (vertices === 0) return [[]];
    const found: Tree[] = [];
    for (let size = Math.min(vertices, limit[0]); size >= 1; size--) {
      trees(size).forEach((tree, index) => {
        if (size === limit[0] && index > limit[1]) return;
        for (const rest of forests(vertices - size, [size, index])) found.push([tree, ...rest]);
      });
    }
    return found;
  };
  return forests(order - 1, [order, Number.POSITIVE_INFINITY]);
}

const verticesOf = (tree: Tree): number => 1 + tree.reduce((sum, branch) => sum + verticesOf(branch), 0);
const densityOf = (tree: Tree): number =>
  verticesOf(tree) * tree.reduce((product, branch) => product * densityOf(branch), 1);

/** Φ_i(t): a vertex with one branch takes β, one with several takes α. */
function elementaryWeights(tree: Tree): readonly number[] {
  const matrix = tree.length === 1 ? beta : alpha;
  const branches = tree.map(elementaryWeights);
  return INDICES.map((i) =>
    branches.reduce(
      (product, weights) =>
        product * weights.reduce((sum, weight, j) => sum + (matrix[i]?.[j] as number) * weight, 0),
      1,
    ),
  );
}

/** Residual of the order condition Σ b_i Φ_i(t) = θᵒ / γ(t), relative to the size of its terms. */
function residual(tree: Tree, weights: readonly number[], theta = 1): number {
  const terms = elementaryWeights(tree).map((weight, i) => weight * (weights[i] as number));
  const wanted = theta ** verticesOf(tree) / densityOf(tree);
  const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
  return Math.abs(terms.reduce((sum, term) => sum + term, 0) - wanted) / size;
}

const treesUpTo = (order: number): readonly Tree[] =>
  Array.from({ length: order }, (_, i) => trees(i + 1)).flat();

describe("coefficients", () => {
  test("there are 1, 1, 2, 4 and 9 trees of orders 1 to 5", () => {
    expect([1, 2, 3, 4, 5].map((order) => trees(order).length)).toEqual([1, 1, 2, 4, 9]);
  });

  test("meet every condition of order 5 [METH2]", () => {
    for (const tree of treesUpTo(5)) expect(residual(tree, timesGamma(RESULT))).toBeLessThan(1e-12);
  });

  test("meet every condition of order 4 without the last stage, and not those of order 5 [METH2]", () => {
    const embedded = timesGamma(RESULT.map((value, j) => (j === STAGES - 1 ? 0 : value)));
    for (const tree of treesUpTo(4)) expect(residual(tree, embedded)).toBeLessThan(1e-12);
    expect(Math.max(...trees(5).map((tree) => residual(tree, embedded)))).toBeGreaterThan(1e-4);
  });

  test("are consistent: c_i = Σ α_ij and d_i = Σ γ_ij", () => {
    for (const i of INDICES) {
      const sum = (row: readonly number[] | undefined) => (row ?? []).reduce((total, x) => total + x, 0);
      expect(sum(alpha[i])).toBeCloseTo(NODES[i] as number, 12);
      expect(sum(gammas[i])).toBeCloseTo(TIME_WEIGHTS[i] as number, 12);
    }
  });

  test("are stiffly accurate: the result is the last stage's own, so that R(∞) = 0", () => {
    timesGamma(RESULT).forEach((b, j) => {
      expect(b).toBeCloseTo(beta[STAGES - 1]?.[j] as number, 12);
    });
  });

  test("give a dense output of order 4 that meets both ends [METH3]", () => {
    for (const theta of [0, 0.1, 0.25, 0.5, 0.9, 1]) {
      const weights = INDICES.map((j) => {
        const bend = entry(H, 0, j) + theta * (entry(H, 1, j) + theta * entry(H, 2, j));
        return theta * ((RESULT[j] ?? 0) + (1 - theta) * bend);
      });
      if (theta === 0) expect(weights.every((w) => w === 0)).toBe(true);
      else
        for (const tree of treesUpTo(4))
          expect(residual(tree, timesGamma(weights), theta)).toBeLessThan(1e-10);
    }
  });
});

/** A problem of one state, written by hand, that counts its calls. */
function scalar(
  f: (t: number, y: number) => number,
  slope: (t: number, y: number) => number,
  isAutonomous = false,
): StiffProblem {
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
    isAutonomous,
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
    solve: () => {
      correction[0] = (correction[0] as number) / pivot;
    },
    cost: { rhs: 1, jacobian: 1, factor: 1, solve: 1 },
  };
}

const FREE = { stop: Number.POSITIVE_INFINITY, maxStep: Number.POSITIVE_INFINITY };

/** Error at t = 2 with equal steps, whatever the error estimate says. */
function errorWithSteps(steps: number): { readonly end: number; readonly middle: number } {
  const solution = (t: number) => Math.sin(t) + 1;
  const problem = scalar(
    (t, y) => Math.cos(t) - 3 * (y * y - solution(t) ** 2),
    (_t, y) => -6 * y,
  );
  const integrator = createRodas5p(problem);
  integrator.absolute.fill(1e10);
  problem.state[0] = solution(0);
  const h = 2 / steps;
  integrator.start(0, 2, h, h);
  let middle = 0;
  for (let i = 1; i <= steps; i++) {
    expect(integrator.step({ stop: 2, maxStep: h * (1 + 1e-12) }, 10)).toBeUndefined();
    const at = integrator.time - 0.4 * h;
    integrator.interpolate(at);
    middle = Math.max(middle, Math.abs((problem.state[0] as number) - solution(at)));
  }
  integrator.interpolate(2);
  return { end: Math.abs((problem.state[0] as number) - solution(2)), middle };
}

const run = (integrator: Integrator, stop: number): void => {
  while (integrator.time < stop)
    expect(integrator.step({ stop, maxStep: Number.POSITIVE_INFINITY }, 100)).toBeUndefined();
  integrator.interpolate(stop);
};

describe("integrator", () => {
  test("converges with order 5, between steps with order 4, on a problem that holds the time [METH2] [METH3]", () => {
    const [coarse, fine] = [errorWithSteps(64), errorWithSteps(128)];
    expect(Math.log2(coarse.end / fine.end)).toBeGreaterThan(4.6);
    expect(Math.log2(coarse.middle / fine.middle)).toBeGreaterThan(4);
  });

  test("follows a slow solution of a stiff problem with steps far beyond the fast time", () => {
    const problem = scalar(
      (t, y) => -1e6 * (y - Math.cos(t)),
      () => -1e6,
    );
    const integrator = createRodas5p(problem);
    problem.state[0] = 1;
    integrator.absolute.fill(1e-6);
    integrator.start(0, 10, Number.POSITIVE_INFINITY);
    run(integrator, 10);
    expect(problem.state[0]).toBeCloseTo(Math.cos(10), 4);
    expect(integrator.counters.steps).toBeLessThan(100);
  });

  test("asks for ∂f/∂t only where f holds the time", () => {
    const counts = [true, false].map((isAutonomous) => {
      const problem = scalar(
        (_t, y) => -y,
        () => -1,
        isAutonomous,
      );
      const integrator = createRodas5p(problem);
      problem.state[0] = 1;
      integrator.absolute.fill(1e-6);
      integrator.start(0, 1, Number.POSITIVE_INFINITY);
      run(integrator, 1);
      return { ...integrator.counters, value: problem.state[0] };
    });
    expect(counts[0]?.value).toBeCloseTo(Math.exp(-1), 6);
    expect(counts[1]?.value).toBeCloseTo(counts[0]?.value as number, 8);
    expect(counts[1]?.rhsEvaluations).toBe((counts[0]?.rhsEvaluations ?? 0) + 2 * (counts[0]?.steps ?? 0));
  });

  test("lands on a stop exactly, without a tiny last step [DOSE6]", () => {
    for (const stop of [0.01, 1, 7.3, 1e4]) {
      const problem = scalar(
        (_t, y) => -y,
        () => -1,
      );
      const integrator = createRodas5p(problem);
      problem.state[0] = 1;
      integrator.absolute.fill(1e-6);
      integrator.start(0.1 * stop, 0.9 * stop, Number.POSITIVE_INFINITY);
      run(integrator, stop);
      expect(integrator.time).toBe(stop);
      expect(integrator.counters.lastStep).toBeGreaterThan(1e-6 * stop);
    }
  });

  test("makes a step smaller where a stage is not finite, and gives up where none is finite [STEP5]", () => {
    const rising = scalar(
      (_t, y) => (y < 2 ? y : Number.NaN),
      () => 1,
    );
    const integrator = createRodas5p(rising);
    rising.state[0] = 1;
    integrator.absolute.fill(1e-6);
    integrator.start(0, 1, Number.POSITIVE_INFINITY, 0.6);
    let failure: ReturnType<Integrator["step"]>;
    for (let i = 0; i < 200 && failure === undefined; i++) failure = integrator.step(FREE, 100);
    expect(failure).toMatchObject({ kind: "not finite" });
    expect(integrator.time).toBeCloseTo(Math.log(2), 4);
  });

  test("reports a singular matrix, an error test that no step passes, and a used-up budget [STEP5]", () => {
    const growth = scalar(
      (_t, y) => y,
      () => 1,
    );
    const singular = createRodas5p({ ...growth, factor: () => 0 });
    singular.start(0, 1, 1);
    expect(singular.step({ stop: 1, maxStep: 1 }, 100)).toMatchObject({ kind: "singular" });
    let calls = 0;
    const jumping = createRodas5p(
      scalar(
        () => (calls++ % 3 === 0 ? 1e15 : -1e15),
        () => 0,
      ),
    );
    jumping.absolute.fill(1e-6);
    jumping.start(1, 1, 1, 0.1);
    expect(jumping.step({ stop: 2, maxStep: 1 }, 100)).toMatchObject({ kind: "error test" });
    jumping.start(1, 1, 1, 0.1);
    expect(jumping.step({ stop: 2, maxStep: 1 }, 3)).toBe("budget");
  });
});
