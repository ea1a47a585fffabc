import { Attributes, type Reading } from "./attributes.ts";
import { elementMisplaced, elementRepeated } from "./diagnostics.ts";
import type { XmlElement } from "./xml.ts";

/** Attributes that every component may have. */
const ANYWHERE = ["id", "name", "metaid", "sboTerm"] as const;

/** Returns the attributes of an element; names beside `known` and those of every component are reported. */
export function attributesOf(element: XmlElement, reading: Reading, known: readonly string[]): Attributes {
  return new Attributes(element, reading, [...ANYWHERE, ...known]);
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
