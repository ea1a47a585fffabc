import { failure, type Model, type Outcome, success } from "@igf-axis/model";
import { TooLargeError } from "../emit/limits.ts";
import type { EquationSystem } from "../lower/equation-system.ts";
import { lower } from "../lower/lower.ts";
import { ENGINE_VERSION } from "../version.ts";
import { emitStochastic, type StochasticProgram } from "./emit.ts";
import { refuseContinuous, refuseTime, type StochasticReaction, stochasticReactions } from "./reactions.ts";

/** A model ready to be run reaction by reaction: plain data, so that it can be posted to worker threads. */
export interface CompiledStochasticModel {
  readonly engineVersion: string;
  /** The equations, in amounts: every species that stands for a concentration is carried as a number of molecules. */
  readonly system: EquationSystem;
  readonly reactions: readonly StochasticReaction[];
  readonly program: StochasticProgram;
}

/**
 * Compiles a validated model for stochastic simulation.
 *
 *   Model ── lower, in amounts ──▶ EquationSystem + reactions ── emit ──▶ bytes
 *
 * A rate law is the propensity: the expected number of reactions per time, evaluated with the symbols as SBML defines them (a species without
 * `hasOnlySubstanceUnits` stands for its amount divided by the compartment's size). Amounts are counts of molecules.
 *
 * @returns the compiled model with warnings (W30xx, W31xx), or every reason why it cannot be compiled (E30xx; E31xx for what has no meaning
 * where molecules are counted).
 */
export function compileStochastic(model: Model): Outcome<CompiledStochasticModel> {
  const refused = refuseContinuous(model);
  if (refused.some(({ code }) => code.startsWith("E"))) return failure(distinct(refused));
  const lowered = lower(model, { carriesAmounts: true });
  if (!lowered.ok) return failure(distinct([...refused, ...lowered.diagnostics]));
  const system = lowered.value;
  const reactions = stochasticReactions(model, system);
  const timed = refuseTime(system, reactions);
  const diagnostics = distinct([...refused, ...lowered.diagnostics, ...timed]);
  if (timed.length > 0) return failure(diagnostics);
  try {
    const program = emitStochastic(system, reactions);
    return success({ engineVersion: ENGINE_VERSION, system, reactions, program }, diagnostics);
  } catch (error) {
    if (error instanceof TooLargeError) return failure([...diagnostics, error.diagnostic]);
    throw error;
  }
}

function distinct<T extends { readonly code: string; readonly message: string }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [`${one.code} ${one.message}`, one])).values()];
}
