import {
  buildCellModel,
  CELL_MECHANISMS,
  DEFAULT_CULTURE,
  EVIDENCE,
  HYPOTHESES,
  type Mechanism,
  PROFILE_CHANGES,
  PROFILES,
  READOUTS,
  THERAPIES,
} from "@igf-axis/axis";
import type { Parameter, Prior } from "@igf-axis/model";

const WRITTEN = "This page is written by `npm run docs` from the model itself.";

/** Returns the text of `docs/reference/cell-model.md`: what the model holds, and the names that scenario files use. */
export function cellModelReference(): string {
  const model = buildCellModel();
  const counts = `${model.species.length} species, ${model.reactions.length} reactions, ${model.parameters.filter(({ prior }) => prior).length} parameters with a prior`;
  return `# The cell model

A tumour cell in culture, from the medium to the well: ${counts}. ${WRITTEN}
Every parameter with its prior and source: [parameters](parameters.md).

## Therapies

Names and synonyms are matched without regard to case. *Usual* is the range that in-vitro work has used, not a limit.

${table(
  ["name", "also", "what it does", "usual, nM", "sources"],
  THERAPIES.map(({ id, synonyms, action, usualNm, evidence }) => [
    `\`${id}\``,
    synonyms.join(", "),
    action,
    `${usualNm[0]}–${usualNm[1]}`,
    sources(evidence),
  ]),
)}
## Cells

${table(
  ["profile", "also", "what it is", "sources"],
  PROFILES.map(({ id, synonyms, description, evidence }) => [
    `\`${id}\``,
    synonyms.join(", "),
    description,
    sources(evidence),
  ]),
)}
## Changes to a cell

Words are factors or values chosen here, not measurements; any number in the range may be given instead.

${table(
  ["change", "what it changes", "kind", "words", "range"],
  PROFILE_CHANGES.map(({ id, label, kind, words, range }) => [
    `\`${id}\``,
    label,
    kind === "factor" ? "factor" : "value",
    Object.entries(words)
      .map(([word, value]) => `${word} = ${value}`)
      .join(", "),
    `${range[0]}–${range[1]}`,
  ]),
)}
## Culture

${table(
  ["field", "default"],
  Object.entries(DEFAULT_CULTURE).map(([field, value]) => [`\`${field}\``, String(value)]),
)}
## Observables

${Object.keys(READOUTS)
  .map((id) => `\`${id}\``)
  .join(", ")}

## Rival readings

${HYPOTHESES.map(({ id, label, options }) => `- \`${id}\`: ${label}. ${options.map((option) => `\`${option.id}\` (${option.label})`).join("; ")}`).join("\n")}

## Mechanisms

${CELL_MECHANISMS.map(mechanismSection).join("\n")}`;
}

function mechanismSection({ title, biology, assumption, evidence, claims = [] }: Mechanism): string {
  return `### ${title}

${biology}
${assumption === undefined ? "" : `\n*Left out or taken for granted:* ${assumption}\n`}
*Sources:* ${sources(evidence)}.${claims.length === 0 ? "" : ` *Claims:* ${claims.join(", ")}.`}
`;
}

/** Returns the text of `docs/reference/parameters.md`: every parameter with value or prior, unit, grade and sources. */
export function parameterReference(): string {
  const { parameters } = buildCellModel();
  const used = new Set(parameters.flatMap(({ evidence = [] }) => evidence));
  return `# Parameters of the cell model

A log-normal prior is given as its median and, after ×/÷, the factor of one standard deviation. *Assumed* says that no measurement was
found or that it was not of this quantity; the calibration narrows what its data can see. ${WRITTEN}

${table(
  ["parameter", "what it is", "value or prior", "unit", "grade", "sources", "note"],
  parameters
    .filter(({ constant }) => constant)
    .map((parameter) => [
      `\`${parameter.id}\``,
      parameter.name ?? "",
      valueText(parameter),
      parameter.unit ?? "",
      parameter.grade ?? "",
      sources(parameter.evidence ?? []),
      parameter.note ?? "",
    ]),
)}
## Sources

*Seen*: the figure was read in a copy of the source. *Recalled*: from general knowledge, to be verified.

${table(
  ["key", "source", "read", "what was taken"],
  Object.entries(EVIDENCE)
    .filter(([key]) => used.has(key))
    .map(([key, { citation, doi, confidence, note }]) => [
      `\`${key}\``,
      doi === undefined ? citation : `[${citation}](https://doi.org/${doi})`,
      confidence,
      note ?? "",
    ]),
)}`;
}

function valueText({ value, prior }: Parameter): string {
  return prior ? priorText(prior) : value === undefined ? "" : `${value}`;
}

function priorText(prior: Prior): string {
  switch (prior.kind) {
    case "logNormal":
      return `${prior.median} ×/÷ ${prior.factor}`;
    case "normal":
      return `${prior.mean} ± ${prior.standardDeviation}`;
    default:
      return `${prior.low} to ${prior.high}`;
  }
}

function sources(keys: readonly string[]): string {
  return keys.map((key) => (key === "assumed" ? "assumed" : (EVIDENCE[key]?.citation ?? key))).join("; ");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return `${line(head)}${line(head.map(() => "---"))}${rows.map(line).join("")}`;
}
