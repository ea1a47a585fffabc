import { type Reading, stated } from "../attributes.ts";
import { componentOf } from "../component.ts";
import { attributesOf } from "../element.ts";
import type { XmlElement } from "../xml.ts";
import { compItems, inComp, REFERENCE, readReference } from "./read-reference.ts";
import type { SbmlDeletion, SbmlExternalModelDefinition, SbmlPort, SbmlSubmodel } from "./record.ts";

/** Reads a `<submodel>`. */
export function readSubmodel(element: XmlElement, reading: Reading): SbmlSubmodel {
  const known = ["modelRef", "timeConversionFactor", "extentConversionFactor"];
  const attributes = attributesOf(element, inComp(reading), known);
  return stated<SbmlSubmodel>({
    ...componentOf(element, attributes, reading),
    modelRef: attributes.id("modelRef"),
    timeConversionFactor: attributes.id("timeConversionFactor"),
    extentConversionFactor: attributes.id("extentConversionFactor"),
    deletions: compItems(element, "listOfDeletions", "deletion", reading).map((item) =>
      readPlace(item, reading),
    ),
  });
}

/** Reads a `<port>` or a `<deletion>`: a name and a reference. */
export function readPlace(element: XmlElement, reading: Reading): SbmlPort & SbmlDeletion {
  const attributes = attributesOf(element, inComp(reading), REFERENCE);
  return {
    ...componentOf(element, attributes, reading),
    ...readReference(element, attributes, reading),
  };
}

/** Reads an `<externalModelDefinition>`. */
export function readExternalDefinition(element: XmlElement, reading: Reading): SbmlExternalModelDefinition {
  const attributes = attributesOf(element, inComp(reading), ["source", "modelRef", "md5"]);
  return stated<SbmlExternalModelDefinition>({
    ...componentOf(element, attributes, reading),
    source: attributes.text("source"),
    modelRef: attributes.id("modelRef"),
  });
}
