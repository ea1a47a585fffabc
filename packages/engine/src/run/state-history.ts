/**
 * What a simulation went through: each accepted step as the polynomial through its values at `NODES` equally spaced times, which is what the
 * integrator computed between them, and the held quantities of that time.
 *
 * The numbers kept are limited; the oldest steps are forgotten first.
 */

const NODES = 6;
/** Barycentric weights of six equally spaced nodes: Berrut & Trefethen (2004), 10.1137/S0036144502417715. */
const WEIGHTS = [1, -5, 10, -10, 5, -1] as const;
/** Numbers kept at most where a request does not say: 64 MiB. */
const CAPACITY = 8_388_608;

interface Segment {
  readonly from: number;
  /** End of the step. */
  readonly stepEnd: number;
  /** End of what holds of it: before the step's end where something happened within. */
  end: number;
  readonly nodes: Float64Array;
  readonly held: Float64Array;
}

/** Where a moment lies: among the steps kept, before the first of them, or ahead of the last. */
export type Recall = "kept" | "before" | "ahead";

/** The steps of one simulation. */
export class StateHistory {
  readonly #state: Float64Array;
  readonly #held: Float64Array;
  /** Positions of the states that are kept. */
  readonly #kept: readonly number[];
  /** Segments kept at most. */
  #most = 1;
  /** Time that was recalled last: on the side of a jump that was asked for. */
  moment = 0;
  #segments: Segment[] = [];
  /** Segments before this one are forgotten. */
  #first = 0;

  /** @param kept - Positions of the states that are ever asked for. */
  constructor(state: Float64Array, held: Float64Array, kept: readonly number[]) {
    this.#state = state;
    this.#held = held;
    this.#kept = kept;
  }

  /** Forgets everything; from now on at most `capacity` numbers are kept. */
  clear(capacity: number = CAPACITY): void {
    this.#segments = [];
    this.#first = 0;
    this.#most = Math.max(1, Math.floor(capacity / (NODES * this.#kept.length + NODES)));
  }

  /** Time up to which steps have been forgotten; −∞ when none has. */
  get forgottenUntil(): number {
    return this.#first === 0 ? Number.NEGATIVE_INFINITY : (this.#segments[this.#first] as Segment).from;
  }

  /**
   * Keeps a step; what ended before `needed` is forgotten.
   *
   * @param interpolate - Writes the values at a time within the step to the state.
   */
  record(from: number, to: number, needed: number, interpolate: (time: number) => void): void {
    const count = this.#kept.length;
    const nodes = new Float64Array(NODES * count);
    for (let node = 0; node < NODES; node++) {
      interpolate(node === NODES - 1 ? to : from + ((to - from) * node) / (NODES - 1));
      for (let i = 0; i < count; i++)
        nodes[node * count + i] = this.#state[this.#kept[i] as number] as number;
    }
    const last = this.#segments.at(-1);
    const held = last !== undefined && isEqual(last.held, this.#held) ? last.held : this.#held.slice();
    this.#segments.push({ from, stepEnd: to, end: to, nodes, held });
    this.#forget(needed);
  }

  /** Drops what lies behind `time`: something happened there. */
  cut(time: number): void {
    const last = this.#segments.at(-1);
    if (last !== undefined && last.end > time) last.end = time;
  }

  /**
   * Writes the states that are kept, and the held quantities, as they were at `moment`; {@link moment} is then the time within the step.
   *
   * @param slack - Times closer than this are one.
   * @param isBefore - Whether the values before a jump at the moment are wanted, rather than those after it.
   */
  recall(moment: number, slack: number, isBefore: boolean): Recall {
    const found = this.#find(moment, slack, isBefore);
    if (found === undefined) return "before";
    const distance = found.end - moment;
    if (distance < -slack || (distance <= slack && !isBefore)) return "ahead";
    this.moment = Math.min(Math.max(moment, found.from), found.end);
    this.#write(found, this.moment);
    return "kept";
  }

  /** Continues the last step to `moment`; leaves the state alone when there is none. */
  extrapolate(moment: number): void {
    const last = this.#segments.at(-1);
    if (last !== undefined) this.#write(last, moment);
  }

  /** The last segment that begins at or before the moment, or before it only. */
  #find(moment: number, slack: number, isBefore: boolean): Segment | undefined {
    let low = this.#first - 1;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const distance = (this.#segments[middle] as Segment).from - moment;
      const isLater = isBefore ? distance >= -slack : distance > slack;
      if (isLater) high = middle - 1;
      else low = middle;
    }
    return low < this.#first ? undefined : this.#segments[low];
  }

  #write({ from, stepEnd, nodes, held }: Segment, moment: number): void {
    this.#held.set(held);
    const count = this.#kept.length;
    const position = ((moment - from) / (stepEnd - from)) * (NODES - 1);
    const nearest = Math.floor(position + 0.5);
    if (position === nearest && nearest >= 0 && nearest < NODES) {
      for (let i = 0; i < count; i++)
        this.#state[this.#kept[i] as number] = nodes[nearest * count + i] as number;
      return;
    }
    let sum = 0;
    for (let node = 0; node < NODES; node++) sum += (WEIGHTS[node] as number) / (position - node);
    for (let i = 0; i < count; i++) {
      let value = 0;
      for (let node = 0; node < NODES; node++)
        value += ((WEIGHTS[node] as number) / (position - node)) * (nodes[node * count + i] as number);
      this.#state[this.#kept[i] as number] = value / sum;
    }
  }

  #forget(needed: number): void {
    const segments = this.#segments;
    while (this.#first < segments.length - 1 && (segments[this.#first] as Segment).end < needed)
      this.#first++;
    this.#first = Math.max(this.#first, segments.length - this.#most);
    if (this.#first < segments.length / 2 || this.#first === 0) return;
    // One forgotten segment stays in front, as the mark that something was.
    this.#segments = segments.slice(this.#first - 1);
    this.#first = 1;
  }
}

/** Whether two arrays hold the same numbers. */
export function isEqual(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return a.length === b.length;
}
