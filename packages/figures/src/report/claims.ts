import type { StudyResult } from "@igf-axis/analysis";
import type { Claim, ClaimVerdict } from "@igf-axis/model";
import { type Markup, markup } from "../text/markup.ts";
import { formatPercent, formatRange } from "../text/number-format.ts";
import { hypothesisOptionLabel } from "../text/study-names.ts";
import { unbroken } from "../text/unbroken.ts";
import { isPriorOnly, setsWords } from "./caption.ts";
import { sourceList } from "./sources.ts";

/** Mark and words of each verdict; the word says it, the mark helps to find it. */
export const VERDICTS: Readonly<
  Record<ClaimVerdict["verdict"], { readonly mark: string; readonly words: string; readonly style: string }>
> = {
  holds: { mark: "●", words: "holds", style: "holds" },
  undecided: { mark: "◐", words: "undecided", style: "undecided" },
  fails: { mark: "⊘", words: "contradicted in this model", style: "fails" },
  "not testable": { mark: "–", words: "not testable", style: "untestable" },
};

/** Returns the claims of a study, each with its verdict beside it. */
export function claimList(result: StudyResult): Markup {
  return markup`<div class="claims">${result.claims.map((verdict) =>
    claimEntry(
      result,
      verdict,
      result.study.claims.find((claim) => claim.id === verdict.id),
    ),
  )}</div>`;
}

function claimEntry(result: StudyResult, verdict: ClaimVerdict, claim: Claim | undefined): Markup {
  const { mark, words, style } = VERDICTS[verdict.verdict];
  const checks = verdict.checks.map((check) => ({
    ...check,
    description: claim?.checks.find((each) => each.id === check.id)?.description ?? check.id,
  }));
  return markup`<article class="claim" id="claim-${verdict.id}">
<div class="claim-text"><h3><span class="claim-statement ${style}">${claim?.statement ?? verdict.id}</span></h3>
<p>${unbroken(verdict.reason)}</p>
${claim && markup`<p class="nuance"><b>Nuance.</b> ${claim.nuance}</p>`}
${checks.length > 0 && markup`<ul class="checks">${checks.map((check) => markup`<li>${check.description}: in ${formatPercent(check.fraction)} of sets${!isPriorOnly(result) && ` (before calibration ${formatPercent(check.priorFraction)})`}.</li>`)}</ul>`}
${claim && markup`<p class="sources"><b>Source${claim.sources.length > 1 ? "s" : ""}.</b> ${sourceList(claim.sources)}. Evidence in the letter: ${claim.evidenceGrade}.</p>`}</div>
<aside class="claim-verdict" aria-label="Verdict on ${verdict.id}">
<p class="verdict"><span class="mark" aria-hidden="true">${mark}</span> ${words} · ${verdict.id}</p>
<p>${fractionText(result, verdict)}</p>
<p>${verdict.kind}${verdict.priorFraction !== null && !isPriorOnly(result) && ` · before calibration ${formatPercent(verdict.priorFraction)}`}</p>
${readings(result, verdict)}</aside></article>`;
}

function fractionText(result: StudyResult, verdict: ClaimVerdict): string {
  if (verdict.fraction === null) return "no fraction could be computed";
  const interval = verdict.fractionInterval;
  const range = interval
    ? ` (${formatRange(Math.round(interval[0] * 100), Math.round(interval[1] * 100))})`
    : "";
  return `in ${formatPercent(verdict.fraction)}${range} of ${setsWords(result)}`;
}

function readings(result: StudyResult, verdict: ClaimVerdict): Markup | false {
  const entries = Object.entries(verdict.byHypothesis);
  if (entries.length === 0) return false;
  return markup`<dl class="readings">${entries.map(([key, fraction]) => markup`<div><dt>${hypothesisOptionLabel(result.study, key)}</dt><dd><span class="meter" aria-hidden="true"><span style="width:${Math.round(fraction * 100)}%"></span></span>${formatPercent(fraction)}</dd></div>`)}</dl>`;
}
