import type { StochasticVerdict } from "./judge-stochastic.ts";
import { byTag, sectionOf, type Tally, tally } from "./report.ts";
import type { SemanticCase } from "./semantic-case.ts";

/** What `conformance sbml-stochastic --json` prints. */
export interface StochasticReport extends Tally {
  readonly suite: "sbml-stochastic";
  /** Runs of each repetition. */
  readonly runs: number;
  /** How many cases are outside at one time at most in the first, second and third repetition alone. */
  readonly passedByRepetition: readonly number[];
  readonly byTag: Readonly<Record<string, Tally>>;
  readonly cases: readonly StochasticVerdict[];
  /** Cases that draw values from distributions: none of the above. */
  readonly distributions: Tally & { readonly cases: readonly StochasticVerdict[] };
}

/** Puts verdicts together with the tags of their cases. */
export function stochasticReport(
  runs: number,
  cases: readonly SemanticCase[],
  verdicts: readonly StochasticVerdict[],
  distributions: readonly StochasticVerdict[],
): StochasticReport {
  const repetitions = Math.max(0, ...verdicts.map((own) => own.repetitions.length));
  return {
    suite: "sbml-stochastic",
    runs,
    ...tally(verdicts),
    passedByRepetition: Array.from(
      { length: repetitions },
      (_, i) => verdicts.filter((own) => own.repetitions[i]?.verdict === "pass").length,
    ),
    byTag: byTag(cases, verdicts),
    cases: verdicts,
    distributions: { ...tally(distributions), cases: distributions },
  };
}

/** Returns the report as text: counts, excursions case by case, and what was refused. */
export function stochasticText(report: StochasticReport): string {
  const { passedByRepetition: passed, runs, cases, distributions } = report;
  const lines = [sectionOf(`cases of ${runs} runs`, report, cases)];
  if (passed.length > 0)
    lines.push(
      `  at most one excursion of each statistic: ${passed.join(", ")} of ${report.total}, by repetition`,
    );
  for (const { id, repetitions } of cases) {
    const outside = repetitions.flatMap(({ excursions }, i) =>
      excursions
        .filter(({ above, below }) => above.length + below.length > 0)
        .map(({ statistic, above, below }) => {
          const sides = [
            above.length > 0 ? `${above.length}× above` : "",
            below.length > 0 ? `${below.length}× below` : "",
          ];
          return `${statistic} ${sides.filter((side) => side !== "").join(", ")} (${i + 1})`;
        }),
    );
    if (outside.length > 0) lines.push(`  ${id}  outside: ${outside.join("; ")}`);
  }
  lines.push("", sectionOf("distributions", distributions, distributions.cases));
  return `${lines.join("\n")}\n`;
}
