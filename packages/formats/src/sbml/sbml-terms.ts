/**
 * A model in terms that SBML core has.
 *
 * What `fromModel` writes, and therefore what comes back when it is read:
 * - observables become parameters with assignment rules; `stoichiometryMath` becomes an identified, assigned stoichiometry;
 * - mechanisms, evidence and assumptions become paragraphs of the model's notes; priors, grades, scales and the mechanism of a
 *   species, parameter or reaction have no place;
 * - units that SBML does not name become unit definitions, and definitions products of SBML's units; a unit that cannot be read is dropped;
 * - a local parameter that hides a species of its reaction gets another name;
 * - literals that are not finite become constants, and `avogadro`, which has another value in SBML, a literal; blanks in notes collapse.
 */
import {
  type Expression,
  freeSymbols,
  type Model,
  type Parameter,
  type RateLaw,
  type Reaction,
  type Rule,
  rewriteExpression,
  type Species,
  type SpeciesReference,
  substitute,
  sym,
} from "@igf-axis/model";
import { stated } from "./attributes.ts";
import { UNIT_KINDS, unitsOfText, unitText } from "./units.ts";

/** The exact value (SI 2019); SBML's symbol of that name stands for an older one. */
const AVOGADRO = 6.02214076e23;
const SBO_TERM = /^SBO:\d{7}$/;

/** Returns the model in terms that SBML core has. Applying it twice gives the same as once. */
export function inSbmlTerms(model: Model): Model {
  const units = new UnitNames(model);
  const math = (expression: Expression): Expression => mathInTerms(expression, units);
  const unit = (text: string | undefined): string | undefined => units.nameOf(text);
  const parameter = (own: Parameter, constant: boolean): Parameter =>
    stated<Parameter>({
      id: own.id,
      name: own.name?.trim(),
      value: own.value,
      unit: unit(own.unit),
      constant,
    });
  const stoichiometries = new Stoichiometries(model);
  const reactions = model.reactions.map((reaction) =>
    reactionInTerms(reaction, math, parameter, stoichiometries),
  );
  const result = stated<Model>({
    id: model.id,
    name: model.name?.trim(),
    notes: notesInTerms(model),
    timeUnit: unit(model.timeUnit),
    substanceUnit: unit(model.substanceUnit),
    volumeUnit: unit(model.volumeUnit),
    areaUnit: unit(model.areaUnit),
    lengthUnit: unit(model.lengthUnit),
    extentUnit: unit(model.extentUnit),
    conversionFactor: model.conversionFactor,
    functions: model.functions.map((own) => stated({ ...own, name: own.name?.trim(), body: math(own.body) })),
    compartments: model.compartments.map((own) =>
      stated({ ...own, name: own.name?.trim(), unit: unit(own.unit) }),
    ),
    species: model.species.map((own) => speciesInTerms(own, unit)),
    parameters: [
      ...model.parameters.map((own) => parameter(own, own.constant)),
      ...model.observables.map(({ id, name, unit: own }) =>
        parameter({ id, name, unit: own, constant: false }, false),
      ),
    ],
    initialAssignments: model.initialAssignments.map((own) => ({ symbol: own.symbol, math: math(own.math) })),
    rules: [
      ...model.rules.map((rule) => ({ ...rule, math: math(rule.math) })),
      ...model.observables.map(
        ({ id, expression }): Rule => ({ kind: "assignment", variable: id, math: math(expression) }),
      ),
      ...stoichiometries.rules.map((rule) => ({ ...rule, math: math(rule.math) })),
    ],
    constraints: model.constraints.map((own) =>
      stated({ math: math(own.math), message: collapsed(own.message) }),
    ),
    reactions,
    events: model.events.map((event) =>
      stated({
        ...event,
        name: event.name?.trim(),
        trigger: { ...event.trigger, math: math(event.trigger.math) },
        delay: event.delay === undefined ? undefined : math(event.delay),
        priority: event.priority === undefined ? undefined : math(event.priority),
        assignments: event.assignments.map((own) => ({ ...own, math: math(own.math) })),
      }),
    ),
    unitDefinitions: {},
    observables: [],
    evidence: {},
    mechanisms: [],
  });
  return { ...result, unitDefinitions: units.definitions() };
}

function speciesInTerms(species: Species, unit: (text: string | undefined) => string | undefined): Species {
  const { scale: _, mechanism: __, annotations = [], ...own } = species;
  const terms = annotations.filter((identifier) => SBO_TERM.test(identifier));
  const ordered = [...terms, ...annotations.filter((identifier) => !SBO_TERM.test(identifier))];
  return stated<Species>({
    ...own,
    name: own.name?.trim(),
    substanceUnit: unit(own.substanceUnit),
    annotations: ordered.length === 0 ? undefined : ordered,
  });
}

function reactionInTerms(
  reaction: Reaction,
  math: (expression: Expression) => Expression,
  parameter: (own: Parameter, constant: boolean) => Parameter,
  stoichiometries: Stoichiometries,
): Reaction {
  const { mechanism: _, rateLaw, ...own } = reaction;
  const named = (references: readonly SpeciesReference[]): readonly SpeciesReference[] =>
    references.map((reference) => stoichiometries.named(reference, reaction.id));
  const law = rateLaw === undefined ? undefined : withFreeLocals(rateLaw, reaction);
  return stated<Reaction>({
    ...own,
    name: own.name?.trim(),
    reactants: named(own.reactants),
    products: named(own.products),
    rateLaw:
      law === undefined
        ? undefined
        : {
            math: math(law.math),
            localParameters: law.localParameters.map((local) => parameter(local, true)),
          },
  });
}

/** Gives local parameters another name where they hide a species of their reaction (L3V2 rule 21173). */
function withFreeLocals(law: RateLaw, { reactants, products, modifiers }: Reaction): RateLaw {
  const participants = new Set([...[...reactants, ...products].map(({ species }) => species), ...modifiers]);
  const hiding = law.localParameters.filter(({ id }) => participants.has(id));
  if (hiding.length === 0) return law;
  const taken = new Set([
    ...participants,
    ...freeSymbols(law.math),
    ...law.localParameters.map(({ id }) => id),
  ]);
  const names = new Map<string, string>();
  for (const { id } of hiding) {
    const name = freeName(`${id}_local`, taken);
    names.set(id, name);
    taken.add(name);
  }
  return {
    math: substitute(law.math, new Map([...names].map(([id, name]) => [id, sym(name)]))),
    localParameters: law.localParameters.map((local) => ({ ...local, id: names.get(local.id) ?? local.id })),
  };
}

/** Gives computed stoichiometries an identifier and a rule. */
class Stoichiometries {
  readonly rules: Rule[] = [];
  readonly #taken: Set<string>;

  constructor(model: Model) {
    this.#taken = takenIds(model);
  }

  named(reference: SpeciesReference, reaction: string): SpeciesReference {
    const { stoichiometryMath, stoichiometry: _, ...own } = reference;
    if (stoichiometryMath === undefined) return reference;
    const id = own.id ?? freeName(`stoichiometry_${own.species}_${reaction}`, this.#taken);
    this.#taken.add(id);
    this.rules.push({ kind: "assignment", variable: id, math: stoichiometryMath });
    return { ...own, id, constant: false };
  }
}

function takenIds(model: Model): Set<string> {
  const references = model.reactions.flatMap(({ reactants, products }) => [...reactants, ...products]);
  const named = [
    ...model.functions,
    ...model.compartments,
    ...model.species,
    ...model.parameters,
    ...model.reactions,
    ...references,
    ...model.events,
    ...model.observables,
  ];
  return new Set(named.flatMap(({ id }) => (id === undefined ? [] : [id])));
}

/** Gives units that SBML does not name an identifier and a definition. */
class UnitNames {
  readonly #given: Readonly<Record<string, string>>;
  readonly #definitions = new Map<string, string>();
  readonly #byText = new Map<string, string>();

  constructor(model: Model) {
    this.#given = model.unitDefinitions;
    for (const name of Object.keys(model.unitDefinitions)) {
      const text = this.#canonical(name);
      if (UNIT_KINDS.has(name) || text === undefined) continue;
      this.#definitions.set(name, text);
      this.#byText.set(name, name);
    }
  }

  /** Returns the identifier of a unit: a definition's, or a name of SBML; `undefined` for what cannot be read. */
  nameOf(text: string | undefined): string | undefined {
    if (text === undefined) return undefined;
    if (UNIT_KINDS.has(text) && !Object.hasOwn(this.#given, text)) return text;
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    const canonical = this.#canonical(text);
    if (canonical === undefined) return undefined;
    const taken = new Set([...this.#definitions.keys(), ...UNIT_KINDS]);
    const name = freeName(
      `unit_${text
        .replace(/\//g, "_per_")
        .replace(/[^A-Za-z0-9]+/g, "_")
        .replace(/^_|_$/g, "")}`,
      taken,
    );
    this.#definitions.set(name, canonical);
    this.#byText.set(text, name);
    return name;
  }

  definitions(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#definitions);
  }

  #canonical(text: string): string | undefined {
    const isName = Object.hasOwn(this.#given, text);
    const units =
      (isName ? unitsOfText(this.#given[text] as string, this.#given) : undefined) ??
      unitsOfText(text, this.#given);
    return units === undefined ? undefined : unitText(units);
  }
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}_${i}`;
  return name;
}

function mathInTerms(expression: Expression, units: UnitNames): Expression {
  return rewriteExpression(expression, (node) => {
    if (node.kind === "constant" && node.name === "avogadro") return { kind: "number", value: AVOGADRO };
    if (node.kind !== "number") return node;
    if (Number.isNaN(node.value)) return { kind: "constant", name: "notanumber" };
    if (!Number.isFinite(node.value)) {
      const infinity: Expression = { kind: "constant", name: "infinity" };
      return node.value > 0 ? infinity : { kind: "apply", operator: "negate", operands: [infinity] };
    }
    return stated({ ...node, unit: units.nameOf(node.unit) });
  });
}

function notesInTerms(model: Model): string | undefined {
  const mechanisms = model.mechanisms.map(({ id, title, biology, assumption, evidence, claims }) =>
    [
      `Mechanism ${id}: ${title}.`,
      biology,
      ...(assumption === undefined ? [] : [`Assumption: ${assumption}`]),
      ...(evidence.length === 0 ? [] : [`Evidence: ${evidence.join(", ")}.`]),
      ...(claims.length === 0 ? [] : [`Claims: ${claims.join(", ")}.`]),
    ].join(" "),
  );
  const sources = Object.entries(model.evidence).map(([key, { citation, doi, note }]) =>
    [
      `Evidence ${key}: ${citation}.`,
      ...(doi === undefined ? [] : [`doi:${doi}.`]),
      ...(note === undefined ? [] : [note]),
    ].join(" "),
  );
  const paragraphs = [...(model.notes ?? "").split(/\n\s*\n/), ...mechanisms, ...sources];
  const text = paragraphs.flatMap((paragraph) => collapsed(paragraph) ?? []).join("\n\n");
  return text === "" ? undefined : text;
}

function collapsed(text: string | undefined): string | undefined {
  const shown = text?.replace(/\s+/g, " ").trim();
  return shown === "" ? undefined : shown;
}
