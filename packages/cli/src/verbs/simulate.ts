import { createSimulator, type TimeCourse } from "@igf-axis/engine";
import { writeCsv } from "@igf-axis/formats";
import type { Diagnostic } from "@igf-axis/model";
import { type Command, Option } from "commander";
import { badOption } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import { withColumns } from "../simulate/columns.ts";
import { prepare } from "../simulate/prepare.ts";
import { readModelFile } from "../simulate/read-model.ts";
import { columnsOf, settingsOf, timesOf } from "../simulate/request.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

/** Most rows of one table. */
const MOST_STEPS = 1_000_000;
const MOST_SOLVER_STEPS = 10_000_000;

interface SimulateOptions extends CommonOptions {
  readonly end?: number;
  readonly steps: number;
  readonly times?: readonly number[];
  readonly set: ReadonlyMap<string, number>;
  readonly select?: readonly string[];
  readonly rtol: number;
  readonly atol?: number;
  readonly maxStep?: number;
  readonly format: "csv" | "json";
}

/** Adds `simulate`: runs a model from an SBML file and prints its time course. */
export function addSimulate(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("simulate")
    .summary("simulate a model from an SBML file")
    .description(
      "Simulates an SBML model with reactions and rules and prints its time course: a header row, the time first, then one row for each time.",
    )
    .argument("<model>", "path of an SBML file, Level 1 Version 2 to Level 3 Version 2")
    .addOption(
      new Option("--end <time>", "simulate from 0 to this time").argParser(
        numberIn("--end", (x) => x > 0, "a positive number"),
      ),
    )
    .addOption(
      new Option("--steps <n>", "equal steps to the end; one row more")
        .default(100)
        .argParser(
          numberIn(
            "--steps",
            (x) => Number.isInteger(x) && x >= 1 && x <= MOST_STEPS,
            `a whole number from 1 to ${MOST_STEPS}`,
          ),
        ),
    )
    .addOption(
      new Option("--times <list>", "report at these times instead, e.g. 0,1,10").argParser(readTimes),
    )
    .addOption(
      new Option(
        "--set <name=value>",
        "set a parameter, a compartment's size, or what a species starts from; may be repeated",
      )
        .default(new Map<string, number>(), "as in the file")
        .argParser(addSetting),
    )
    .addOption(
      new Option(
        "--select <list>",
        "columns, e.g. S,[S],amount(S),k1,R1 (default: everything that changes)",
      ).argParser(readNames),
    )
    .addOption(
      new Option("--rtol <x>", "relative tolerance")
        .default(1e-6)
        .argParser(numberIn("--rtol", (x) => x >= 1e-13 && x < 1, "a number from 1e-13 to below 1")),
    )
    .addOption(
      new Option("--atol <x>", "absolute tolerance (default: rtol × the size of each species)").argParser(
        numberIn("--atol", (x) => x > 0, "a positive number"),
      ),
    )
    .addOption(
      new Option("--max-step <time>", "longest step, so that no short pulse is stepped over").argParser(
        numberIn("--max-step", (x) => x > 0, "a positive number"),
      ),
    )
    .addOption(new Option("--format <format>", "form of the table").choices(["csv", "json"]).default("csv"));
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis simulate model.xml --end 100
  igf-axis simulate model.xml --times 0,1,10 --set k1=0.5 --select S1,S2
  igf-axis simulate model.xml --end 60 --steps 600 --rtol 1e-9 > course.csv
${EXIT_HELP}`,
    )
    .action(async (file: string, options: SimulateOptions) => simulate(file, options, surroundings));
}

async function simulate(file: string, options: SimulateOptions, surroundings: Surroundings): Promise<void> {
  const times = timesOf(options);
  const { model, warnings } = await readModelFile(file, surroundings.folder);
  const chosen = options.select === undefined ? undefined : columnsOf(model, options.select);
  const shown = chosen === undefined ? { model, columns: undefined } : withColumns(model, chosen);
  const prepared = prepare(shown.model);
  if (!prepared.ok) throw new CommandFailure([...warnings, ...prepared.diagnostics]);
  const { compiled, parameters } = prepared.value;
  const course = createSimulator(compiled).simulate({
    startTime: Math.min(0, times[0] ?? 0),
    times,
    ...settingsOf(compiled, options.set, parameters),
    ...(shown.columns === undefined ? {} : { select: shown.columns }),
    solver: {
      relativeTolerance: options.rtol,
      maxSteps: MOST_SOLVER_STEPS,
      ...(options.atol === undefined ? {} : { absoluteTolerance: options.atol }),
      ...(options.maxStep === undefined ? {} : { maxStep: options.maxStep }),
    },
    signal: surroundings.signal,
  });
  const all = [...warnings, ...prepared.diagnostics];
  printDiagnostics(all, surroundings, hasColor(surroundings.stderr, surroundings, options.color));
  const columns = options.select ?? course.columns;
  const isJson = options.json === true || options.format === "json";
  surroundings.stdout.write(isJson ? asJson(course, columns, all) : asCsv(course, columns));
}

function rowsOf({ times, values, columns }: TimeCourse): readonly (readonly number[])[] {
  const width = columns.length;
  return Array.from(times, (time, row) => [time, ...values.subarray(row * width, (row + 1) * width)]);
}

function asCsv(course: TimeCourse, columns: readonly string[]): string {
  return writeCsv(["time", ...columns], rowsOf(course));
}

function asJson(course: TimeCourse, columns: readonly string[], warnings: readonly Diagnostic[]): string {
  const rows = rowsOf(course).map((row) =>
    row.map((value) => (Number.isFinite(value) ? value : String(value))),
  );
  const content = {
    columns: ["time", ...columns],
    rows,
    solver: course.statistics,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
  return `${JSON.stringify(content)}\n`;
}

function numberIn(name: string, fits: (value: number) => boolean, wanted: string): (text: string) => number {
  return (text) => {
    const value = readNumber(text);
    if (value !== undefined && fits(value)) return value;
    throw new CommandFailure([badOption(name, text, wanted)]);
  };
}

function readNumber(text: string): number | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) && Number.isFinite(Number(text))
    ? Number(text)
    : undefined;
}

function readTimes(text: string): readonly number[] {
  return readNames(text).map((item) => {
    const time = readNumber(item);
    if (time !== undefined) return time;
    throw new CommandFailure([badOption("--times", text, "numbers with commas between, e.g. 0,1,10")]);
  });
}

function readNames(text: string): readonly string[] {
  return text.split(",").map((item) => item.trim());
}

function addSetting(text: string, previous: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const split = text.indexOf("=");
  const value = split < 1 ? undefined : readNumber(text.slice(split + 1));
  if (value === undefined)
    throw new CommandFailure([badOption("--set", text, "a name and a number, e.g. k1=0.5")]);
  return new Map([...previous, [text.slice(0, split).trim(), value]]);
}
