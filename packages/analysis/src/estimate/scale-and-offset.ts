/**
 * Scale and offset of a measurement, in closed form:
 *
 *     min Σ (y − a h − b)²   over a ≥ 0, b ≥ 0
 *
 * A convex problem in two unknowns: the free minimum where it is feasible, otherwise the best of the two edges and the corner.
 */

/** Scale a and offset b with the sum of squares that they leave. */
export interface ScaleAndOffset {
  readonly scale: number;
  readonly offset: number;
  readonly residualSum: number;
}

/**
 * Returns the non-negative scale and offset that bring predictions nearest to observations.
 *
 * @param observed - y, in the unit of the measurement.
 * @param predicted - h, as many, in the unit of the observable.
 * @param scale - `profiled`, or `one` to keep a = 1.
 * @param offset - `profiled`, or `zero` to keep b = 0.
 */
export function profileScaleAndOffset(
  observed: readonly number[],
  predicted: readonly number[],
  scale: "profiled" | "one",
  offset: "profiled" | "zero",
): ScaleAndOffset {
  const candidates = candidatesOf(observed, predicted, scale === "profiled", offset === "profiled");
  const measured = candidates.map(([a, b]) => ({
    scale: a,
    offset: b,
    residualSum: residualSum(observed, predicted, a, b),
  }));
  return measured.reduce((best, each) => (each.residualSum < best.residualSum ? each : best));
}

function candidatesOf(
  y: readonly number[],
  h: readonly number[],
  scaleIsFree: boolean,
  offsetIsFree: boolean,
): [number, number][] {
  const n = y.length;
  const meanY = mean(y);
  const meanH = mean(h);
  if (!scaleIsFree) return [[1, offsetIsFree ? Math.max(0, meanY - meanH) : 0]];
  let hh = 0;
  let hy = 0;
  for (let i = 0; i < n; i++) {
    hh += (h[i] as number) * (h[i] as number);
    hy += (h[i] as number) * (y[i] as number);
  }
  const throughOrigin = hh > 0 ? Math.max(0, hy / hh) : 0;
  if (!offsetIsFree) return [[throughOrigin, 0]];
  const edges: [number, number][] = [
    [throughOrigin, 0],
    [0, Math.max(0, meanY)],
  ];
  const spread = hh - n * meanH * meanH;
  if (!(spread > 1e-12 * hh)) return edges;
  const a = (hy - n * meanH * meanY) / spread;
  const b = meanY - a * meanH;
  return a >= 0 && b >= 0 ? [[a, b], ...edges] : edges;
}

function residualSum(y: readonly number[], h: readonly number[], a: number, b: number): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const residual = (y[i] as number) - a * (h[i] as number) - b;
    sum += residual * residual;
  }
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
