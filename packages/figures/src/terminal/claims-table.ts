import type { ClaimsResult, ControlledVerdict } from "@igf-axis/analysis";
import { VERDICTS } from "../report/claims.ts";
import { formatPercent, formatRange } from "../text/number-format.ts";
import type { AnswerTableOptions } from "./answer-table.ts";
import { alignTable, plainText, wrapText } from "./text-table.ts";

/**
 * Returns judged claims as text for a terminal: a table with the word first, then what the decoys said.
 *
 * Lines are at most `width` characters, and columns are left out from the right when they do not fit. No trailing newline.
 */
export function renderClaimsTable(result: ClaimsResult, options: AnswerTableOptions): string {
  const width = Math.max(40, Math.floor(options.width));
  const dim = (text: string): string => (options.color ? `\u001b[2m${text}\u001b[0m` : text);
  const table = alignTable(
    [
      { head: "Verdict", align: "left", cells: result.claims.map((claim) => [verdictCell(claim)]) },
      { head: "Claim", align: "left", cells: result.claims.map(({ id }) => [id]) },
      { head: "holds in", align: "right", cells: result.claims.map(fractionCell) },
      { head: "prior", align: "right", cells: result.claims.map((claim) => [percent(claim.priorFraction)]) },
      { head: "cut", align: "right", cells: result.claims.map((claim) => [percent(claim.cutFraction)]) },
      { head: "Kind", align: "left", cells: result.claims.map((claim) => [kindCell(claim)]) },
      {
        head: "Statement",
        align: "left",
        wrap: true,
        cells: result.claims.map(({ id }) => [statementOf(result, id)]),
      },
    ],
    width,
  );
  const lines = [
    dim(table.head),
    ...table.rows,
    "",
    ...wrapped(readingNotes(result), width),
    ...wrapped([decoySentence(result), basisSentence(result)], width).map(dim),
  ];
  return lines.join("\n").replaceAll("\u00a0", " ");
}

function wrapped(sentences: readonly string[], width: number): readonly string[] {
  return sentences.flatMap((sentence) => wrapText(plainText(sentence), width));
}

function verdictCell({ verdict }: ControlledVerdict): string {
  const { mark, words } = VERDICTS[verdict];
  return `${words} ${mark}`;
}

function fractionCell({ fraction, fractionInterval }: ControlledVerdict): readonly string[] {
  if (fraction === null) return ["–"];
  const interval = fractionInterval
    ? [`(${formatRange(Math.round(fractionInterval[0] * 100), Math.round(fractionInterval[1] * 100))})`]
    : [];
  return [formatPercent(fraction), ...interval];
}

function percent(fraction: number | null): string {
  return fraction === null ? "–" : formatPercent(fraction);
}

function kindCell({ kind, earned }: ControlledVerdict): string {
  return earned ? `${kind}, earned` : kind;
}

function statementOf({ study }: ClaimsResult, id: string): string {
  return plainText(study.claims.find((claim) => claim.id === id)?.statement ?? "");
}

function readingNotes({ claims, study }: ClaimsResult): readonly string[] {
  const flipping = claims.flatMap(({ id, hypotheses }) =>
    hypotheses
      .filter(({ flips }) => flips)
      .map((hypothesis) => {
        const label = study.hypotheses.find((each) => each.id === hypothesis.id)?.label ?? hypothesis.id;
        const parts = Object.entries(hypothesis.fractions).map(
          ([option, fraction]) => `${option} ${formatPercent(fraction)}`,
        );
        return `${id} depends on “${label}”: ${parts.join(", ")}.`;
      }),
  );
  const others = claims.flatMap(({ id, otherReading }) =>
    otherReading
      ? [`${id} as a source reads it (${otherReading.statement}) holds in ${percent(otherReading.fraction)}.`]
      : [],
  );
  const notes = [...flipping, ...others];
  return notes.length === 0 ? [] : [...notes, ""];
}

function decoySentence({ decoys }: ClaimsResult): string {
  const { run, falsePositives, rate, rateInterval } = decoys;
  if (rate === null || rateInterval === null) return "No decoy could be judged.";
  const range = formatRange(Math.round(rateInterval[0] * 100), Math.round(rateInterval[1] * 100));
  const held = decoys.judged.filter(({ verdict }) => verdict === "holds").map(({ id }) => id);
  const named = held.length === 0 ? "" : ` (${held.join(", ")})`;
  return `Decoys, which should not hold: ${falsePositives} of ${run} were said to${named}, ${formatPercent(rate)} (${range}).`;
}

function basisSentence(result: ClaimsResult): string {
  const { sets, priorSets, seed, claims, solver } = result;
  const fromPrior = result.ensembleHash === "prior";
  const basis = fromPrior
    ? `${sets} sets drawn before calibration`
    : `${sets} calibrated sets beside ${priorSets} prior draws`;
  const earned = claims.filter((claim) => claim.earned);
  const predicted = earned.filter(({ kind }) => kind === "predicted").length;
  const failed =
    solver.failed === 0
      ? ""
      : ` ${solver.failed} of ${solver.simulations} simulations failed, which takes their sets out.`;
  return `${basis}, seed ${seed}. ${earned.length} of ${claims.length} claims earned, ${predicted} of them predicted. A verdict is about this model. 95 % intervals.${failed} Research and education only.`;
}
