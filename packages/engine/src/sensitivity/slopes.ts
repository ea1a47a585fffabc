import { type Instance, instantiate } from "../run/instance.ts";
import type { CompiledSensitivity } from "./compile.ts";

/** J S + ∂f/∂p and the factors of I − γJ at one point, in a memory of its own. */
export class SlopeProblem {
  readonly #instance: Instance;
  readonly #jacobian: Float64Array;
  readonly #rowStart: Int32Array;
  readonly #column: Int32Array;
  /** Entries of ∂f/∂p by parameter: states, and positions among the columns. */
  readonly #entries: readonly { readonly states: Int32Array; readonly positions: Int32Array }[];
  #gamma: number = Number.NaN;

  constructor({ slopes, parameters, entries, rowStart, column }: CompiledSensitivity) {
    this.#instance = instantiate(slopes);
    this.#rowStart = Int32Array.from(rowStart);
    this.#column = Int32Array.from(column);
    this.#jacobian = new Float64Array(
      this.#instance.problem.state.buffer as ArrayBuffer,
      slopes.program.layout.jacobian,
      column.length,
    );
    this.#entries = parameters.map((_, k) => {
      const positions = entries.flatMap(({ parameter }, i) => (parameter === k ? [i] : []));
      return {
        positions: Int32Array.from(positions),
        states: Int32Array.from(positions, (i) => (entries[i] as { state: number }).state),
      };
    });
  }

  /** Takes parameters and held quantities for a stretch of time. */
  begin(parameters: Float64Array, held: Float64Array, time: number): void {
    this.#instance.parameters.set(parameters);
    this.#instance.held.set(held);
    this.#instance.constants(time);
  }

  /** Evaluates J and ∂f/∂p. */
  evaluate(state: Float64Array, time: number): void {
    this.#instance.problem.state.set(state);
    this.#instance.problem.jacobian(time);
    this.#instance.columns(time);
    this.#gamma = Number.NaN;
  }

  /** Writes J S + ∂f/∂p of one parameter to `slope`. */
  slopeOf(parameter: number, values: Float64Array, slope: Float64Array): void {
    for (let i = 0; i < slope.length; i++) {
      let sum = 0;
      for (let e = this.#rowStart[i] as number; e < (this.#rowStart[i + 1] as number); e++)
        sum += (this.#jacobian[e] as number) * (values[this.#column[e] as number] as number);
      slope[i] = sum;
    }
    const { states, positions } = this.#entries[parameter] as { states: Int32Array; positions: Int32Array };
    for (let k = 0; k < states.length; k++) {
      const i = states[k] as number;
      slope[i] = (slope[i] as number) + (this.#instance.columnValues[positions[k] as number] as number);
    }
  }

  /** Replaces b by (I − γJ)⁻¹ b, with factors made once for each point. */
  solve(gamma: number, b: Float64Array): void {
    const { problem } = this.#instance;
    if (gamma !== this.#gamma) problem.factor(gamma);
    this.#gamma = gamma;
    problem.correction.set(b);
    problem.solve();
    b.set(problem.correction);
  }
}
