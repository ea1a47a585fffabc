/**
 * What random numbers of a run are for: the second number of a `RandomStream`, whose first is the run.
 *
 * Reactions of the direct method are drawn in WebAssembly from the same stream.
 */
export const PURPOSE = { reactions: 1, ties: 2, leaps: 3 } as const;
