import { relative, resolve } from "node:path";
import type { Diagnostic } from "@igf-axis/model";
import type { Command } from "commander";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import { checkModelText } from "../simulate/check-model.ts";
import { readModelText } from "../simulate/read-model.ts";
import type { Surroundings } from "../surroundings.ts";

interface ValidateOptions extends CommonOptions {
  readonly units: boolean;
}

/** What the exit code says when a model has errors. */
const EXIT_ERRORS_FOUND = 1;

/** Adds `validate`: lists what is wrong with an SBML file, with line and column. */
export function addValidate(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("validate")
    .summary("list what is wrong with an SBML file")
    .description(
      "Reads an SBML file, checks the model as a whole and whether it can be simulated, and lists every problem with line and column, in the order of the file.",
    )
    .argument("<model>", "path of an SBML file, Level 1 Version 2 to Level 3 Version 2")
    .option("--units", "check units as well", false);
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis validate model.xml
  igf-axis validate model.xml --units --json

Exit codes:
  0  no errors; there may be warnings
  1  errors were found
  2  wrong input: option, or a file that cannot be opened
  4  cancelled (Ctrl-C, SIGTERM)`,
    )
    .action(async (file: string, options: ValidateOptions) => validate(file, options, surroundings));
}

async function validate(name: string, options: ValidateOptions, surroundings: Surroundings): Promise<void> {
  const { folder, stdout } = surroundings;
  const path = resolve(folder, name);
  const shown = relative(folder, path).startsWith("..") ? name : relative(folder, path);
  const text = await readModelText(path, name);
  const found = checkModelText(text, { file: shown, path, units: options.units });
  const errors = found.filter(({ code }) => code.startsWith("E")).length;
  stdout.write(options.json === true ? asJson(shown, found, errors) : asText(shown, found, errors));
  if (errors > 0) throw new CommandFailure([], EXIT_ERRORS_FOUND);
}

function asText(file: string, found: readonly Diagnostic[], errors: number): string {
  const lines = found.map(({ code, message, span }) => {
    const place = span === undefined ? file : `${span.file}:${span.line}:${span.column}`;
    return `${place} ${code.startsWith("E") ? "error" : "warning"} ${code} ${message.replace(/\p{Cc}/gu, "\uFFFD")}\n`;
  });
  return `${lines.join("")}${file}: ${count(errors, "error")}, ${count(found.length - errors, "warning")}\n`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

function asJson(file: string, found: readonly Diagnostic[], errors: number): string {
  const diagnostics = found.map(({ code, message, path, span }) => ({
    code,
    severity: code.startsWith("E") ? "error" : "warning",
    message,
    path,
    line: span?.line ?? null,
    column: span?.column ?? null,
  }));
  return `${JSON.stringify({ file, errors, warnings: found.length - errors, diagnostics }, null, 2)}\n`;
}
