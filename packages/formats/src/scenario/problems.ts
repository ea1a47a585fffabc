import { type Diagnostic, nearestName } from "@igf-axis/model";
import type { z } from "zod";
import {
  badIdentifier,
  doseNotPositive,
  emptyText,
  impossibleTolerance,
  missingField,
  outOfRange,
  type Place,
  unknownField,
  unsupportedVersion,
  wrongType,
} from "../diagnostics.ts";
import { noteAt } from "./schema.ts";

/** Looks up places of a file by path. */
export interface PlaceFinder {
  value(path: Diagnostic["path"]): Place;
  key(path: Diagnostic["path"]): Place;
}

type Issue = z.core.$ZodIssue;

/**
 * Returns what is wrong with the data of a scenario file, in words and with places, from the schema's own findings.
 *
 * A field that is missing because its name is misspelt is reported once, as the misspelling.
 */
export function problemsOf(
  issues: readonly Issue[],
  data: unknown,
  find: PlaceFinder,
): readonly Diagnostic[] {
  const misspelt = new Set(issues.flatMap(misspeltFields));
  const isMisspelt = (issue: Issue): boolean =>
    misspelt.has(issue.path.join(".")) && valueAt(data, issue.path.map(toStep)) === undefined;
  return issues.filter((issue) => !isMisspelt(issue)).flatMap((issue) => problemsOfIssue(issue, data, find));
}

function misspeltFields(issue: Issue): readonly string[] {
  if (issue.code !== "unrecognized_keys") return [];
  const { fields } = noteAt(issue.path);
  return issue.keys.flatMap((key) => {
    const meant = nearestName(key, fields);
    return meant === undefined ? [] : [[...issue.path, meant].join(".")];
  });
}

function problemsOfIssue(issue: Issue, data: unknown, find: PlaceFinder): readonly Diagnostic[] {
  const path = issue.path.map(toStep);
  const value = valueAt(data, path);
  const span = find.value(path);
  if (issue.code === "unrecognized_keys") {
    const { fields } = noteAt(path);
    return issue.keys.map((key) => unknownField(key, fields, [...path, key], find.key([...path, key])));
  }
  const { description, example } = noteAt(path);
  if (value === undefined) return [missingField(path, description, example, find.value(path.slice(0, -1)))];
  if (path.join(".") === "schema") return [unsupportedVersion(value, span)];
  switch (issue.code) {
    case "invalid_type":
      return [typeProblem(issue, path, value, example, span)];
    case "invalid_union":
      return [wrongType(path, value, "text or a number", example, span)];
    case "too_small":
    case "too_big":
      return [sizeProblem(issue, path, value, span)];
    case "invalid_format":
      return [path.at(-1) === "id" ? badIdentifier(path, value, span) : emptyText(path, span)];
    default:
      return [wrongType(path, value, "another value", example, span)];
  }
}

function typeProblem(
  issue: Issue & { code: "invalid_type" },
  path: Diagnostic["path"],
  value: unknown,
  example: string | undefined,
  span: Place,
): Diagnostic {
  if (typeof value === "number" && !Number.isFinite(value))
    return outOfRange(path, value, "a finite number", span);
  if (issue.expected === "int" && typeof value === "number")
    return outOfRange(path, value, "a whole number", span);
  const quoted = issue.expected === "string" && (typeof value === "number" || typeof value === "boolean");
  return wrongType(
    path,
    value,
    WORDS[issue.expected] ?? issue.expected,
    quoted ? `"${value}" with quotes` : example,
    span,
  );
}

const WORDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "a group of fields",
  record: "a group of fields",
};

function sizeProblem(
  issue: Issue & { code: "too_small" | "too_big" },
  path: Diagnostic["path"],
  value: unknown,
  span: Place,
): Diagnostic {
  const isDose = path[0] === "drug" && path[1] === "dosesNm" && path.length === 3;
  if (isDose && typeof value === "number" && value <= 0) return doseNotPositive(path, value, span);
  if (path.at(-1) === "relativeTolerance" && typeof value === "number")
    return impossibleTolerance(value, span);
  if (issue.origin === "string" && issue.code === "too_small") return emptyText(path, span);
  const bound = issue.code === "too_small" ? issue.minimum : issue.maximum;
  const relation =
    issue.code === "too_small"
      ? issue.inclusive
        ? "at least"
        : "above"
      : issue.inclusive
        ? "at most"
        : "below";
  const thing =
    issue.origin === "array"
      ? `a list of ${relation} ${bound}`
      : issue.origin === "string"
        ? `${relation} ${bound} characters long`
        : `${relation} ${bound}`;
  return outOfRange(path, value, thing, span);
}

function toStep(step: PropertyKey): string | number {
  return typeof step === "number" ? step : String(step);
}

function valueAt(data: unknown, path: Diagnostic["path"]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
