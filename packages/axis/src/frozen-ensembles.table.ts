/** An ensemble whose hash was written down before any claim was judged with it. */
export interface FrozenEnsemble {
  /** SHA-256, as `igf-axis claims --json` prints it. */
  readonly hash: string;
  /** Day on which it was frozen, `YYYY-MM-DD`. */
  readonly frozen: string;
  /** What it was made from, in a few words. */
  readonly note: string;
}

/** Ensembles frozen so far, oldest first; entries are only ever added. */
export const FROZEN_ENSEMBLES: readonly FrozenEnsemble[] = [
  {
    hash: "28b5bc356138f21af9671b112b877b534f20ffa89dd681041d1398cbb9a8d286",
    frozen: "2026-11-24",
    note: "The whole cell, four modules; before any claim was judged with it.",
  },
];
