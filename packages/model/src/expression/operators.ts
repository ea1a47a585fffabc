import type { NamedConstant, Operator } from "./expression.ts";

/** How many operands an operator takes. */
export interface OperandCount {
  readonly least: number;
  /** Infinity for n-ary operators. */
  readonly most: number;
}

const ANY: OperandCount = { least: 0, most: Number.POSITIVE_INFINITY };
const SOME: OperandCount = { least: 1, most: Number.POSITIVE_INFINITY };
const CHAIN: OperandCount = { least: 2, most: Number.POSITIVE_INFINITY };
const ONE: OperandCount = { least: 1, most: 1 };
const TWO: OperandCount = { least: 2, most: 2 };

const OPERAND_COUNTS: Readonly<Record<Operator, OperandCount>> = {
  add: ANY,
  multiply: ANY,
  and: ANY,
  or: ANY,
  xor: ANY,
  min: SOME,
  max: SOME,
  eq: CHAIN,
  lt: CHAIN,
  leq: CHAIN,
  gt: CHAIN,
  geq: CHAIN,
  neq: TWO,
  subtract: TWO,
  divide: TWO,
  power: TWO,
  root: TWO,
  log: TWO,
  quotient: TWO,
  remainder: TWO,
  implies: TWO,
  delay: TWO,
  negate: ONE,
  exp: ONE,
  ln: ONE,
  abs: ONE,
  floor: ONE,
  ceiling: ONE,
  factorial: ONE,
  not: ONE,
  rateOf: ONE,
  sin: ONE,
  cos: ONE,
  tan: ONE,
  sec: ONE,
  csc: ONE,
  cot: ONE,
  sinh: ONE,
  cosh: ONE,
  tanh: ONE,
  sech: ONE,
  csch: ONE,
  coth: ONE,
  arcsin: ONE,
  arccos: ONE,
  arctan: ONE,
  arcsec: ONE,
  arccsc: ONE,
  arccot: ONE,
  arcsinh: ONE,
  arccosh: ONE,
  arctanh: ONE,
  arcsech: ONE,
  arccsch: ONE,
  arccoth: ONE,
};

/** Every operator, in the order of the table above. */
export const OPERATORS: readonly Operator[] = Object.keys(OPERAND_COUNTS) as Operator[];

/** Returns how many operands an operator takes. */
export function operandCount(operator: Operator): OperandCount {
  return OPERAND_COUNTS[operator];
}

/** The name an operator is written with when it is written as a function; every operator has one. */
export const FUNCTION_NAMES: Readonly<Record<Operator, string>> = {
  ...(Object.fromEntries(OPERATORS.map((operator) => [operator, operator])) as Record<Operator, string>),
  add: "plus",
  multiply: "times",
  subtract: "minus",
  negate: "negative",
  power: "pow",
  ceiling: "ceil",
  remainder: "rem",
};

/** Names by which operators may be called in infix text, to the operator they mean. */
export const OPERATORS_BY_NAME: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ...OPERATORS.map((operator): [string, Operator] => [FUNCTION_NAMES[operator], operator]),
  ["divide", "divide"],
  ["power", "power"],
  ["ceiling", "ceiling"],
  ["mod", "remainder"],
  ["asin", "arcsin"],
  ["acos", "arccos"],
  ["atan", "arctan"],
  ["asec", "arcsec"],
  ["acsc", "arccsc"],
  ["acot", "arccot"],
  ["asinh", "arcsinh"],
  ["acosh", "arccosh"],
  ["atanh", "arctanh"],
  ["asech", "arcsech"],
  ["acsch", "arccsch"],
  ["acoth", "arccoth"],
]);

/** Names of constants in infix text. */
export const CONSTANTS_BY_NAME: ReadonlyMap<string, NamedConstant["name"]> = new Map<
  string,
  NamedConstant["name"]
>([
  ["time", "time"],
  ["avogadro", "avogadro"],
  ["pi", "pi"],
  ["exponentiale", "exponentiale"],
  ["true", "true"],
  ["false", "false"],
  ["inf", "infinity"],
  ["INF", "infinity"],
  ["infinity", "infinity"],
  ["NaN", "notanumber"],
  ["nan", "notanumber"],
  ["notanumber", "notanumber"],
]);

/** The name a constant is printed with. */
export const CONSTANT_NAMES: Readonly<Record<NamedConstant["name"], string>> = {
  time: "time",
  avogadro: "avogadro",
  pi: "pi",
  exponentiale: "exponentiale",
  true: "true",
  false: "false",
  infinity: "inf",
  notanumber: "NaN",
};

const BOOLEAN: ReadonlySet<Operator> = new Set<Operator>([
  "eq",
  "neq",
  "lt",
  "leq",
  "gt",
  "geq",
  "and",
  "or",
  "xor",
  "not",
  "implies",
]);

/** True when an operator yields 0 or 1 (relations and logic). */
export function isBooleanOperator(operator: Operator): boolean {
  return BOOLEAN.has(operator);
}
