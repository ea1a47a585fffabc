import { createSteadyStateSolver, type SteadyState, type SteadyStateSolver } from "@igf-axis/engine";
import { writeCsv } from "@igf-axis/formats";
import type { Diagnostic } from "@igf-axis/model";
import { type Command, Option } from "commander";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions, wholeNumber } from "../options.ts";
import { withColumns } from "../simulate/columns.ts";
import { addModelOptions, type ModelOptions } from "../simulate/model-options.ts";
import { prepare } from "../simulate/prepare.ts";
import { readModelFile } from "../simulate/read-model.ts";
import { columnsOf, settingsOf } from "../simulate/request.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

const MOST_STEPS = 10_000_000;

interface SteadyStateOptions extends CommonOptions, ModelOptions {
  readonly follow: boolean;
  readonly ignoreEvents: boolean;
  readonly maxSteps: number;
  readonly format: "csv" | "json";
}

/** Adds `steady-state`: finds where an SBML model comes to rest. */
export function addSteadyState(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("steady-state")
    .summary("find a steady state of an SBML model")
    .description(
      "Finds a state of an SBML model in which nothing changes, with the totals that reactions conserve as at the start, and says whether it is stable. Prints a row for each quantity.",
    )
    .argument("<model>", "path of an SBML file, Level 1 Version 2 to Level 3 Version 2");
  addModelOptions(command, "quantities, e.g. S,[S],amount(S),R1 (default: everything that changes)");
  command
    .option(
      "--follow",
      "follow the time course from the start instead of trying Newton's iteration first",
      false,
    )
    .option("--ignore-events", "leave events out of account", false)
    .addOption(
      wholeNumber("--max-steps <n>", "most steps along the time course", 1, MOST_STEPS).default(5000),
    )
    .addOption(new Option("--format <format>", "form of the table").choices(["csv", "json"]).default("csv"));
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis steady-state model.xml
  igf-axis steady-state model.xml --set dose=10 --select S1,S2
  igf-axis steady-state model.xml --follow --json

Stability, the largest eigenvalue and the work done are said on stderr; --json prints them
with all eigenvalues and with the conserved totals and their members.
${EXIT_HELP}`,
    )
    .action(async (file: string, options: SteadyStateOptions) => steadyState(file, options, surroundings));
}

async function steadyState(
  file: string,
  options: SteadyStateOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { model, warnings } = await readModelFile(file, surroundings.folder);
  const chosen = options.select === undefined ? undefined : columnsOf(model, options.select);
  const shown = chosen === undefined ? { model, columns: undefined } : withColumns(model, chosen);
  const prepared = prepare(shown.model);
  if (!prepared.ok) throw new CommandFailure([...warnings, ...prepared.diagnostics]);
  const { compiled, parameters } = prepared.value;
  const solver = createSteadyStateSolver(compiled);
  const found = solver.solve({
    ...settingsOf(compiled, options.set, parameters),
    ...(shown.columns === undefined ? {} : { select: shown.columns }),
    follow: options.follow,
    ignoreEvents: options.ignoreEvents,
    maxSteps: options.maxSteps,
    signal: surroundings.signal,
  });
  const all = [...warnings, ...prepared.diagnostics];
  printDiagnostics(all, surroundings, hasColor(surroundings.stderr, surroundings, options.color));
  const names = options.select ?? found.columns;
  if (options.json === true || options.format === "json") {
    surroundings.stdout.write(asJson(found, names, solver, all));
    return;
  }
  surroundings.stderr.write(`${inWords(found)}\n`);
  surroundings.stdout.write(
    writeCsv(
      ["quantity", "value"],
      names.map((name, i) => [name, found.values[i]]),
    ),
  );
}

function inWords({ stability, eigenvalues, foundBy, statistics }: SteadyState): string {
  const [largest] = eigenvalues;
  const eigenvalue =
    largest === undefined
      ? ""
      : `, largest eigenvalue ${largest.re.toPrecision(4)}${largest.im === 0 ? "" : ` ± ${Math.abs(largest.im).toPrecision(4)}i`}`;
  const { newtonIterations, transientSteps } = statistics;
  return `${stability ?? "stability unknown"}${eigenvalue}; found by ${foundBy === "newton" ? "Newton's iteration" : "following the time course"} (${newtonIterations} iterations, ${transientSteps} steps)`;
}

function asJson(
  found: SteadyState,
  names: readonly string[],
  { conservation }: SteadyStateSolver,
  warnings: readonly Diagnostic[],
): string {
  const number = (value: number | undefined): number | string =>
    Number.isFinite(value) ? (value as number) : String(value);
  const content = {
    values: Object.fromEntries(names.map((name, i) => [name, number(found.values[i])])),
    stability: found.stability ?? null,
    eigenvalues: found.eigenvalues,
    conserved: conservation.moieties.map(({ name, members }, i) => ({
      name,
      total: number(found.totals[i]?.total),
      members: members.map(({ id, coefficient, compartment, conversionFactor }) => ({
        id,
        coefficient: Number(coefficient),
        compartment: compartment ?? null,
        conversionFactor: conversionFactor ?? null,
      })),
    })),
    notConsidered: conservation.excluded,
    residual: number(found.residual),
    foundBy: found.foundBy,
    solver: found.statistics,
    warnings: warnings.map(({ code, message }) => ({ code, message })),
  };
  return `${JSON.stringify(content)}\n`;
}
