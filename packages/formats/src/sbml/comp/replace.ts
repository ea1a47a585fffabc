/** Deletions and replacements (comp sections 3.5.3 and 3.6) on the parts of a hierarchy. */
import type { Diagnostic } from "@igf-axis/model";
import { replacementConflict, unknownElement } from "./diagnostics.ts";
import {
  type Instance,
  isGone,
  type NamedParameter,
  type Part,
  remainingChildren,
  successorOf,
} from "./instance.ts";
import type { SbmlReference, SbmlSubmodelReference } from "./record.ts";

/** Removes what the submodels of an instance are to be without, at every depth. */
export function applyDeletions(instance: Instance, diagnostics: Diagnostic[]): void {
  for (const child of instance.children.values()) {
    for (const deletion of child.submodel?.deletions ?? []) {
      const part = find(deletion, child, diagnostics);
      if (part !== undefined) part.isRemoved = true;
    }
    applyDeletions(child, diagnostics);
  }
}

/** Lets parts take each other's place, from the innermost models outwards. */
export function applyReplacements(instance: Instance, diagnostics: Diagnostic[]): void {
  for (const child of remainingChildren(instance)) applyReplacements(child, diagnostics);
  for (const part of instance.parts.values()) {
    const { replacedElements = [], replacedBy, span } = part.component;
    if ((replacedElements.length === 0 && replacedBy === undefined) || isGone(part)) continue;
    for (const { deletion, conversionFactor, ...reference } of replacedElements) {
      if (deletion !== undefined) continue;
      const found = findIn(reference, instance, diagnostics);
      const factor = conversionFactor === undefined ? undefined : { instance, id: conversionFactor };
      if (found !== undefined) replace(found, part, factor, diagnostics);
    }
    const substitute = replacedBy === undefined ? undefined : findIn(replacedBy, instance, diagnostics);
    if (substitute === undefined) continue;
    const { part: last } = successorOf(substitute);
    if (last === part) {
      diagnostics.push(
        replacementConflict(`\`${part.name}\` both replaces and is replaced by one element`, span),
      );
      continue;
    }
    if (part.name !== "") last.name = part.name;
    part.isRemoved = true;
    part.successor = { part: last, factor: undefined };
  }
}

function replace(found: Part, by: Part, factor: NamedParameter | undefined, diagnostics: Diagnostic[]): void {
  const { part: last } = successorOf(found);
  if (last === by) {
    diagnostics.push(
      replacementConflict(`\`${by.name}\` replaces \`${found.name}\` twice`, by.component.span),
    );
    return;
  }
  last.isRemoved = true;
  last.successor = { part: by, factor };
}

function findIn(
  reference: SbmlSubmodelReference,
  instance: Instance,
  diagnostics: Diagnostic[],
): Part | undefined {
  const { submodelRef = "", ...place } = reference;
  const child = instance.children.get(submodelRef);
  if (child !== undefined) return find(place, child, diagnostics);
  diagnostics.push(unknownElement(`\`submodelRef="${submodelRef}"\``, shown(instance), reference.span));
  return undefined;
}

/** Returns the part that a reference means inside an instance; a problem is reported, and leaves nothing. */
function find(reference: SbmlReference, instance: Instance, diagnostics: Diagnostic[]): Part | undefined {
  const { portRef, idRef, unitRef, metaIdRef, inside, span } = reference;
  let part: Part | undefined;
  if (portRef !== undefined) {
    const port = instance.ports.get(portRef);
    part = port === undefined ? undefined : find(withoutPort(port), instance, diagnostics);
  } else if (idRef !== undefined) part = instance.byId.get(idRef);
  else if (unitRef !== undefined) part = instance.byUnitId.get(unitRef);
  else if (metaIdRef !== undefined) part = instance.byMetaId.get(metaIdRef);
  if (part !== undefined && inside !== undefined) {
    const child = part.owner.children.get(part.component.id ?? "");
    if (child !== undefined && child.submodel === part.component) return find(inside, child, diagnostics);
    part = undefined;
  }
  if (part === undefined) {
    const named = portRef ?? idRef ?? unitRef ?? metaIdRef ?? "";
    diagnostics.push(unknownElement(`the reference to \`${named}\``, shown(instance), span));
  }
  return part;
}

/** A port names an element of its own model, never another port. */
function withoutPort({ portRef: _, ...reference }: SbmlReference): SbmlReference {
  return reference;
}

function shown({ prefix, submodel }: Instance): string {
  return submodel === undefined ? "the model" : `the submodel \`${prefix.replace(/_+$/, "")}\``;
}
