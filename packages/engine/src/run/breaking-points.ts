import type { DelayedValue } from "../lower/equation-system.ts";

/**
 * Breaking points: a jump at ξ comes back where t − d(t) = ξ, each time one derivative smoother.
 *
 * The level of a jump is the order of the derivative that jumps: 0 for a value itself. Fixed lags put breaking points at ξ + d, which are known
 * ahead; those of changing lags are found on the values between steps.
 * Source: Bellen & Zennaro, Numerical Methods for Delay Differential Equations, 10.1093/acprof:oso/9780198506546.001.0001, section 2.2.
 */

/** Jumps up to this level make breaking points; what they leave is smooth enough for the error test to notice by itself. */
const LAST_LEVEL = 3;
/** Jumps up to this level are looked for where a changing lag reaches back to them. */
const LAST_SEARCHED_LEVEL = 1;
/** Jumps kept for lags that change. */
const MOST_KEPT = 64;
/** Moments closer than this many units in the last place of the numbers they are computed from are one. */
const SAME_ULPS = 64;

interface Jump {
  readonly time: number;
  readonly level: number;
}

interface Stop extends Jump {
  /** Whether the jump reaches right-hand sides, and so makes jumps of its own. */
  readonly inRates: boolean;
}

/** Returns the distance below which moments computed from numbers of these sizes are one. */
export function slackOf(a: number, b: number): number {
  return SAME_ULPS * 2.220446049250313e-16 * Math.max(Math.abs(a), Math.abs(b));
}

/** The breaking points of one simulation. */
export class BreakingPoints {
  readonly #delays: readonly DelayedValue[];
  /** Whether a lag may reach back to a jump that no fixed lag will reach any more. */
  readonly #keepsJumps: boolean;
  #jumps: Jump[] = [];
  #stops: Stop[] = [];
  #found: Stop | undefined;

  constructor(delays: readonly DelayedValue[]) {
    this.#delays = delays;
    this.#keepsJumps = delays.some(({ isLagConstant }) => !isLagConstant);
  }

  clear(): void {
    this.#jumps = [];
    this.#stops = [];
    this.#found = undefined;
  }

  /** Next breaking point of a fixed lag. */
  get next(): number {
    return this.#stops.reduce((least, { time }) => Math.min(least, time), Number.POSITIVE_INFINITY);
  }

  /** Jumps that changing lags may reach back to. */
  get searched(): readonly Jump[] {
    return this.#jumps.filter(({ level }) => level <= LAST_SEARCHED_LEVEL);
  }

  /** Notes that the `i`-th lag reaches back to a jump at `time`. */
  find(i: number, jump: Jump, time: number): void {
    const { inRates } = this.#delays[i] as DelayedValue;
    this.#found = { time, level: jump.level + 1, inRates };
  }

  /**
   * Notes what happens at the start of a stretch, and plans the breaking points that follow from it.
   *
   * @param ownLevel - Level of a jump of its own that happens there; absent when nothing but breaking points explains the stretch.
   * @param lags - Lags as they are now, in the order of the delayed values.
   */
  begin(time: number, ownLevel: number | undefined, lags: ArrayLike<number>): void {
    const known = this.#found === undefined ? this.#stops : [...this.#stops, this.#found];
    const reached = known.filter((stop) => Math.abs(stop.time - time) <= slackOf(stop.time, time));
    this.#found = undefined;
    const makers = reached.filter(({ inRates }) => inRates);
    const fallback = ownLevel ?? (reached.length === 0 ? 0 : Number.POSITIVE_INFINITY);
    const level = makers.reduce((least, stop) => Math.min(least, stop.level), fallback);
    if (level <= LAST_LEVEL) this.#jumps.push({ time, level });
    const stopsOf = new Map(this.#jumps.map((jump) => [jump, this.#stopsOf(jump, time, lags)]));
    this.#stops = [...stopsOf.values()].flat();
    this.#jumps = this.#keepsJumps
      ? this.#jumps.slice(-MOST_KEPT)
      : this.#jumps.filter((jump) => (stopsOf.get(jump) as readonly Stop[]).length > 0);
  }

  /** Breaking points behind `now` that fixed lags make of a jump. */
  #stopsOf({ time, level }: Jump, now: number, lags: ArrayLike<number>): readonly Stop[] {
    return this.#delays.flatMap(({ isLagFixed, inRates }, i) => {
      const lag = lags[i] as number;
      const next = time + lag;
      const isDue = isLagFixed && lag > 0 && next - now > slackOf(next, lag);
      return isDue && (inRates || level === 0) ? [{ time: next, level: level + 1, inRates }] : [];
    });
  }
}
