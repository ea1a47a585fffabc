/** Runs a stochastic case and judges it by the suite's criterion. */
import { type CompiledStochasticModel, compileStochastic } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import type { Diagnostic } from "@igf-axis/model";
import { CommandFailure } from "../failure.ts";
import { withColumns } from "../simulate/columns.ts";
import { type Prepared, prepareWith } from "../simulate/prepare.ts";
import type { RunPool } from "../stochastic/run-pool.ts";
import { refused, type Verdict } from "./judge-semantic.ts";
import {
  type Excursions,
  excursionsOf,
  isClean,
  readStatisticsSettings,
  type StatisticsSettings,
  wrongStatistic,
} from "./judge-statistics.ts";
import type { SemanticCase } from "./semantic-case.ts";

/** Independent repetitions of a case. */
const REPETITIONS = [0, 1, 2] as const;

/** One repetition of a case with its own seed; it passes when nothing is to be looked at. */
export interface Repetition {
  readonly seed: number;
  readonly verdict: "pass" | "fail";
  readonly excursions: readonly Excursions[];
}

/** A verdict with its repetitions: a case fails when a statistic is wrong in a way that comes back. */
export interface StochasticVerdict extends Verdict {
  readonly repetitions: readonly Repetition[];
}

/** How a case is run. */
export interface StochasticOptions {
  /** Runs of each repetition. */
  readonly runs: number;
  readonly pool: RunPool;
  readonly signal: AbortSignal;
}

/** Whether a case draws values from distributions, without reactions: another kind of test, which the package `distrib` is needed for. */
export function isDistribution({ tags }: SemanticCase): boolean {
  return tags.includes("StatisticalDistribution");
}

/** Returns the seed of a repetition of a case, by its number. */
export function seedOf(id: string, repetition: number): number {
  return 10 * Number.parseInt(id, 10) + repetition;
}

/** Reads, compiles and runs a case three times, each with many runs. @throws the signal's reason. */
export async function judgeStochastic(
  item: SemanticCase,
  options: StochasticOptions,
): Promise<StochasticVerdict> {
  const { id, rendering, sbml, files, results } = item;
  const verdict = { id, rendering, repetitions: [] };
  const settings = readStatisticsSettings(item.settings);
  if (settings === undefined) return { ...verdict, verdict: "unsupported", reason: "no means and spreads" };
  const document = readSbml(sbml, { file: `${id}-sbml-${rendering}.xml` });
  if (!document.ok) return { ...verdict, ...refused(document.diagnostics) };
  const translated = toModel(document.value, { resolve: (path) => files.get(path) });
  if (!translated.ok) return { ...verdict, ...refused(translated.diagnostics) };
  const { variables, amounts, concentrations } = settings;
  const { model, columns } = withColumns(
    translated.value,
    variables.map((name) => ({
      id: name,
      as: amounts.has(name) ? "amount" : concentrations.has(name) ? "concentration" : "symbol",
    })),
  );
  const prepared = prepareWith(model, compileStochastic);
  if (!prepared.ok) return { ...verdict, ...refused(prepared.diagnostics) };
  try {
    const repetitions: Repetition[] = [];
    for (const i of REPETITIONS)
      repetitions.push(await repeat(prepared.value, settings, columns, results, seedOf(id, i), options));
    return { ...verdict, ...judgementOf(repetitions), repetitions };
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    const [{ code, message } = { code: "", message: "" } as Pick<Diagnostic, "message"> & { code: string }] =
      error.diagnostics;
    return { ...verdict, verdict: "error", code, reason: `${code} ${message}` };
  }
}

async function repeat(
  { compiled, parameters }: Prepared<CompiledStochasticModel>,
  settings: StatisticsSettings,
  select: readonly string[],
  results: string,
  seed: number,
  options: StochasticOptions,
): Promise<Repetition> {
  const { times } = settings;
  const request = { startTime: times[0] ?? 0, times, parameters, select, seed };
  const { moments } = await options.pool.run({ compiled, request, keep: "moments" }, options);
  const excursions = excursionsOf(settings, moments, results);
  return { seed, verdict: isClean(excursions) ? "pass" : "fail", excursions };
}

function judgementOf(repetitions: readonly Repetition[]): Pick<Verdict, "verdict" | "reason"> {
  const wrong = wrongStatistic(repetitions.map(({ excursions }) => excursions));
  if (wrong === undefined) return { verdict: "pass", reason: "" };
  const { statistic, times } = wrong;
  const where = times.length === 0 ? "where it is exact" : `at ${times.slice(0, 5).join(", ")}`;
  return {
    verdict: "fail",
    reason: `${statistic} is outside ${where}${times.length > 5 ? ", …" : ""} in all repetitions`,
  };
}
