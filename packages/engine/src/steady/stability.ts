import { DenseLu } from "./dense-lu.ts";
import { type Eigenvalue, eigenvalues } from "./eigenvalues.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** Whether small disturbances that keep all totals die out; "marginal" when the largest real part cannot be told from 0. */
export type Stability = "stable" | "unstable" | "marginal";

/** Stability with what it follows from. */
export interface StabilityAnalysis {
  readonly stability: Stability;
  /** Eigenvalues of the reduced Jacobian, 1/time, the largest real part first. */
  readonly eigenvalues: readonly Eigenvalue[];
}

/** Real parts below this part of the matrix's norm, times its size, are rounding. */
const ROUNDING = 1e-15;

/**
 * Returns the stability of the steady state in the problem's state, from the Jacobian on the independent states x,
 *
 *     J_x = ∂f_x/∂x + ∂f_x/∂z · dz/dx,    dz/dx = −(∂F_z/∂z)⁻¹ ∂F_z/∂x,
 *
 * with z the dependent states, which the laws F_z = 0 give.
 *
 * @returns `undefined` when eigenvalues cannot be computed.
 */
export function stabilityOf(problem: SteadyProblem): StabilityAnalysis | undefined {
  const n = problem.size;
  const dependent = problem.dependent;
  const isDependent = new Set(dependent);
  const independent = Array.from({ length: n }, (_, i) => i).filter((i) => !isDependent.has(i));
  problem.evaluateMatrix();
  const laws = problem.matrix.slice();
  const jacobian = new Float64Array(n * n);
  problem.writeJacobian(jacobian);
  const m = dependent.length;
  const size = independent.length;
  const slopes = dependentSlopes(laws, n, dependent, independent);
  if (slopes === undefined) return undefined;
  const reduced = new Float64Array(size * size);
  independent.forEach((row, i) => {
    independent.forEach((column, j) => {
      let sum = jacobian[row * n + column] as number;
      for (let k = 0; k < m; k++)
        sum += (jacobian[row * n + (dependent[k] as number)] as number) * (slopes[k * size + j] as number);
      reduced[i * size + j] = sum / (problem.sizeOf(row) / problem.sizeOf(column));
    });
  });
  const found = eigenvalues(reduced, size);
  if (found === undefined) return undefined;
  const largest = found.eigenvalues[0]?.re ?? Number.NEGATIVE_INFINITY;
  const threshold = ROUNDING * size * found.norm;
  const stability = largest < -threshold ? "stable" : largest > threshold ? "unstable" : "marginal";
  return { stability, eigenvalues: found.eigenvalues };
}

/** dz/dx, `[dependent × independent]`, row-major. */
function dependentSlopes(
  laws: Float64Array,
  n: number,
  dependent: readonly number[],
  independent: readonly number[],
): Float64Array | undefined {
  const m = dependent.length;
  const size = independent.length;
  const slopes = new Float64Array(m * size);
  if (m === 0) return slopes;
  const block = new Float64Array(m * m);
  dependent.forEach((row, i) => {
    dependent.forEach((column, j) => {
      block[i * m + j] = laws[row * n + column] as number;
    });
  });
  const lu = new DenseLu(m);
  if (lu.factor(block, new Float64Array(m).fill(1)) >= 0) return undefined;
  const column = new Float64Array(m);
  independent.forEach((own, j) => {
    dependent.forEach((row, i) => {
      column[i] = -(laws[row * n + own] as number);
    });
    lu.solve(column);
    for (let i = 0; i < m; i++) slopes[i * size + j] = column[i] as number;
  });
  return slopes;
}
