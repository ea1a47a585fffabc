/** The dish of the living figure: dense enough for what cells secrete to build up. The same as that in which claims are judged. */
export const DISH: {
  readonly mediumVolumeMl: number;
  readonly cellsPerWell: number;
  readonly serumPercent: number;
} = { mediumVolumeMl: 2, cellsPerWell: 500_000, serumPercent: 10 };
