import { type Diagnostic, failure, type Model, type Outcome, success } from "@igf-axis/model";
import { lowerAssignments } from "./assignments.ts";
import { lowerColumns } from "./columns.ts";
import { collectDefinitions, type Definitions } from "./definitions.ts";
import type { EquationSystem, SystemParameter } from "./equation-system.ts";
import { lowerInitial } from "./initial.ts";
import { refuseConstructs } from "./refuse.ts";
import { lowerHeld, lowerStates } from "./states.ts";

/**
 * Writes a model as equations, or says why it cannot be: every construct is compiled, refused (E30xx) or warned about (W30xx).
 *
 * Expects a model without errors from `validateModel`.
 */
export function lower(model: Model): Outcome<EquationSystem> {
  const diagnostics: Diagnostic[] = [...refuseConstructs(model)];
  const definitions = collectDefinitions(model, diagnostics);
  const assignments = lowerAssignments(definitions, diagnostics);
  const system: EquationSystem = {
    modelId: model.id,
    parameters: lowerParameters(definitions),
    held: lowerHeld(definitions),
    states: lowerStates(definitions, diagnostics),
    assignments,
    initial: lowerInitial(definitions, assignments, diagnostics),
    columns: lowerColumns(definitions, diagnostics),
  };
  const distinct = withoutRepeats(diagnostics);
  return distinct.some((d) => d.code.startsWith("E")) ? failure(distinct) : success(system, distinct);
}

function lowerParameters({ model, roles }: Definitions): readonly SystemParameter[] {
  const settable = ({ id }: { readonly id: string }): boolean => roles.get(id) === "parameter";
  const withValue = (id: string, value: number | undefined): SystemParameter =>
    value === undefined ? { id } : { id, value };
  return [
    ...model.parameters.filter(settable).map(({ id, value }) => withValue(id, value)),
    ...model.compartments.filter(settable).map(({ id, size }) => withValue(id, size)),
  ];
}

function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${d.code} ${d.path.join(" ")} ${d.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
