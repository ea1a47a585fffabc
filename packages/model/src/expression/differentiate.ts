/**
 * Symbolic derivatives.
 *
 * Rules of calculus with these choices at points where no derivative exists: d|f| = 0 at f = 0; min and max take the
 * derivative of their first extreme operand; floor, ceiling, quotient, relations and logic have derivative 0; a piecewise
 * is differentiated by pieces. The part of d(fᵍ) that carries ln f is 0 where f is 0, its limit for g > 0.
 */
import { add, apply, applyAll, div, mul, neg, num, piecewise, power, sub } from "./construct.ts";
import type { Application, Expression, NamedConstant, Piecewise } from "./expression.ts";
import { foldExpression } from "./fold.ts";
import { isBooleanOperator } from "./operators.ts";
import { simplify } from "./simplify.ts";

/** An expression has no derivative that this module knows. */
export class DifferentiationError extends Error {
  override readonly name = "DifferentiationError";
  readonly code = "E2050";
  /** The operator without a derivative. */
  readonly operator: string;

  constructor(operator: string) {
    super(
      `${operator} of something that varies cannot be differentiated; replace it by operators that have a derivative`,
    );
    this.operator = operator;
  }
}

const ZERO = num(0);
const ONE = num(1);
const TWO = num(2);

/**
 * Returns the simplified derivative of an expression with respect to a symbol (its identifier) or to time.
 *
 * `factorial`, `delay` and `rateOf` are constant when what they apply to does not mention the variable.
 *
 * @throws RangeError when a function is called (inline functions first).
 * @throws DifferentiationError (E2050) when `factorial`, `delay` or `rateOf` applies to something that varies.
 */
export function differentiate(expression: Expression, variable: string | NamedConstant): Expression {
  const derivative = foldExpression<Expression>(expression, (node, parts) => {
    switch (node.kind) {
      case "number":
        return ZERO;
      case "symbol":
        return node.id === variable ? ONE : ZERO;
      case "constant":
        return typeof variable !== "string" && node.name === variable.name ? ONE : ZERO;
      case "call":
        throw new RangeError(`function ${node.functionId} must be inlined before differentiation`);
      case "piecewise":
        return differentiatePiecewise(node, parts);
      case "apply":
        return isBooleanOperator(node.operator) || parts.every(isZero)
          ? ZERO
          : differentiateApplication(node, parts);
    }
  });
  return simplify(derivative);
}

function isZero(expression: Expression): boolean {
  return expression.kind === "number" && expression.value === 0;
}

function isOne(expression: Expression): boolean {
  return expression.kind === "number" && expression.value === 1;
}

function times(a: Expression, b: Expression): Expression {
  if (isZero(a) || isZero(b)) return ZERO;
  return isOne(a) ? b : isOne(b) ? a : mul(a, b);
}

function plus(terms: readonly Expression[]): Expression {
  const present = terms.filter((term) => !isZero(term));
  const [only] = present;
  return only === undefined ? ZERO : present.length === 1 ? only : applyAll("add", present);
}

function differentiatePiecewise(node: Piecewise, parts: readonly Expression[]): Expression {
  const values = [
    ...node.pieces.map((_, i) => parts[2 * i] as Expression),
    parts[2 * node.pieces.length] ?? ZERO,
  ];
  if (values.every(isZero)) return ZERO;
  const pieces = node.pieces.map((piece, i) => ({
    value: values[i] as Expression,
    condition: piece.condition,
  }));
  return piecewise(pieces, values.at(-1) as Expression);
}

function differentiateApplication(node: Application, parts: readonly Expression[]): Expression {
  const [f, g] = node.operands as [Expression, Expression];
  const [df, dg] = parts as [Expression, Expression];
  switch (node.operator) {
    case "add":
      return plus(parts);
    case "subtract":
      return isZero(dg) ? df : isZero(df) ? neg(dg) : sub(df, dg);
    case "negate":
      return neg(df);
    case "multiply":
      return differentiateProduct(node.operands, parts);
    case "divide":
      return isZero(dg)
        ? div(df, g)
        : plus([isZero(df) ? ZERO : div(df, g), neg(div(times(f, dg), times(g, g)))]);
    case "power":
      return differentiatePower(f, g, df, dg);
    case "root":
      return differentiateRoot(node, df, dg);
    case "log":
      return isZero(df) ? div(dg, mul(g, apply("ln", f))) : plus(quotientOfLogarithms(f, g, df, dg));
    case "min":
    case "max":
      return differentiateExtreme(node, parts);
    case "remainder":
      return plus([df, neg(times(dg, apply("quotient", f, g)))]);
    case "floor":
    case "ceiling":
    case "quotient":
      return ZERO;
    case "factorial":
    case "delay":
    case "rateOf":
      throw new DifferentiationError(node.operator);
    default:
      return chain(node, f, df);
  }
}

/** d(ln g / ln f). */
function quotientOfLogarithms(
  f: Expression,
  g: Expression,
  df: Expression,
  dg: Expression,
): readonly Expression[] {
  const lnF = apply("ln", f);
  return [isZero(dg) ? ZERO : div(dg, mul(g, lnF)), neg(div(mul(apply("ln", g), df), mul(f, lnF, lnF)))];
}

/** Factors of a product whose derivative is written out term by term; a longer one is halved, so that its terms share their factors. */
const LONGEST_PRODUCT = 64;

function differentiateProduct(operands: readonly Expression[], parts: readonly Expression[]): Expression {
  if (operands.length <= LONGEST_PRODUCT) return plus(parts.map((d, i) => productTerm(operands, i, d)));
  const middle = operands.length >> 1;
  const left = operands.slice(0, middle);
  const right = operands.slice(middle);
  return plus([
    times(differentiateProduct(left, parts.slice(0, middle)), applyAll("multiply", right)),
    times(applyAll("multiply", left), differentiateProduct(right, parts.slice(middle))),
  ]);
}

function productTerm(operands: readonly Expression[], i: number, derivative: Expression): Expression {
  if (isZero(derivative)) return ZERO;
  const others = operands.filter((_, j) => j !== i);
  if (others.length === 0) return derivative;
  return isOne(derivative) && others.length === 1
    ? (others[0] as Expression)
    : applyAll("multiply", isOne(derivative) ? others : [derivative, ...others]);
}

function differentiatePower(f: Expression, g: Expression, df: Expression, dg: Expression): Expression {
  const byBase = isZero(df) ? ZERO : times(mul(g, power(f, sub(g, ONE))), df);
  if (isZero(dg)) return byBase;
  const growth = mul(power(f, g), apply("ln", f));
  const positive = f.kind === "number" && f.value > 0;
  const guarded = positive ? growth : piecewise([{ value: growth, condition: apply("neq", f, ZERO) }], ZERO);
  return plus([byBase, times(guarded, dg)]);
}

/** x^(1/n): dx / (n rootⁿ⁻¹), and −ln x · root / n² for the degree. */
function differentiateRoot(node: Application, dn: Expression, dx: Expression): Expression {
  const [n, x] = node.operands as [Expression, Expression];
  const byRadicand = isZero(dx) ? ZERO : div(dx, mul(n, power(node, sub(n, ONE))));
  if (isZero(dn)) return byRadicand;
  return plus([byRadicand, neg(div(mul(node, apply("ln", x), dn), mul(n, n)))]);
}

function differentiateExtreme(node: Application, parts: readonly Expression[]): Expression {
  const last = parts.length - 1;
  const pieces = parts
    .slice(0, last)
    .map((value, i) => ({ value, condition: apply("eq", node.operands[i] as Expression, node) }));
  return pieces.length === 0 ? (parts[last] as Expression) : piecewise(pieces, parts[last] as Expression);
}

/** Outer derivative times inner, for operators of one operand. */
function chain(node: Application, f: Expression, df: Expression): Expression {
  const square = mul(f, f);
  const over = (denominator: Expression): Expression => div(df, denominator);
  const root = (radicand: Expression): Expression => apply("root", TWO, radicand);
  const own = (operator: Application["operator"]): Expression => apply(operator, f);
  switch (node.operator) {
    case "exp":
      return times(node, df);
    case "ln":
      return over(f);
    case "abs":
      return piecewise(
        [
          { value: df, condition: apply("gt", f, ZERO) },
          { value: neg(df), condition: apply("lt", f, ZERO) },
        ],
        ZERO,
      );
    case "sin":
      return times(own("cos"), df);
    case "cos":
      return neg(times(own("sin"), df));
    case "tan":
      return times(add(ONE, mul(node, node)), df);
    case "sec":
      return times(mul(node, own("tan")), df);
    case "csc":
      return neg(times(mul(node, own("cot")), df));
    case "cot":
      return neg(times(add(ONE, mul(node, node)), df));
    case "sinh":
      return times(own("cosh"), df);
    case "cosh":
      return times(own("sinh"), df);
    case "tanh":
      return times(sub(ONE, mul(node, node)), df);
    case "sech":
      return neg(times(mul(node, own("tanh")), df));
    case "csch":
      return neg(times(mul(node, own("coth")), df));
    case "coth":
      return times(sub(ONE, mul(node, node)), df);
    case "arcsin":
      return over(root(sub(ONE, square)));
    case "arccos":
      return neg(over(root(sub(ONE, square))));
    case "arctan":
      return over(add(ONE, square));
    case "arcsec":
      return over(mul(apply("abs", f), root(sub(square, ONE))));
    case "arccsc":
      return neg(over(mul(apply("abs", f), root(sub(square, ONE)))));
    case "arccot":
      return neg(over(add(ONE, square)));
    case "arcsinh":
      return over(root(add(square, ONE)));
    case "arccosh":
      return over(mul(root(sub(f, ONE)), root(add(f, ONE))));
    case "arctanh":
    case "arccoth":
      return over(sub(ONE, square));
    case "arcsech":
      return neg(over(mul(f, root(sub(ONE, square)))));
    case "arccsch":
      return neg(over(mul(apply("abs", f), root(add(ONE, square)))));
    default:
      throw new DifferentiationError(node.operator);
  }
}
