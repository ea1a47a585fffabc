import { type Diagnostic, duplicateId, invalidId, unknownReference } from "../diagnostics.ts";
import type { Model } from "./model.ts";
import { NameHints } from "./nearest-name.ts";

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Returns problems with identifiers (form, uniqueness) and with references by identifier outside mathematics. */
export function validateNames(model: Model): Diagnostic[] {
  return [...validateIds(model), ...validateReferences(model)];
}

/** Returns every identifier of a model with its place, in the order of the model. */
function declaredIds(model: Model): readonly { readonly id: string; readonly path: Diagnostic["path"] }[] {
  const of = (
    kind: string,
    items: readonly { readonly id: string }[],
  ): { id: string; path: Diagnostic["path"] }[] => items.map(({ id }) => ({ id, path: [kind, id] }));
  const references = model.reactions.flatMap((reaction) =>
    [...reaction.reactants, ...reaction.products].flatMap(({ id }) =>
      id === undefined ? [] : [{ id, path: ["reactions", reaction.id, id] }],
    ),
  );
  return [
    ...of("functions", model.functions),
    ...of("compartments", model.compartments),
    ...of("species", model.species),
    ...of("parameters", model.parameters),
    ...of("reactions", model.reactions),
    ...references,
    ...model.events.flatMap(({ id }) => (id === undefined ? [] : [{ id, path: ["events", id] }])),
    ...of("observables", model.observables),
  ];
}

function validateIds(model: Model): Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const { id, path } of declaredIds(model)) {
    if (!IDENTIFIER.test(id)) found.push({ ...invalidId(id), path });
    if (seen.has(id)) found.push({ ...duplicateId(id), path });
    seen.add(id);
  }
  for (const reaction of model.reactions) {
    const local = new Set<string>();
    for (const { id } of reaction.rateLaw?.localParameters ?? []) {
      const path = ["reactions", reaction.id, "rateLaw", id];
      if (!IDENTIFIER.test(id)) found.push({ ...invalidId(id), path });
      if (local.has(id)) found.push({ ...duplicateId(id), path });
      local.add(id);
    }
  }
  return found;
}

function validateReferences(model: Model): Diagnostic[] {
  const found: Diagnostic[] = [];
  const known = {
    compartment: new Set(model.compartments.map(({ id }) => id)),
    species: new Set(model.species.map(({ id }) => id)),
    parameter: new Set(model.parameters.map(({ id }) => id)),
    evidence: new Set([...Object.keys(model.evidence), "assumed"]),
    mechanism: new Set(model.mechanisms.map(({ id }) => id)),
  };
  const hints = new NameHints();
  const mustExist = (kind: keyof typeof known, id: string | undefined, path: Diagnostic["path"]): void => {
    if (id !== undefined && !known[kind].has(id))
      found.push({ ...unknownReference(kind, id, hints.nearest(id, known[kind])), path });
  };
  mustExist("parameter", model.conversionFactor, ["conversionFactor"]);
  for (const species of model.species) {
    mustExist("compartment", species.compartment, ["species", species.id, "compartment"]);
    mustExist("parameter", species.conversionFactor, ["species", species.id, "conversionFactor"]);
    mustExist("mechanism", species.mechanism, ["species", species.id, "mechanism"]);
  }
  for (const parameter of model.parameters) {
    for (const key of parameter.evidence ?? [])
      mustExist("evidence", key, ["parameters", parameter.id, "evidence"]);
    mustExist("mechanism", parameter.mechanism, ["parameters", parameter.id, "mechanism"]);
  }
  for (const mechanism of model.mechanisms) {
    for (const key of mechanism.evidence)
      mustExist("evidence", key, ["mechanisms", mechanism.id, "evidence"]);
  }
  for (const reaction of model.reactions) {
    const path = ["reactions", reaction.id];
    for (const { species } of [...reaction.reactants, ...reaction.products])
      mustExist("species", species, path);
    for (const species of reaction.modifiers) mustExist("species", species, [...path, "modifiers"]);
    mustExist("mechanism", reaction.mechanism, path);
  }
  return found;
}
