import { type Diagnostic, type Expression, type ModelEvent, num } from "@igf-axis/model";
import { determinedTwice, unknownName } from "../diagnostics.ts";
import type { Definitions } from "./definitions.ts";
import type { RelaxedSpecies, SystemEvent } from "./equation-system.ts";
import { resolve } from "./resolve.ts";

/**
 * Returns the events with their expressions over the symbols of the equations, in the order of the model.
 *
 * @param relaxed - What follows a rule of the engine's own and may be assigned all the same.
 */
export function lowerEvents(
  definitions: Definitions,
  relaxed: readonly RelaxedSpecies[],
  diagnostics: Diagnostic[],
): readonly SystemEvent[] {
  const ruled = new Set(definitions.assignmentRules.keys());
  for (const { id } of relaxed) ruled.delete(id);
  return definitions.model.events.map((event, i) => lowerEvent(event, i, definitions, ruled, diagnostics));
}

function lowerEvent(
  event: ModelEvent,
  index: number,
  definitions: Definitions,
  ruled: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): SystemEvent {
  const path = ["events", event.id ?? index];
  const lowered = (math: Expression, part: string): Expression =>
    resolve({ math, path: [...path, part] }, definitions, diagnostics);
  const { delay, priority } = event;
  return {
    id: event.id ?? `event ${index}`,
    trigger: lowered(event.trigger.math, "trigger"),
    initialValue: event.trigger.initialValue,
    persistent: event.trigger.persistent,
    useValuesFromTriggerTime: event.useValuesFromTriggerTime,
    ...(delay === undefined ? {} : { delay: lowered(delay, "delay") }),
    ...(priority === undefined ? {} : { priority: lowered(priority, "priority") }),
    assignments: event.assignments.map(({ variable, math }) => {
      const role = definitions.roles.get(variable);
      if (role === undefined) diagnostics.push(unknownName(variable, [...path, variable]));
      if (ruled.has(variable)) diagnostics.push(determinedTwice(variable, [...path, variable]));
      return { id: variable, expression: lowered(math, variable) };
    }),
  };
}

/** Returns every expression of an event. */
export function expressionsOf(event: SystemEvent): readonly Expression[] {
  const { trigger, delay, priority, assignments } = event;
  return [trigger, delay ?? num(0), priority ?? num(0), ...assignments.map(({ expression }) => expression)];
}
