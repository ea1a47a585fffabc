import type { Diagnostic } from "../diagnostics.ts";
import type { Compartment, Model, Parameter, Species } from "../network/model.ts";
import { UnitReader } from "./parse-unit.ts";
import { DIMENSIONLESS, divideUnits, type Unit } from "./unit.ts";

/** The units of everything that a model names. */
export interface ModelUnits {
  readonly time: Unit | undefined;
  readonly extent: Unit | undefined;
  /** Unit of a symbol: species, compartment, parameter, reaction (extent per time) or species reference. */
  readonly unitOf: (id: string) => Unit | undefined;
  /** Unit of a species' substance. */
  readonly substanceOf: (species: Species) => Unit | undefined;
  /** Reads a unit text; a text that cannot be read is reported once, at the first place. */
  readonly read: (text: string | undefined, path: Diagnostic["path"]) => Unit | undefined;
  /** What could not be read. */
  readonly problems: Diagnostic[];
}

/** Returns the units of a model's symbols; problems with unit texts are collected in `problems`. */
export function modelUnits(model: Model): ModelUnits {
  const problems: Diagnostic[] = [];
  const known = new Map<string, Unit | undefined>();
  const reader = new UnitReader(model.unitDefinitions);
  const read: ModelUnits["read"] = (text, path) => {
    if (text === undefined) return undefined;
    if (known.has(text)) return known.get(text);
    const outcome = reader.read(text);
    for (const diagnostic of outcome.diagnostics) problems.push({ ...diagnostic, path });
    const unit = outcome.ok ? outcome.value : undefined;
    known.set(text, unit);
    return unit;
  };
  for (const name of Object.keys(model.unitDefinitions)) read(name, ["unitDefinitions", name]);
  const time = read(model.timeUnit, ["timeUnit"]);
  const substance = read(model.substanceUnit, ["substanceUnit"]);
  const extent = model.extentUnit === undefined ? substance : read(model.extentUnit, ["extentUnit"]);
  const substanceOf = (species: Species): Unit | undefined =>
    species.substanceUnit === undefined
      ? substance
      : read(species.substanceUnit, ["species", species.id, "substanceUnit"]);
  const bySymbol = new Map<string, Unit | undefined>();
  for (const compartment of model.compartments)
    bySymbol.set(compartment.id, compartmentUnit(model, compartment, read));
  for (const species of model.species) {
    const own = substanceOf(species);
    const size = bySymbol.get(species.compartment);
    bySymbol.set(species.id, species.hasOnlySubstanceUnits ? own : quotient(own, size));
  }
  for (const parameter of model.parameters)
    bySymbol.set(parameter.id, parameterUnit(parameter, ["parameters", parameter.id], read));
  const rate = quotient(extent, time);
  for (const reaction of model.reactions) {
    bySymbol.set(reaction.id, rate);
    for (const reference of [...reaction.reactants, ...reaction.products]) {
      if (reference.id !== undefined)
        bySymbol.set(reference.id, reference.stoichiometryMath === undefined ? DIMENSIONLESS : undefined);
    }
  }
  return { time, extent, unitOf: (id) => bySymbol.get(id), substanceOf, read, problems };
}

/** Returns a parameter's unit, reported at `path` when it cannot be read. */
export function parameterUnit(
  parameter: Parameter,
  path: Diagnostic["path"],
  read: ModelUnits["read"],
): Unit | undefined {
  return read(parameter.unit, [...path, "unit"]);
}

/** Returns a / b when both are known. */
export function quotient(a: Unit | undefined, b: Unit | undefined): Unit | undefined {
  return a === undefined || b === undefined ? undefined : divideUnits(a, b);
}

function compartmentUnit(model: Model, compartment: Compartment, read: ModelUnits["read"]): Unit | undefined {
  if (compartment.unit !== undefined) return read(compartment.unit, ["compartments", compartment.id, "unit"]);
  switch (compartment.spatialDimensions ?? 3) {
    case 0:
      return DIMENSIONLESS;
    case 1:
      return read(model.lengthUnit, ["lengthUnit"]);
    case 2:
      return read(model.areaUnit, ["areaUnit"]);
    default:
      return read(model.volumeUnit, ["volumeUnit"]);
  }
}
