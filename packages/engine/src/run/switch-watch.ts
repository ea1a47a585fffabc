import type { CompiledModel } from "../compile.ts";
import type { Integrator } from "../integrate/integrator.ts";
import type { Switch } from "../lower/equation-system.ts";
import type { DiscreteInstance } from "./instance.ts";

/**
 * Finds the moments at which switches jump.
 *
 * Those that depend on time alone are found before integration gets there. The others are watched on the values between steps: a step is
 * looked at in `PARTS` parts; a part over which a level changes is halved until its ends are neighboring numbers, and where a crossing comes
 * near zero without changing sign its extremum is searched (golden section), so that a graze is found as well.
 * What is not seen: two jumps of one switch within a part whose crossing has no extremum close to zero there, and time-only crossings that
 * are not linear and come and go between two of `PROBES` probes.
 */

const PARTS = 4;
const PROBES = 1024;
/** An extremum is searched when a parabola through three values expects it below this part of the larger outer one. */
const NEAR_ZERO = 0.25;
const EXTREMUM_ITERATIONS = 48;
const GOLDEN = 0.3819660112501051;

/** Two neighboring times with a jump in between. */
export interface Bracket {
  readonly before: number;
  readonly after: number;
}

/** The switches of one simulation. */
export class SwitchWatch {
  readonly #instance: DiscreteInstance;
  readonly #switches: readonly Switch[];
  readonly #timeOnly: readonly number[];
  readonly #probes: number;
  /** Levels and crossings where the search stands. */
  readonly #levels: Float64Array;

  constructor({ system }: Pick<CompiledModel, "system">, instance: DiscreteInstance) {
    this.#instance = instance;
    this.#switches = system.discrete?.switches ?? [];
    this.#timeOnly = this.#switches.flatMap((own, i) => (own.dependsOnTimeOnly ? [i] : []));
    this.#probes = this.#timeOnly.every((i) => this.#switches[i]?.isLinearInTime) ? 1 : PROBES;
    this.#levels = new Float64Array(this.#switches.length);
  }

  /** Takes the levels at `time` and the state as they stand. */
  refresh(time: number): void {
    this.#instance.switches(time);
    this.#keep();
  }

  /** Returns the first jump in (`from`, `to`] of a switch that depends on time alone, or `undefined`. */
  firstInTime(from: number, to: number): Bracket | undefined {
    if (this.#timeOnly.length === 0) return undefined;
    const differsAt = (time: number): boolean => {
      this.#instance.switches(time);
      return this.#timeOnly.some((i) => this.#differs(i));
    };
    let before = from;
    for (let probe = 1; probe <= this.#probes; probe++) {
      const time = probe === this.#probes ? to : from + ((to - from) * probe) / this.#probes;
      if (differsAt(time)) return bisect(before, time, differsAt);
      before = time;
    }
    return undefined;
  }

  /**
   * Returns the first time in (`from`, `to`], within the last step, at which a switch jumps that a right-hand side uses or after which
   * `isCalledFor` answers so; `undefined` when there is none, and without looking when every switch depends on time alone.
   */
  search(integrator: Integrator, from: number, to: number, isCalledFor: () => boolean): number | undefined {
    // Triggers, too, change only where a switch does.
    if (this.#timeOnly.length === this.#switches.length) return undefined;
    const evaluate = (time: number): void => {
      integrator.interpolate(time);
      this.#instance.switches(time);
    };
    const differsAt = (time: number): boolean => {
      evaluate(time);
      return this.#switches.some((_, i) => this.#differs(i));
    };
    let start = from;
    while (start < to) {
      const jump = this.#firstJump(start, to, evaluate, differsAt);
      if (jump === undefined) return undefined;
      evaluate(jump.after);
      const stops = this.#switches.some((own, i) => own.stops && this.#differs(i));
      if (isCalledFor() || stops) return jump.after;
      this.#keep();
      start = jump.after;
    }
    return undefined;
  }

  #firstJump(
    from: number,
    to: number,
    evaluate: (time: number) => void,
    differsAt: (time: number) => boolean,
  ): Bracket | undefined {
    const count = this.#switches.length;
    evaluate(from);
    const crossings: Float64Array[] = [this.#instance.switchValues.slice(count, 2 * count)];
    const times = [from];
    for (let part = 1; part <= PARTS; part++) {
      const time = part === PARTS ? to : from + ((to - from) * part) / PARTS;
      const before = times[part - 1] as number;
      if (!(time > before)) {
        times.push(time);
        crossings.push(crossings[part - 1] as Float64Array);
        continue;
      }
      if (differsAt(time)) return bisect(before, time, differsAt);
      times.push(time);
      crossings.push(this.#instance.switchValues.slice(count, 2 * count));
      if (part < 2) continue;
      const graze = this.#graze(times.slice(-3), crossings.slice(-3), differsAt);
      if (graze !== undefined) return bisect(times[part - 2] as number, graze, differsAt);
    }
    return undefined;
  }

  /** Returns a time between three equally spaced ones at which some level differs, where a crossing has an extremum close to zero. */
  #graze(
    times: readonly number[],
    crossings: readonly Float64Array[],
    differsAt: (time: number) => boolean,
  ): number | undefined {
    const [left, , right] = times as [number, number, number];
    for (let i = 0; i < this.#switches.length; i++) {
      const [a, b, c] = crossings.map((values) => values[i]) as [number, number, number];
      const sign = b < 0 ? -1 : 1;
      if (!isNearZero(sign * a, sign * b, sign * c)) continue;
      const sizeAt = (time: number): number => {
        if (differsAt(time)) return Number.NEGATIVE_INFINITY;
        return sign * (this.#instance.switchValues[this.#switches.length + i] as number);
      };
      const found = lowest(left, right, sizeAt);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #differs(i: number): boolean {
    return !Object.is(this.#instance.switchValues[i], this.#levels[i]);
  }

  #keep(): void {
    this.#levels.set(this.#instance.switchValues.subarray(0, this.#switches.length));
  }
}

/** Whether the parabola through three equally spaced values ≥ 0 has a minimum between the outer ones that is close to or below zero. */
function isNearZero(a: number, b: number, c: number): boolean {
  const slope = (c - a) / 2;
  const curvature = a - 2 * b + c;
  if (!(curvature > 0) || !(Math.abs(slope) < curvature)) return false;
  return b - (slope * slope) / (2 * curvature) < NEAR_ZERO * Math.max(a, c);
}

/** Searches the minimum of `sizeAt` by golden section; returns a time at which it is −∞, or `undefined`. */
function lowest(from: number, to: number, sizeAt: (time: number) => number): number | undefined {
  let [left, right] = [from, to];
  let [a, b] = [left + GOLDEN * (right - left), right - GOLDEN * (right - left)];
  let [atA, atB] = [sizeAt(a), sizeAt(b)];
  for (let i = 0; i < EXTREMUM_ITERATIONS; i++) {
    if (atA === Number.NEGATIVE_INFINITY) return a;
    if (atB === Number.NEGATIVE_INFINITY) return b;
    if (atA < atB) {
      right = b;
      b = a;
      atB = atA;
      a = left + GOLDEN * (right - left);
      atA = sizeAt(a);
    } else {
      left = a;
      a = b;
      atA = atB;
      b = right - GOLDEN * (right - left);
      atB = sizeAt(b);
    }
  }
  return undefined;
}

/** Halves a bracket until its ends are neighboring numbers; `differsAt` is false at `from` and true at `to`. */
function bisect(from: number, to: number, differsAt: (time: number) => boolean): Bracket {
  let [before, after] = [from, to];
  for (;;) {
    const middle = before + (after - before) / 2;
    if (!(middle > before && middle < after)) return { before, after };
    if (differsAt(middle)) after = middle;
    else before = middle;
  }
}
