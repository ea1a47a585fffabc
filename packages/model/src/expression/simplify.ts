/**
 * Simplification by rules that keep the value wherever every part is finite, up to rounding.
 *
 * Rules: x + 0, x − 0, 0 − x, 1·x, 0·x, −1·x, x/1, 0/x, x¹, x⁰, 1ˣ, signs pulled out of products and quotients, sums and
 * products flattened with their literals gathered, operators of literals folded when the result is finite, pieces with
 * decided conditions. A folded literal carries no unit, since folding works in the units that the values are stated in.
 */
import { applyOperator } from "./apply-operator.ts";
import { applyAll, neg, num } from "./construct.ts";
import type { Application, Expression, Piecewise } from "./expression.ts";
import { rewriteExpression } from "./fold.ts";
import { isBooleanOperator } from "./operators.ts";

/**
 * Most terms and factors that flattening makes of a sum and a product. Parts that are shared, as in f(f(f(x))) with f(x) = x·x, would
 * double with every level.
 */
const MOST_TERMS = 1000;
const MOST_FACTORS = 64;

/** Returns a simpler expression of the same value. Simplifying twice changes nothing more. */
export function simplify(expression: Expression): Expression {
  return rewriteExpression(expression, simplifyNode);
}

function simplifyNode(node: Expression): Expression {
  if (node.kind === "constant" && node.name === "true") return num(1);
  if (node.kind === "constant" && node.name === "false") return num(0);
  if (node.kind === "piecewise") return simplifyPiecewise(node);
  if (node.kind !== "apply") return node;
  switch (node.operator) {
    case "add":
      return makeSum(node.operands);
    case "multiply":
      return makeProduct(node.operands);
    case "subtract":
      return makeDifference(node);
    case "divide":
      return makeQuotient(node);
    case "negate":
      return makeNegation(node.operands[0] as Expression);
    case "power":
      return makePower(node);
    case "and":
    case "or":
      return makeJunction(node);
    default:
      return makeOther(node);
  }
}

function literal(expression: Expression | undefined): number | undefined {
  return expression?.kind === "number" && Number.isFinite(expression.value) ? expression.value : undefined;
}

function ifOperator(expression: Expression, operator: Application["operator"]): Application | undefined {
  return expression.kind === "apply" && expression.operator === operator ? expression : undefined;
}

function makeSum(operands: readonly Expression[]): Expression {
  const terms: Expression[] = [];
  const literals: Expression[] = [];
  const isFlat = flattens(operands, "add", MOST_TERMS);
  for (const operand of operands) {
    for (const term of (isFlat ? ifOperator(operand, "add")?.operands : undefined) ?? [operand]) {
      if (literal(term) === undefined) terms.push(term);
      else literals.push(term);
    }
  }
  const gathered = gather(
    literals,
    0,
    (a, b) => a + b,
    (sum) => Number.isFinite(sum),
  );
  const all = [...terms, ...gathered];
  if (all.length === 0) return num(0);
  return all.length === 1 ? (all[0] as Expression) : applyAll("add", all);
}

function makeProduct(operands: readonly Expression[]): Expression {
  const factors: Expression[] = [];
  const literals: Expression[] = [];
  let negative = false;
  const parts = operands.map(splitSign);
  const isFlat = flattens(
    parts.map(({ size }) => size),
    "multiply",
    MOST_FACTORS,
  );
  for (const { sign, size } of parts) {
    if (sign < 0) negative = !negative;
    for (const factor of (isFlat ? ifOperator(size, "multiply")?.operands : undefined) ?? [size]) {
      if (literal(factor) === undefined) factors.push(factor);
      else literals.push(factor);
    }
  }
  if (literals.some((factor) => literal(factor) === 0)) return num(0);
  let gathered = gather(literals, 1, (a, b) => a * b, isSafeProduct);
  if (gathered.length === 1) {
    const value = literal(gathered[0]) as number;
    if (factors.length === 0) return negative ? num(-value) : (gathered[0] as Expression);
    if (value < 0) {
      negative = !negative;
      gathered = value === -1 ? [] : [num(-value)];
    }
  }
  const all = [...gathered, ...factors];
  const product =
    all.length === 0 ? num(1) : all.length === 1 ? (all[0] as Expression) : applyAll("multiply", all);
  return negative ? makeNegation(product) : product;
}

/** Whether operands of the same operator join their surroundings; literals are gathered and do not count. */
function flattens(operands: readonly Expression[], operator: "add" | "multiply", most: number): boolean {
  let own = 0;
  let total = 0;
  for (const operand of operands) {
    if (literal(operand) !== undefined) continue;
    own += 1;
    for (const part of ifOperator(operand, operator)?.operands ?? [operand])
      if (literal(part) === undefined) total += 1;
  }
  return total <= Math.max(most, own);
}

/** Merging must not lose what separate factors still carry: no overflow, no underflow. */
function isSafeProduct(value: number): boolean {
  return Math.abs(value) >= 2.2250738585072014e-308 && Number.isFinite(value);
}

/** Literals merged into one where that is safe, none when it is the neutral element; else left as they are. */
function gather(
  literals: readonly Expression[],
  neutral: number,
  join: (a: number, b: number) => number,
  isSafe: (value: number) => boolean,
): readonly Expression[] {
  const others = literals.filter((expression) => literal(expression) !== neutral);
  if (others.length < 2) return others;
  let total = neutral;
  for (const expression of others) {
    total = join(total, literal(expression) as number);
    if (!isSafe(total)) return others;
  }
  return total === neutral ? [] : [num(total)];
}

function splitSign(expression: Expression): { readonly sign: 1 | -1; readonly size: Expression } {
  const inner = ifOperator(expression, "negate")?.operands[0];
  return inner === undefined ? { sign: 1, size: expression } : { sign: -1, size: inner };
}

function makeDifference(node: Application): Expression {
  const [a, b] = node.operands as [Expression, Expression];
  if (literal(b) === 0) return a;
  if (literal(a) === 0) return makeNegation(b);
  const { sign, size } = splitSign(b);
  if (sign < 0) return makeSum([a, size]);
  return folded(node) ?? node;
}

function makeQuotient(node: Application): Expression {
  const [a, b] = node.operands as [Expression, Expression];
  if (literal(b) === 1) return a;
  if (literal(a) === 0 && literal(b) !== 0) return num(0);
  const value = folded(node);
  if (value !== undefined) return value;
  const upper = splitSign(a);
  const lower = splitSign(b);
  if (upper.sign === 1 && lower.sign === 1) return node;
  const quotient = makeQuotient(applyAll("divide", [upper.size, lower.size]));
  return upper.sign === lower.sign ? quotient : makeNegation(quotient);
}

function makeNegation(operand: Expression): Expression {
  const value = literal(operand);
  if (value !== undefined) return num(value === 0 ? 0 : -value);
  const { sign, size } = splitSign(operand);
  if (sign < 0) return size;
  const difference = ifOperator(operand, "subtract");
  if (difference === undefined) return neg(operand);
  const [a, b] = difference.operands as [Expression, Expression];
  return makeDifference(applyAll("subtract", [b, a]));
}

function makePower(node: Application): Expression {
  const [base, exponent] = node.operands as [Expression, Expression];
  if (literal(exponent) === 1) return base;
  if (literal(exponent) === 0 || literal(base) === 1) return num(1);
  return folded(node) ?? node;
}

function makeJunction(node: Application): Expression {
  const neutral = node.operator === "and";
  const open: Expression[] = [];
  for (const operand of node.operands) {
    const value = literal(operand);
    if (value === undefined) open.push(operand);
    else if ((value !== 0) !== neutral) return num(neutral ? 0 : 1);
  }
  if (open.length === 0) return num(neutral ? 1 : 0);
  const [only] = open;
  if (open.length === 1 && only?.kind === "apply" && isBooleanOperator(only.operator)) return only;
  return open.length === node.operands.length ? node : applyAll(node.operator, open);
}

function makeOther(node: Application): Expression {
  const { operator, operands } = node;
  if ((operator === "min" || operator === "max") && operands.length === 1) return operands[0] as Expression;
  if (operator === "root" && literal(operands[0]) === 1) return operands[1] as Expression;
  if (operator === "rateOf" || operator === "delay") return node;
  return folded(node) ?? node;
}

function folded(node: Application): Expression | undefined {
  const values: number[] = [];
  for (const operand of node.operands) {
    const value = literal(operand);
    if (value === undefined) return undefined;
    values.push(value);
  }
  const value = applyOperator(node.operator, values);
  return Number.isFinite(value) ? num(value === 0 ? 0 : value) : undefined;
}

function simplifyPiecewise(node: Piecewise): Expression {
  const pieces: { value: Expression; condition: Expression }[] = [];
  let { otherwise } = node;
  for (const piece of node.pieces) {
    const decided = literal(piece.condition);
    if (decided === 0) continue;
    if (decided !== undefined) {
      otherwise = piece.value;
      break;
    }
    pieces.push(piece);
  }
  if (pieces.length === 0) return otherwise ?? { kind: "constant", name: "notanumber" };
  if (pieces.length === node.pieces.length && otherwise === node.otherwise) return node;
  return otherwise === undefined ? { kind: "piecewise", pieces } : { kind: "piecewise", pieces, otherwise };
}
