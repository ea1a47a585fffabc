/**
 * Infix text of expressions (the SBML Level 3 infix notation, as parsed by `parse.ts`).
 *
 * Canonical form: `parseExpression(printExpression(e))` has exactly the structure of `e` when
 * - literals are finite and carry no unit (the text has no place for units; infinities and NaN come back as constants),
 * - identifiers are no reserved words (`time`, `pi`, `inf`, …) and called functions have no operator's name,
 * - operators have a number of operands that they take.
 */
import type { Application, Expression } from "./expression.ts";
import { partsOf } from "./fold.ts";
import { CONSTANT_NAMES, FUNCTION_NAMES, operandCount } from "./operators.ts";
import { INFIX, PRECEDENCE } from "./precedence.ts";

/**
 * Returns the infix text of an expression, e.g. `kcat * S / (Km + S)`.
 *
 * @param options.longest - Where to stop, in UTF-16 units, ≥ 1; default: nowhere. A part that is shared is printed at each place, so that
 * the text of few terms may be endless.
 */
export function printExpression(
  expression: Expression,
  { longest = Number.POSITIVE_INFINITY }: { readonly longest?: number } = {},
): string {
  const out: string[] = [];
  let length = 0;
  const stack: (string | Expression)[] = [expression];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (typeof item === "string") {
      out.push(item);
      length += item.length;
      if (length > longest) break;
    } else {
      const pieces = layOut(item);
      for (let i = pieces.length - 1; i >= 0; i--) stack.push(pieces[i] as string | Expression);
    }
  }
  return out.join("");
}

function layOut(node: Expression): readonly (string | Expression)[] {
  switch (node.kind) {
    case "number":
      return [printNumber(node.value)];
    case "symbol":
      return [node.id];
    case "constant":
      return [CONSTANT_NAMES[node.name]];
    case "call":
      return asCall(node.functionId, node.operands);
    case "piecewise":
      return asCall("piecewise", partsOf(node));
    case "apply":
      return layOutApplication(node);
  }
}

function layOutApplication(node: Application): readonly (string | Expression)[] {
  const { operator, operands } = node;
  if (operator === "negate" && operands.length === 1)
    return ["-", ...prefixOperand(operands[0] as Expression)];
  if (operator === "not" && operands.length === 1)
    return ["!", ...bracket(operands[0] as Expression, PRECEDENCE.prefix)];
  const special = layOutRootOrLog(node);
  if (special !== undefined) return special;
  const sign = INFIX[operator];
  if (sign === undefined || operands.length < 2 || operands.length > operandCount(operator).most) {
    return asCall(FUNCTION_NAMES[operator], operands);
  }
  if (operator === "power") {
    const [base, exponent] = operands as [Expression, Expression];
    return [...bracket(base, PRECEDENCE.power + 1), sign, ...bracket(exponent, PRECEDENCE.power)];
  }
  const level = precedenceOf(node);
  const parts: (string | Expression)[] = [];
  operands.forEach((operand, i) => {
    if (i > 0) parts.push(` ${sign} `);
    const joins = i === 0 && !wouldMerge(operator, operand);
    parts.push(...bracket(operand, joins ? level : level + 1));
  });
  return parts;
}

function layOutRootOrLog({ operator, operands }: Application): readonly (string | Expression)[] | undefined {
  const [first, second] = operands;
  if (operands.length !== 2 || first?.kind !== "number" || first.unit !== undefined || second === undefined)
    return undefined;
  if (operator === "root" && first.value === 2) return asCall("sqrt", [second]);
  if (operator === "log" && first.value === 10) return asCall("log10", [second]);
  return undefined;
}

/** A first operand of the same n-ary operator, or any relation inside a relation, would be read as part of the chain. */
function wouldMerge(operator: Application["operator"], first: Expression): boolean {
  if (first.kind !== "apply") return false;
  const level = precedenceOf(first);
  if (level === PRECEDENCE.relation || level === PRECEDENCE.logic) return true;
  return first.operator === operator && operandCount(operator).most === Number.POSITIVE_INFINITY;
}

function prefixOperand(operand: Expression): readonly (string | Expression)[] {
  const bare = operand.kind === "number" && !isNegative(operand.value);
  return bare ? ["(", operand, ")"] : bracket(operand, PRECEDENCE.prefix);
}

function bracket(operand: Expression, least: number): readonly (string | Expression)[] {
  return precedenceOf(operand) < least ? ["(", operand, ")"] : [operand];
}

function precedenceOf(node: Expression): number {
  if (node.kind === "number") return isNegative(node.value) ? PRECEDENCE.prefix : PRECEDENCE.atom;
  if (node.kind !== "apply") return PRECEDENCE.atom;
  if (node.operator === "negate" || node.operator === "not") return PRECEDENCE.prefix;
  if (INFIX[node.operator] === undefined || node.operands.length < 2) return PRECEDENCE.atom;
  switch (node.operator) {
    case "power":
      return PRECEDENCE.power;
    case "multiply":
    case "divide":
    case "remainder":
      return PRECEDENCE.product;
    case "add":
    case "subtract":
      return PRECEDENCE.sum;
    case "and":
    case "or":
      return PRECEDENCE.logic;
    default:
      return PRECEDENCE.relation;
  }
}

function asCall(name: string, operands: readonly Expression[]): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [`${name}(`];
  operands.forEach((operand, i) => {
    if (i > 0) parts.push(", ");
    parts.push(operand);
  });
  parts.push(")");
  return parts;
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0" : String(value);
}
