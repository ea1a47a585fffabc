import { type Markup, markup } from "@igf-axis/figures/browser";
import type { EvidenceGrade, Parameter } from "@igf-axis/model";
import type { PageData } from "./page-data.ts";
import { sourceWithLink } from "./sources.ts";

/** A source and what rests on it. */
interface SourceEntry {
  readonly citation: string;
  readonly doi?: string;
  readonly notes: string[];
  readonly parameters: Parameter[];
  readonly mechanisms: string[];
  readonly claims: Set<string>;
}

const PARAMETER_GRADES: readonly EvidenceGrade[] = [
  "measured here",
  "measured elsewhere",
  "fitted",
  "assumed",
];

/** Returns every source with what rests on it, most first; with search and a filter by grade. */
export function evidenceSection(data: PageData): Markup {
  const entries = collect(data);
  return markup`<section id="evidence" aria-labelledby="evidence-heading">
<h2 id="evidence-heading">What it all rests on</h2>
<p>Every source, and the parameters, mechanisms and claims that would lose their footing without it. A number that is only assumed says so.</p>
<form class="filter" role="search" aria-label="Evidence"><label>Search <input type="search" id="evidence-search" autocomplete="off" spellcheck="false"></label>
<label>Grade <select id="evidence-grade"><option value="">any</option><optgroup label="Parameters">${PARAMETER_GRADES.map((grade) => markup`<option>${grade}</option>`)}</optgroup><optgroup label="Claims">${["high", "medium", "low"].map((grade) => markup`<option value="claim ${grade}">${grade}</option>`)}</optgroup></select></label>
<output id="evidence-count" for="evidence-search evidence-grade">${entries.length} sources</output></form>
<ol class="evidence">${entries.map((entry) => entryMarkup(data, entry))}</ol>
<p id="evidence-none" hidden>No source matches.</p></section>`;
}

function collect(data: PageData): readonly SourceEntry[] {
  const entries = new Map<string, SourceEntry>();
  const entryOf = (source: { readonly citation: string; readonly doi?: string }): SourceEntry => {
    const key = (source.doi ?? source.citation).toLowerCase();
    const entry = entries.get(key) ?? {
      citation: source.citation,
      ...(source.doi === undefined ? {} : { doi: source.doi }),
      notes: [],
      parameters: [],
      mechanisms: [],
      claims: new Set<string>(),
    };
    entries.set(key, entry);
    return entry;
  };
  const byKey = (key: string): SourceEntry => {
    const evidence = data.model.evidence[key];
    if (!evidence) return entryOf({ citation: "Assumed, without a source" });
    const entry = entryOf(evidence);
    if (evidence.note !== undefined && !entry.notes.includes(evidence.note)) entry.notes.push(evidence.note);
    return entry;
  };
  for (const reference of data.letter.references) {
    const entry = entryOf(reference);
    if (reference.remark !== undefined) entry.notes.push(reference.remark);
  }
  for (const parameter of data.model.parameters)
    for (const key of parameter.evidence ?? []) byKey(key).parameters.push(parameter);
  for (const mechanism of data.mechanisms)
    for (const key of mechanism.evidence) byKey(key).mechanisms.push(mechanism.title);
  for (const claim of data.letter.claims) {
    for (const number of claim.references) {
      const reference = data.letter.references.find((each) => each.number === number);
      if (reference) entryOf(reference).claims.add(claim.id);
    }
    for (const source of claim.furtherSources ?? []) entryOf(source).claims.add(claim.id);
  }
  for (const claim of data.checked) for (const source of claim.sources) entryOf(source).claims.add(claim.id);
  return [...entries.values()].sort((a, b) => weight(b) - weight(a) || (a.citation < b.citation ? -1 : 1));
}

function weight({ parameters, mechanisms, claims }: SourceEntry): number {
  return parameters.length + mechanisms.length + claims.size;
}

function entryMarkup(data: PageData, entry: SourceEntry): Markup {
  const claims = data.letter.claims.filter(({ id }) => entry.claims.has(id));
  const grades = [
    ...new Set([
      ...entry.parameters.flatMap(({ grade }) => (grade === undefined ? [] : [grade])),
      ...claims.map(({ evidenceGrade }) => `claim ${evidenceGrade}`),
    ]),
  ];
  const counts = [
    counted(entry.parameters.length, "parameter"),
    counted(entry.mechanisms.length, "mechanism"),
    counted(claims.length, "claim"),
  ].filter((text) => text !== "");
  return markup`<li class="evidence-source" data-grades="${grades.join("|")}"><details><summary><span class="citation">${entry.citation}</span> <span class="counts">${counts.length > 0 ? counts.join(", ") : "background"}</span></summary>
${entry.doi !== undefined && markup`<p>${sourceWithLink(entry)}</p>`}
${entry.notes.map((note) => markup`<p>${note}</p>`)}
${entry.parameters.length > 0 && markup`<h3>Parameters</h3><ul>${entry.parameters.map(parameterLine)}</ul>`}
${entry.mechanisms.length > 0 && markup`<h3>Mechanisms</h3><ul>${entry.mechanisms.map((title) => markup`<li>${title}</li>`)}</ul>`}
${claims.length > 0 && markup`<h3>Claims</h3><ul>${claims.map((claim) => markup`<li>${claimLink(data, claim.id)} ${claim.statement} <span class="grade">evidence: ${claim.evidenceGrade}</span></li>`)}</ul>`}</details></li>`;
}

function parameterLine(parameter: Parameter): Markup {
  return markup`<li>${parameter.name ?? parameter.id} <code>${parameter.id}</code>${parameter.grade !== undefined && markup` <span class="grade">${parameter.grade}</span>`}</li>`;
}

function claimLink(data: PageData, id: string): Markup {
  const sentence = data.letter.paragraphs
    .flatMap(({ sentences }) => sentences)
    .find(({ claims }) => claims.includes(id));
  return sentence ? markup`<a href="#at-note-${sentence.claims.join("-")}">${id}</a>` : markup`${id}`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? "" : `${count} ${noun}${count === 1 ? "" : "s"}`;
}
