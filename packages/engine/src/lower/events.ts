import { type Diagnostic, type Expression, type ModelEvent, num } from "@igf-axis/model";
import { determinedTwice, unknownName } from "../diagnostics.ts";
import type { Definitions } from "./definitions.ts";
import type { SystemEvent } from "./equation-system.ts";
import { resolve } from "./resolve.ts";

/** Returns the events with their expressions over the symbols of the equations, in the order of the model. */
export function lowerEvents(definitions: Definitions, diagnostics: Diagnostic[]): readonly SystemEvent[] {
  return definitions.model.events.map((event, i) => lowerEvent(event, i, definitions, diagnostics));
}

function lowerEvent(
  event: ModelEvent,
  index: number,
  definitions: Definitions,
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
      if (definitions.assignmentRules.has(variable))
        diagnostics.push(determinedTwice(variable, [...path, variable]));
      return { id: variable, expression: lowered(math, variable) };
    }),
  };
}

/** Returns every expression of an event. */
export function expressionsOf(event: SystemEvent): readonly Expression[] {
  const { trigger, delay, priority, assignments } = event;
  return [trigger, delay ?? num(0), priority ?? num(0), ...assignments.map(({ expression }) => expression)];
}
