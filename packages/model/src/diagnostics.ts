import type { Expression } from "./expression/expression.ts";
import { printExpression } from "./expression/print.ts";
import type { UnitConflict } from "./units/infer-unit.ts";
import { printUnit } from "./units/print-unit.ts";
import { conversionFactor, sameDimension, type Unit } from "./units/unit.ts";

/** One problem found in an input. Collected and returned, never thrown. */
export interface Diagnostic {
  /** `E` or `W` and four digits; listed in `docs/errors.md`. */
  readonly code: `E${number}` | `W${number}`;
  /** What is wrong, where, and what would be right. */
  readonly message: string;
  /** Where, e.g. `["reactions", "IGF1_binds_IGF1R", "rateLaw"]`. */
  readonly path: readonly (string | number)[];
  /** Place in a file, one-based. */
  readonly span?: { readonly file: string; readonly line: number; readonly column: number };
}

/** A value with warnings, or the problems that prevented it. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Returns a successful outcome. */
export function success<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, diagnostics };
}

/** Returns a failed outcome; `diagnostics` holds at least one error. */
export function failure<T>(diagnostics: readonly Diagnostic[]): Outcome<T> {
  return { ok: false, diagnostics };
}

/**
 * Returns the value of an outcome.
 *
 * @throws Error listing every diagnostic, when the outcome is a failure. For callers that built the input
 * themselves (tests, our own model); readers of user input look at `ok`.
 */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((d) => `${d.code} ${d.path.join(".")}: ${d.message}`).join("\n"));
}

/** A place in a text, one-based. */
export type Place = NonNullable<Diagnostic["span"]>;

function reading(code: Diagnostic["code"], message: string, span: Place): Diagnostic {
  return { code, message, path: [], span };
}

/** A character that is no part of infix text. */
export function unexpectedCharacter(character: string, place: Place): Diagnostic {
  const hint =
    character === "="
      ? "; a comparison is written `==`"
      : character === "&" || character === "|"
        ? `; logic is written \`${character}${character}\``
        : "";
  return reading("E1001", `\`${character}\` is not part of an expression${hint}`, place);
}

/** Something stands where a value should. */
export function operandExpected(found: string, place: Place): Diagnostic {
  return reading("E1002", `found ${found} where a number, a name or \`(\` is expected`, place);
}

/** A bracket without its partner. */
export function unmatchedBracket(bracket: "(" | ")", place: Place): Diagnostic {
  return reading(
    "E1003",
    bracket === "("
      ? "this `(` is never closed; add a `)`"
      : "this `)` closes nothing; remove it or open a `(` before it",
    place,
  );
}

/** Two values follow one another. */
export function operatorExpected(found: string, isName: boolean, place: Place): Diagnostic {
  const hint = isName ? "; write a product with `*` (a number takes no unit here)" : "";
  return reading(
    "E1004",
    `found ${found} where an operator such as \`+\` or \`*\` is expected${hint}`,
    place,
  );
}

/** An operator called with too few or too many operands. */
export function wrongOperandCount(name: string, wanted: string, given: number, place: Place): Diagnostic {
  return reading(
    "E1005",
    `\`${name}\` takes ${wanted} operand${wanted === "1" ? "" : "s"}, not ${given}`,
    place,
  );
}

/** `log` with one operand. */
export function ambiguousLogarithm(place: Place): Diagnostic {
  return reading(
    "E1006",
    "`log` of one operand means different bases to different programs; write `ln(x)`, `log10(x)` or `log(base, x)`",
    place,
  );
}

/** Signs whose order of evaluation differs between programs. */
export function ambiguousChain(first: string, second: string, place: Place): Diagnostic {
  return reading(
    "E1007",
    `\`${second}\` after \`${first}\` can be read in two ways; put brackets around one of them`,
    place,
  );
}

/** Nothing but blanks. */
export function emptyExpression(place: Place): Diagnostic {
  return reading("E1008", "the expression is empty; write a number, a name or a formula", place);
}

/** A literal beyond the range of a double. */
export function numberTooLarge(text: string, place: Place): Diagnostic {
  return reading(
    "E1009",
    `\`${text}\` is larger than the largest number, about 1.8e308; write \`inf\` when infinity is meant`,
    place,
  );
}

/** More text than a formula can be. */
export function expressionTooLong(length: number, most: number, place: Place): Diagnostic {
  return reading(
    "E1010",
    `the expression has ${length} characters, and at most ${most} are read; name its parts and refer to them`,
    place,
  );
}

/** A unit name that neither SI, SBML nor the model knows. */
export function unknownUnit(name: string, nearest: string | undefined): Diagnostic {
  const hint =
    nearest === undefined
      ? "use an SI unit such as `nM` or `1/min`, or define it"
      : `did you mean \`${nearest}\`?`;
  return { code: "E1020", message: `the unit \`${name}\` is not known; ${hint}`, path: [] };
}

/** A unit text that does not follow the grammar. */
export function unitSyntax(text: string, found: string): Diagnostic {
  return {
    code: "E1021",
    message: `the unit \`${text}\` has ${found}; write it like \`1/(nM*min)\` or \`ng/mL\``,
    path: [],
  };
}

/** A unit definition that refers to itself. */
export function unitDefinedByItself(name: string): Diagnostic {
  return {
    code: "E1022",
    message: `the unit \`${name}\` is defined by itself; define it by other units`,
    path: [],
  };
}

/** `; 1 nM is 1e-9 M` when two units differ in size only, else nothing. */
function scaleHint(unit: Unit, wanted: Unit): string {
  if (!sameDimension(unit, wanted)) return "";
  return ` (the same kind of quantity, but the numbers differ by the factor ${Number(conversionFactor(unit, wanted).toPrecision(6))})`;
}

/** A rate law whose unit does not fit the reaction; `named` is the parameter that would set it right. */
export function unitRate(
  unit: Unit,
  needed: Unit,
  species: string | undefined,
  named: { readonly id: string; readonly unit: Unit; readonly needed: Unit } | undefined,
): Diagnostic {
  const code = sameDimension(unit, needed) ? "E2021" : "E2020";
  const whom = species === undefined ? "" : ` to change \`${species}\``;
  const message =
    named === undefined
      ? `the rate law has unit ${printUnit(unit)} but needs ${printUnit(needed)}${whom}${scaleHint(unit, needed)}`
      : `\`${named.id}\` has unit ${printUnit(named.unit)} but its rate law needs ${printUnit(named.needed)}${whom}${scaleHint(unit, needed)}`;
  return { code, message, path: [] };
}

/** Operands of a sum, comparison or choice in different units. */
export function unitOperands({ operator, part, unit, partner, partnerUnit }: UnitConflict): Diagnostic {
  const partnerText =
    partner === undefined ? "" : ` of unit ${partnerUnit === undefined ? "" : printUnit(partnerUnit)}`;
  const beside = partner === undefined ? "" : `\`${shortText(partner)}\`${partnerText}`;
  const hint = partnerUnit === undefined ? "" : scaleHint(unit, partnerUnit);
  const message = `\`${shortText(part)}\` has unit ${printUnit(unit)} but stands beside ${beside} in \`${operator}\`${hint}; both need the same unit`;
  return { code: "E2022", message, path: [] };
}

/** A function of pure numbers given something with a unit. */
export function unitArgument({ operator, part, unit }: UnitConflict): Diagnostic {
  const message = `\`${operator}\` takes a pure number, but \`${shortText(part)}\` has unit ${printUnit(unit)}; divide it by a reference of the same unit`;
  return { code: "E2023", message, path: [] };
}

/** An exponent with a unit, or a base with a unit under an exponent that is no literal. */
export function unitExponent({ part, unit, partner }: UnitConflict): Diagnostic {
  const text = `\`${shortText(part)}\``;
  const message =
    partner === undefined
      ? `the exponent ${text} has unit ${printUnit(unit)}; an exponent is a pure number`
      : `${text} has unit ${printUnit(unit)} and is raised to \`${shortText(partner)}\`, so the result has no fixed unit; divide ${text} by a reference of the same unit first`;
  return { code: "E2024", message, path: [] };
}

/** Mathematics that gives another unit than its target has. */
export function unitMismatch(subject: string, unit: Unit, wanted: Unit): Diagnostic {
  const name = subject.includes(" ") ? subject : `\`${subject}\``;
  return {
    code: "E2025",
    message: `the formula for ${name} has unit ${printUnit(unit)} but needs ${printUnit(wanted)}${scaleHint(unit, wanted)}`,
    path: [],
  };
}

/** A quantity whose unit is not stated. */
export function unitNotStated(id: string): Diagnostic {
  return {
    code: "W2027",
    message: `\`${id}\` has no unit, so formulas with it are not checked; state one (\`dimensionless\` for a pure number)`,
    path: [],
  };
}

function shortText(expression: Expression): string {
  const text = printExpression(expression, { longest: 60 });
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}

function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? "" : `; did you mean \`${nearest}\`?`;
}

/** An identifier that SBML and infix text cannot hold. */
export function invalidId(id: string): Diagnostic {
  return {
    code: "E2001",
    message: `\`${id}\` is no identifier; use letters, digits and \`_\`, and begin with no digit`,
    path: [],
  };
}

/** Two things of one name. */
export function duplicateId(id: string): Diagnostic {
  return { code: "E2002", message: `\`${id}\` names two things; rename one of them`, path: [] };
}

/** A formula mentions a name that the model does not have. */
export function unknownSymbol(id: string, nearest: string | undefined): Diagnostic {
  const hint = nearest === undefined ? "; declare it as a parameter or species" : didYouMean(nearest);
  return { code: "E2003", message: `\`${id}\` is not in the model${hint}`, path: [] };
}

/** A formula calls a function that the model does not define. */
export function unknownFunction(id: string, nearest: string | undefined): Diagnostic {
  const hint = nearest === undefined ? "; define it or write out its formula" : didYouMean(nearest);
  return { code: "E2004", message: `the function \`${id}\` is not defined${hint}`, path: [] };
}

/** A function called with a wrong number of operands. */
export function functionOperands(id: string, wanted: number, given: number): Diagnostic {
  return {
    code: "E2005",
    message: `the function \`${id}\` takes ${wanted} operands, not ${given}`,
    path: [],
  };
}

/** Definitions that need one another. */
export function circularDefinition(members: readonly string[]): Diagnostic {
  const circle = [...members, members[0]].map((id) => `\`${id}\``).join(" needs ");
  return { code: "E2006", message: `${circle}; break the circle`, path: [] };
}

/** Something constant that a rule, an event or a reaction would change. */
export function constantAssigned(id: string): Diagnostic {
  return {
    code: "E2007",
    message: `\`${id}\` is constant but would be changed here; set \`constant\` to false or remove the change`,
    path: [],
  };
}

/** A quantity that two rules, or a rule and something else, determine. */
export function assignedTwice(id: string): Diagnostic {
  return {
    code: "E2008",
    message: `\`${id}\` is determined twice; keep one rule, assignment or reaction for it`,
    path: [],
  };
}

/** A quantity without a value at the start. */
export function missingValue(id: string): Diagnostic {
  return {
    code: "E2009",
    message: `\`${id}\` has no value to start from; give it one, or an initial assignment`,
    path: [],
  };
}

/** A number that must be finite (and positive where it is a scale or a standard deviation). */
export function nonFiniteValue(id: string, value: number): Diagnostic {
  return {
    code: "E2010",
    message: `\`${id}\` has the value ${value}, which is not usable here; give a finite number, positive for scales and deviations`,
    path: [],
  };
}

/** A prior that is no distribution. */
export function badPrior(id: string, problem: string): Diagnostic {
  return { code: "E2011", message: `the prior of \`${id}\` is no distribution: ${problem}`, path: [] };
}

/** Function definitions that call others so often that the formulas cannot be written out. */
export function functionsTooLarge(most: number): Diagnostic {
  return {
    code: "E2013",
    message: `with its functions written out the model has more than ${most} terms; let functions call each other less often`,
    path: ["functions"],
  };
}

/** A reference to something that the model does not have. */
export function unknownReference(kind: string, id: string, nearest: string | undefined): Diagnostic {
  return {
    code: "E2012",
    message: `there is no ${kind} \`${id}\` in the model${didYouMean(nearest)}`,
    path: [],
  };
}
