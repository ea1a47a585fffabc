import { ln, normalQuantile, type Parameter, type Prior, priorQuantile, type Study } from "@igf-axis/model";
import { uncertainParameters } from "../ensemble/parameter-set.ts";
import { compareDescending, roundSignificant } from "../statistics/order.ts";
import { quantiles } from "../statistics/quantile.ts";
import { spearman } from "../statistics/rank-correlation.ts";
import type { SetRecord } from "./records.ts";
import type { HeadlineQuantity } from "./restoration.ts";
import type { Driver } from "./result.ts";

/** Most drivers reported. */
const MOST_DRIVERS = 12;

/**
 * Returns the uncertain parameters that the headline quantity hangs on, strongest first.
 *
 * Listed are those whose rank correlation exceeds what an unrelated parameter exceeds with probability 1 %,
 * |ρ| > z₀.₉₉₅ / √(n − 1): of a hundred unrelated ones, one is expected to slip in.
 */
export function driversOf(
  study: Study,
  records: readonly SetRecord[],
  quantity: HeadlineQuantity,
  calibrated: ReadonlySet<string>,
): readonly Driver[] {
  const n = quantity.values.filter((value) => !Number.isNaN(value)).length;
  if (n < 4) return [];
  const threshold = normalQuantile(0.995) / Math.sqrt(n - 1);
  return uncertainParameters(study.model)
    .map((parameter) => {
      const values = records.map((record) => record.set.values[parameter.id] ?? Number.NaN);
      return { parameter, values, rankCorrelation: spearman(values, quantity.values) };
    })
    .filter(({ rankCorrelation }) => Math.abs(rankCorrelation) > threshold)
    .sort((a, b) => compareDescending(Math.abs(a.rankCorrelation), Math.abs(b.rankCorrelation)))
    .slice(0, MOST_DRIVERS)
    .map(({ parameter, values, rankCorrelation }) => ({
      parameter: parameter.id,
      name: parameter.name ?? parameter.id,
      rankCorrelation: roundSignificant(rankCorrelation, 4),
      grade: parameter.grade ?? "assumed",
      evidence: evidenceOf(study, parameter),
      narrowing: calibrated.has(parameter.id) ? narrowingOf(parameter.prior, values) : null,
    }));
}

function evidenceOf(study: Study, parameter: Parameter): Driver["evidence"] {
  return (parameter.evidence ?? []).flatMap((key) => {
    const source = study.model.evidence[key];
    return source
      ? [{ citation: source.citation, ...(source.doi === undefined ? {} : { doi: source.doi }) }]
      : [];
  });
}

/** Width of the values' 90 % interval relative to the prior's, on the logarithmic scale where the prior is logarithmic. */
function narrowingOf(prior: Prior, values: readonly number[]): number {
  const place =
    prior.kind === "logNormal" || prior.kind === "logUniform" ? ln : (value: number): number => value;
  const [low = Number.NaN, high = Number.NaN] = quantiles(values, [0.05, 0.95]);
  const before = place(priorQuantile(prior, 0.95)) - place(priorQuantile(prior, 0.05));
  return roundSignificant((place(high) - place(low)) / before, 4);
}
