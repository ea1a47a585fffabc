/** The ensemble as a file: JSON with one parameter set per line and six significant digits, which is far below the sets' spread. */
import {
  canonicalJson,
  type Diagnostic,
  type Ensemble,
  failure,
  type Outcome,
  sha256,
  success,
} from "@igf-axis/model";
import { ensembleField, ensembleLengths, ensembleNotJson } from "../diagnostics.ts";
import { roundSignificant } from "../statistics/order.ts";

type Path = readonly (string | number)[];

/** Returns the text of an ensemble file. Reading it back gives {@link roundEnsemble} of the ensemble. */
export function writeEnsemble(ensemble: Ensemble): string {
  const { version, parameters, values, hypotheses, provenance } = roundEnsemble(ensemble);
  const lines = (items: readonly unknown[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
  const fields = [
    `"version":${JSON.stringify(version)}`,
    `"provenance":${JSON.stringify(provenance)}`,
    `"parameters":${JSON.stringify(parameters)}`,
    `"hypotheses":${lines(hypotheses)}`,
    `"values":${lines(values)}`,
  ];
  return `{${fields.join(",\n")}}\n`;
}

/** Returns the ensemble with every value rounded to six significant digits, as a file keeps it. */
export function roundEnsemble(ensemble: Ensemble): Ensemble {
  return { ...ensemble, values: ensemble.values.map((row) => row.map((value) => roundSignificant(value))) };
}

/** Returns the SHA-256 of an ensemble as a file keeps it, 64 hexadecimal digits: the same before writing and after reading. */
export function ensembleHash(ensemble: Ensemble): string {
  return sha256(canonicalJson(roundEnsemble(ensemble)));
}

/** Reads an ensemble file; every problem found is returned (E5101 … E5103). */
export function readEnsemble(text: string): Outcome<Ensemble> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return failure([ensembleNotJson(error instanceof Error ? error.message : String(error))]);
  }
  const found: Diagnostic[] = [];
  const root = record(json, [], found);
  const parameters = list(root.parameters, ["parameters"], found);
  const values = list(root.values, ["values"], found);
  const hypotheses = list(root.hypotheses, ["hypotheses"], found);
  requireText(root.version, ["version"], found);
  for (const [i, name] of parameters.entries()) requireText(name, ["parameters", i], found);
  if (new Set(parameters).size !== parameters.length)
    found.push(ensembleField(["parameters"], "a list without repetition", "a name twice"));
  if (hypotheses.length !== values.length)
    found.push(ensembleLengths(["hypotheses"], hypotheses.length, values.length, "one per set"));
  for (const [i, row] of values.entries())
    checkRow(list(row, ["values", i], found), i, parameters.length, found);
  hypotheses.forEach((options, i) => {
    for (const [id, option] of Object.entries(record(options, ["hypotheses", i], found)))
      requireText(option, ["hypotheses", i, id], found);
  });
  checkProvenance(record(root.provenance, ["provenance"], found), found);
  return found.length > 0 ? failure(found.slice(0, 20)) : success(json as Ensemble);
}

function checkRow(row: readonly unknown[], index: number, width: number, found: Diagnostic[]): void {
  if (row.length !== width)
    found.push(ensembleLengths(["values", index], row.length, width, "one per parameter"));
  for (const [column, value] of row.entries()) requireNumber(value, ["values", index, column], found);
}

function checkProvenance(provenance: Readonly<Record<string, unknown>>, found: Diagnostic[]): void {
  const at = (...rest: Path): Path => ["provenance", ...rest];
  requireText(provenance.modelHash, at("modelHash"), found);
  requireText(provenance.sampler, at("sampler"), found);
  requireNumber(provenance.seed, at("seed"), found);
  list(provenance.stages, at("stages"), found).forEach((item, i) => {
    const stage = record(item, at("stages", i), found);
    requireText(stage.module, at("stages", i, "module"), found);
    list(stage.parameters, at("stages", i, "parameters"), found);
    list(stage.data, at("stages", i, "data"), found);
    for (const field of ["effectiveSampleSize", "logEvidence", "acceptanceRate"])
      requireNumber(stage[field], at("stages", i, field), found);
  });
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : typeof value === "object" ? "an object" : JSON.stringify(value);
}

function record(value: unknown, path: Path, found: Diagnostic[]): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  found.push(ensembleField(path, "an object", kindOf(value)));
  return {};
}

function list(value: unknown, path: Path, found: Diagnostic[]): readonly unknown[] {
  if (Array.isArray(value)) return value;
  found.push(ensembleField(path, "a list", kindOf(value)));
  return [];
}

function requireText(value: unknown, path: Path, found: Diagnostic[]): void {
  if (typeof value !== "string") found.push(ensembleField(path, "text", kindOf(value)));
}

function requireNumber(value: unknown, path: Path, found: Diagnostic[]): void {
  if (typeof value !== "number" || !Number.isFinite(value))
    found.push(ensembleField(path, "a finite number", kindOf(value)));
}
