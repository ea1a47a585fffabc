/** Runs a semantic case and judges it by the suite's criterion. */
import { createSimulator } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import type { Diagnostic, Model } from "@igf-axis/model";
import { withColumns } from "../simulate/columns.ts";
import { prepare } from "../simulate/prepare.ts";
import { readSettings, type SemanticCase, type Settings } from "./semantic-case.ts";

/** `fail`: a wrong number; `unsupported`: refused with codes; `error`: refused while running. */
export interface Verdict {
  readonly id: string;
  readonly rendering: string;
  readonly verdict: "pass" | "fail" | "unsupported" | "error";
  /** The first code of what was refused. */
  readonly code?: string;
  /** All codes, the wrong value, or what went wrong; empty for a case that passes. */
  readonly reason: string;
}

/** A verdict on one case. */
export type Judgement = Omit<Verdict, "id" | "rendering">;

/** Whether a computed value agrees with an expected one: |expected − computed| ≤ absolute + relative · |expected|. */
export function agrees(computed: number, expected: number, absolute: number, relative: number): boolean {
  if (!Number.isFinite(expected)) return Object.is(computed, expected);
  return Math.abs(expected - computed) <= absolute + relative * Math.abs(expected);
}

/** Reads, compiles and runs a case, and compares every value of every variable that it asks for. */
export function judgeSemantic(item: SemanticCase): Verdict {
  return { id: item.id, rendering: item.rendering, ...judged(item) };
}

function judged({ id, rendering, sbml, settings: text, results, files }: SemanticCase): Judgement {
  const settings = readSettings(text);
  if (settings === undefined) return { verdict: "unsupported", reason: "flux balance" };
  const document = readSbml(sbml, { file: `${id}-sbml-${rendering}.xml` });
  if (!document.ok) return refused(document.diagnostics);
  const translated = toModel(document.value, { resolve: (path) => files.get(path) });
  if (!translated.ok) return refused(translated.diagnostics);
  const { model, columns } = requested(translated.value, settings);
  const prepared = prepare(model);
  if (!prepared.ok) return refused(prepared.diagnostics);
  try {
    const course = createSimulator(prepared.value.compiled).simulate({
      startTime: settings.times[0] ?? 0,
      times: settings.times,
      parameters: prepared.value.parameters,
      select: columns,
      solver: { relativeTolerance: 1e-9, maxSteps: 1_000_000 },
    });
    return compare(course.values, settings, results);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = "code" in error ? String(error.code) : undefined;
    const reason = `${code ?? error.name} ${error.message}`;
    return code === undefined ? { verdict: "error", reason } : { verdict: "error", code, reason };
  }
}

/** Returns the judgement on a case that was refused, by the codes of its errors. */
export function refused(diagnostics: readonly Diagnostic[]): Judgement {
  const errors = diagnostics.filter(({ code }) => code.startsWith("E"));
  const codes = [...new Set(errors.map(({ code }) => code))].sort();
  return { verdict: "unsupported", code: codes[0] ?? "", reason: codes.join(" ") };
}

function requested(
  model: Model,
  { variables, amounts, concentrations }: Settings,
): { readonly model: Model; readonly columns: readonly string[] } {
  return withColumns(
    model,
    variables.map((id) => ({
      id,
      as: amounts.has(id) ? "amount" : concentrations.has(id) ? "concentration" : "symbol",
    })),
  );
}

function compare(values: Float64Array, settings: Settings, results: string): Judgement {
  const { times, variables, absolute, relative } = settings;
  const [header = "", ...lines] = results.trim().split(/\r?\n/);
  // The first column is the time, whatever a variable of that name does.
  const names = header
    .split(",")
    .slice(1)
    .map((name) => name.trim());
  for (const [row, line] of lines.entries()) {
    const expected = line.split(",").slice(1).map(readResult);
    for (const [i, name] of variables.entries()) {
      const wanted = expected[names.indexOf(name)];
      const computed = values[row * variables.length + i];
      if (wanted === undefined || computed === undefined)
        return { verdict: "fail", reason: `${name} has no expected value in row ${row + 1}` };
      if (!agrees(computed, wanted, absolute, relative))
        return { verdict: "fail", reason: `${name} at ${times[row]}: ${computed} instead of ${wanted}` };
    }
  }
  return lines.length === times.length
    ? { verdict: "pass", reason: "" }
    : { verdict: "fail", reason: `${lines.length} rows expected` };
}

function readResult(text: string): number {
  const word = text.trim().toLowerCase();
  if (word === "nan") return Number.NaN;
  if (word === "inf" || word === "infinity") return Number.POSITIVE_INFINITY;
  if (word === "-inf" || word === "-infinity") return Number.NEGATIVE_INFINITY;
  return Number(word);
}
