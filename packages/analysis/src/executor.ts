import type { SimulationRequest } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";

/** Where simulations run: this thread, worker threads, later other machines. Implemented by `runtime`. */
export interface Executor {
  /**
   * Runs every request against one compiled model. Results come back by index, whatever the order of completion.
   *
   * A simulation that fails yields `{ ok: false }` and never sinks the others.
   * @throws the signal's reason when cancelled.
   */
  run(
    model: Model,
    requests: readonly SimulationRequest[],
    options?: ExecutionOptions,
  ): Promise<readonly SimulationReply[]>;
  close(): Promise<void>;
}

/** How a run may be cancelled and watched. */
export interface ExecutionOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A finished simulation, or how it failed: one failure stands beside the results of the others. */
export type SimulationReply =
  | {
      readonly ok: true;
      readonly values: Float64Array;
      readonly columns: readonly string[];
      readonly steps: number;
      readonly rhsEvaluations: number;
      readonly factorizations: number;
    }
  | { readonly ok: false; readonly code: string; readonly message: string };
