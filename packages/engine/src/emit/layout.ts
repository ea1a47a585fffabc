import { blockBytes, PAIR_BYTES } from "../stepper/block.ts";

/**
 * Where everything lies in a simulator's memory: byte addresses of f64 arrays, fixed when the model is compiled.
 *
 * Address 0 is kept free, so that 0 never is an array.
 */
export interface MemoryLayout {
  /** Parameters p, `[nParameters]`: written before a simulation. */
  readonly parameters: number;
  /** Held quantities q, `[nHeld]`. */
  readonly held: number;
  /** Starting values that a request states, held quantities first, then states; NaN where it states none. */
  readonly given: number;
  /** Values y, `[nStates]`, and arrays like it: aligned to pairs, and with room for one more number where the length is odd. */
  readonly state: number;
  readonly derivative: number;
  readonly correction: number;
  /** Entries of the Jacobian, `[entries]`. */
  readonly jacobian: number;
  readonly factors: number;
  readonly columns: number;
  /** Levels of the switches, then what crosses zero when they jump (NaN where that is unknown), then triggers of the events. */
  readonly switches: number;
  /** Delay, priority and assigned values of each event in turn, then volumes of carried species, volumes and amounts of relaxed ones. */
  readonly events: number;
  /** Delayed values as the kernels see them. */
  readonly delayInputs: number;
  /** Present values of what is delayed, then lags. */
  readonly delayValues: number;
  /** What the stepper remembers; see `stepper/block`. */
  readonly stepper: number;
  /** First byte behind the arrays above: constants, spilled values and tables follow. */
  readonly end: number;
}

/** Sizes, in numbers, of the arrays of a layout. */
export interface LayoutSizes {
  readonly parameters: number;
  readonly held: number;
  readonly states: number;
  readonly jacobian: number;
  readonly factors: number;
  readonly columns: number;
  readonly switches: number;
  readonly events: number;
  readonly delays: number;
}

const FIRST = 64;

/** Places the arrays one behind the other. */
export function layOut(sizes: LayoutSizes): MemoryLayout {
  let next = FIRST;
  const place = (count: number): number => {
    const address = next;
    next += 8 * count;
    return address;
  };
  const placePairs = (count: number): number => {
    next = Math.ceil(next / PAIR_BYTES) * PAIR_BYTES;
    return place(2 * Math.ceil(count / 2));
  };
  return {
    parameters: place(sizes.parameters),
    held: place(sizes.held),
    given: place(sizes.held + sizes.states),
    state: placePairs(sizes.states),
    derivative: placePairs(sizes.states),
    correction: placePairs(sizes.states),
    jacobian: place(sizes.jacobian),
    factors: place(sizes.factors),
    columns: place(sizes.columns),
    switches: place(sizes.switches),
    events: place(sizes.events),
    delayInputs: place(sizes.delays),
    delayValues: place(2 * sizes.delays),
    stepper: placePairs(blockBytes(sizes.states) / 8),
    end: next,
  };
}
