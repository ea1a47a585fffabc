/**
 * What each operator computes, in the order of operations that compiled code must keep to give the same bits.
 *
 * Sums and products go from left to right. `root` of degree 2 and 3 are square and cube root; other roots are
 * pow(x, 1/n), extended to negative x for odd n. `log` to base 10 and 2 have their own functions, other bases are
 * ln x / ln b. `quotient` truncates toward zero, and remainder(a, b) = a − b · quotient(a, b).
 * A condition holds when it is not 0 (NaN included, as `f64.ne` has it).
 */
import { exp } from "../math/exponential.ts";
import { lnGamma } from "../math/gamma.ts";
import { arccosh, arcsinh, arctanh, cosh, sinh, tanh } from "../math/hyperbolic.ts";
import { arccos, arcsin, arctan } from "../math/inverse-trigonometric.ts";
import { ln, log2, log10 } from "../math/logarithm.ts";
import { cbrt, pow } from "../math/power.ts";
import { cos, sin, tan } from "../math/trigonometric.ts";
import type { NamedConstant, Operator } from "./expression.ts";

const UNARY: Readonly<Partial<Record<Operator, (x: number) => number>>> = {
  negate: (x) => -x,
  exp,
  ln,
  factorial,
  abs: Math.abs,
  floor: Math.floor,
  ceiling: Math.ceil,
  sin,
  cos,
  tan,
  sec: (x) => 1 / cos(x),
  csc: (x) => 1 / sin(x),
  cot: (x) => 1 / tan(x),
  sinh,
  cosh,
  tanh,
  sech: (x) => 1 / cosh(x),
  csch: (x) => 1 / sinh(x),
  coth: (x) => 1 / tanh(x),
  arcsin,
  arccos,
  arctan,
  arcsec: (x) => arccos(1 / x),
  arccsc: (x) => arcsin(1 / x),
  arccot: (x) => arctan(1 / x),
  arcsinh,
  arccosh,
  arctanh,
  arcsech: (x) => arccosh(1 / x),
  arccsch: (x) => arcsinh(1 / x),
  arccoth: (x) => arctanh(1 / x),
  not: (x) => (x !== 0 ? 0 : 1),
};

const BINARY: Readonly<Partial<Record<Operator, (a: number, b: number) => number>>> = {
  subtract: (a, b) => a - b,
  divide: (a, b) => a / b,
  power: pow,
  root: rootOf,
  log: logarithmTo,
  quotient: (a, b) => Math.trunc(a / b),
  remainder: (a, b) => a - b * Math.trunc(a / b),
  implies: (a, b) => (a !== 0 && b === 0 ? 0 : 1),
};

const RELATIONS: Readonly<Partial<Record<Operator, (a: number, b: number) => boolean>>> = {
  eq: (a, b) => a === b,
  neq: (a, b) => a !== b,
  lt: (a, b) => a < b,
  leq: (a, b) => a <= b,
  gt: (a, b) => a > b,
  geq: (a, b) => a >= b,
};

/** Returns the value of a constant that does not vary; `time` is not one. */
export function constantValue(name: Exclude<NamedConstant["name"], "time">): number {
  switch (name) {
    case "avogadro":
      return 6.02214076e23;
    case "pi":
      return Math.PI;
    case "exponentiale":
      return Math.E;
    case "true":
      return 1;
    case "false":
      return 0;
    case "infinity":
      return Number.POSITIVE_INFINITY;
    case "notanumber":
      return Number.NaN;
  }
}

/**
 * Returns what an operator makes of numbers.
 *
 * @throws RangeError for `rateOf` and `delay`, which need more than numbers, and for a number of operands not taken.
 */
export function applyOperator(operator: Operator, operands: readonly number[]): number {
  const [a, b] = operands;
  const unary = UNARY[operator];
  if (unary !== undefined && a !== undefined && b === undefined) return unary(a);
  const binary = BINARY[operator];
  if (binary !== undefined && a !== undefined && b !== undefined && operands.length === 2)
    return binary(a, b);
  const relation = RELATIONS[operator];
  if (relation !== undefined && operands.length >= 2) {
    return operands.every((operand, i) => i === 0 || relation(operands[i - 1] as number, operand)) ? 1 : 0;
  }
  return applyToAll(operator, operands);
}

function applyToAll(operator: Operator, operands: readonly number[]): number {
  switch (operator) {
    case "add":
      return operands.length === 0 ? 0 : operands.reduce((sum, x) => sum + x);
    case "multiply":
      return operands.length === 0 ? 1 : operands.reduce((product, x) => product * x);
    case "and":
      return operands.every((x) => x !== 0) ? 1 : 0;
    case "or":
      return operands.some((x) => x !== 0) ? 1 : 0;
    case "xor":
      return operands.filter((x) => x !== 0).length % 2;
    case "min":
      if (operands.length > 0) return operands.reduce((least, x) => Math.min(least, x));
      break;
    case "max":
      if (operands.length > 0) return operands.reduce((most, x) => Math.max(most, x));
      break;
  }
  throw new RangeError(`${operator} cannot be applied to ${operands.length} numbers`);
}

/** The real root of the given degree; NaN for an even root of a negative number. */
function rootOf(degree: number, x: number): number {
  if (degree === 2) return Math.sqrt(x);
  if (degree === 3) return cbrt(x);
  const odd = degree - 2 * Math.floor(degree / 2) === 1;
  return x < 0 && odd ? -pow(-x, 1 / degree) : pow(x, 1 / degree);
}

function logarithmTo(base: number, x: number): number {
  return base === 10 ? log10(x) : base === 2 ? log2(x) : ln(x) / ln(base);
}

/** n! = Γ(n + 1); exact products for integers up to 170, NaN for negative integers. */
function factorial(n: number): number {
  if (n < 0 && Math.floor(n) === n) return Number.NaN;
  if (n >= 0 && n <= 170 && Math.floor(n) === n) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return product;
  }
  if (n > 170.7) return Number.POSITIVE_INFINITY;
  return n > -1 ? exp(lnGamma(n + 1)) : Math.PI / (sin(Math.PI * -n) * exp(lnGamma(-n)));
}
