import { type Diagnostic, emptyModel, failure, type Model, type Outcome, success } from "@igf-axis/model";
import { stated } from "./attributes.ts";
import type { ResolveSource } from "./comp/definitions.ts";
import { flattenSbml } from "./comp/flatten.ts";
import type { SbmlDocument, SbmlModel } from "./document.ts";
import { isError } from "./read.ts";
import { toEvents } from "./to-model-events.ts";
import { toCompartments, toFunctions, toParameters, toSpecies } from "./to-model-quantities.ts";
import { toReactions } from "./to-model-reactions.ts";
import { toConstraints, toInitialAssignments, toRules } from "./to-model-rules.ts";
import { Translation } from "./translation.ts";

/**
 * Returns the model that a document stands for, with the defaults of its level applied.
 *
 * Levels 1 and 2: their predefined units; quantities that a rule sets are variable in Level 1; triggers are true before the start and
 * persistent. Level 3 has no defaults: an attribute that it requires and the file lacks is reported (E1209). Constructs without
 * mathematics (Level 3 Version 2) have no effect and are left out with a warning (W1218), units that cannot be kept with W1219.
 * Submodels are written out first (`flattenSbml`). Identifiers, references and circles are for `validateModel`, units for `checkUnits`.
 *
 * @param options.resolve - Reads files beside the model, for external model definitions (`comp`).
 */
export function toModel(
  document: SbmlDocument,
  { resolve }: { readonly resolve?: ResolveSource } = {},
): Outcome<Model> {
  const flat = flattenSbml(document, resolve);
  return flat.ok ? toFlatModel(flat.value) : flat;
}

function toFlatModel(document: SbmlDocument): Outcome<Model> {
  const { model } = document;
  if (model === undefined) return success(emptyModel("model"));
  const diagnostics: Diagnostic[] = [];
  const translation = new Translation(document, model, diagnostics);
  const result: Model = {
    ...emptyModel(model.id ?? "model"),
    ...stated<Partial<Model>>({
      name: model.name,
      notes: model.notes,
      conversionFactor: model.conversionFactor,
    }),
    ...modelUnits(document, model, translation),
    unitDefinitions: translation.unitDefinitions,
    functions: toFunctions(model, translation),
    compartments: toCompartments(model, translation),
    species: toSpecies(model, translation),
    parameters: toParameters(model, translation),
    initialAssignments: toInitialAssignments(model, translation),
    rules: toRules(model, translation),
    constraints: toConstraints(model, translation),
    reactions: toReactions(model, translation),
    events: toEvents(model, translation),
  };
  return diagnostics.some(isError) ? failure(diagnostics) : success(result, diagnostics);
}

function modelUnits({ level }: SbmlDocument, model: SbmlModel, translation: Translation): Partial<Model> {
  const own = (id: string | undefined, predefined: string): string | undefined =>
    translation.unit(level === 3 ? id : predefined);
  return stated<Partial<Model>>({
    timeUnit: own(model.timeUnits, "time"),
    substanceUnit: own(model.substanceUnits, "substance"),
    volumeUnit: own(model.volumeUnits, "volume"),
    areaUnit: own(model.areaUnits, "area"),
    lengthUnit: own(model.lengthUnits, "length"),
    extentUnit: own(model.extentUnits, "substance"),
  });
}
