import { type Expression, freeSymbols, sym, TIME } from "@igf-axis/model";
import { stated, type Unstated } from "../attributes.ts";
import type {
  SbmlCompartment,
  SbmlComponent,
  SbmlEvent,
  SbmlFunctionDefinition,
  SbmlInitialAssignment,
  SbmlKineticLaw,
  SbmlModel,
  SbmlModifier,
  SbmlParameter,
  SbmlReaction,
  SbmlRule,
  SbmlSpecies,
  SbmlSpeciesReference,
} from "../document.ts";
import {
  assignmentFactors,
  flatId,
  flatMath,
  flatUnit,
  listed,
  parameterValue,
  scaled,
} from "./flat-names.ts";
import { type Instance, isGone, type Part, successorOf } from "./instance.ts";

/** Where parameters go that the flat model needs besides: each a constant with a value computed at the start. */
export interface Conversions {
  add(id: string, value: Expression): void;
}

/** Returns the components of one instance in terms of the outermost model. */
export class FlatTerms {
  readonly #instance: Instance;
  readonly #conversions: Conversions;
  readonly #time: readonly Expression[];

  constructor(instance: Instance, conversions: Conversions) {
    this.#instance = instance;
    this.#conversions = conversions;
    this.#time = listed(instance.time);
  }

  /** Returns those of a list that were neither deleted nor replaced, each as `convert` gives it. */
  each<T extends SbmlComponent>(list: readonly T[], convert: (item: T) => T): readonly T[] {
    return list.filter((item) => !isGone(this.#part(item))).map(convert);
  }

  named<T extends SbmlComponent>(item: T): T {
    const { replacedElements: _, replacedBy: __, ...own } = item;
    const { name } = this.#part(item);
    const metaid = item.metaid === undefined ? undefined : `${this.#instance.prefix}${item.metaid}`;
    return stated({ ...own, id: name === "" ? undefined : name, metaid } as unknown as Unstated<T>);
  }

  /** A component whose only mathematics is a formula. */
  formula<T extends SbmlComponent & { readonly math?: Expression }>(item: T): T {
    return this.#withMath(item, item.math === undefined ? undefined : this.#math(item.math));
  }

  functionDefinition(item: SbmlFunctionDefinition): SbmlFunctionDefinition {
    const own = new Map(item.arguments.map((id) => [id, sym(id)]));
    const body = item.body === undefined ? undefined : flatMath(this.#instance, item.body, own);
    return stated<SbmlFunctionDefinition>({ ...this.named(item), body });
  }

  /** Units that the submodel states for all its compartments are stated for each. */
  compartment(item: SbmlCompartment): SbmlCompartment {
    const { lengthUnits, areaUnits, volumeUnits } = this.#model;
    const usual = [undefined, lengthUnits, areaUnits, volumeUnits][item.spatialDimensions ?? 0];
    return stated<SbmlCompartment>({ ...this.named(item), units: this.#unit(item.units ?? usual) });
  }

  /** Units and the conversion factor that the submodel states for all its species are stated for each. */
  species(item: SbmlSpecies): SbmlSpecies {
    const factor = item.conversionFactor ?? this.#model.conversionFactor;
    const own = this.named(item);
    return stated<SbmlSpecies>({
      ...own,
      compartment: this.#id(item.compartment),
      substanceUnits: this.#unit(item.substanceUnits ?? this.#model.substanceUnits),
      conversionFactor:
        factor === undefined ? undefined : this.#conversion(factor, `${own.id ?? ""}__conversion`),
    });
  }

  parameter(item: SbmlParameter): SbmlParameter {
    return stated<SbmlParameter>({ ...this.named(item), units: this.#unit(item.units) });
  }

  initialAssignment(item: SbmlInitialAssignment): SbmlInitialAssignment {
    const math = this.#assigned(item.symbol, item.math);
    return stated<SbmlInitialAssignment>({ ...this.#withMath(item, math), symbol: this.#id(item.symbol) });
  }

  rule(item: SbmlRule): SbmlRule {
    const math = this.#assigned(item.variable, item.math);
    const isRate = item.kind === "rate" && math !== undefined;
    return stated<SbmlRule>({
      ...this.#withMath(item, isRate ? scaled(math, { times: [], over: this.#time }) : math),
      variable: this.#id(item.variable),
    });
  }

  reaction(item: SbmlReaction): SbmlReaction {
    const { kineticLaw } = item;
    const hasLaw = kineticLaw !== undefined && !isGone(this.#part(kineticLaw));
    const { version } = this.#instance.definition.document;
    return stated<SbmlReaction>({
      ...this.named(item),
      // A file in Version 2 has no `fast`, which the surrounding one in Version 1 requires.
      fast: item.fast ?? (version > 1 ? false : undefined),
      reactants: this.each(item.reactants, (reference) => this.#speciesReference(reference)),
      products: this.each(item.products, (reference) => this.#speciesReference(reference)),
      modifiers: this.each(item.modifiers, (modifier) => this.#speciesReference(modifier)),
      kineticLaw: hasLaw ? this.#kineticLaw(kineticLaw) : undefined,
    });
  }

  event(item: SbmlEvent): SbmlEvent {
    const { trigger, delay, priority } = item;
    const kept = <T extends SbmlComponent>(part: T | undefined): T | undefined =>
      part === undefined || isGone(this.#part(part)) ? undefined : part;
    const [keptTrigger, keptDelay, keptPriority] = [kept(trigger), kept(delay), kept(priority)];
    return stated<SbmlEvent>({
      ...this.named(item),
      trigger: keptTrigger === undefined ? undefined : this.formula(keptTrigger),
      delay: keptDelay === undefined ? undefined : this.#duration(keptDelay),
      priority: keptPriority === undefined ? undefined : this.formula(keptPriority),
      assignments: this.each(item.assignments, (assignment) =>
        stated({
          ...this.#withMath(assignment, this.#assigned(assignment.variable, assignment.math)),
          variable: this.#id(assignment.variable),
        }),
      ),
    });
  }

  get #model(): SbmlModel {
    return this.#instance.definition.model;
  }

  #part(component: SbmlComponent): Part {
    return this.#instance.parts.get(component) as Part;
  }

  #id(id: string | undefined): string | undefined {
    return id === undefined ? undefined : flatId(this.#instance, id);
  }

  #unit(id: string | undefined): string | undefined {
    return id === undefined ? undefined : flatUnit(this.#instance, id);
  }

  #math(expression: Expression): Expression {
    return flatMath(this.#instance, expression);
  }

  #withMath<T extends SbmlComponent & { readonly math?: Expression }>(
    item: T,
    math: Expression | undefined,
  ): T {
    return stated({ ...this.named(item), math } as unknown as Unstated<T>);
  }

  /** A value for a variable, in the units of what stands in the variable's place. */
  #assigned(variable: string | undefined, math: Expression | undefined): Expression | undefined {
    if (math === undefined) return undefined;
    const times = variable === undefined ? [] : assignmentFactors(this.#instance, variable);
    return scaled(this.#math(math), { times, over: [] });
  }

  #duration<T extends SbmlComponent & { readonly math?: Expression }>(item: T): T {
    const math = item.math === undefined ? undefined : this.#math(item.math);
    return this.#withMath(
      item,
      math === undefined ? undefined : scaled(math, { times: this.#time, over: [] }),
    );
  }

  #conversion(id: string, wanted: string): string {
    const value = parameterValue({ instance: this.#instance, id });
    if (value.kind === "symbol") return value.id;
    this.#conversions.add(wanted, value);
    return wanted;
  }

  #speciesReference<T extends SbmlSpeciesReference | SbmlModifier>(item: T): T {
    return stated({ ...this.named(item), species: this.#id(item.species) } as unknown as Unstated<T>);
  }

  /** Local parameters that something took the place of are gone; one that would hide a name of the flat model is renamed. */
  #kineticLaw(item: SbmlKineticLaw): SbmlKineticLaw {
    const { math, localParameters } = item;
    const scale = { times: listed(this.#instance.extent), over: this.#time };
    const flat = (locals: ReadonlyMap<string, Expression>): Expression | undefined =>
      math === undefined ? undefined : scaled(flatMath(this.#instance, math, locals), scale);
    const withoutLocals = flat(new Map(localParameters.map(({ id = "" }) => [id, TIME])));
    const free = withoutLocals === undefined ? new Set<string>() : freeSymbols(withoutLocals);
    const names = new Map(localParameters.map((local) => [local.id ?? "", this.#localName(local, free)]));
    const own = stated<SbmlKineticLaw>({ ...this.named(item), math: flat(names), localParameters: [] });
    return {
      ...own,
      localParameters: this.each(localParameters, (local) => {
        const name = names.get(local.id ?? "");
        return stated<SbmlParameter>({
          ...this.named(local),
          id: name?.kind === "symbol" ? name.id : undefined,
          units: this.#unit(local.units),
        });
      }),
    };
  }

  #localName(local: SbmlParameter, free: ReadonlySet<string>): Expression {
    const part = this.#part(local);
    if (part.isRemoved) {
      const { part: last, factors } = successorOf(part);
      return scaled(sym(last.name), { times: [], over: factors.map(parameterValue) });
    }
    let name = local.id ?? "";
    while (free.has(name)) name += "_";
    return sym(name);
  }
}
