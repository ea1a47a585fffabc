import { failure, type Model, type Outcome, success } from "@igf-axis/model";
import { derive } from "./derive/derive.ts";
import { type EmittedModule, emit } from "./emit/emit.ts";
import { TooLargeError } from "./emit/limits.ts";
import type { EquationSystem } from "./lower/equation-system.ts";
import { lower } from "./lower/lower.ts";
import { ENGINE_VERSION } from "./version.ts";

/**
 * A model ready to run: plain data, so that it can be posted to worker threads, stored, and compared.
 *
 * `createSimulator` makes a simulator of it.
 */
export interface CompiledModel {
  readonly engineVersion: string;
  readonly system: EquationSystem;
  readonly program: EmittedModule;
}

/**
 * Compiles a validated model to WebAssembly.
 *
 *   Model ── lower ──▶ EquationSystem ── derive ──▶ + derivatives ── emit ──▶ bytes
 *
 * Each stage is a pure function of the one before. Start reading here.
 *
 * @returns the compiled model with warnings (W30xx), or every reason why it cannot be compiled (E30xx).
 */
export function compile(model: Model): Outcome<CompiledModel> {
  const system = lower(model); //                 rates and rules, in dependency order
  if (!system.ok) return system;
  try {
    const derivatives = derive(system.value); //  sparse ∂f/∂y
    if (!derivatives.ok) return failure([...system.diagnostics, ...derivatives.diagnostics]);
    const program = emit(system.value, derivatives.value);
    return success({ engineVersion: ENGINE_VERSION, system: system.value, program }, system.diagnostics);
  } catch (error) {
    if (error instanceof TooLargeError) return failure([...system.diagnostics, error.diagnostic]);
    throw error;
  }
}
