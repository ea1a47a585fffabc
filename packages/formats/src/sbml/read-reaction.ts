import type { Expression } from "@igf-axis/model";
import { type Reading, stated } from "./attributes.ts";
import { componentOf } from "./component.ts";
import type {
  SbmlKineticLaw,
  SbmlModifier,
  SbmlParameter,
  SbmlReaction,
  SbmlSpeciesReference,
} from "./document.ts";
import { attributesOf, itemsOf, partsOfElement } from "./element.ts";
import { readFormula } from "./read-formula.ts";
import { readMath } from "./read-math.ts";
import type { XmlElement } from "./xml.ts";

/** Reads a `<reaction>`. */
export function readReaction(element: XmlElement, reading: Reading): SbmlReaction {
  const attributes = attributesOf(element, reading, ["reversible", "fast", "compartment"]);
  const parts = partsOfElement(
    element,
    ["listOfReactants", "listOfProducts", "listOfModifiers", "kineticLaw"],
    reading,
  );
  const references = (list: string): readonly SbmlSpeciesReference[] =>
    itemsOf(parts.get(list), ["speciesReference"], reading).map((item) => readReference(item, reading));
  const law = parts.get("kineticLaw");
  return stated<SbmlReaction>({
    ...componentOf(element, attributes, reading),
    reversible: attributes.boolean("reversible"),
    fast: attributes.boolean("fast"),
    reactants: references("listOfReactants"),
    products: references("listOfProducts"),
    modifiers: itemsOf(parts.get("listOfModifiers"), ["modifierSpeciesReference"], reading).map((item) =>
      readModifier(item, reading),
    ),
    kineticLaw: law === undefined ? undefined : readKineticLaw(law, reading),
  });
}

function readReference(element: XmlElement, reading: Reading): SbmlSpeciesReference {
  const attributes = attributesOf(element, reading, ["species", "stoichiometry", "denominator", "constant"]);
  const math = partsOfElement(element, ["stoichiometryMath"], reading).get("stoichiometryMath");
  return stated<SbmlSpeciesReference>({
    ...componentOf(element, attributes, reading),
    species: attributes.id("species"),
    stoichiometry: attributes.number("stoichiometry"),
    denominator: attributes.number("denominator"),
    stoichiometryMath: math === undefined ? undefined : mathIn(math, reading),
    constant: attributes.boolean("constant"),
  });
}

function readModifier(element: XmlElement, reading: Reading): SbmlModifier {
  const attributes = attributesOf(element, reading, ["species"]);
  return stated<SbmlModifier>({
    ...componentOf(element, attributes, reading),
    species: attributes.id("species"),
  });
}

function readKineticLaw(element: XmlElement, reading: Reading): SbmlKineticLaw {
  const attributes = attributesOf(element, reading, ["formula", "timeUnits", "substanceUnits"]);
  const parts = partsOfElement(element, ["math", "listOfParameters", "listOfLocalParameters"], reading);
  const list = parts.get("listOfLocalParameters") ?? parts.get("listOfParameters");
  const formula = reading.level === 1 ? attributes.text("formula") : undefined;
  const math = parts.get("math");
  return stated<SbmlKineticLaw>({
    ...componentOf(element, attributes, reading),
    math:
      math !== undefined
        ? readMath(math, reading)
        : formula === undefined
          ? undefined
          : readFormula(formula, element.span, reading),
    localParameters: itemsOf(list, ["parameter", "localParameter"], reading).map((item) =>
      readLocal(item, reading),
    ),
  });
}

function readLocal(element: XmlElement, reading: Reading): SbmlParameter {
  const attributes = attributesOf(element, reading, ["value", "units", "constant"]);
  return stated<SbmlParameter>({
    ...componentOf(element, attributes, reading),
    value: attributes.number("value"),
    units: attributes.id("units"),
  });
}

/** Returns the formula in an element whose only part is `<math>`. */
export function mathIn(element: XmlElement, reading: Reading): Expression | undefined {
  const math = partsOfElement(element, ["math"], reading).get("math");
  return math === undefined ? undefined : readMath(math, reading);
}
