/**
 * Prior distributions by their quantile function, so that one uniform number makes one draw.
 *
 * A log-normal is a normal of ln x with mean ln median and standard deviation ln factor. Truncation renormalizes:
 * density φ(z) / (Φ(zHigh) − Φ(zLow)).
 */
import { exp } from "../math/exponential.ts";
import { ln } from "../math/logarithm.ts";
import { normalCdf, normalQuantile } from "../math/normal.ts";
import type { Prior } from "../network/evidence.ts";
import type { RandomStream } from "./random-stream.ts";

const HALF_LN_TWO_PI = 0.9189385332046728;

/** A prior as a uniform or truncated normal in x or ln x. */
interface Shape {
  readonly logarithmic: boolean;
  readonly normal: boolean;
  readonly mean: number;
  readonly deviation: number;
  readonly low: number;
  readonly high: number;
}

/** Returns one draw from a prior, in the parameter's unit; uses one uniform number of the stream. */
export function samplePrior(prior: Prior, stream: RandomStream): number {
  return priorQuantile(prior, stream.uniform());
}

/**
 * Returns the value below which a share u of a prior lies, in the parameter's unit.
 *
 * @param u - In [0, 1].
 * @throws RangeError when u or the prior is out of range.
 */
export function priorQuantile(prior: Prior, u: number): number {
  if (!(u >= 0 && u <= 1)) throw new RangeError(`priorQuantile: u = ${u} is not in [0, 1]`);
  const shape = shapeOf(prior);
  const { mean, deviation, low, high } = shape;
  const place = shape.normal
    ? mean + deviation * truncatedQuantile(u, (low - mean) / deviation, (high - mean) / deviation)
    : low + u * (high - low);
  const [least, most] = boundsOf(prior);
  return Math.min(most, Math.max(least, shape.logarithmic ? exp(place) : place));
}

/** Returns the share of a prior at or below x. */
export function priorCdf(prior: Prior, x: number): number {
  const shape = shapeOf(prior);
  const { mean, deviation, low, high } = shape;
  const place = shape.logarithmic ? (x > 0 ? ln(x) : Number.NEGATIVE_INFINITY) : x;
  if (place <= low) return 0;
  if (place >= high) return 1;
  if (!shape.normal) return (place - low) / (high - low);
  const zLow = (low - mean) / deviation;
  return massBetween(zLow, (place - mean) / deviation) / massBetween(zLow, (high - mean) / deviation);
}

/** Returns the natural logarithm of a prior's density per unit of x, −Infinity outside its support. */
export function logPriorDensity(prior: Prior, x: number): number {
  const shape = shapeOf(prior);
  const [least, most] = boundsOf(prior);
  if (!(x >= least && x <= most) || (shape.logarithmic && x <= 0) || !Number.isFinite(x))
    return Number.NEGATIVE_INFINITY;
  const { mean, deviation, low, high } = shape;
  const place = shape.logarithmic ? ln(x) : x;
  const jacobian = shape.logarithmic ? -place : 0;
  if (!shape.normal) return jacobian - ln(high - low);
  const z = (place - mean) / deviation;
  const mass = massBetween((low - mean) / deviation, (high - mean) / deviation);
  return jacobian - HALF_LN_TWO_PI - 0.5 * z * z - ln(deviation) - ln(mass);
}

function boundsOf(prior: Prior): readonly [number, number] {
  const lowest = prior.kind === "logNormal" || prior.kind === "logUniform" ? 0 : Number.NEGATIVE_INFINITY;
  return [prior.low ?? lowest, prior.high ?? Number.POSITIVE_INFINITY];
}

function shapeOf(prior: Prior): Shape {
  const [least, most] = boundsOf(prior);
  const logarithmic = prior.kind === "logNormal" || prior.kind === "logUniform";
  const low = logarithmic ? ln(least) : least;
  const high = logarithmic ? ln(most) : most;
  if (!(low < high)) throw new RangeError(`prior bounds ${least} and ${most} do not enclose an interval`);
  const bounded = { logarithmic, low, high };
  switch (prior.kind) {
    case "logNormal":
      if (!(prior.median > 0 && prior.factor > 1))
        throw new RangeError(`prior median ${prior.median} or factor ${prior.factor} is out of range`);
      return { ...bounded, normal: true, mean: ln(prior.median), deviation: ln(prior.factor) };
    case "normal":
      if (!(prior.standardDeviation > 0))
        throw new RangeError(`prior standard deviation ${prior.standardDeviation} is not positive`);
      return { ...bounded, normal: true, mean: prior.mean, deviation: prior.standardDeviation };
    default:
      if (!Number.isFinite(low) || !Number.isFinite(high))
        throw new RangeError(`prior bounds ${least} and ${most} are not usable`);
      return { ...bounded, normal: false, mean: 0, deviation: 1 };
  }
}

/** Φ(b) − Φ(a) for a < b, taken in the lower tail, where differences keep their digits. */
function massBetween(a: number, b: number): number {
  return a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a);
}

function truncatedQuantile(u: number, a: number, b: number): number {
  if (a > 0) return -truncatedQuantile(1 - u, -b, -a);
  const below = normalCdf(a);
  const z = normalQuantile(below + u * (normalCdf(b) - below));
  return Math.min(b, Math.max(a, z));
}
