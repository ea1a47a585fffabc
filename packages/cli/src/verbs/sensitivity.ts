import {
  type CompiledModel,
  compileSensitivity,
  createSensitivitySimulator,
  type SensitivityCourse,
  scaleSensitivities,
} from "@igf-axis/engine";
import { writeCsv } from "@igf-axis/formats";
import type { Diagnostic } from "@igf-axis/model";
import { type Command, Option } from "commander";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import { withColumns } from "../simulate/columns.ts";
import { unknownSensitivityParameter } from "../simulate/diagnostics.ts";
import {
  addModelOptions,
  addTimeOptions,
  addToleranceOptions,
  type ModelOptions,
  readNames,
  type ToleranceOptions,
} from "../simulate/model-options.ts";
import { prepare } from "../simulate/prepare.ts";
import { readModelFile } from "../simulate/read-model.ts";
import { columnsOf, settingsOf, type TimeOptions, timesOf } from "../simulate/request.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

const MOST_SOLVER_STEPS = 10_000_000;

interface SensitivityOptions extends CommonOptions, TimeOptions, ModelOptions, ToleranceOptions {
  readonly parameters: readonly string[];
  readonly scaled: boolean;
  readonly format: "csv" | "json";
}

/** Adds `sensitivity`: how much a time course changes with parameters. */
export function addSensitivity(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("sensitivity")
    .summary("differentiate a time course by parameters")
    .description(
      "Integrates an SBML model together with the derivatives of its quantities by parameters, and prints a row for each time: the quantities, then d(S)/d(k) for each quantity S and parameter k.",
    )
    .argument("<model>", "path of an SBML file, Level 1 Version 2 to Level 3 Version 2")
    .addOption(
      new Option(
        "--parameters <list>",
        "parameters, compartments, or species whose starting value is meant, e.g. k1,k2",
      )
        .makeOptionMandatory()
        .argParser(readNames),
    );
  addTimeOptions(command);
  addModelOptions(command, "quantities, e.g. S,[S],amount(S),R1 (default: everything that changes)");
  addToleranceOptions(command);
  command
    .option("--scaled", "print (k/S) d(S)/d(k), per cent by per cent", false)
    .addOption(new Option("--format <format>", "form of the table").choices(["csv", "json"]).default("csv"));
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis sensitivity model.xml --parameters k1,k2 --select S1,S2 --end 100
  igf-axis sensitivity model.xml --parameters k1 --times 1,10,100 --scaled --rtol 1e-9

The derivatives are exact for the equations; integration follows the steps of the
quantities, so that a smaller --rtol makes both more accurate. Events, delays, and rates
that jump when a quantity or one of the parameters decides are refused.
${EXIT_HELP}`,
    )
    .action(async (file: string, options: SensitivityOptions) => sensitivity(file, options, surroundings));
}

async function sensitivity(
  file: string,
  options: SensitivityOptions,
  surroundings: Surroundings,
): Promise<void> {
  const times = timesOf(options);
  const { model, warnings } = await readModelFile(file, surroundings.folder);
  const chosen = options.select === undefined ? undefined : columnsOf(model, options.select);
  const shown = chosen === undefined ? { model, columns: undefined } : withColumns(model, chosen);
  const prepared = prepare(shown.model);
  if (!prepared.ok) throw new CommandFailure([...warnings, ...prepared.diagnostics]);
  const { compiled, parameters: unused } = prepared.value;
  checkParameters(options.parameters, compiled);
  const tangent = compileSensitivity(compiled, {
    parameters: options.parameters,
    ...(shown.columns === undefined ? {} : { select: shown.columns }),
  });
  if (!tangent.ok) throw new CommandFailure([...warnings, ...tangent.diagnostics]);
  const course = createSensitivitySimulator(tangent.value).simulate({
    startTime: Math.min(0, times[0] ?? 0),
    times,
    ...settingsOf(compiled, options.set, unused),
    solver: {
      relativeTolerance: options.rtol,
      maxSteps: MOST_SOLVER_STEPS,
      ...(options.atol === undefined ? {} : { absoluteTolerance: options.atol }),
    },
    signal: surroundings.signal,
  });
  const all = [...warnings, ...prepared.diagnostics];
  printDiagnostics(all, surroundings, hasColor(surroundings.stderr, surroundings, options.color));
  const names = options.select ?? course.columns;
  const derivatives = options.scaled ? scaleSensitivities(course) : course.sensitivities;
  const form = options.json === true || options.format === "json" ? asJson : asCsv;
  surroundings.stdout.write(form(course, derivatives, names, options, all));
}

/** @throws CommandFailure E1917 for names that no sensitivity can be taken by. */
function checkParameters(names: readonly string[], { system }: CompiledModel): void {
  const known = [...system.parameters, ...system.held, ...system.states]
    .map(({ id }) => id)
    .filter((id) => !id.includes(" "));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new CommandFailure(unknown.map((name) => unknownSensitivityParameter(name, known)));
}

function rowsOf(
  { times, values, columns, parameters }: SensitivityCourse,
  derivatives: Float64Array,
): readonly (readonly number[])[] {
  const width = columns.length;
  const count = width * parameters.length;
  return Array.from(times, (time, row) => [
    time,
    ...values.subarray(row * width, (row + 1) * width),
    ...derivatives.subarray(row * count, (row + 1) * count),
  ]);
}

function headerOf(names: readonly string[], { parameters, scaled }: SensitivityOptions): readonly string[] {
  const d = scaled ? "dln" : "d";
  return ["time", ...names, ...names.flatMap((name) => parameters.map((id) => `${d}(${name})/${d}(${id})`))];
}

function asCsv(
  course: SensitivityCourse,
  derivatives: Float64Array,
  names: readonly string[],
  options: SensitivityOptions,
): string {
  return writeCsv(headerOf(names, options), rowsOf(course, derivatives));
}

function asJson(
  course: SensitivityCourse,
  derivatives: Float64Array,
  names: readonly string[],
  options: SensitivityOptions,
  warnings: readonly Diagnostic[],
): string {
  const content = {
    columns: headerOf(names, options),
    rows: rowsOf(course, derivatives).map((row) =>
      row.map((value) => (Number.isFinite(value) ? value : String(value))),
    ),
    parameters: Object.fromEntries(course.parameters.map((id, i) => [id, course.parameterValues[i]])),
    solver: course.statistics,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
  return `${JSON.stringify(content)}\n`;
}
