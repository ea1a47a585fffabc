// Files that come with the package, for hosts with a file system.

export { CELL_ENSEMBLE_FILE, readCellEnsembleText } from "./ensemble-file.ts";
export { VALIDATION_LOOKS_FILE } from "./looks-file.ts";
export type { BuiltinScenario } from "./scenario/builtin.ts";
export { builtinScenarios } from "./scenario/builtin.ts";
