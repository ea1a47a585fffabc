import { type Reading, stated } from "./attributes.ts";
import { componentOf } from "./component.ts";
import type { SbmlEvent, SbmlEventAssignment, SbmlFormula, SbmlTrigger } from "./document.ts";
import { attributesOf, itemsOf, partsOfElement } from "./element.ts";
import { mathIn } from "./read-reaction.ts";
import type { XmlElement } from "./xml.ts";

/** Reads an `<event>`. */
export function readEvent(element: XmlElement, reading: Reading): SbmlEvent {
  const attributes = attributesOf(element, reading, ["useValuesFromTriggerTime", "timeUnits"]);
  const parts = partsOfElement(element, ["trigger", "delay", "priority", "listOfEventAssignments"], reading);
  const trigger = parts.get("trigger");
  const delay = parts.get("delay");
  const priority = parts.get("priority");
  const assignments = itemsOf(parts.get("listOfEventAssignments"), ["eventAssignment"], reading);
  return stated<SbmlEvent>({
    ...componentOf(element, attributes, reading),
    useValuesFromTriggerTime: attributes.boolean("useValuesFromTriggerTime"),
    trigger: trigger === undefined ? undefined : readTrigger(trigger, reading),
    delay: delay === undefined ? undefined : readPart(delay, reading),
    priority: priority === undefined ? undefined : readPart(priority, reading),
    assignments: assignments.map((assignment) => readAssignment(assignment, reading)),
  });
}

function readTrigger(element: XmlElement, reading: Reading): SbmlTrigger {
  const attributes = attributesOf(element, reading, ["initialValue", "persistent"]);
  return stated<SbmlTrigger>({
    ...componentOf(element, attributes, reading),
    math: mathIn(element, reading),
    initialValue: attributes.boolean("initialValue"),
    persistent: attributes.boolean("persistent"),
  });
}

function readPart(element: XmlElement, reading: Reading): SbmlFormula {
  return stated<SbmlFormula>({
    ...componentOf(element, attributesOf(element, reading, []), reading),
    math: mathIn(element, reading),
  });
}

function readAssignment(element: XmlElement, reading: Reading): SbmlEventAssignment {
  const attributes = attributesOf(element, reading, ["variable"]);
  return stated<SbmlEventAssignment>({
    ...componentOf(element, attributes, reading),
    variable: attributes.id("variable"),
    math: mathIn(element, reading),
  });
}
