/**
 * Inverse circular functions through one arctangent.
 *
 *     arctan t = arctan c + arctan((t − c) / (1 + t c)),  c = j/8 nearest to t ≤ 1;  arctan t = π/2 − arctan(1/t)
 */
import { nearestInteger } from "./bits.ts";

/** arctan(j/8) and what its rounding lost, j = 0 … 8. */
const ARCTAN: readonly number[] = [
  0, 0.12435499454676144, 0.24497866312686414, 0.35877067027057225, 0.4636476090008061, 0.5585993153435624,
  0.6435011087932844, 0.7188299996216245, 0.7853981633974483,
];
const ARCTAN_REST: readonly number[] = [
  0, -3.1253241424539383e-18, 1.0698755618734451e-17, -2.4623815582638635e-17, 2.2698777452961687e-17,
  -5.4556305485916264e-18, 1.5834785051444286e-17, -2.1478388444456983e-17, 3.061616997868383e-17,
];
const HALF_PI = 1.5707963267948966;
const HALF_PI_REST = 6.123233995736766e-17;
const PI = 3.141592653589793;

const A1 = -1 / 3,
  A2 = 1 / 5,
  A3 = -1 / 7,
  A4 = 1 / 9,
  A5 = -1 / 11,
  A6 = 1 / 13,
  A7 = -1 / 15,
  A8 = 1 / 17,
  A9 = -1 / 19;
const A10 = 1 / 21,
  A11 = -1 / 23;

/** (arctan y − y) / y, |y| ≤ 3/16. */
function tail(y: number): number {
  const z = y * y;
  const z2 = z * z;
  const z4 = z2 * z2;
  return (
    z *
    (A1 +
      z * A2 +
      z2 * (A3 + z * A4) +
      z4 * (A5 + z * A6 + z2 * (A7 + z * A8) + z4 * (A9 + z * A10 + z2 * A11)))
  );
}

/** Returns the arctangent in radians, in [−π/2, π/2]. Error below 2 ulp; arctan(±0) = ±0. */
export function arctan(x: number): number {
  if (x !== x) return x;
  const size = Math.abs(x);
  if (size < 1e-8) return x;
  const inverted = size > 1;
  const t = inverted ? 1 / size : size;
  const j = t < 0.1875 ? 0 : nearestInteger(t * 8);
  const c = j * 0.125;
  const y = (t - c) / (1 + t * c);
  const angle = ARCTAN[j] as number;
  const rest = (ARCTAN_REST[j] as number) + y * tail(y);
  const value = inverted ? HALF_PI - (angle + (y + (rest - HALF_PI_REST))) : angle + (y + rest);
  return x < 0 ? -value : value;
}

/** Returns the arcsine in radians, in [−π/2, π/2]; NaN outside [−1, 1]. Error below 3 ulp. */
export function arcsin(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  return Math.abs(x) < 1e-8 ? x : arctan(x / Math.sqrt((1 - x) * (1 + x)));
}

/** Returns the arccosine in radians, in [0, π]; NaN outside [−1, 1]. Error below 3 ulp. */
export function arccos(x: number): number {
  if (!(Math.abs(x) <= 1)) return Number.NaN;
  return x === -1 ? PI : 2 * arctan(Math.sqrt((1 - x) / (1 + x)));
}
