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
export const FROZEN_ENSEMBLES: readonly FrozenEnsemble[] = [];
