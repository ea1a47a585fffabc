import type { ModelEvent } from "@igf-axis/model";
import { stated } from "./attributes.ts";
import { withoutEffect } from "./diagnostics.ts";
import type { SbmlModel } from "./document.ts";
import type { Translation } from "./translation.ts";

/** Returns the events that have a trigger; before Level 3 triggers are true before the start, and persistent. */
export function toEvents(model: SbmlModel, translation: Translation): readonly ModelEvent[] {
  return model.events.flatMap((event, i) => {
    const path = ["events", event.id ?? i];
    const { trigger } = event;
    const shown = event.id === undefined ? "an event" : `the event \`${event.id}\``;
    if (trigger?.math === undefined) {
      translation.report(withoutEffect(`${shown} has no trigger`, path, event.span));
      return [];
    }
    return [
      stated<ModelEvent>({
        id: event.id,
        name: event.name,
        trigger: {
          math: translation.math(trigger.math),
          initialValue: translation.required(
            trigger.initialValue,
            true,
            "initialValue",
            "trigger",
            trigger,
            path,
          ),
          persistent: translation.required(trigger.persistent, true, "persistent", "trigger", trigger, path),
        },
        delay: event.delay?.math === undefined ? undefined : translation.math(event.delay.math),
        priority: event.priority?.math === undefined ? undefined : translation.math(event.priority.math),
        useValuesFromTriggerTime: translation.required(
          event.useValuesFromTriggerTime,
          true,
          "useValuesFromTriggerTime",
          "event",
          event,
          path,
        ),
        assignments: event.assignments.flatMap((assignment) => {
          const variable = translation.name(
            assignment.variable,
            "variable",
            "eventAssignment",
            assignment,
            path,
          );
          if (assignment.math !== undefined) return [{ variable, math: translation.math(assignment.math) }];
          translation.withoutMath(`the assignment to \`${variable}\` in ${shown}`, path, assignment);
          return [];
        }),
      }),
    ];
  });
}
