import { readResources } from "./annotations.ts";
import { type Attributes, type Reading, stated, type Unstated } from "./attributes.ts";
import { readReplacements } from "./comp/read-reference.ts";
import type { SbmlComponent } from "./document.ts";
import { readNotes } from "./notes.ts";
import type { XmlElement } from "./xml.ts";

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
    ...readReplacements(element, reading),
    span: element.span,
  } satisfies Unstated<SbmlComponent>);
}
