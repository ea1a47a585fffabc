/** Returns `points` equal times from 0 to `end`. */
export function equalTimes(end: number, points: number): Float64Array {
  return Float64Array.from({ length: points }, (_, i) => (end * i) / (points - 1));
}
