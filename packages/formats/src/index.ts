// SBML
export type { ResolveSource } from "./sbml/comp/definitions.ts";
export { flattenSbml } from "./sbml/comp/flatten.ts";
export type {
  SbmlDeletion,
  SbmlExternalModelDefinition,
  SbmlPort,
  SbmlReference,
  SbmlReplacedElement,
  SbmlSubmodel,
  SbmlSubmodelReference,
} from "./sbml/comp/record.ts";
export type {
  SbmlCompartment,
  SbmlComponent,
  SbmlConstraint,
  SbmlDocument,
  SbmlEvent,
  SbmlEventAssignment,
  SbmlFormula,
  SbmlFunctionDefinition,
  SbmlInitialAssignment,
  SbmlKineticLaw,
  SbmlModel,
  SbmlModifier,
  SbmlPackage,
  SbmlParameter,
  SbmlReaction,
  SbmlResource,
  SbmlRule,
  SbmlSpecies,
  SbmlSpeciesReference,
  SbmlTrigger,
  SbmlUnit,
  SbmlUnitDefinition,
} from "./sbml/document.ts";
export { fromModel } from "./sbml/from-model.ts";
export { readSbml } from "./sbml/read.ts";
export { inSbmlTerms } from "./sbml/sbml-terms.ts";
export { toModel } from "./sbml/to-model.ts";
export { writeSbml } from "./sbml/write.ts";
// Scenario files
export { scenarioJsonSchema } from "./scenario/json-schema.ts";
export { readScenario } from "./scenario/read.ts";
// Tables
export type { TextTable } from "./table/read-csv.ts";
export { readCsv } from "./table/read-csv.ts";
export { writeCsv } from "./table/write-csv.ts";
