/** The semantic cases of the SBML Test Suite: how they are read, run and judged. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createSimulator } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import type { Diagnostic, Model } from "@igf-axis/model";
import { withColumns } from "../../src/simulate/columns.ts";
import { prepare } from "../../src/simulate/prepare.ts";

/** A case as the archive holds it. */
export interface SemanticCase {
  readonly id: string;
  readonly sbml: string;
  readonly settings: string;
  readonly results: string;
}

/** `fail`: a wrong number; `unsupported`: refused with codes; `error`: refused while running. */
export interface Verdict {
  readonly id: string;
  readonly verdict: "pass" | "fail" | "unsupported" | "error";
  /** Codes of what is not supported, or what went wrong. */
  readonly reason: string;
}

const BLOCK = 512;

/** Reads the cases of an archive of the suite (`semantic/NNNNN/…` in a compressed tar). */
export function readCases(archive: string): readonly SemanticCase[] {
  const bytes = gunzipSync(readFileSync(archive));
  const files = new Map<string, string>();
  const text = (from: number, length: number): string => {
    const field = bytes.subarray(from, from + length).toString("utf8");
    const end = field.indexOf("\0");
    return end < 0 ? field : field.slice(0, end);
  };
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12).trim(), 8);
    files.set(text(at, 100), bytes.subarray(at + BLOCK, at + BLOCK + size).toString("utf8"));
    at += BLOCK * (1 + Math.ceil(size / BLOCK));
  }
  return casesOf(files);
}

function casesOf(files: ReadonlyMap<string, string>): readonly SemanticCase[] {
  const byId = new Map<string, string[]>();
  for (const name of files.keys()) {
    const id = /^semantic\/(\d{5})\//.exec(name)?.[1];
    if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), name]);
  }
  return [...byId].sort().map(([id, names]) => {
    const part = (pattern: RegExp): string => {
      const text = files.get(names.find((name) => pattern.test(name)) ?? "");
      if (text === undefined) throw new Error(`case ${id} has no file like ${pattern}`);
      return text;
    };
    return {
      id,
      sbml: part(/\/\d{5}-sbml-l\dv\d\.xml$/),
      settings: part(/-settings\.txt$/),
      results: part(/-results\.csv$/),
    };
  });
}

interface Settings {
  readonly times: readonly number[];
  readonly variables: readonly string[];
  readonly amounts: ReadonlySet<string>;
  readonly concentrations: ReadonlySet<string>;
  readonly absolute: number;
  readonly relative: number;
}

function readSettings(text: string): Settings | undefined {
  const fields = new Map(
    text
      .split(/\r?\n/)
      .map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const number = (name: string): number => Number.parseFloat(fields.get(name) ?? "");
  const names = (name: string): readonly string[] =>
    (fields.get(name) ?? "")
      .split(",")
      .map((s) => s.trim())
      .filter((s) => s !== "");
  const [start, duration, steps] = [number("start"), number("duration"), number("steps")];
  if (!Number.isFinite(start + duration + steps)) return undefined;
  return {
    times: Array.from({ length: steps + 1 }, (_, i) => start + (duration * i) / steps),
    variables: names("variables"),
    amounts: new Set(names("amount")),
    concentrations: new Set(names("concentration")),
    absolute: number("absolute"),
    relative: number("relative"),
  };
}

/** Whether a computed value agrees with an expected one by the suite's criterion. */
export function agrees(computed: number, expected: number, absolute: number, relative: number): boolean {
  if (!Number.isFinite(expected)) return Object.is(computed, expected);
  return Math.abs(expected - computed) <= absolute + relative * Math.abs(expected);
}

/** Reads, compiles and runs a case, and compares every value. */
export function judge(item: SemanticCase): Verdict {
  const { id } = item;
  const settings = readSettings(item.settings);
  if (settings === undefined) return { id, verdict: "unsupported", reason: "flux balance" };
  const document = readSbml(item.sbml, { file: `${id}.xml` });
  if (!document.ok) return refused(id, document.diagnostics);
  const translated = toModel(document.value);
  if (!translated.ok) return refused(id, translated.diagnostics);
  const { model, columns } = requested(translated.value, settings);
  const prepared = prepare(model);
  if (!prepared.ok) return refused(id, prepared.diagnostics);
  try {
    const course = createSimulator(prepared.value.compiled).simulate({
      startTime: settings.times[0] ?? 0,
      times: settings.times,
      parameters: prepared.value.parameters,
      select: columns,
      solver: { relativeTolerance: 1e-9, maxSteps: 1_000_000 },
    });
    return compare(id, course.values, settings, item.results);
  } catch (error) {
    return {
      id,
      verdict: "error",
      reason:
        error instanceof Error
          ? `${"code" in error ? error.code : error.name} ${error.message}`
          : String(error),
    };
  }
}

function refused(id: string, diagnostics: readonly Diagnostic[]): Verdict {
  const errors = diagnostics.filter(({ code }) => code.startsWith("E"));
  return {
    id,
    verdict: "unsupported",
    reason: [...new Set(errors.map(({ code }) => code))].sort().join(" "),
  };
}

function requested(
  model: Model,
  settings: Settings,
): { readonly model: Model; readonly columns: readonly string[] } {
  const { amounts, concentrations } = settings;
  return withColumns(
    model,
    settings.variables.map((id) => ({
      id,
      as: amounts.has(id) ? "amount" : concentrations.has(id) ? "concentration" : "symbol",
    })),
  );
}

function compare(id: string, values: Float64Array, settings: Settings, results: string): Verdict {
  const [header = "", ...lines] = results.trim().split(/\r?\n/);
  // The first column is the time, whatever a variable of that name does.
  const names = header
    .split(",")
    .slice(1)
    .map((name) => name.trim());
  for (const [row, line] of lines.entries()) {
    const expected = line.split(",").slice(1).map(readResult);
    for (const [i, name] of settings.variables.entries()) {
      const wanted = expected[names.indexOf(name)] ?? Number.NaN;
      const computed = values[row * settings.variables.length + i] ?? Number.NaN;
      if (!agrees(computed, wanted, settings.absolute, settings.relative)) {
        return {
          id,
          verdict: "fail",
          reason: `${name} at ${settings.times[row]}: ${computed} instead of ${wanted}`,
        };
      }
    }
  }
  const complete = lines.length === settings.times.length;
  return { id, verdict: complete ? "pass" : "fail", reason: complete ? "" : `${lines.length} rows expected` };
}

function readResult(text: string): number {
  const word = text.trim().toLowerCase();
  if (word === "nan") return Number.NaN;
  if (word === "inf" || word === "infinity") return Number.POSITIVE_INFINITY;
  if (word === "-inf" || word === "-infinity") return Number.NEGATIVE_INFINITY;
  return Number(word);
}
