/**
 * Means and variances over runs, in the order of the runs.
 *
 *     m_n = m_{n−1} + (x_n − m_{n−1}) / n        S_n = S_{n−1} + (x_n − m_{n−1}) (x_n − m_n)
 *
 * Groups are put together by  m = m_a + d n_b/n  and  S = S_a + S_b + d² n_a n_b/n,  d = m_b − m_a.
 *
 * Source: Chan, Golub & LeVeque (1983) Am. Stat. 37:242, 10.1080/00031305.1983.10483115.
 */

/** Means and sums of squared deviations of some runs; plain data. */
export interface Moments {
  readonly count: number;
  /** `[nTimes × nColumns]`. */
  readonly mean: Float64Array;
  /** Sums of squared deviations from the mean, `[nTimes × nColumns]`. */
  readonly squares: Float64Array;
}

/** Returns the moments of tables of equal size, in order; of none, count 0 and empty arrays. */
export function momentsOf(tables: Iterable<Float64Array>): Moments {
  let count = 0;
  let mean = new Float64Array(0);
  let squares = new Float64Array(0);
  for (const table of tables) {
    if (count === 0) {
      mean = new Float64Array(table.length);
      squares = new Float64Array(table.length);
    }
    count += 1;
    for (let i = 0; i < table.length; i++) {
      const deviation = (table[i] as number) - (mean[i] as number);
      mean[i] = (mean[i] as number) + deviation / count;
      squares[i] = (squares[i] as number) + deviation * ((table[i] as number) - (mean[i] as number));
    }
  }
  return { count, mean, squares };
}

/** Returns the moments of two groups of runs together. */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const differences = a.mean.map((mean, i) => (b.mean[i] as number) - mean);
  return {
    count,
    mean: a.mean.map((mean, i) => mean + ((differences[i] as number) * b.count) / count),
    squares: a.squares.map((own, i) => {
      const difference = differences[i] as number;
      return own + (b.squares[i] as number) + (difference * difference * a.count * b.count) / count;
    }),
  };
}

/** Returns the standard deviations of a sample: √(S / (n − 1)), 0 for a single run. */
export function standardDeviations({ count, squares }: Moments): Float64Array {
  return squares.map((sum) => (count < 2 ? 0 : Math.sqrt(sum / (count - 1))));
}
