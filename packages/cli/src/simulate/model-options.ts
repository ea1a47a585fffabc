import { type Command, Option } from "commander";
import { badOption } from "../diagnostics.ts";
import { CommandFailure } from "../failure.ts";

/** Most rows of one table. */
const MOST_STEPS = 1_000_000;

/** Options of verbs that set values of a model and choose what to show. */
export interface ModelOptions {
  readonly set: ReadonlyMap<string, number>;
  readonly select?: readonly string[];
}

/** Options of verbs that integrate. */
export interface ToleranceOptions {
  readonly rtol: number;
  readonly atol?: number;
}

/** Adds `--end`, `--steps` and `--times`; see `timesOf`. */
export function addTimeOptions(command: Command): void {
  command
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
    );
}

/** Adds `--set` and `--select`. */
export function addModelOptions(command: Command, about: string): void {
  command
    .addOption(
      new Option(
        "--set <name=value>",
        "set a parameter, a compartment's size, or what a species starts from; may be repeated",
      )
        .default(new Map<string, number>(), "as in the file")
        .argParser(addSetting),
    )
    .addOption(new Option("--select <list>", about).argParser(readNames));
}

/** Adds `--rtol` and `--atol`. */
export function addToleranceOptions(command: Command): void {
  command
    .addOption(
      new Option("--rtol <x>", "relative tolerance")
        .default(1e-6)
        .argParser(numberIn("--rtol", (x) => x >= 1e-13 && x < 1, "a number from 1e-13 to below 1")),
    )
    .addOption(
      new Option("--atol <x>", "absolute tolerance (default: rtol × the size of each species)").argParser(
        numberIn("--atol", (x) => x > 0, "a positive number"),
      ),
    );
}

/** Returns a parser of a number that fits. @throws CommandFailure E1905 for any other text. */
export function numberIn(
  name: string,
  fits: (value: number) => boolean,
  wanted: string,
): (text: string) => number {
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

/** Returns the names of a list with commas between. */
export function readNames(text: string): readonly string[] {
  return text.split(",").map((item) => item.trim());
}

function addSetting(text: string, previous: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const split = text.indexOf("=");
  const value = split < 1 ? undefined : readNumber(text.slice(split + 1));
  if (value === undefined)
    throw new CommandFailure([badOption("--set", text, "a name and a number, e.g. k1=0.5")]);
  return new Map([...previous, [text.slice(0, split).trim(), value]]);
}
