import { readResources } from "./annotations.ts";
import { Attributes, type Reading, stated, type Unstated } from "./attributes.ts";
import { elementMisplaced, elementRepeated } from "./diagnostics.ts";
import type { SbmlComponent } from "./document.ts";
import { readNotes } from "./notes.ts";
import type { XmlElement } from "./xml.ts";

/** Attributes that every component may have. */
const ANYWHERE = ["id", "name", "metaid", "sboTerm"] as const;

/** Returns the attributes of an element; names beside `known` and those of every component are reported. */
export function attributesOf(element: XmlElement, reading: Reading, known: readonly string[]): Attributes {
  return new Attributes(element, reading, [...ANYWHERE, ...known]);
}

/** Returns what every component may carry; in Level 1 the name is the identifier. */
export function componentOf(element: XmlElement, attributes: Attributes, reading: Reading): SbmlComponent {
  const levelOne = reading.level === 1;
  const part = (local: string): XmlElement | undefined =>
    element.children.find((child) => child.uri === reading.core && child.local === local);
  return stated<SbmlComponent>({
    id: attributes.id(levelOne ? "name" : "id"),
    name: levelOne ? undefined : attributes.text("name"),
    metaid: attributes.text("metaid"),
    sboTerm: attributes.text("sboTerm"),
    notes: readNotes(part("notes")),
    resources: readResources(part("annotation")),
    span: element.span,
  } satisfies Unstated<SbmlComponent>);
}

/**
 * Returns the core children of an element by name.
 *
 * Children of packages are passed over; core children that are not among `allowed`, or stand twice, are reported.
 */
export function partsOfElement(
  element: XmlElement,
  allowed: readonly string[],
  reading: Reading,
): ReadonlyMap<string, XmlElement> {
  const parts = new Map<string, XmlElement>();
  for (const child of element.children) {
    if (child.local === "notes" || child.local === "annotation") continue;
    if (!allowed.includes(child.local)) {
      if (child.uri === reading.core)
        reading.diagnostics.push(elementMisplaced(child.local, element.local, child.span));
    } else if (parts.has(child.local)) {
      reading.diagnostics.push(elementRepeated(child.local, element.local, child.span));
    } else parts.set(child.local, child);
  }
  return parts;
}

/** Returns the items of a list element; core children of another name are reported. */
export function itemsOf(
  list: XmlElement | undefined,
  names: readonly string[],
  reading: Reading,
): readonly XmlElement[] {
  const items: XmlElement[] = [];
  for (const child of list?.children ?? []) {
    if (child.uri !== reading.core || child.local === "notes" || child.local === "annotation") continue;
    if (names.includes(child.local)) items.push(child);
    else reading.diagnostics.push(elementMisplaced(child.local, (list as XmlElement).local, child.span));
  }
  return items;
}
