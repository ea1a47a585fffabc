import type { LetterClaim } from "@igf-axis/axis";
import { formatPercent, type Markup, markup } from "@igf-axis/figures/browser";
import type { ClaimVerdict } from "@igf-axis/model";
import type { PageData } from "./page-data.ts";
import { RUN_HERE } from "./run-here.ts";
import { type Source, sourceWithLink } from "./sources.ts";
import { STATES, verdictNumbers, verdictOn } from "./verdicts.ts";

/** `short`: without check and sources, with a link to the full note in the letter. */
export type NoteLength = "full" | "short";

/**
 * Returns the note of a sentence: one part per claim.
 *
 * It holds phrasing content only, since it stands inside a paragraph: in the margin of a wide screen, below its sentence on a narrow one.
 */
export function claimNote(
  data: PageData,
  noteId: string,
  claims: readonly string[],
  length: NoteLength,
): Markup {
  const known = claims.flatMap((id) => data.letter.claims.find((claim) => claim.id === id) ?? []);
  const isJudged = length === "full" && claims.some((id) => verdictOn(data, id) !== undefined);
  return markup`<span class="${isJudged ? "note judged" : "note"}" id="${noteId}" role="note" aria-label="${known.map(({ id }) => id).join(", ")}: claim and evidence" hidden>${known.map((claim) => notePart(data, claim, length))}</span>`;
}

function notePart(data: PageData, claim: LetterClaim, length: NoteLength): Markup {
  const verdict = verdictOn(data, claim.id);
  const { mark, words } = STATES[verdict?.verdict ?? "not judged yet"];
  const run = RUN_HERE[claim.id];
  return markup`<span class="note-part"><span class="note-head">${mark !== "" && markup`<span class="mark" aria-hidden="true">${mark}</span> `}${words} · ${claim.id}</span>
${verdict && markup`<span class="note-numbers">${verdictNumbers(data, verdict).map((line) => markup`<span class="line">${line}</span>`)}</span>`}
<span class="note-text">${claim.statement}</span>
${run && markup`<span class="note-text"><a class="run-here" href="#figure" data-setting="${JSON.stringify(run)}">Run it here</a></span>`}
<span class="note-text"><b>Nuance.</b> ${claim.nuance}</span>
${length === "short" ? markup`<span class="note-text"><a href="#note-${claim.id}">Check and sources</a></span>` : details(data, claim, verdict)}</span>`;
}

function details(data: PageData, claim: LetterClaim, verdict: ClaimVerdict | undefined): Markup {
  return markup`${claim.readings && markup`<span class="note-text"><b>The letter:</b> ${claim.readings.letter} <b>${claim.readings.from === "cited source" ? "Its source:" : "Other work:"}</b> ${claim.readings.source}</span>`}
<span class="note-text"><b>Check.</b> ${verdict ? checksOf(data, verdict) : expectedOf(claim)}</span>
<span class="note-text"><b>Sources.</b> ${sourcesOf(data, claim)} Evidence: ${claim.evidenceGrade}; ${READ[claim.read]}.</span>`;
}

const READ: Readonly<Record<LetterClaim["read"], string>> = {
  abstract: "abstract read",
  opening: "first lines of the abstract read",
  title: "title read, which states the finding",
  "not read": "source not read yet",
  "none cited": "the letter cites none",
};

function checksOf(data: PageData, verdict: ClaimVerdict): Markup {
  const claim = data.checked.find(({ id }) => id === verdict.id);
  if (verdict.checks.length === 0) return markup`${verdict.reason}`;
  return markup`${verdict.checks.map((check) => {
    const words = claim?.checks.find(({ id }) => id === check.id)?.description ?? check.id;
    return markup`<span class="line item">${words}: ${formatPercent(check.fraction)}</span>`;
  })}`;
}

function expectedOf({ expected }: LetterClaim): Markup {
  if (!expected) return markup`None: no simulation bears on it.`;
  return markup`Not run in this version. Expected when ${expected.when}, against ${expected.against}: ${EXPECTED[expected.direction]} ${expected.readout}.`;
}

const EXPECTED: Readonly<Record<NonNullable<LetterClaim["expected"]>["direction"], string>> = {
  increase: "a rise of",
  decrease: "a fall of",
  unchanged: "no change of",
  depends: "a change, either way, of",
};

function sourcesOf(data: PageData, claim: LetterClaim): Markup {
  const cited: readonly Source[] = claim.references.flatMap(
    (number) => data.letter.references.find((reference) => reference.number === number) ?? [],
  );
  const further = claim.furtherSources ?? [];
  if (cited.length + further.length === 0) return markup``;
  return markup`${cited.map((source) => markup`<span class="line item">${sourceWithLink(source)}</span>`)}${further.map((source) => markup`<span class="line item">beside the letter: ${sourceWithLink(source)}</span>`)}`;
}
