import type { Operator } from "./expression.ts";

/** How tightly the signs of infix text bind; a larger number binds more tightly. */
export const PRECEDENCE = {
  logic: 1,
  relation: 2,
  sum: 3,
  product: 4,
  prefix: 5,
  power: 6,
  atom: 7,
} as const;

/** Signs of the operators that are written between their operands. */
export const INFIX: Readonly<Partial<Record<Operator, string>>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  remainder: "%",
  power: "^",
  eq: "==",
  neq: "!=",
  lt: "<",
  leq: "<=",
  gt: ">",
  geq: ">=",
  and: "&&",
  or: "||",
};
