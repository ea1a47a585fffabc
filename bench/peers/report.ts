import { table } from "../measure.ts";
import type { Throughput } from "./ensemble.ts";
import type { Measured, MeasuredModel, MeasureOptions } from "./measure-model.ts";
import { OWN, PEERS, type Spent } from "./program.ts";
import { type Comparison, compareModels, summarizeGroups } from "./summary.ts";

/** All that a run of bench/peers has found; written as JSON beside the table. */
export interface PeerResults {
  readonly date: string;
  readonly machine: string;
  readonly engine: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Seconds until the library was loaded. */
  readonly starts: Readonly<Record<string, number>>;
  readonly notInstalled: Readonly<Record<string, string>>;
  readonly load: readonly [before: number, after: number];
  readonly options: Omit<MeasureOptions, "codegenFolder">;
  readonly models: readonly MeasuredModel[];
  /** Models that the run is to measure; more than are in `models` while it goes on, or where it was ended. */
  readonly wanted: number;
  readonly ensemble?: { readonly model: string; readonly results: readonly Throughput[] };
}

const TARGET_RATIO = 2;
const TARGET_SLOWER = 0.1;
const TARGET_BUILD_MS = 50;
const TARGET_BUILD_SPECIES = 150;
const TARGET_LARGEST_MS = 500;
const TARGET_SETS = 3e6;
/** Above this load the times by the clock say more about the machine than about the programs. */
const BUSY = 1.5;

/** Writes the results as Markdown. */
export function peerReport(results: PeerResults): string {
  const comparisons = compareModels(results.models);
  const busy = Math.max(...results.load) > BUSY;
  return `# Beside other programs, ${results.date}

${results.machine}; engine ${results.engine}; ${Object.entries(results.versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(
      ", ",
    )}. Load of the machine when it began ${results.load[0].toFixed(1)}, when it ended ${results.load[1].toFixed(1)}${
    busy
      ? ": **other work ran beside**; times of the processor are used throughout, and those by the clock are in brackets or in the JSON file"
      : ""
  }.

${absent(results)}${unfinished(results)}One simulation is 101 equal times from 0 to the end, all species, in memory; resetting the model is not timed. Each program runs with the fastest
tolerances that achieve an error of ${results.options.error.toExponential(0)}: the largest difference of an amount from the reference, relative to that species' largest amount. Medians of
${results.options.rounds} turns of ${1000 * results.options.turnSeconds} ms after ${1000 * results.options.warmUpSeconds} ms of warming up. [How](../peers/README.md).

## Targets

${targets(results, comparisons)}

## One simulation, warm: processor time, ms (achieved error; steps)

${simulationTable(results.models, comparisons)}

${notCompared(results.models, comparisons)}## Build and first result, ms

Reading, compiling and the first simulation in a process that has loaded its library and seen no model: by the clock (of the processor, all threads; for
ours then of the main thread, beside which V8 compiles on others, and by which the targets are judged). AMICI's is once with a C++ compiler, measured when
it was built.

${buildTable(results.models)}

Starting the process and loading the library, s: ${Object.entries(results.starts)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`)
    .join(", ")}.

Again in the same process, ms by the clock (of the processor):

${warmBuildTable(results.models)}

${ensembleSection(results)}`;
}

function unfinished({ models, wanted }: PeerResults): string {
  if (models.length === wanted) return "";
  return `**Ended early: ${models.length} of ${wanted} models measured.**\n\n`;
}

function absent({ notInstalled }: PeerResults): string {
  const lines = Object.entries(notInstalled).map(
    ([name, reason]) => `${name} is not in this table: ${reason}.`,
  );
  return lines.length === 0 ? "" : `${lines.join(" ")}\n\n`;
}

const yes = (held: boolean): string => (held ? "held" : "**missed**");

function targets(results: PeerResults, comparisons: readonly Comparison[]): string {
  const groups = summarizeGroups(comparisons);
  const rows = groups.map(({ name, models, geometricMean, clockGeometricMean, slower }) => [
    name,
    models,
    `${geometricMean.toFixed(2)} (${clockGeometricMean.toFixed(2)})`,
    models === 0 ? "" : `${slower.length} (${((100 * slower.length) / models).toFixed(0)} %)`,
    slower.join(", "),
  ]);
  const [all] = groups;
  const builds = results.models.flatMap((model) => {
    const build = model.programs[OWN]?.freshBuild;
    return build === undefined ? [] : [{ ...model, build }];
  });
  const small = builds.filter(({ species }) => species <= TARGET_BUILD_SPECIES);
  const workOf = ({ thread, processor }: Spent): number => thread ?? processor;
  const slow = (of: (build: Spent) => number): number =>
    small.filter(({ build }) => 1000 * of(build) >= TARGET_BUILD_MS).length;
  const largest = [...builds].sort((a, b) => workOf(b.build) - workOf(a.build))[0];
  const largestWork = largest === undefined ? Number.NaN : 1000 * workOf(largest.build);
  const own = results.ensemble?.results.find(({ program }) => program === OWN);
  const lines = [
    `- Geometric mean over the models of best peer's time ÷ ours at least ${TARGET_RATIO}: ${all?.geometricMean.toFixed(2)}, ${yes((all?.geometricMean ?? 0) >= TARGET_RATIO)}.`,
    `- Slower than the best peer on at most ${100 * TARGET_SLOWER} % of the models: ${all?.slower.length} of ${all?.models}, ${yes((all?.slower.length ?? 0) <= TARGET_SLOWER * (all?.models ?? 0))}.`,
    `- Build and first result below ${TARGET_BUILD_MS} ms up to ${TARGET_BUILD_SPECIES} species: ${slow(workOf)} of ${small.length} models take longer (${slow(({ seconds }) => seconds)} by the clock), ${yes(slow(workOf) === 0)}.`,
    `- Below ${TARGET_LARGEST_MS} ms for the slowest to build: ${largest?.id}, ${largestWork.toFixed(0)} ms (${(1000 * (largest?.build.seconds ?? Number.NaN)).toFixed(0)} by the clock), ${yes(largestWork < TARGET_LARGEST_MS)}.`,
    ...(own === undefined
      ? []
      : [
          `- Above ${TARGET_SETS / 1e6} million parameter sets of a 100-species model an hour on ${own.cores} cores: ${millions(own.setsPerHourOfProcessor)} by processor time (${millions(own.setsPerHour)} by the clock), ${yes(own.setsPerHourOfProcessor > TARGET_SETS)}.`,
        ]),
  ];
  return `${lines.join("\n")}

Best peer's time ÷ ours, by the processor (by the clock):

${table(["models", "number", "geometric mean", "ours slower", "which"], rows)}`;
}

function millions(sets: number): string {
  return `${(sets / 1e6).toFixed(2)} million`;
}

function simulationCell(measured: Measured | undefined): string {
  if (measured === undefined) return "";
  if (measured.failure !== undefined) return `failed: ${measured.failure.replaceAll("|", "/").slice(0, 60)}`;
  const { setting, simulation } = measured;
  if (setting === undefined || simulation === undefined) return "";
  const steps = setting.steps === null ? "" : `; ${setting.steps}`;
  return `${number(1000 * simulation.processor)} (${setting.error.toExponential(0)}${steps})`;
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}

function simulationTable(models: readonly MeasuredModel[], comparisons: readonly Comparison[]): string {
  const rows = [...models]
    .sort((a, b) => a.species - b.species)
    .map((model) => {
      const comparison = comparisons.find((found) => found.model === model);
      return [
        model.id,
        model.species,
        model.end,
        simulationCell(model.programs[OWN]),
        ...PEERS.map((name) => simulationCell(model.programs[name])),
        comparison?.peer ?? "",
        comparison === undefined ? "" : (comparison.ratio?.toFixed(2) ?? "ours fails"),
      ];
    });
  return table(["model", "species", "until", OWN, ...PEERS, "best peer", "÷ ours"], rows);
}

function notCompared(models: readonly MeasuredModel[], comparisons: readonly Comparison[]): string {
  const left = models.filter((model) => !comparisons.some((found) => found.model === model));
  if (left.length === 0) return "";
  return `Not compared: ${left.map(({ id, reference }) => `${id} (${reference})`).join(", ")}.\n\n`;
}

function buildTable(models: readonly MeasuredModel[]): string {
  return buildsTable(models, (measured) => measured?.freshBuild);
}

function warmBuildTable(models: readonly MeasuredModel[]): string {
  return buildsTable(models, (measured) => measured?.warmBuild);
}

function buildsTable(
  models: readonly MeasuredModel[],
  of: (measured: Measured | undefined) => Measured["freshBuild"],
): string {
  const rows = [...models]
    .sort((a, b) => a.species - b.species)
    .map((model) => [
      model.id,
      model.species,
      ...[OWN, ...PEERS].map((name) => {
        const build = of(model.programs[name]);
        return build === undefined
          ? "–"
          : `${number(1000 * build.seconds)} (${number(1000 * build.processor)}${build.thread === undefined ? "" : `; ${number(1000 * build.thread)}`})`;
      }),
    ]);
  return table(["model", "species", OWN, ...PEERS], rows);
}

function ensembleSection({ ensemble }: PeerResults): string {
  if (ensemble === undefined) return "";
  const rows = ensemble.results.map(
    ({ program, cores, sets, failed, setsPerHour, setsPerHourOfProcessor, note }) =>
      note === undefined
        ? [program, cores, sets, failed, millions(setsPerHourOfProcessor), millions(setsPerHour)]
        : [program, cores, "–", "–", `failed: ${note}`, "–"],
  );
  return `## Parameter sets per hour, ${ensemble.model}

All global parameters vary; the same sets and the tolerances of the table above. Ours on worker threads; the others in a plain loop on one core, so that
two processes would do at most twice as many.

${table(["program", "cores", "sets", "failed", "an hour, by processor time", "by the clock"], rows)}
`;
}
