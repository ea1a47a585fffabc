import { availableParallelism } from "node:os";
import { createSimulator, type Method, type StochasticMethod, type TimeCourse } from "@igf-axis/engine";
import { writeCsv } from "@igf-axis/formats";
import type { Diagnostic } from "@igf-axis/model";
import { type Command, Option } from "commander";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions, MOST_WORKERS, wholeNumber } from "../options.ts";
import { withColumns } from "../simulate/columns.ts";
import { optionWithoutMethod } from "../simulate/diagnostics.ts";
import {
  addModelOptions,
  addTimeOptions,
  addToleranceOptions,
  type ModelOptions,
  numberIn,
  type ToleranceOptions,
} from "../simulate/model-options.ts";
import { prepare } from "../simulate/prepare.ts";
import { readModelFile } from "../simulate/read-model.ts";
import { columnsOf, settingsOf, type TimeOptions, timesOf } from "../simulate/request.ts";
import { type RunsTable, simulateRuns } from "../stochastic/simulate-runs.ts";
import { REPORTS, type RunsReport } from "../stochastic/tables.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

const MOST_SOLVER_STEPS = 10_000_000;
/** Most runs of one stochastic simulation. */
const MOST_RUNS = 10_000_000;
const DEFAULT_MAX_EVENTS = 1_000_000_000;

const STOCHASTIC: readonly string[] = ["ssa", "tau"] satisfies StochasticMethod[];
const DETERMINISTIC: readonly string[] = ["bdf", "rodas5p"] satisfies Method[];

/** Options that only some methods have: names on the command line by their key. */
const OWN_OPTIONS: readonly { readonly methods: readonly string[]; readonly options: readonly string[] }[] = [
  { methods: DETERMINISTIC, options: ["rtol", "atol", "maxStep"] },
  { methods: STOCHASTIC, options: ["runs", "report", "maxEvents", "workers"] },
  { methods: ["tau"], options: ["epsilon"] },
];

interface SimulateOptions extends CommonOptions, TimeOptions, ModelOptions, ToleranceOptions {
  readonly maxStep?: number;
  readonly format: "csv" | "json";
  readonly method: Method | StochasticMethod;
  readonly runs: number;
  readonly seed: number;
  readonly report: RunsReport;
  readonly maxEvents: number;
  readonly epsilon: number;
  readonly workers: number;
  readonly quiet: boolean;
}

/** Adds `simulate`: runs a model from an SBML file and prints its time course. */
export function addSimulate(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("simulate")
    .summary("simulate a model from an SBML file")
    .description(
      "Simulates an SBML model and prints its time course: a header row, the time first, then one row for each time. The methods bdf and rodas5p solve the rate equations; ssa and tau follow numbers of molecules, where each run is a matter of chance.",
    )
    .argument("<model>", "path of an SBML file, Level 1 Version 2 to Level 3 Version 2");
  addTimeOptions(command);
  addModelOptions(command, "columns, e.g. S,[S],amount(S),k1,R1 (default: everything that changes)");
  addToleranceOptions(command);
  command
    .addOption(
      new Option("--max-step <time>", "longest step, so that no short pulse is stepped over").argParser(
        numberIn("--max-step", (x) => x > 0, "a positive number"),
      ),
    )
    .addOption(new Option("--format <format>", "form of the table").choices(["csv", "json"]).default("csv"));
  addStochasticOptions(command);
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis simulate model.xml --end 100
  igf-axis simulate model.xml --times 0,1,10 --set k1=0.5 --select S1,S2
  igf-axis simulate model.xml --end 60 --steps 600 --rtol 1e-9 > course.csv
  igf-axis simulate model.xml --end 50 --method ssa --seed 7
  igf-axis simulate model.xml --end 50 --method ssa --runs 1000 --report mean-sd

Stochastic runs (ssa, tau):
  Amounts are counts of molecules and rate laws are reactions per time. ssa draws every
  reaction (exact); tau makes many at once where molecules are many (approximate, faster).
  Several runs are printed one below the other with a column "run"; --report mean, sd or
  mean-sd prints statistics over the runs instead. The same seed gives the same numbers,
  whatever the number of workers. Rate rules, fast reactions, rate laws of time and
  stoichiometries that are no whole numbers are refused.
${EXIT_HELP}`,
    )
    .action(async (file: string, options: SimulateOptions) => {
      refuseForeign(command, options.method);
      await simulate(file, options, surroundings);
    });
}

function addStochasticOptions(command: Command): void {
  command
    .addOption(
      new Option("--method <name>", "bdf, rodas5p: rate equations; ssa, tau: numbers of molecules")
        .choices([...DETERMINISTIC, ...STOCHASTIC])
        .default("bdf"),
    )
    .addOption(wholeNumber("--runs <n>", "stochastic runs", 1, MOST_RUNS).default(1))
    .addOption(
      wholeNumber(
        "--seed <n>",
        "seed of stochastic runs and of the order of simultaneous events",
        0,
        Number.MAX_SAFE_INTEGER,
      ).default(0),
    )
    .addOption(
      new Option("--report <what>", "of several runs: all, or statistics at each time")
        .choices(REPORTS)
        .default("runs"),
    )
    .addOption(
      wholeNumber("--max-events <n>", "most reactions of one run", 1, Number.MAX_SAFE_INTEGER).default(
        DEFAULT_MAX_EVENTS,
      ),
    )
    .addOption(
      new Option("--epsilon <x>", "tau: largest relative change of a rate in one leap")
        .default(0.03)
        .argParser(numberIn("--epsilon", (x) => x > 0 && x < 1, "a number between 0 and 1")),
    )
    .addOption(
      wholeNumber("--workers <n>", "threads that make stochastic runs", 1, MOST_WORKERS).default(
        availableParallelism(),
        "one per processor",
      ),
    )
    .option("--quiet", "no progress on stderr", false);
}

/** @throws CommandFailure E1915 for options that do nothing with the method. */
function refuseForeign(command: Command, method: string): void {
  const foreign = OWN_OPTIONS.filter(({ methods }) => !methods.includes(method)).flatMap(
    ({ methods, options }) =>
      options
        .filter((key) => command.getOptionValueSource(key) === "cli")
        .map((key) => {
          const option = command.options.find((own) => own.attributeName() === key);
          return optionWithoutMethod(option?.long ?? key, `--method ${methods.join(" or ")}`);
        }),
  );
  if (foreign.length > 0) throw new CommandFailure(foreign);
}

async function simulate(file: string, options: SimulateOptions, surroundings: Surroundings): Promise<void> {
  const times = timesOf(options);
  const { model, warnings } = await readModelFile(file, surroundings.folder);
  const chosen = options.select === undefined ? undefined : columnsOf(model, options.select);
  const shown = chosen === undefined ? { model, columns: undefined } : withColumns(model, chosen);
  if (options.method === "ssa" || options.method === "tau") {
    const settings = { ...options, method: options.method };
    const table = await simulateRuns(
      shown.model,
      shown.columns,
      options.select,
      times,
      settings,
      surroundings,
    );
    printRuns({ ...table, warnings: [...warnings, ...table.warnings] }, options, surroundings);
    return;
  }
  const prepared = prepare(shown.model);
  if (!prepared.ok) throw new CommandFailure([...warnings, ...prepared.diagnostics]);
  const { compiled, parameters } = prepared.value;
  const course = createSimulator(compiled).simulate({
    startTime: Math.min(0, times[0] ?? 0),
    times,
    ...settingsOf(compiled, options.set, parameters),
    ...(shown.columns === undefined ? {} : { select: shown.columns }),
    seed: options.seed,
    solver: {
      method: options.method,
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

function printRuns(table: RunsTable, options: SimulateOptions, surroundings: Surroundings): void {
  const { columns, rows, warnings, result } = table;
  printDiagnostics(warnings, surroundings, hasColor(surroundings.stderr, surroundings, options.color));
  const isJson = options.json === true || options.format === "json";
  const solver = { method: options.method, seed: options.seed, runs: options.runs };
  const work = { reactions: result.reactions, leaps: result.leaps };
  surroundings.stdout.write(
    isJson ? jsonOf(columns, rows, { ...solver, ...work }, warnings) : writeCsv(columns, rows),
  );
}

function rowsOf({ times, values, columns }: TimeCourse): readonly (readonly number[])[] {
  const width = columns.length;
  return Array.from(times, (time, row) => [time, ...values.subarray(row * width, (row + 1) * width)]);
}

function asCsv(course: TimeCourse, columns: readonly string[]): string {
  return writeCsv(["time", ...columns], rowsOf(course));
}

function asJson(course: TimeCourse, columns: readonly string[], warnings: readonly Diagnostic[]): string {
  return jsonOf(["time", ...columns], rowsOf(course), course.statistics, warnings);
}

function jsonOf(
  columns: readonly string[],
  rows: readonly (readonly number[])[],
  solver: object,
  warnings: readonly Diagnostic[],
): string {
  const content = {
    columns,
    rows: rows.map((row) => row.map((value) => (Number.isFinite(value) ? value : String(value)))),
    solver,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
  return `${JSON.stringify(content)}\n`;
}
