import { type Diagnostic, nearestName } from "@igf-axis/model";

/** A place in a file, one-based. */
export type Place = NonNullable<Diagnostic["span"]>;
type Path = Diagnostic["path"];

/** The text is no YAML. */
export function syntaxError(detail: string, span: Place): Diagnostic {
  const hint = /compact mapping|implicit key/i.test(detail)
    ? "; text that contains `: ` needs quotes around it"
    : /tab/i.test(detail)
      ? "; indent with spaces"
      : "";
  const plain = detail.trim().replace(/\.$/, "");
  return { code: "E1101", path: [], span, message: `this is not valid YAML: ${plain}${hint}` };
}

/** A key stands twice in one object. */
export function duplicateKey(path: Path, span: Place): Diagnostic {
  return {
    code: "E1102",
    path,
    span,
    message: "this key stands twice in the same place; remove one of the two",
  };
}

/** The text is too long to be a scenario. */
export function textTooLarge(limit: number, span: Place): Diagnostic {
  return {
    code: "E1103",
    path: [],
    span,
    message: `the file has more than ${limit} characters, which no scenario needs; is it the right file?`,
  };
}

/** Nested more deeply than any scenario, or an alias that contains itself. */
export function tooDeep(limit: number, span: Place): Diagnostic {
  return {
    code: "E1104",
    path: [],
    span,
    message: `values are nested more than ${limit} deep; a scenario needs 5 levels, and an alias must not contain itself`,
  };
}

/** More values than any scenario, usually through aliases of aliases. */
export function tooManyValues(limit: number, span: Place): Diagnostic {
  return {
    code: "E1104",
    path: [],
    span,
    message: `the file holds more than ${limit} values once its aliases are written out; write fewer, or use fewer aliases`,
  };
}

/** A field that every scenario needs is absent. */
export function missingField(
  path: Path,
  description: string | undefined,
  example: string | undefined,
  span: Place,
): Diagnostic {
  const what = description === undefined ? "" : ` (${description.replace(/\.$/, "")})`;
  const how = example === undefined ? "" : `; add for example \`${String(path.at(-1))}: ${example}\``;
  return { code: "E1105", path, span, message: `\`${nameOf(path)}\` is missing${what}${how}` };
}

/** A field that the format does not know. */
export function unknownField(name: string, known: readonly string[], path: Path, span: Place): Diagnostic {
  const near = nearestName(name, known);
  const suggestion = near === undefined ? "" : `; did you mean \`${near}\`?`;
  const list = known.length === 0 ? "" : `${suggestion === "" ? ";" : ""} known here: ${known.join(", ")}`;
  return {
    code: "E1106",
    path,
    span,
    message: `\`${name}\` is not a field${path.length > 1 ? ` of \`${nameOf(path.slice(0, -1))}\`` : " of a scenario"}${suggestion}${list}`,
  };
}

/** A value of another type than the field takes. */
export function wrongType(
  path: Path,
  value: unknown,
  wanted: string,
  example: string | undefined,
  span: Place,
): Diagnostic {
  const how = example === undefined ? "" : `, for example ${example}`;
  return {
    code: "E1107",
    path,
    span,
    message: `\`${nameOf(path)}\` is ${describe(value)}; it takes ${wanted}${how}`,
  };
}

/** A number, or a length, outside its range. */
export function outOfRange(path: Path, value: unknown, allowed: string, span: Place): Diagnostic {
  return {
    code: "E1108",
    path,
    span,
    message: `\`${nameOf(path)}\` is ${describe(value)}; it must be ${allowed}`,
  };
}

/** A dose list with a dose that stands twice. */
export function repeatedDose(path: Path, dose: number, span: Place): Diagnostic {
  return {
    code: "E1109",
    path,
    span,
    message: `dose ${dose} nM stands twice in \`${nameOf(path.slice(0, -1))}\`; remove one`,
  };
}

/** A dose of the titrated drug that is zero or negative. */
export function doseNotPositive(path: Path, dose: number, span: Place): Diagnostic {
  const why =
    dose === 0
      ? "leave the zero out, the untreated control is always run as well"
      : "a dose must be above zero";
  return { code: "E1110", path, span, message: `\`${nameOf(path)}\` is ${dose} nM; ${why}` };
}

/** The file states another version of the format. */
export function unsupportedVersion(value: unknown, span: Place): Diagnostic {
  return {
    code: "E1111",
    path: ["schema"],
    span,
    message: `\`schema\` is ${describe(value)}; this version reads \`schema: 1\``,
  };
}

/** Two arms have one id. */
export function repeatedArm(id: string, path: Path, first: Place | undefined, span: Place): Diagnostic {
  const where = first === undefined ? "" : ` in line ${first.line}`;
  return {
    code: "E1112",
    path,
    span,
    message: `arm id "${id}" is already taken${where}; give each arm its own`,
  };
}

/** The comparator or the reference is no arm. */
export function unknownArm(
  role: "comparator" | "reference",
  id: string,
  known: readonly string[],
  span: Place,
): Diagnostic {
  const near = nearestName(id, known);
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  return {
    code: "E1113",
    path: [role],
    span,
    message: `\`${role}\` is "${id}", which is no arm${hint}${hint === "" ? ";" : ""} arms: ${known.join(", ")}`,
  };
}

/** An identifier with characters that file names and tables cannot hold. */
export function badIdentifier(path: Path, value: unknown, span: Place): Diagnostic {
  return {
    code: "E1114",
    path,
    span,
    message: `\`${nameOf(path)}\` is ${describe(value)}; an id has letters, digits, ".", "_", "+" and "-" only, and starts with a letter or digit`,
  };
}

/** A tolerance that no solver can meet. */
export function impossibleTolerance(value: number, span: Place): Diagnostic {
  return {
    code: "E1115",
    path: ["solver", "relativeTolerance"],
    span,
    message: `a relative tolerance of ${value} cannot be met; give a number from 1e-13 to below 1, for example 1e-5`,
  };
}

/** The file holds no scenario at all. */
export function notAScenario(value: unknown, span: Place): Diagnostic {
  const what =
    value === null || value === undefined ? "the file is empty" : `the file holds ${describe(value)}`;
  return {
    code: "E1116",
    path: [],
    span,
    message: `${what}; a scenario is a list of fields such as \`schema: 1\` and \`id: my-scenario\``,
  };
}

/** Text that is empty or blank. */
export function emptyText(path: Path, span: Place): Diagnostic {
  return {
    code: "E1117",
    path,
    span,
    message: `\`${nameOf(path)}\` is blank; write some text, or leave the field out if it is optional`,
  };
}

/** Returns a path as people write it: `arms[0].add[1].therapy`. */
function nameOf(path: Path): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (typeof value === "object") return "a group of fields";
  if (typeof value === "string")
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return String(value);
}
