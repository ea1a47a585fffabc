import { writeFile } from "node:fs/promises";
import { relative, resolve } from "node:path";
import {
  compareValidation,
  countLooks,
  ensembleHash,
  predictValidation,
  readEnsemble,
  type ValidationPredictions,
  type ValidationReport,
} from "@igf-axis/analysis";
import { buildCellModel, HYPOTHESES, NOT_TESTABLE, validationSets } from "@igf-axis/axis";
import { readCellEnsembleText, VALIDATION_LOOKS_FILE } from "@igf-axis/axis/node";
import { ENGINE_VERSION } from "@igf-axis/engine";
import { renderValidationPage, renderValidationTable } from "@igf-axis/figures";
import type { Ensemble, Model, ValidationSet } from "@igf-axis/model";
import type { Command } from "commander";
import { folderNotWritable } from "../diagnostics.ts";
import { EXIT, EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addValidateModelOptions, type ValidateModelOptions } from "../options.ts";
import { openResultFolder } from "../output/result-folder.ts";
import { onThreads } from "../plausible-sets.ts";
import { reasonOf } from "../scenario-source.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";
import { unknownEnsemble } from "../validation/diagnostics.ts";
import { openLookLog } from "../validation/look-log.ts";
import { openMeasuredTables, requireTables } from "../validation/measured-tables.ts";
import { validationJson } from "../validation/report-json.ts";
import { sealPredictions } from "../validation/sealed-predictions.ts";

/** Characters a line where the width is unknown; a terminal that does not know its own says 0. */
const USUAL_WIDTH = 100;

/** Adds `validate-model`: predicts what calibration never saw, writes it down, and only then reads the data. */
export function addValidateModel(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("validate-model")
    .summary("compare the calibrated model with data it has not seen")
    .description(
      "Predicts measurements that no calibration has used, writes the predictions to a file and prints its hash, logs the look, and only then opens the measured tables and compares.",
    );
  addValidateModelOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis validate-model --data ../data
  igf-axis validate-model --data ../data --ensemble 3f9a2c --page validation.html
  igf-axis validate-model --data ../data --prior --sets 20
${EXIT_HELP}`,
    )
    .action(async (options: ValidateModelOptions) => validateModel(options, surroundings));
}

async function validateModel(options: ValidateModelOptions, surroundings: Surroundings): Promise<void> {
  const { folder, stdout, stderr } = surroundings;
  const ensemble = options.prior ? null : readCommittedEnsemble(options.ensemble);
  const log = await openLookLog(resolve(folder, options.looks ?? VALIDATION_LOOKS_FILE));
  const data = resolve(folder, options.data);
  const model = buildCellModel();
  const sets = validationSets(model);
  await requireTables(data, sets);
  const outFolder = resolve(folder, options.out);
  const results = await openResultFolder(outFolder);
  const predictions = await predict(model, sets, ensemble, options, surroundings).catch(
    async (error: unknown) => {
      await results.discard();
      throw error;
    },
  );

  const sealed = await sealPredictions(outFolder, predictions);
  if (!options.quiet)
    stderr.write(`predictions written to ${relative(folder, sealed.file)}, sha-256 ${sealed.hash}\n`);
  const opened = await openMeasuredTables(sealed, data, sets, {
    beforeOpening: ({ id }) =>
      log.append({
        dataSet: id,
        kind: ensemble === null ? "development" : "validation",
        ensemble: predictions.ensembleHash,
        predictions: sealed.hash,
        version: ENGINE_VERSION,
        by: "igf-axis validate-model",
        date: new Date().toISOString().slice(0, 10),
      }),
  });
  const { items: _, ...run } = opened.predictions;
  const report: ValidationReport = {
    run,
    predictionsHash: sealed.hash,
    countsAsValidation: ensemble !== null,
    sets: compareValidation(sets, opened.predictions, opened.measured),
    notTestable: NOT_TESTABLE,
    looks: sets.map(({ id }) => countLooks(log.looks(), id)),
  };
  await results.write({ "validation.json": validationJson(report) });
  if (options.page !== undefined)
    await writePage(resolve(folder, options.page), renderValidationPage(report));
  const color = hasColor(stdout, surroundings, options.color);
  stdout.write(
    options.json
      ? validationJson(report)
      : `${renderValidationTable(report, { width: stdout.columns || USUAL_WIDTH, color })}\n`,
  );
}

/** Reads the ensemble that comes along, if it is the one asked for. @throws CommandFailure E1931. */
function readCommittedEnsemble(wanted: string | undefined): Ensemble {
  let text: string;
  try {
    text = readCellEnsembleText();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new CommandFailure([unknownEnsemble(wanted, null)]);
  }
  const ensemble = readEnsemble(text);
  if (!ensemble.ok) throw new CommandFailure(ensemble.diagnostics, EXIT.internal);
  const hash = ensembleHash(ensemble.value);
  if (wanted !== undefined && !hash.startsWith(wanted.toLowerCase()))
    throw new CommandFailure([unknownEnsemble(wanted, hash)]);
  return ensemble.value;
}

async function predict(
  model: Model,
  sets: readonly ValidationSet[],
  ensemble: Ensemble | null,
  options: ValidateModelOptions,
  surroundings: Surroundings,
): Promise<ValidationPredictions> {
  const { predictions, diagnostics } = await onThreads(ensemble, options, surroundings, (how) =>
    predictValidation(model, sets, { ...how, hypotheses: HYPOTHESES }),
  );
  printDiagnostics(diagnostics, surroundings, hasColor(surroundings.stderr, surroundings, options.color));
  return predictions;
}

async function writePage(file: string, html: string): Promise<void> {
  await writeFile(file, html).catch((error: unknown) => {
    throw new CommandFailure([folderNotWritable(file, reasonOf(error))]);
  });
}
