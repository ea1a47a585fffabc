import { MAX_ORDER } from "./coefficients.ts";
import { ROW } from "./nordsieck.ts";

/**
 * Moves the Nordsieck array to a neighboring order, keeping the interpolation conditions of the fixed-leading-coefficient form
 * (Brown, Byrne & Hindmarsh 1989, section 2.4; the correction polynomials of VODE's order adjustment).
 *
 * `pastSteps[1]` is the step just taken, whose size the array is scaled by.
 */

/** Workspace of the two functions; owned by the integrator, so that nothing is shared between simulators. */
export type OrderWorkspace = Float64Array;

/** Returns a workspace. */
export function createOrderWorkspace(): OrderWorkspace {
  return new Float64Array(MAX_ORDER + 2);
}

/**
 * Raises the order from q to q + 1: the new column is a₁·e, with e the correction of the last step, and lower columns are adjusted by
 * Π_{j<q} (x + ξ_j) x².
 */
export function raiseOrder(
  z: Float64Array,
  e: Float64Array,
  q: number,
  h: number,
  pastSteps: Float64Array,
  l: OrderWorkspace,
): void {
  l.fill(0);
  l[2] = 1;
  let alpha0 = -1;
  let alpha1 = 1;
  let product = 1;
  let previous = 1;
  let distance = h;
  for (let j = 1; j < q; j++) {
    distance += pastSteps[j + 1] as number;
    const xi = distance / h;
    product *= xi;
    alpha0 -= 1 / (j + 1);
    alpha1 += 1 / xi;
    for (let i = j + 2; i >= 2; i--) l[i] = (l[i] as number) * previous + (l[i - 1] as number);
    previous = xi;
  }
  const a1 = (-alpha0 - alpha1) / product;
  for (let i = 0, k = 0; i < e.length; i++, k += ROW) {
    const top = a1 * (e[i] as number);
    z[k + q + 1] = top;
    for (let j = 2; j <= q; j++) z[k + j] = (z[k + j] as number) + (l[j] as number) * top;
  }
}

/** Lowers the order from q ≥ 2 to q − 1: subtracts z_q × Π_{j<q−1} (x + ξ_j) x² from the lower columns and clears column q. */
export function lowerOrder(
  z: Float64Array,
  q: number,
  h: number,
  pastSteps: Float64Array,
  l: OrderWorkspace,
): void {
  l.fill(0);
  l[2] = 1;
  let distance = 0;
  for (let j = 1; j <= q - 2; j++) {
    distance += pastSteps[j] as number;
    const xi = distance / h;
    for (let i = j + 2; i >= 2; i--) l[i] = (l[i] as number) * xi + (l[i - 1] as number);
  }
  for (let k = 0; k < z.length; k += ROW) {
    const top = z[k + q] as number;
    for (let j = 2; j < q; j++) z[k + j] = (z[k + j] as number) - (l[j] as number) * top;
    z[k + q] = 0;
  }
}
