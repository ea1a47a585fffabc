import { formatPercent, formatRange, type Markup, markup } from "@igf-axis/figures/browser";
import type { ClaimVerdict } from "@igf-axis/model";
import type { PageData } from "./page-data.ts";

/** How a claim stands: judged, or not yet. */
export type ClaimState = ClaimVerdict["verdict"] | "not judged yet";

/** Mark, words and class of each state: shape and word first, colour last. */
export const STATES: Readonly<
  Record<ClaimState, { readonly mark: string; readonly words: string; readonly style: string }>
> = {
  holds: { mark: "●", words: "holds", style: "holds" },
  undecided: { mark: "◐", words: "undecided", style: "undecided" },
  fails: { mark: "⊘", words: "contradicted in this model", style: "fails" },
  "not testable": { mark: "–", words: "not testable", style: "untestable" },
  "not judged yet": { mark: "", words: "not judged yet", style: "unjudged" },
};

/** Returns the verdict on a claim; `undefined` when it has not been judged. */
export function verdictOn(data: Pick<PageData, "verdicts">, id: string): ClaimVerdict | undefined {
  return data.verdicts.claims.find((verdict) => verdict.id === id);
}

/** Returns the state of a sentence: that of its first judged claim, else not judged yet. */
export function stateOf(data: Pick<PageData, "verdicts">, claims: readonly string[]): ClaimState {
  return (
    claims.map((id) => verdictOn(data, id)?.verdict).find((verdict) => verdict !== undefined) ??
    "not judged yet"
  );
}

/** Returns the fraction, kind and prior fraction of a verdict in words. */
export function verdictNumbers(data: Pick<PageData, "verdicts">, verdict: ClaimVerdict): readonly Markup[] {
  const { fraction, fractionInterval, priorFraction, kind } = verdict;
  const fromPrior = data.verdicts.basis.ensembleHash === "prior";
  if (fraction === null) return [markup`${kind}`];
  const range = fractionInterval
    ? ` (${formatRange(Math.round(fractionInterval[0] * 100), Math.round(fractionInterval[1] * 100))})`
    : "";
  const sets = fromPrior ? "parameter sets drawn from the priors" : "plausible parameter sets";
  return [
    markup`in ${formatPercent(fraction)}${range} of ${sets}`,
    markup`${kind}${!fromPrior && priorFraction !== null && ` · prior ${formatPercent(priorFraction)}`}`,
  ];
}

/** Returns how many claims stand how, in the order of `STATES`. */
export function countStates(
  data: PageData,
): readonly { readonly state: ClaimState; readonly count: number }[] {
  return (Object.keys(STATES) as ClaimState[]).map((state) => ({
    state,
    count: data.letter.claims.filter((claim) => stateOf(data, [claim.id]) === state).length,
  }));
}
