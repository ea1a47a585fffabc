/**
 * The criterion of the stochastic cases of the SBML Test Suite.
 *
 *     Z_t = √n (X_t − μ_t) / σ_t        Y_t = √(n/2) (S_t² / σ_t² − 1)
 *
 * with sample mean X, sample standard deviation S and expected μ, σ. A statistic may leave its range at one time by chance; with more, the suite
 * asks whether the same times come back in repeated runs. Y takes the samples for normal: where few of many lineages survive, the spread
 * of Y is several times 1, and correct simulators leave the range often, though never on the same side at the same time again and again. Where
 * σ is 0, at the start, mean and spread must be exact.
 *
 * Source: Evans, Gillespie & Wilkinson (2008) Bioinformatics 24:285–286, 10.1093/bioinformatics/btm566.
 */
import { type Moments, standardDeviations } from "@igf-axis/engine";
import { fieldsOf, listOf, readTimes } from "./semantic-case.ts";

/** What a stochastic case asks for. */
export interface StatisticsSettings {
  readonly times: readonly number[];
  readonly variables: readonly string[];
  readonly amounts: ReadonlySet<string>;
  readonly concentrations: ReadonlySet<string>;
  /** Columns of the expected table that are to be checked, such as `X-mean`. */
  readonly output: readonly string[];
  /** Z lies between these. */
  readonly meanRange: readonly [number, number];
  /** Y lies between these. */
  readonly sdRange: readonly [number, number];
}

/** Where a statistic left its range. */
export interface Excursions {
  /** Column of the expected table. */
  readonly statistic: string;
  /** Times at which it was too large, and at which it was too small. */
  readonly above: readonly number[];
  readonly below: readonly number[];
  /** Whether it differed where the expected spread is 0. */
  readonly isInexact: boolean;
}

/** Most times at which a correct simulator is taken to leave the range by chance. */
const MOST_EXCURSIONS = 1;

/** Whether nothing is to be looked at: every statistic was outside at one time at most, and exact where it has to be. */
export function isClean(excursions: readonly Excursions[]): boolean {
  return excursions.every(
    ({ above, below, isInexact }) => !isInexact && above.length + below.length <= MOST_EXCURSIONS,
  );
}

/**
 * Returns the statistic that is wrong, if there is one: inexact, or more than once outside in most repetitions, and in all of them on the same
 * side at some same time.
 */
export function wrongStatistic(
  repetitions: readonly (readonly Excursions[])[],
): { readonly statistic: string; readonly times: readonly number[] } | undefined {
  const [first = []] = repetitions;
  for (const [i, { statistic }] of first.entries()) {
    const own = repetitions.flatMap((excursions) => excursions[i] ?? []);
    const inexact = own.some(({ isInexact }) => isInexact);
    const unclean = own.filter((one) => !isClean([one]));
    const repeated = [own.map(({ above }) => above), own.map(({ below }) => below)].flatMap((sides) =>
      (sides[0] ?? []).filter((time) => sides.every((times) => times.includes(time))),
    );
    if (inexact || (2 * unclean.length > own.length && repeated.length > 0))
      return { statistic, times: repeated };
  }
  return undefined;
}

/** Returns the settings, or `undefined` where they ask for something else than means and spreads of runs. */
export function readStatisticsSettings(text: string): StatisticsSettings | undefined {
  const fields = fieldsOf(text);
  const times = readTimes(fields);
  const meanRange = readRange(fields.get("meanRange"));
  const sdRange = readRange(fields.get("sdRange"));
  const output = listOf(fields.get("output"));
  if (times === undefined || meanRange === undefined || sdRange === undefined || output.length === 0)
    return undefined;
  return {
    times,
    variables: listOf(fields.get("variables")),
    amounts: new Set(listOf(fields.get("amount"))),
    concentrations: new Set(listOf(fields.get("concentration"))),
    output,
    meanRange,
    sdRange,
  };
}

/**
 * Returns the excursions of every statistic of `output`, in that order.
 *
 * @param moments - Of the variables, `[nTimes × nVariables]`.
 * @param results - The expected table as text: time, then columns such as `X-mean` and `X-sd`.
 * @throws RangeError when the table has no column or row that is asked for.
 */
export function excursionsOf(
  settings: StatisticsSettings,
  moments: Moments,
  results: string,
): readonly Excursions[] {
  const [header = "", ...lines] = results.trim().split(/\r?\n/);
  const names = header.split(",").map((name) => name.trim());
  const rows = lines.map((line) => line.split(",").map(Number));
  const spreads = standardDeviations(moments);
  const { times, variables, meanRange, sdRange } = settings;
  return settings.output.map((statistic) => {
    const [, variable = "", kind = ""] = /^(.+)-(mean|sd)$/.exec(statistic) ?? [];
    const position = variables.indexOf(variable);
    const columns = [names.indexOf(`${variable}-mean`), names.indexOf(`${variable}-sd`)] as const;
    if (position < 0 || columns.includes(-1)) throw new RangeError(`there is no ${statistic} in ${header}`);
    const above: number[] = [];
    const below: number[] = [];
    let isInexact = false;
    for (const [row, time] of times.entries()) {
      const [mu, sigma] = columns.map((column) => rows[row]?.[column]);
      if (mu === undefined || sigma === undefined) throw new RangeError(`there is no row for time ${time}`);
      const at = row * variables.length + position;
      const [mean, spread] = [moments.mean[at] as number, spreads[at] as number];
      if (sigma === 0) {
        isInexact ||= kind === "mean" ? mean !== mu : spread !== 0;
        continue;
      }
      const { count } = moments;
      const [value, [least, most]] =
        kind === "mean"
          ? [(Math.sqrt(count) * (mean - mu)) / sigma, meanRange]
          : [Math.sqrt(count / 2) * ((spread * spread) / (sigma * sigma) - 1), sdRange];
      if (!(value < most)) above.push(time);
      else if (!(value > least)) below.push(time);
    }
    return { statistic, above, below, isInexact };
  });
}

function readRange(text = ""): readonly [number, number] | undefined {
  const [, least, most] = /^\(\s*([-+.\d]+)\s*,\s*([-+.\d]+)\s*\)$/.exec(text.trim()) ?? [];
  return least === undefined || most === undefined ? undefined : [Number(least), Number(most)];
}
