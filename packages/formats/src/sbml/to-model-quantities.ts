import type { Compartment, FunctionDefinition, Parameter, Species } from "@igf-axis/model";
import { compactIdentifier } from "./annotations.ts";
import { stated } from "./attributes.ts";
import { functionWithoutBody, unitNotKept } from "./diagnostics.ts";
import type { SbmlComponent, SbmlModel, SbmlParameter, SbmlSpecies } from "./document.ts";
import type { Translation } from "./translation.ts";

/** Returns the function definitions; one without a body is left out with a warning. */
export function toFunctions(model: SbmlModel, translation: Translation): readonly FunctionDefinition[] {
  return model.functionDefinitions.flatMap((definition) => {
    const id = translation.name(definition.id, "id", "functionDefinition", definition, ["functions"]);
    if (definition.body === undefined) {
      translation.report(functionWithoutBody(id, definition.span));
      return [];
    }
    return [
      stated<FunctionDefinition>({
        id,
        name: definition.name,
        arguments: definition.arguments,
        body: translation.math(definition.body),
      }),
    ];
  });
}

/** Returns the compartments: of volume 1 in Level 1 and of three dimensions before Level 3 unless stated otherwise. */
export function toCompartments(model: SbmlModel, translation: Translation): readonly Compartment[] {
  const { level } = translation;
  return model.compartments.map((compartment) => {
    const id = translation.name(compartment.id, "id", "compartment", compartment, ["compartments"]);
    const path = ["compartments", id];
    const dimensions = compartment.spatialDimensions ?? (level === 3 ? undefined : 3);
    return stated<Compartment>({
      id,
      name: compartment.name,
      size: compartment.size ?? (level === 1 ? 1 : undefined),
      unit: translation.unit(compartment.units),
      spatialDimensions: dimensions,
      constant:
        level === 1
          ? !translation.ruled.has(id)
          : translation.required(compartment.constant, true, "constant", "compartment", compartment, path),
    });
  });
}

/** Returns the species. */
export function toSpecies(model: SbmlModel, translation: Translation): readonly Species[] {
  return model.species.map((species) => {
    const id = translation.name(species.id, "id", "species", species, ["species"]);
    const path = ["species", id];
    const flag = (name: "hasOnlySubstanceUnits" | "boundaryCondition" | "constant"): boolean =>
      translation.required(species[name], false, name, "species", species, path);
    reportSizeUnits(species, translation);
    return stated<Species>({
      id,
      name: species.name,
      compartment: translation.name(species.compartment, "compartment", "species", species, path),
      initialAmount: species.initialAmount,
      initialConcentration: species.initialConcentration,
      substanceUnit: translation.unit(species.substanceUnits),
      hasOnlySubstanceUnits: flag("hasOnlySubstanceUnits") || isWithoutSize(species, translation),
      boundaryCondition: flag("boundaryCondition"),
      constant: flag("constant"),
      conversionFactor: species.conversionFactor,
      annotations: annotationsOf(species),
    });
  });
}

/** In Level 2 a species in a compartment without dimensions is an amount, whatever it states (L2V5 section 4.8.5). */
function isWithoutSize({ compartment = "" }: SbmlSpecies, { level, compartments }: Translation): boolean {
  return level === 2 && compartments.get(compartment)?.spatialDimensions === 0;
}

/** Level 2 Versions 1 and 2 let a species state another unit of size than its compartment's; numbers are not converted. */
function reportSizeUnits(species: SbmlSpecies, translation: Translation): void {
  const { spatialSizeUnits, id = "" } = species;
  if (spatialSizeUnits === undefined) return;
  const compartment = translation.compartments.get(species.compartment ?? "");
  const own =
    compartment?.units ?? ["dimensionless", "length", "area", "volume"][compartment?.spatialDimensions ?? 3];
  if (translation.unit(own) === translation.unit(spatialSizeUnits)) return;
  const what = `\`${id}\` states its size unit as \`${spatialSizeUnits}\` but lies in a compartment measured in \`${own}\``;
  translation.report(unitNotKept(what, ["species", id], species.span));
}

/** Returns the term of SBO, then the resources of identifiers.org, as compact identifiers. */
function annotationsOf({ sboTerm, resources }: SbmlComponent): readonly string[] | undefined {
  const identifiers = (resources ?? []).flatMap(({ uri }) => compactIdentifier(uri) ?? []);
  const all = [...(sboTerm === undefined ? [] : [sboTerm]), ...identifiers];
  return all.length === 0 ? undefined : all;
}

/** Returns the global parameters. */
export function toParameters(model: SbmlModel, translation: Translation): readonly Parameter[] {
  return model.parameters.map((parameter) => {
    const id = translation.name(parameter.id, "id", "parameter", parameter, ["parameters"]);
    const path = ["parameters", id];
    const constant =
      translation.level === 1
        ? !translation.ruled.has(id)
        : translation.required(parameter.constant, true, "constant", "parameter", parameter, path);
    return toParameter(parameter, id, constant, translation);
  });
}

/** Returns a parameter, global or local. */
export function toParameter(
  parameter: SbmlParameter,
  id: string,
  constant: boolean,
  translation: Translation,
): Parameter {
  return stated<Parameter>({
    id,
    name: parameter.name,
    value: parameter.value,
    unit: translation.unit(parameter.units),
    constant,
  });
}
