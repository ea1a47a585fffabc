import type { ParameterNarrowing, ReadingDifference } from "@igf-axis/analysis";
import type { Ensemble, Hypothesis, Model } from "@igf-axis/model";
import { exactCount } from "../report/caption.ts";
import { figure, scrollable } from "../report/figure.ts";
import { seriesColour } from "../report/palette.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatUnit } from "../text/number-format.ts";
import { joinWords, sentenceCase } from "../text/study-names.ts";
import { drawRatioRow, ratioAxis, ratioAxisHeader } from "./change-row.ts";
import { tripleText } from "./narrowing-figure.ts";
import { readingWords } from "./wording.ts";

/** Parameters named in the title at most. */
const NAMED = 2;

/** Returns the parameters whose values depend on which rival reading holds, one row per reading. */
export function readingsFigure(
  model: Model,
  ensemble: Ensemble,
  rows: readonly ParameterNarrowing[],
  differences: readonly ReadingDifference[],
  hypotheses: readonly Hypothesis[],
): Markup {
  const named = differences.flatMap((difference) => {
    const before = rows.find(({ parameter }) => parameter === difference.parameter);
    return before ? [{ difference, before }] : [];
  });
  const axis = ratioAxis(
    named.flatMap(({ difference, before }) =>
      [before.prior, ...difference.options.map(({ posterior }) => posterior)].map((values) => ({
        prior: before.prior[1],
        values,
      })),
    ),
    300,
  );
  return figure({
    id: "readings-chart",
    title: readingsFinding(model, differences),
    subtitle: markup`90 % interval after calibration under each reading (dark) over the prior’s (light), relative to the prior median, on a logarithmic axis. Listed are parameters whose readings differ beyond chance at their effective number of sets.`,
    body:
      named.length > 0 &&
      scrollable(
        "Table of parameters by reading",
        markup`<table class="narrowing by-reading"><caption class="visually-hidden">Parameters that differ between readings</caption>
<thead><tr><th scope="col">Reading</th><th scope="col"><span class="visually-hidden">Drawn</span>${ratioAxisHeader(axis)}</th><th scope="col" class="number">Median (90 %)</th></tr></thead>
${named.map(
  ({ difference, before }) =>
    markup`<tbody><tr class="group"><th scope="rowgroup" colspan="3">${sentenceCase(before.name)} <span class="unit"><code>${before.parameter}</code>${formatUnit(before.unit) !== "" && ` · ${formatUnit(before.unit)}`}</span></th></tr>${difference.options.map(
      ({ option, posterior }, i) =>
        markup`<tr><th scope="row">${sentenceCase(readingWords(`${difference.hypothesis}:${option}`, hypotheses))}</th><td>${drawRatioRow(
          [
            { values: before.prior, colour: "var(--change-2)", weight: "light" },
            { values: posterior, colour: seriesColour(i), weight: "dark" },
          ],
          before.prior[1],
          axis,
        )}</td><td class="number">${tripleText(posterior)}</td></tr>`,
    )}</tbody>`,
)}</table>`,
      ),
    caption: `${exactCount(ensemble.values.length)} sets, seed ${ensemble.provenance.seed}. Kolmogorov–Smirnov distance between any two readings, 5 % over all comparisons together.`,
  });
}

/** Returns the finding: which parameters depend on the reading, or that none does. */
export function readingsFinding(model: Model, differences: readonly ReadingDifference[]): string {
  if (differences.length === 0) return "No parameter’s posterior depends on the reading beyond chance";
  const names = differences
    .slice(0, NAMED)
    .map(({ parameter }) => model.parameters.find(({ id }) => id === parameter)?.name ?? parameter);
  const count = differences.length;
  return count <= NAMED
    ? `The readings differ in ${joinWords(names)}`
    : `The readings differ in ${count} parameters, most in ${joinWords(names)}`;
}
