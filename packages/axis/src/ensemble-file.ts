import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Path of the calibrated parameter sets of the cell model. */
export const CELL_ENSEMBLE_FILE: string = fileURLToPath(new URL("../ensembles/cell.json", import.meta.url));

/**
 * Returns the text of the calibrated parameter sets of the cell model, to be read by `analysis`.
 *
 * @throws Error of the file system when the package is incomplete.
 */
export function readCellEnsembleText(): string {
  return readFileSync(CELL_ENSEMBLE_FILE, "utf8");
}

/** Path of the calibrated constants of the binding assay. */
export const BINDING_ENSEMBLE_FILE: string = fileURLToPath(
  new URL("../ensembles/binding.json", import.meta.url),
);

/**
 * Returns the text of the calibrated constants of the binding assay, to be read by `analysis`.
 *
 * @throws Error of the file system when the package is incomplete.
 */
export function readBindingEnsembleText(): string {
  return readFileSync(BINDING_ENSEMBLE_FILE, "utf8");
}
