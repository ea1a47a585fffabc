import type { SimulationReply } from "@igf-axis/analysis";
import { SimulationError, type SimulationRequest, type Simulator } from "@igf-axis/engine";

/**
 * Runs one request and returns its reply.
 *
 * @throws whatever is no failure of the integration: a RangeError for a malformed request.
 */
export function replyTo(simulator: Simulator, request: SimulationRequest): SimulationReply {
  try {
    const { values, columns, statistics } = simulator.simulate(request);
    const { steps, rhsEvaluations, factorizations } = statistics;
    return { ok: true, values, columns, steps, rhsEvaluations, factorizations };
  } catch (error) {
    if (error instanceof SimulationError) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
