import { availableParallelism } from "node:os";
import { type Command, Option } from "commander";
import { badOption } from "./diagnostics.ts";
import { CommandFailure } from "./failure.ts";

/** Most parameter sets of one run. */
const MOST_SETS = 100_000;
/** Most worker threads of one run. */
export const MOST_WORKERS: number = 256;

/** Options of every verb. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly color: boolean;
}

/** Options of `run`, checked. */
export interface RunOptions extends CommonOptions {
  readonly sets: number;
  readonly seed: number;
  readonly workers: number;
  readonly out?: string;
  readonly prior?: boolean;
  readonly quiet?: boolean;
}

/** Options of `calibrate`, checked. */
export interface CalibrateOptions extends CommonOptions {
  readonly module: "cell" | "binding";
  readonly data?: string;
  readonly particles: number;
  readonly setsPerOption: number;
  readonly seed: number;
  readonly workers: number;
  readonly out?: string;
  readonly page?: string;
  readonly quiet?: boolean;
}

/** Options of `validate-model`, checked. */
export interface ValidateModelOptions extends CommonOptions {
  readonly data: string;
  readonly sets: number;
  readonly seed: number;
  readonly workers: number;
  readonly ensemble?: string;
  readonly prior?: boolean;
  readonly out: string;
  readonly page?: string;
  readonly looks?: string;
  readonly quiet: boolean;
}

/** Options of `claims`, checked. */
export interface ClaimsOptions extends CommonOptions {
  readonly sets: number;
  readonly seed: number;
  readonly workers: number;
  readonly claim?: readonly string[];
  readonly all?: boolean;
  readonly prior?: boolean;
  readonly quiet?: boolean;
}

/** Adds the options of every verb. */
export function addCommonOptions(command: Command): Command {
  return command
    .option("--json", "print one JSON object on stdout and nothing else there")
    .option("--no-color", "no colours, also on a terminal (NO_COLOR does the same)");
}

/** Adds the options of `run`. */
export function addRunOptions(command: Command): Command {
  return addCommonOptions(
    command
      .addOption(wholeNumber("--sets <n>", "plausible parameter sets to run", 1, MOST_SETS).default(200))
      .addOption(
        wholeNumber("--seed <n>", "seed of every random draw", 0, Number.MAX_SAFE_INTEGER).default(1),
      )
      .option("--out <folder>", "folder of the results (default: out/<scenario>)")
      .addOption(
        wholeNumber("--workers <n>", "threads that simulate", 1, MOST_WORKERS).default(
          availableParallelism(),
          "one per processor",
        ),
      )
      .option("--prior", "ignore the calibration and draw parameters from their priors")
      .option("--quiet", "no progress on stderr"),
  );
}

/** Adds the options of `calibrate`. */
export function addCalibrateOptions(command: Command): Command {
  return addCommonOptions(
    command
      .addOption(
        new Option("--module <module>", "what is calibrated: the cell, or binding at IGF-1R by itself")
          .choices(["cell", "binding"])
          .default("cell"),
      )
      .option("--data <folder>", "folder with the measured tables (phospho/, growth/); the cell needs it")
      .addOption(wholeNumber("--particles <n>", "particles of the sampler", 20, 100_000).default(800))
      .addOption(
        wholeNumber("--sets-per-option <n>", "sets kept per survival reading", 1, 100_000).default(200),
      )
      .addOption(
        wholeNumber("--seed <n>", "seed of every random draw", 0, Number.MAX_SAFE_INTEGER).default(1),
      )
      .addOption(
        wholeNumber("--workers <n>", "threads that simulate", 1, MOST_WORKERS).default(
          availableParallelism(),
          "one per processor",
        ),
      )
      .option("--out <file>", "file of the parameter sets (default: the one that comes along)")
      .option("--page <file>", "also write a page with the fits and what the data narrowed")
      .option("--quiet", "no progress on stderr"),
  );
}

/** Adds the options of `validate-model`. */
export function addValidateModelOptions(command: Command): Command {
  return addCommonOptions(
    command
      .requiredOption("--data <folder>", "folder with the measured tables (phospho/, growth/, egfr-mutants/)")
      .addOption(
        wholeNumber("--sets <n>", "plausible parameter sets to predict with", 1, MOST_SETS).default(200),
      )
      .addOption(
        wholeNumber("--seed <n>", "seed of every random draw", 0, Number.MAX_SAFE_INTEGER).default(1),
      )
      .addOption(
        new Option(
          "--ensemble <hash>",
          "refuse any ensemble but the one whose hash starts so (default: the one that comes along)",
        ).argParser((text: string) => {
          if (/^[0-9a-f]{6,64}$/i.test(text)) return text;
          throw new CommandFailure([badOption("--ensemble", text, "6 to 64 hexadecimal digits")]);
        }),
      )
      .option("--prior", "predict from prior draws: for development, logged as such, never a validation")
      .option("--out <folder>", "folder of predictions and verdicts", "out/validation")
      .option("--page <file>", "also write a page with every item")
      .option("--looks <file>", "log of looks to add to (default: the one that comes along)")
      .addOption(
        wholeNumber("--workers <n>", "threads that simulate", 1, MOST_WORKERS).default(
          availableParallelism(),
          "one per processor",
        ),
      )
      .option("--quiet", "no progress on stderr", false),
  );
}

/** Adds the options of `claims`. */
export function addClaimsOptions(command: Command): Command {
  return addCommonOptions(
    command
      .addOption(wholeNumber("--sets <n>", "plausible parameter sets to judge", 1, MOST_SETS).default(200))
      .addOption(
        wholeNumber("--seed <n>", "seed of every random draw", 0, Number.MAX_SAFE_INTEGER).default(1),
      )
      .addOption(
        new Option(
          "--claim <id>",
          "judge this claim only, with its own decoys; may be given more than once",
        ).argParser((id: string, before: readonly string[] | undefined) => [...(before ?? []), id]),
      )
      .option("--all", "also list the claims that are not judged, and what each needs")
      .addOption(
        wholeNumber("--workers <n>", "threads that simulate", 1, MOST_WORKERS).default(
          availableParallelism(),
          "one per processor",
        ),
      )
      .option("--prior", "ignore the calibration and draw parameters from their priors")
      .option("--quiet", "no progress on stderr"),
  );
}

/** Returns an option that takes a whole number. */
export function wholeNumber(flags: string, description: string, least: number, most: number): Option {
  const [name = flags] = flags.split(" ");
  return new Option(flags, description).argParser((text: string) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new CommandFailure([badOption(name, text, `a whole number from ${least} to ${most}`)]);
  });
}
