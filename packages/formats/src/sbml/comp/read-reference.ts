import { type Attributes, type Reading, stated, type Unstated } from "../attributes.ts";
import type { SbmlComponent } from "../document.ts";
import { attributesOf, itemsOf, partsOfElement } from "../element.ts";
import type { XmlElement } from "../xml.ts";
import { referenceMalformed } from "./diagnostics.ts";
import { COMP_URI, type SbmlReference, type SbmlReplacedElement } from "./record.ts";

/** Attributes that say where an element is. */
export const REFERENCE = ["portRef", "idRef", "unitRef", "metaIdRef"] as const;

/** Returns the items of a list of the package in an element. */
export function compItems(
  parent: XmlElement,
  list: string,
  item: string,
  reading: Reading,
): readonly XmlElement[] {
  const lists = parent.children.filter(({ uri, local }) => uri === COMP_URI && local === list);
  return lists.flatMap((element) => itemsOf(element, [item], inComp(reading)));
}

/** Reads what an element takes the place of, and what takes its place. */
export function readReplacements(
  element: XmlElement,
  reading: Reading,
): Unstated<Pick<SbmlComponent, "replacedElements" | "replacedBy">> {
  if (!reading.composed) return { replacedElements: undefined, replacedBy: undefined };
  const replaced = compItems(element, "listOfReplacedElements", "replacedElement", reading);
  const by = element.children.find(({ uri, local }) => uri === COMP_URI && local === "replacedBy");
  return {
    replacedElements: replaced.length === 0 ? undefined : replaced.map((item) => readReplaced(item, reading)),
    replacedBy: by === undefined ? undefined : readReplaced(by, reading),
  };
}

function readReplaced(element: XmlElement, reading: Reading): SbmlReplacedElement {
  const known = [...REFERENCE, "submodelRef", "deletion", "conversionFactor"];
  const attributes = attributesOf(element, inComp(reading), known);
  const deletion = attributes.id("deletion");
  return stated<SbmlReplacedElement>({
    ...(deletion === undefined
      ? readReference(element, attributes, reading)
      : { span: element.span, inside: undefined }),
    submodelRef: attributes.id("submodelRef"),
    deletion,
    conversionFactor: attributes.id("conversionFactor"),
  } satisfies Unstated<SbmlReplacedElement>);
}

/** Reads where an element is; anything but one place is reported. */
export function readReference(element: XmlElement, attributes: Attributes, reading: Reading): SbmlReference {
  const inside = partsOfElement(element, ["sBaseRef"], inComp(reading)).get("sBaseRef");
  const reference = stated<SbmlReference>({
    portRef: attributes.id("portRef"),
    idRef: attributes.id("idRef"),
    unitRef: attributes.id("unitRef"),
    metaIdRef: attributes.text("metaIdRef"),
    inside:
      inside === undefined
        ? undefined
        : readReference(inside, attributesOf(inside, inComp(reading), REFERENCE), reading),
    span: element.span,
  });
  if (REFERENCE.filter((name) => reference[name] !== undefined).length !== 1)
    reading.diagnostics.push(referenceMalformed(element.local, element.span));
  return reference;
}

/** Returns the reading with the namespace of the package in place of the core. */
export function inComp(reading: Reading): Reading {
  return { ...reading, core: COMP_URI };
}
