import type { Expression } from "@igf-axis/model";
import { BIOLOGY_QUALIFIERS_URI, RDF_URI } from "./annotations.ts";
import type {
  SbmlCompartment,
  SbmlComponent,
  SbmlDocument,
  SbmlEvent,
  SbmlModel,
  SbmlParameter,
  SbmlReaction,
  SbmlRule,
  SbmlSpecies,
  SbmlSpeciesReference,
  SbmlUnitDefinition,
} from "./document.ts";
import { coreUri } from "./read.ts";
import { writeMath } from "./write-math.ts";
import { type XmlAttributes, XmlWriter } from "./xml-writer.ts";

const XHTML_URI = "http://www.w3.org/1999/xhtml";

/**
 * Returns the text of an SBML Level 3 document, indented, in UTF-8.
 *
 * @throws RangeError for a document of another level; `fromModel` gives Level 3. Also for one with submodels, which are not
 * written; `flattenSbml` writes them out.
 */
export function writeSbml(document: SbmlDocument): string {
  const core = coreUri(document.level, document.version);
  if (document.level !== 3 || core === undefined) {
    throw new RangeError(`writeSbml writes Level 3, not Level ${document.level} Version ${document.version}`);
  }
  if ((document.model?.submodels ?? []).length > 0 || (document.modelDefinitions ?? []).length > 0) {
    throw new RangeError("writeSbml writes no submodels; give it what flattenSbml returns");
  }
  return new SbmlWriter(core, document.version).write(document);
}

class SbmlWriter {
  readonly #core: string;
  readonly #version: number;
  readonly #xml = new XmlWriter();

  constructor(core: string, version: number) {
    this.#core = core;
    this.#version = version;
  }

  write({ level, version, packages, model }: SbmlDocument): string {
    const declared = packages.flatMap(({ prefix, uri, required }) => [
      [`xmlns:${prefix}`, uri] as const,
      [`${prefix}:required`, required] as const,
    ]);
    this.#xml.open("sbml", { xmlns: this.#core, level, version, ...Object.fromEntries(declared) });
    if (model !== undefined) this.#model(model);
    this.#xml.close();
    return this.#xml.toString();
  }

  #model(model: SbmlModel): void {
    const xml = this.#xml;
    const { timeUnits, substanceUnits, volumeUnits, areaUnits, lengthUnits, extentUnits, conversionFactor } =
      model;
    xml.open("model", {
      ...attributesOf(model),
      substanceUnits,
      timeUnits,
      volumeUnits,
      areaUnits,
      lengthUnits,
      extentUnits,
      conversionFactor,
    });
    this.#notes(model);
    xml.list("listOfFunctionDefinitions", model.functionDefinitions, (own) =>
      this.#element("functionDefinition", own, {}, () => this.#math(own.body, own.arguments)),
    );
    xml.list("listOfUnitDefinitions", model.unitDefinitions, (own) => this.#unitDefinition(own));
    xml.list("listOfCompartments", model.compartments, (own) => this.#compartment(own));
    xml.list("listOfSpecies", model.species, (own) => this.#species(own));
    xml.list("listOfParameters", model.parameters, (own) => this.#parameter("parameter", own));
    xml.list("listOfInitialAssignments", model.initialAssignments, (own) =>
      this.#element("initialAssignment", own, { symbol: own.symbol }, () => this.#math(own.math)),
    );
    xml.list("listOfRules", model.rules, (own) => this.#rule(own));
    xml.list("listOfConstraints", model.constraints, (own) =>
      this.#element("constraint", own, {}, () => {
        this.#math(own.math);
        if (own.message !== undefined) this.#xhtml("message", own.message);
      }),
    );
    xml.list("listOfReactions", model.reactions, (own) => this.#reaction(own));
    xml.list("listOfEvents", model.events, (own) => this.#event(own));
    xml.close();
  }

  /** Writes a component with its notes and annotation, and what `content` writes. */
  #element(name: string, component: SbmlComponent, attributes: XmlAttributes, content?: () => void): void {
    const all = { ...attributesOf(component), ...attributes };
    if (content === undefined && component.notes === undefined && component.resources === undefined) {
      this.#xml.leaf(name, all);
      return;
    }
    this.#xml.open(name, all);
    this.#notes(component);
    content?.();
    this.#xml.close();
  }

  #notes({ notes, resources, metaid }: SbmlComponent): void {
    if (notes !== undefined) this.#xhtml("notes", notes);
    if (resources === undefined || metaid === undefined) return;
    const xml = this.#xml;
    xml.open("annotation");
    xml.open("rdf:RDF", { "xmlns:rdf": RDF_URI, "xmlns:bqbiol": BIOLOGY_QUALIFIERS_URI });
    xml.open("rdf:Description", { "rdf:about": `#${metaid}` });
    for (const qualifier of new Set(resources.map((resource) => resource.qualifier))) {
      xml.open(`bqbiol:${qualifier}`);
      const own = resources.filter((resource) => resource.qualifier === qualifier);
      xml.list("rdf:Bag", own, ({ uri }) => xml.leaf("rdf:li", { "rdf:resource": uri }));
      xml.close();
    }
    for (let i = 0; i < 3; i++) xml.close();
  }

  #xhtml(name: "notes" | "message", text: string): void {
    this.#xml.open(name);
    this.#xml.open("body", { xmlns: XHTML_URI });
    for (const paragraph of text.split("\n\n")) this.#xml.leaf("p", {}, paragraph);
    this.#xml.close();
    this.#xml.close();
  }

  #math(expression: Expression | undefined, names?: readonly string[]): void {
    if (expression !== undefined) writeMath(this.#xml, expression, this.#core, names);
  }

  #unitDefinition(definition: SbmlUnitDefinition): void {
    this.#element("unitDefinition", definition, {}, () =>
      this.#xml.list("listOfUnits", definition.units, ({ kind, exponent = 1, scale = 0, multiplier = 1 }) =>
        this.#xml.leaf("unit", { kind, exponent, scale, multiplier }),
      ),
    );
  }

  #compartment(compartment: SbmlCompartment): void {
    const { spatialDimensions, size, units, constant } = compartment;
    this.#element("compartment", compartment, { spatialDimensions, size, units, constant });
  }

  #species(species: SbmlSpecies): void {
    const { compartment, initialAmount, initialConcentration, substanceUnits } = species;
    const { hasOnlySubstanceUnits, boundaryCondition, constant, conversionFactor } = species;
    this.#element("species", species, {
      compartment,
      initialAmount,
      initialConcentration,
      substanceUnits,
      hasOnlySubstanceUnits,
      boundaryCondition,
      constant,
      conversionFactor,
    });
  }

  #parameter(name: "parameter" | "localParameter", parameter: SbmlParameter): void {
    const { value, units, constant } = parameter;
    this.#element(name, parameter, { value, units, constant: name === "parameter" ? constant : undefined });
  }

  #rule(rule: SbmlRule): void {
    this.#element(`${rule.kind}Rule`, rule, { variable: rule.variable }, () => this.#math(rule.math));
  }

  #reaction(reaction: SbmlReaction): void {
    const { reversible, fast, kineticLaw } = reaction;
    const shownFast = this.#version === 1 ? (fast ?? false) : undefined;
    this.#element("reaction", reaction, { reversible, fast: shownFast }, () => {
      this.#xml.list("listOfReactants", reaction.reactants, (own) => this.#reference(own));
      this.#xml.list("listOfProducts", reaction.products, (own) => this.#reference(own));
      this.#xml.list("listOfModifiers", reaction.modifiers, (own) =>
        this.#element("modifierSpeciesReference", own, { species: own.species }),
      );
      if (kineticLaw === undefined) return;
      this.#element("kineticLaw", kineticLaw, {}, () => {
        this.#math(kineticLaw.math);
        this.#xml.list("listOfLocalParameters", kineticLaw.localParameters, (own) =>
          this.#parameter("localParameter", own),
        );
      });
    });
  }

  #reference(reference: SbmlSpeciesReference): void {
    const { species, stoichiometry, constant } = reference;
    this.#element("speciesReference", reference, { species, stoichiometry, constant });
  }

  #event(event: SbmlEvent): void {
    const { trigger, delay, priority, useValuesFromTriggerTime } = event;
    this.#element("event", event, { useValuesFromTriggerTime }, () => {
      if (trigger !== undefined) {
        const { initialValue, persistent } = trigger;
        this.#element("trigger", trigger, { initialValue, persistent }, () => this.#math(trigger.math));
      }
      if (delay?.math !== undefined) this.#element("delay", {}, {}, () => this.#math(delay.math));
      if (priority?.math !== undefined) this.#element("priority", {}, {}, () => this.#math(priority.math));
      this.#xml.list("listOfEventAssignments", event.assignments, (own) =>
        this.#element("eventAssignment", own, { variable: own.variable }, () => this.#math(own.math)),
      );
    });
  }
}

function attributesOf({ metaid, sboTerm, id, name }: SbmlComponent): XmlAttributes {
  return { metaid, sboTerm, id, name };
}
