/** A hierarchy of models written out: one instance for each submodel, one part for each component of an instance. */
import type { Expression } from "@igf-axis/model";
import type { SbmlComponent, SbmlDocument, SbmlModel } from "../document.ts";
import type { SbmlPort, SbmlSubmodel } from "./record.ts";

/** A parameter as a model names it. */
export interface NamedParameter {
  readonly instance: Instance;
  readonly id: string;
}

/** Factors that a value is multiplied and divided by. */
export interface Scale {
  readonly times: readonly Expression[];
  readonly over: readonly Expression[];
}

/** A component of an instance. */
export interface Part {
  readonly owner: Instance;
  readonly component: SbmlComponent;
  /** The component that this one stands in; none for those of the model itself. */
  readonly within: Part | undefined;
  /** What the flat model calls it; empty for one without an identifier. */
  name: string;
  isRemoved: boolean;
  /** What takes its place: value of the successor = value · factor. */
  successor: { readonly part: Part; readonly factor: NamedParameter | undefined } | undefined;
  /** From the flat value to this one, once it is known. */
  scale: Scale | undefined;
}

/** A definition and the document it stands in. */
export interface Definition {
  readonly model: SbmlModel;
  readonly document: SbmlDocument;
  /** Path of the document below the folder of the main one, which has the empty path. */
  readonly path: string;
}

/** A model at one place of the hierarchy. */
export interface Instance {
  readonly definition: Definition;
  readonly parent: Instance | undefined;
  readonly submodel: SbmlSubmodel | undefined;
  /** What stands before identifiers in the flat model, e.g. `outer__inner__`. */
  readonly prefix: string;
  readonly parts: ReadonlyMap<SbmlComponent, Part>;
  readonly byId: ReadonlyMap<string, Part>;
  readonly byUnitId: ReadonlyMap<string, Part>;
  readonly byMetaId: ReadonlyMap<string, Part>;
  readonly ports: ReadonlyMap<string, SbmlPort>;
  readonly children: Map<string, Instance>;
  /** Products of the conversion factors of time and extent from here outwards, once they are known. */
  time: Expression | undefined;
  extent: Expression | undefined;
}

/** Returns the instance of a definition, without its submodels. */
export function createInstance(
  definition: Definition,
  parent: Instance | undefined,
  submodel: SbmlSubmodel | undefined,
): Instance {
  const parts = new Map<SbmlComponent, Part>();
  const byId = new Map<string, Part>();
  const byUnitId = new Map<string, Part>();
  const byMetaId = new Map<string, Part>();
  const { model } = definition;
  const instance: Instance = {
    definition,
    parent,
    submodel,
    prefix: parent === undefined || submodel === undefined ? "" : prefixOf(parent, submodel),
    parts,
    byId,
    byUnitId,
    byMetaId,
    ports: new Map((model.ports ?? []).map((port) => [port.id ?? "", port])),
    children: new Map(),
    time: undefined,
    extent: undefined,
  };
  for (const { component, space, within } of componentsOf(model)) {
    const { id, metaid } = component;
    const part: Part = {
      owner: instance,
      component,
      within: within === undefined ? undefined : parts.get(within),
      name: id === undefined ? "" : `${instance.prefix}${id}`,
      isRemoved: false,
      successor: undefined,
      scale: undefined,
    };
    parts.set(component, part);
    const names = space === "ids" ? byId : space === "units" ? byUnitId : undefined;
    if (id !== undefined && names !== undefined && !names.has(id)) names.set(id, part);
    if (metaid !== undefined && !byMetaId.has(metaid)) byMetaId.set(metaid, part);
  }
  return instance;
}

/** Underscores are added until no identifier of the surrounding model begins so. */
function prefixOf(parent: Instance, { id = "" }: SbmlSubmodel): string {
  const ids = [...parent.byId.keys()];
  let prefix = `${id}__`;
  while (ids.some((own) => own.startsWith(prefix))) prefix += "_";
  return `${parent.prefix}${prefix}`;
}

/** Returns what at last stands in a part's place, and the factors on the way. */
export function successorOf(part: Part): {
  readonly part: Part;
  readonly factors: readonly NamedParameter[];
} {
  const factors: NamedParameter[] = [];
  let last = part;
  while (last.successor !== undefined) {
    if (last.successor.factor !== undefined) factors.push(last.successor.factor);
    last = last.successor.part;
  }
  return { part: last, factors };
}

/** Whether a part was deleted or replaced, by itself or with what it stands in; its instance may be gone as well. */
export function isGone(part: Part): boolean {
  for (let at: Part | undefined = part; at !== undefined; at = at.within) if (at.isRemoved) return true;
  return false;
}

/** Returns the instances in an instance that remain. */
export function remainingChildren({ children, parts }: Instance): readonly Instance[] {
  return [...children.values()].filter(
    ({ submodel }) => submodel !== undefined && parts.get(submodel)?.isRemoved === false,
  );
}

interface Listed {
  readonly component: SbmlComponent;
  /** Which names its identifier belongs to. */
  readonly space: "ids" | "units" | "local";
  readonly within?: SbmlComponent;
}

function* componentsOf(model: SbmlModel): Iterable<Listed> {
  for (const component of model.unitDefinitions) yield { component, space: "units" };
  const lists: readonly (readonly SbmlComponent[])[] = [
    model.functionDefinitions,
    model.compartments,
    model.species,
    model.parameters,
    model.initialAssignments,
    model.rules,
    model.constraints,
    model.submodels ?? [],
  ];
  for (const component of lists.flat()) yield { component, space: "ids" };
  for (const reaction of model.reactions) {
    yield { component: reaction, space: "ids" };
    const { reactants, products, modifiers, kineticLaw } = reaction;
    for (const component of [...reactants, ...products, ...modifiers])
      yield { component, space: "ids", within: reaction };
    if (kineticLaw === undefined) continue;
    yield { component: kineticLaw, space: "ids", within: reaction };
    for (const component of kineticLaw.localParameters)
      yield { component, space: "local", within: kineticLaw };
  }
  for (const event of model.events) {
    yield { component: event, space: "ids" };
    const { trigger, delay, priority, assignments } = event;
    for (const component of [trigger, delay, priority, ...assignments])
      if (component !== undefined) yield { component, space: "ids", within: event };
  }
}
