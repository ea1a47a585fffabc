import { ENGINE_VERSION } from "@igf-axis/engine";
import { Command, CommanderError } from "commander";
import { internalError, wrongUsage } from "./diagnostics.ts";
import { EXIT, EXIT_HELP } from "./exit-codes.ts";
import { CommandFailure, exitCodeOf } from "./failure.ts";
import { problemsJson } from "./output/result-json.ts";
import type { Surroundings } from "./surroundings.ts";
import { hasColor, printDiagnostics } from "./terminal/print-diagnostics.ts";
import { addCalibrate } from "./verbs/calibrate.ts";
import { addCapabilities } from "./verbs/capabilities.ts";
import { addClaims } from "./verbs/claims.ts";
import { addConformance } from "./verbs/conformance.ts";
import { addConvert } from "./verbs/convert.ts";
import { addExport } from "./verbs/export.ts";
import { addRun } from "./verbs/run.ts";
import { addScenarios } from "./verbs/scenarios.ts";
import { addSchema } from "./verbs/schema.ts";
import { addSensitivity } from "./verbs/sensitivity.ts";
import { addServe } from "./verbs/serve.ts";
import { addSimulate } from "./verbs/simulate.ts";
import { addSteadyState } from "./verbs/steady-state.ts";
import { addValidate } from "./verbs/validate.ts";
import { addValidateModel } from "./verbs/validate-model.ts";

/** Verbs in the order of `--help`. */
const VERBS: readonly ((program: Command, surroundings: Surroundings) => void)[] = [
  addRun,
  addClaims,
  addScenarios,
  addSchema,
  addSimulate,
  addSteadyState,
  addSensitivity,
  addValidate,
  addConvert,
  addExport,
  addConformance,
  addCalibrate,
  addValidateModel,
  addCapabilities,
  addServe,
];

/**
 * Runs one command line and returns its exit code. Never throws, and never shows a stack trace unless `IGF_AXIS_DEBUG` is set.
 *
 * @param words - What stands after `igf-axis`.
 */
export async function runCommandLine(words: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    await createProgram(surroundings).parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
    return EXIT.ok;
  } catch (error) {
    return reportFailure(error, words, surroundings);
  }
}

function createProgram(surroundings: Surroundings): Command {
  const { stdout, stderr } = surroundings;
  const program = new Command("igf-axis");
  program
    .description("A letter you can run: the IGF axis in lung cancer as an executable, checkable model.")
    .version(ENGINE_VERSION, "--version", "print the version")
    .helpOption("--help", "show help")
    .helpCommand("help [verb]", "show help for a verb")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    })
    .addHelpText(
      "after",
      `\nExamples:\n  igf-axis run pc9-igfbp3-loss\n  igf-axis scenarios\n  igf-axis run --help\n${EXIT_HELP}`,
    );
  for (const add of VERBS) add(program, surroundings);
  return program;
}

function reportFailure(error: unknown, words: readonly string[], surroundings: Surroundings): number {
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.ok;
  const { stderr, stdout, environment, signal } = surroundings;
  if (environment.IGF_AXIS_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  if (signal.aborted) {
    stderr.write("cancelled; nothing was written\n");
    return EXIT.cancelled;
  }
  const { diagnostics, exitCode } = toFailure(error);
  printDiagnostics(diagnostics, surroundings, hasColor(stderr, surroundings, !words.includes("--no-color")));
  if (words.includes("--json") && diagnostics.length > 0) stdout.write(problemsJson(diagnostics));
  return exitCode;
}

function toFailure(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof CommanderError)
    return new CommandFailure([wrongUsage(error.message.replace(/^error: /, "").replace(/\n/g, " "))]);
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (/^E\d{4}$/.test(code))
    return new CommandFailure([{ code: code as `E${number}`, message, path: [] }], exitCodeOf(code));
  return new CommandFailure([internalError(message)], EXIT.internal);
}
