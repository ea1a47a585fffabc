import type { Expression } from "@igf-axis/model";
import type { Assignment } from "../lower/equation-system.ts";

/** The Jacobian ∂f/∂y in compressed rows, with the partial derivatives it is made of. */
export interface Derivatives {
  /** Total derivatives of assignments by states, each after those it uses; named so that no identifier of a model collides. */
  readonly temporaries: readonly Assignment[];
  /** Start of each state's row in `column` and `entries`, `[nStates + 1]`. */
  readonly rowStart: readonly number[];
  /** Column of each entry, ascending within a row; every diagonal is among them. */
  readonly column: readonly number[];
  readonly entries: readonly Expression[];
}
