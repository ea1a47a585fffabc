import { type Diagnostic, nearestName } from "@igf-axis/model";

/** Where a name stands in a scenario file. */
export type Span = NonNullable<Diagnostic["span"]>;

function place(path: Diagnostic["path"], span: Span | undefined): Pick<Diagnostic, "path" | "span"> {
  return span === undefined ? { path } : { path, span };
}

function unknownName(
  code: Diagnostic["code"],
  kind: string,
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  const near = nearestName(name, known);
  const hint =
    near === undefined ? `known: ${known.join(", ")}` : `did you mean "${near}"? Known: ${known.join(", ")}`;
  return { code, message: `${kind} "${name}" is not known; ${hint}`, ...place(path, span) };
}

/** A scenario names a cell profile that the model does not have. */
export function unknownProfile(
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return unknownName("E2101", "profile", name, known, path, span);
}

/** A scenario names a therapy that the model does not have. */
export function unknownTherapy(
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return unknownName("E2102", "therapy", name, known, path, span);
}

/** An arm changes something that profiles do not have. */
export function unknownChange(
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return unknownName("E2103", "change", name, known, path, span);
}

/** A scenario asks for an observable that the model does not report. */
export function unknownObservable(
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return unknownName("E2104", "observable", name, known, path, span);
}

/** A scenario names a claim that this version does not judge. */
export function unknownClaim(
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return unknownName("E2105", "claim", name, known, path, span);
}

/** A claim of the letter is asked for that this version cannot judge. */
export function claimNotJudged(
  id: string,
  reason: string,
  needs: string,
  judged: readonly string[],
): Diagnostic {
  return {
    code: "E2109",
    message: `claim ${id} is not judged in this version: it is one of those that ${reason}; it needs: ${needs} Judged: ${judged.join(", ")}`,
    path: ["claim"],
  };
}

/** A scenario restricts a rival reading that does not exist, or to an option that it does not have. */
export function unknownHypothesis(
  name: string,
  known: readonly string[],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return unknownName("E2106", "hypothesis", name, known, path, span);
}

/** The value of a change is neither one of its words nor a number in its range. */
export function badChange(
  change: string,
  value: string | number,
  words: readonly string[],
  range: readonly [number, number],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  const allowed = [...words.map((word) => `"${word}"`), `a number from ${range[0]} to ${range[1]}`].join(
    ", ",
  );
  return {
    code: "E2107",
    message: `change ${change} cannot be ${JSON.stringify(value)}; it takes ${allowed}`,
    ...place(path, span),
  };
}

/** A culture condition is outside what the model describes. */
export function badCulture(
  field: string,
  value: number,
  allowed: string,
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return { code: "E2108", message: `culture.${field} is ${value}; ${allowed}`, ...place(path, span) };
}

/** A concentration lies outside the range that in-vitro work has used. */
export function unusualConcentration(
  therapy: string,
  value: number,
  range: readonly [number, number],
  path: Diagnostic["path"],
  span?: Span,
): Diagnostic {
  return {
    code: "W2101",
    message: `${therapy} at ${value} nM lies outside the ${range[0]}–${range[1]} nM that in-vitro work has used; the model was not made for it`,
    ...place(path, span),
  };
}
