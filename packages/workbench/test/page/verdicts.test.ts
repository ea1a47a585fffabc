import { CLAIMS, LETTER, LETTER_CLAIMS, LETTER_REFERENCES } from "@igf-axis/axis";
import type { ClaimVerdict } from "@igf-axis/model";
import { expect, test } from "vitest";
import type { PageData, VerdictFile } from "../../src/index.ts";
import { claimSentence, letterSection } from "../../src/page/letter.ts";

const BASIS: VerdictFile["basis"] = {
  sets: 200,
  priorSets: 100,
  seed: 1,
  ensembleHash: "abc",
  modelHash: "def",
};

function verdict(id: string, word: ClaimVerdict["verdict"]): ClaimVerdict {
  return {
    id,
    verdict: word,
    reason: "So it came out.",
    fraction: word === "not testable" ? null : 0.61,
    fractionInterval: word === "not testable" ? null : [0.52, 0.7],
    priorFraction: 0.48,
    kind: "predicted",
    byHypothesis: {},
    checks: [],
  };
}

/** What the letter's rendering reads of the page's data. */
function dataWith(claims: readonly ClaimVerdict[]): PageData {
  const part: Pick<PageData, "letter" | "verdicts" | "checked"> = {
    letter: {
      citation: "",
      title: "A <letter>",
      authors: ["A & B"],
      journal: "Journal",
      year: 2025,
      paragraphs: LETTER,
      claims: LETTER_CLAIMS,
      references: LETTER_REFERENCES,
    },
    verdicts: { basis: BASIS, claims },
    checked: CLAIMS,
  };
  return part as PageData;
}

test.each([
  ["holds", "holds", "●"],
  ["undecided", "undecided", "◐"],
  ["fails", "fails", "⊘"],
  ["not testable", "untestable", "–"],
] as const)("a claim that is judged %s has that line, mark and word", (word, style, mark) => {
  const { html } = claimSentence(dataWith([verdict("C35", word)]), "A sentence.", ["C35"], "note");
  expect(html).toContain(`class="claim ${style}"`);
  expect(html).toContain(`<span class="mark" aria-hidden="true">${mark}</span>`);
  expect(html).toContain("predicted");
});

test("fraction, interval, kind and prior fraction are said", () => {
  const { html } = claimSentence(dataWith([verdict("C36", "undecided")]), "A sentence.", ["C36"], "note");
  expect(html).toMatch(/in 61\u00a0% \(52–70\) of plausible parameter sets/);
  expect(html).toMatch(/predicted · prior 48\u00a0%/);
});

test("without verdicts no sentence has one", () => {
  const { html } = letterSection(dataWith([]));
  expect(html).toContain("73 claims:");
  expect(html).toContain("73 not judged yet");
  expect(html).not.toMatch(/class="claim (holds|undecided|fails|untestable)"/);
  expect(html).toContain("A &lt;letter&gt;");
});

test("every claim of the letter stands in some sentence, with a note of its own", () => {
  const { html } = letterSection(dataWith([]));
  for (const { id } of LETTER_CLAIMS) expect(html).toMatch(new RegExp(`id="note-[^"]*${id}`));
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
