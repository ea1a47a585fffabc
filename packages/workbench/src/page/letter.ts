import { type Markup, markup } from "@igf-axis/figures/browser";
import { claimNote, type NoteLength } from "./claim-note.ts";
import type { PageData } from "./page-data.ts";
import { doiLink } from "./sources.ts";
import { countStates, STATES, stateOf } from "./verdicts.ts";

/** Returns the letter, paragraph by paragraph, every claim-bearing sentence marked and followed by its note. */
export function letterSection(data: PageData): Markup {
  const { letter } = data;
  return markup`<section id="letter" aria-labelledby="letter-heading">
<h2 id="letter-heading">The letter, retold</h2>
<p class="source">After ${letter.authors.join(", ")}: <cite>${letter.title}</cite>. ${letter.journal}, ${letter.year}${letter.doi !== undefined && markup`, ${doiLink(letter.doi)}`}. In our words; what the letter says stands here whether or not its sources say the same.</p>
${key(data)}
${letter.paragraphs.map(
  (
    paragraph,
  ) => markup`<section class="paragraph" id="${paragraph.id}" aria-labelledby="${paragraph.id}-heading"><h3 id="${paragraph.id}-heading">${paragraph.heading} <span class="original">¶ ${paragraph.original} of the letter</span></h3>
<p class="with-notes">${paragraph.sentences.map((sentence) => markup`${claimSentence(data, sentence.text, sentence.claims, `note-${sentence.claims.join("-")}`)} `)}</p></section>`,
)}</section>`;
}

/** Returns a sentence; when it carries claims, as a link to its note, underlined with the verdict's line. */
export function claimSentence(
  data: PageData,
  text: string,
  claims: readonly string[],
  noteId: string,
  length: NoteLength = "full",
): Markup {
  if (claims.length === 0) return markup`${text}`;
  const { mark, words, style } = STATES[stateOf(data, claims)];
  const shown = mark === "" ? "" : markup`<span class="mark" aria-hidden="true">${mark}</span>`;
  return markup`<a class="claim ${style}" id="at-${noteId}" href="#${noteId}" aria-expanded="false" aria-controls="${noteId}">${text}<span class="visually-hidden"> (${claims.join(", ")}: ${words})</span></a>${shown}${claimNote(data, noteId, claims, length)}`;
}

function key(data: PageData): Markup {
  const counts = countStates(data).filter(({ count }) => count > 0);
  return markup`<p class="key">${data.letter.claims.length} claims: ${counts.map(({ state, count }, i) => {
    const { mark, words, style } = STATES[state];
    return markup`${i > 0 && ", "}<span class="claim-key ${style}">${mark !== "" && `${mark} `}${count} ${words}</span>`;
  })}. Point at an underlined sentence, tab to it or tap it.</p>`;
}
