/** A measured value with its standard deviation, at one concentration of unlabelled IGF-1. */
export interface BindingPoint {
  /** Unlabelled IGF-1, nM. */
  readonly coldNm: number;
  /** Bound tracer, as a share of that without unlabelled IGF-1 (competition) or at the start (dissociation). */
  readonly value: number;
  readonly standardDeviation: number;
}

function point(coldNm: number, value: number, standardDeviation: number): BindingPoint {
  return { coldNm, value, standardDeviation };
}

/**
 * Competition of IGF-1 for IGF-1R with 7 pM of iodinated IGF-1, at equilibrium.
 *
 * @see Kiselyov 2009, 10.1038/msb.2008.78, figure 5B; read off the figure by Mitra 2019, 10.1016/j.isci.2019.08.045.
 */
export const TRACER_COMPETITION: readonly BindingPoint[] = [
  point(0.002582, 1.0257, 0.1255),
  point(0.01307, 0.9515, 0.1064),
  point(0.0661, 0.741, 0.1),
  point(0.1295, 0.5497, 0.0936),
  point(0.2582, 0.4477, 0.1041),
  point(0.6554, 0.2116, 0.0298),
  point(1.284, 0.1394, 0.0362),
  point(2.65, 0.0799, 0.017),
  point(6.725, 0.0311, 0.017),
  point(13.18, 0.0164, 0.0128),
  point(25.82, 0.0101, 0.0106),
];

/**
 * Dissociation of prebound iodinated IGF-1 from IGF-1R for 20 and 60 min in the presence of unlabelled IGF-1.
 *
 * @see Kiselyov 2009, 10.1038/msb.2008.78, figure 5D; read off the figure by Mitra 2019, 10.1016/j.isci.2019.08.045.
 */
export const ACCELERATED_DISSOCIATION: readonly {
  readonly minutes: number;
  readonly points: readonly BindingPoint[];
}[] = [
  {
    minutes: 20,
    points: [
      point(0.23, 0.91, 0.08),
      point(0.51, 0.91, 0.07),
      point(1.2, 0.87, 0.1),
      point(2.8, 0.84, 0.11),
      point(6.6, 0.83, 0.11),
      point(15, 0.63, 0.06),
      point(39, 0.48, 0.06),
      point(87, 0.35, 0.04),
      point(220, 0.33, 0.04),
      point(490, 0.33, 0.05),
    ],
  },
  {
    minutes: 60,
    points: [
      point(0.23, 0.84, 0.08),
      point(0.51, 0.86, 0.11),
      point(1.2, 0.82, 0.14),
      point(2.8, 0.72, 0.07),
      point(6.6, 0.58, 0.07),
      point(15, 0.41, 0.08),
      point(39, 0.31, 0.05),
      point(87, 0.25, 0.03),
      point(220, 0.24, 0.03),
      point(490, 0.24, 0.03),
    ],
  },
];
