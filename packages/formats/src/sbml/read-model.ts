import type { Expression } from "@igf-axis/model";
import { type Attributes, type Reading, stated, type Unstated } from "./attributes.ts";
import { readPlace, readSubmodel } from "./comp/read-comp.ts";
import { compItems } from "./comp/read-reference.ts";
import { componentOf } from "./component.ts";
import type {
  SbmlCompartment,
  SbmlConstraint,
  SbmlFunctionDefinition,
  SbmlInitialAssignment,
  SbmlModel,
  SbmlParameter,
  SbmlRule,
  SbmlSpecies,
  SbmlUnit,
  SbmlUnitDefinition,
} from "./document.ts";
import { attributesOf, itemsOf, partsOfElement } from "./element.ts";
import { readNotes } from "./notes.ts";
import { readEvent } from "./read-event.ts";
import { readFormula } from "./read-formula.ts";
import { readLambda, readMath } from "./read-math.ts";
import { readReaction } from "./read-reaction.ts";
import type { XmlElement } from "./xml.ts";

const MODEL_UNITS = [
  "timeUnits",
  "substanceUnits",
  "volumeUnits",
  "areaUnits",
  "lengthUnits",
  "extentUnits",
] as const;

const LISTS = [
  "listOfFunctionDefinitions",
  "listOfUnitDefinitions",
  "listOfCompartmentTypes",
  "listOfSpeciesTypes",
  "listOfCompartments",
  "listOfSpecies",
  "listOfParameters",
  "listOfInitialAssignments",
  "listOfRules",
  "listOfConstraints",
  "listOfReactions",
  "listOfEvents",
] as const;

/** Reads the `<model>` element. */
export function readModel(element: XmlElement, reading: Reading): SbmlModel {
  const attributes = attributesOf(element, reading, [...MODEL_UNITS, "conversionFactor"]);
  const lists = partsOfElement(element, LISTS, reading);
  const items = (list: (typeof LISTS)[number], ...names: readonly string[]): readonly XmlElement[] =>
    itemsOf(lists.get(list), names, reading);
  const all = <T>(elements: readonly XmlElement[], read: (item: XmlElement, reading: Reading) => T): T[] =>
    elements.map((item) => read(item, reading));
  return stated<SbmlModel>({
    ...componentOf(element, attributes, reading),
    ...Object.fromEntries(MODEL_UNITS.map((name) => [name, attributes.id(name)])),
    conversionFactor: attributes.id("conversionFactor"),
    unitDefinitions: all(items("listOfUnitDefinitions", "unitDefinition"), readUnitDefinition),
    functionDefinitions: all(
      items("listOfFunctionDefinitions", "functionDefinition"),
      readFunctionDefinition,
    ),
    compartments: all(items("listOfCompartments", "compartment"), readCompartment),
    species: all(items("listOfSpecies", "species"), readSpecies),
    parameters: all(items("listOfParameters", "parameter"), readParameter),
    initialAssignments: all(items("listOfInitialAssignments", "initialAssignment"), readInitialAssignment),
    rules: all(items("listOfRules", ...RULE_ELEMENTS.keys()), readRule),
    constraints: all(items("listOfConstraints", "constraint"), readConstraint),
    reactions: all(items("listOfReactions", "reaction"), readReaction),
    events: all(items("listOfEvents", "event"), readEvent),
    ...readComposition(element, reading),
  });
}

function readComposition(
  element: XmlElement,
  reading: Reading,
): Unstated<Pick<SbmlModel, "submodels" | "ports">> {
  if (!reading.composed) return { submodels: undefined, ports: undefined };
  const of = (list: string, item: string): readonly XmlElement[] => compItems(element, list, item, reading);
  return {
    submodels: of("listOfSubmodels", "submodel").map((item) => readSubmodel(item, reading)),
    ports: of("listOfPorts", "port").map((item) => readPlace(item, reading)),
  };
}

function readUnitDefinition(element: XmlElement, reading: Reading): SbmlUnitDefinition {
  const attributes = attributesOf(element, reading, []);
  const list = partsOfElement(element, ["listOfUnits"], reading).get("listOfUnits");
  return {
    ...componentOf(element, attributes, reading),
    units: itemsOf(list, ["unit"], reading).map((unit) => {
      const own = attributesOf(unit, reading, ["kind", "exponent", "scale", "multiplier", "offset"]);
      return stated<SbmlUnit>({
        kind: own.id("kind") ?? "dimensionless",
        exponent: own.number("exponent"),
        scale: own.integer("scale"),
        multiplier: own.number("multiplier"),
      });
    }),
  };
}

function readFunctionDefinition(element: XmlElement, reading: Reading): SbmlFunctionDefinition {
  const attributes = attributesOf(element, reading, []);
  const math = partsOfElement(element, ["math"], reading).get("math");
  const lambda = math === undefined ? undefined : readLambda(math, reading);
  return stated<SbmlFunctionDefinition>({
    ...componentOf(element, attributes, reading),
    arguments: lambda?.arguments ?? [],
    body: lambda?.body,
  });
}

function readCompartment(element: XmlElement, reading: Reading): SbmlCompartment {
  const known = ["spatialDimensions", "size", "volume", "units", "constant", "outside", "compartmentType"];
  const attributes = attributesOf(element, reading, known);
  partsOfElement(element, [], reading);
  return stated<SbmlCompartment>({
    ...componentOf(element, attributes, reading),
    spatialDimensions: attributes.number("spatialDimensions"),
    size: attributes.number(reading.level === 1 ? "volume" : "size"),
    units: attributes.id("units"),
    constant: attributes.boolean("constant"),
  });
}

function readSpecies(element: XmlElement, reading: Reading): SbmlSpecies {
  const known = [
    "compartment",
    "initialAmount",
    "initialConcentration",
    "substanceUnits",
    "units",
    "spatialSizeUnits",
    "hasOnlySubstanceUnits",
    "boundaryCondition",
    "constant",
    "conversionFactor",
    "charge",
    "speciesType",
  ];
  const attributes = attributesOf(element, reading, known);
  partsOfElement(element, [], reading);
  return stated<SbmlSpecies>({
    ...componentOf(element, attributes, reading),
    compartment: attributes.id("compartment"),
    initialAmount: attributes.number("initialAmount"),
    initialConcentration: attributes.number("initialConcentration"),
    substanceUnits: attributes.id(reading.level === 1 ? "units" : "substanceUnits"),
    spatialSizeUnits: attributes.id("spatialSizeUnits"),
    hasOnlySubstanceUnits: attributes.boolean("hasOnlySubstanceUnits"),
    boundaryCondition: attributes.boolean("boundaryCondition"),
    constant: attributes.boolean("constant"),
    conversionFactor: attributes.id("conversionFactor"),
  });
}

/** Reads a `<parameter>` or `<localParameter>`. */
export function readParameter(element: XmlElement, reading: Reading): SbmlParameter {
  const attributes = attributesOf(element, reading, ["value", "units", "constant"]);
  partsOfElement(element, [], reading);
  return stated<SbmlParameter>({
    ...componentOf(element, attributes, reading),
    value: attributes.number("value"),
    units: attributes.id("units"),
    constant: attributes.boolean("constant"),
  });
}

function readInitialAssignment(element: XmlElement, reading: Reading): SbmlInitialAssignment {
  const attributes = attributesOf(element, reading, ["symbol"]);
  return stated<SbmlInitialAssignment>({
    ...componentOf(element, attributes, reading),
    symbol: attributes.id("symbol"),
    math: formulaOf(element, attributes, reading),
  });
}

/** Elements that are rules, to the attribute that names their variable in Level 1. */
const RULE_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ["algebraicRule", ""],
  ["assignmentRule", ""],
  ["rateRule", ""],
  ["parameterRule", "name"],
  ["speciesConcentrationRule", "species"],
  ["compartmentVolumeRule", "compartment"],
]);

function readRule(element: XmlElement, reading: Reading): SbmlRule {
  const levelOneName = RULE_ELEMENTS.get(element.local) ?? "";
  const known = ["variable", "formula", "type", "units", ...(levelOneName === "" ? [] : [levelOneName])];
  const attributes = attributesOf(element, reading, known);
  const levelOneKind = attributes.text("type") === "rate" ? "rate" : "assignment";
  const kind =
    element.local === "algebraicRule"
      ? "algebraic"
      : element.local === "rateRule" || (levelOneName !== "" && levelOneKind === "rate")
        ? "rate"
        : "assignment";
  const { id, ...component } = componentOf(element, attributes, reading);
  return stated<SbmlRule>({
    ...component,
    id: reading.level === 1 ? undefined : id,
    kind,
    variable: levelOneName === "" ? attributes.id("variable") : attributes.id(levelOneName),
    math: formulaOf(element, attributes, reading),
  });
}

function readConstraint(element: XmlElement, reading: Reading): SbmlConstraint {
  const attributes = attributesOf(element, reading, []);
  const parts = partsOfElement(element, ["math", "message"], reading);
  const math = parts.get("math");
  return stated<SbmlConstraint>({
    ...componentOf(element, attributes, reading),
    math: math === undefined ? undefined : readMath(math, reading),
    message: readNotes(parts.get("message")),
  });
}

/** Returns the formula of an element that holds nothing else: its `<math>`, or its `formula` in Level 1. */
export function formulaOf(
  element: XmlElement,
  attributes: Attributes,
  reading: Reading,
): Expression | undefined {
  const math = partsOfElement(element, ["math"], reading).get("math");
  if (math !== undefined) return readMath(math, reading);
  const formula = reading.level === 1 ? attributes.text("formula") : undefined;
  return formula === undefined ? undefined : readFormula(formula, element.span, reading);
}
