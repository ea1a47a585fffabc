// Files that come with the package, for hosts with a file system.

export {
  BINDING_ENSEMBLE_FILE,
  CELL_ENSEMBLE_FILE,
  readBindingEnsembleText,
  readCellEnsembleText,
} from "./ensemble-file.ts";
export { VALIDATION_LOOKS_FILE } from "./looks-file.ts";
export type { BuiltinScenario } from "./scenario/builtin.ts";
export { builtinScenarios } from "./scenario/builtin.ts";
