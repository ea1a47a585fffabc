import {
  add,
  apply,
  callFunction,
  constant,
  div,
  type Expression,
  evaluate,
  mul,
  neg,
  num,
  type Operator,
  piecewise,
  power,
  sub,
  sym,
} from "@igf-axis/model";
import fc from "fast-check";

export const SYMBOLS = ["x", "y", "z"] as const;

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => num(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => num(value)),
  fc.constantFrom(...SYMBOLS).map((id) => sym(id)),
  fc
    .constantFrom("time", "avogadro", "pi", "exponentiale", "true", "false", "infinity", "notanumber")
    .map((name) => constant(name as "time")),
);

/** Expressions in canonical form: what printing and parsing must keep exactly. */
export const canonicalExpression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom<Operator>("add", "multiply", "and", "or", "xor"),
        fc.array(tie("tree"), { maxLength: 4 }),
      )
      .map(([operator, operands]) => apply(operator, ...operands)),
    fc
      .tuple(fc.constantFrom<Operator>("min", "max"), fc.array(tie("tree"), { minLength: 1, maxLength: 3 }))
      .map(([operator, operands]) => apply(operator, ...operands)),
    fc
      .tuple(
        fc.constantFrom<Operator>("eq", "lt", "leq", "gt", "geq"),
        fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
      )
      .map(([operator, operands]) => apply(operator, ...operands)),
    fc
      .tuple(
        fc.constantFrom<Operator>(
          "subtract",
          "divide",
          "power",
          "root",
          "log",
          "quotient",
          "remainder",
          "neq",
          "implies",
          "delay",
        ),
        tie("tree"),
        tie("tree"),
      )
      .map(([operator, a, b]) => apply(operator, a, b)),
    fc
      .tuple(
        fc.constantFrom<Operator>(
          "negate",
          "not",
          "exp",
          "ln",
          "abs",
          "floor",
          "ceiling",
          "factorial",
          "sin",
          "arctanh",
          "rateOf",
        ),
        tie("tree"),
      )
      .map(([operator, a]) => apply(operator, a)),
    fc
      .tuple(
        fc.array(fc.record({ value: tie("tree"), condition: tie("tree") }), { maxLength: 3 }),
        fc.option(tie("tree"), { nil: undefined }),
      )
      .map(([pieces, otherwise]) => piecewise(pieces, otherwise)),
    fc.array(tie("tree"), { maxLength: 3 }).map((operands) => callFunction("f", ...operands)),
  ),
})).tree;

const tame: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }).map((value) => num(value)) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, 1.5, -0.25).map((value) => num(value)) },
  { weight: 5, arbitrary: fc.constantFrom(...SYMBOLS).map((id) => sym(id)) },
);

/** Smooth expressions of x, y, z that stay finite for moderate values. */
export const smoothExpression: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tame,
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((operands) => add(...operands)),
    fc.array(tie("tree"), { minLength: 1, maxLength: 3 }).map((operands) => mul(...operands)),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => sub(a, b)),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => div(a, add(num(2), mul(b, b)))),
    fc.tuple(tie("tree"), tie("tree")).map(([a, b]) => power(add(num(1), mul(a, a)), apply("tanh", b))),
    fc.tuple(tie("tree"), fc.integer({ min: 0, max: 4 })).map(([a, n]) => power(a, num(n))),
    fc
      .tuple(tie("tree"), fc.constantFrom(2, 3, 5))
      .map(([a, n]) => apply("root", num(n), add(num(1), mul(a, a)))),
    fc
      .tuple(tie("tree"), tie("tree"))
      .map(([a, b]) => apply("log", add(num(2), mul(a, a)), add(num(1), mul(b, b)))),
    fc
      .tuple(
        fc.constantFrom<Operator>("sin", "cos", "tanh", "arctan", "arcsinh", "sech", "arccot"),
        tie("tree"),
      )
      .map(([operator, a]) => apply(operator, a)),
    fc
      .tuple(
        fc.constantFrom<Operator>("exp", "sinh", "cosh", "arctanh", "arcsin", "arccos", "tan", "sec"),
        tie("tree"),
      )
      .map(([operator, a]) => apply(operator, div(apply("tanh", a), num(2)))),
    fc
      .tuple(
        fc.constantFrom<Operator>(
          "ln",
          "arccosh",
          "coth",
          "csch",
          "csc",
          "cot",
          "arcsech",
          "arccsch",
          "arccsc",
          "arcsec",
          "arccoth",
        ),
        tie("tree"),
      )
      .map(([operator, a]) => inDomain(operator, a)),
    tie("tree").map((a) => neg(a)),
  ),
})).tree;

/** An operator applied where it is smooth, whatever `a` is. */
function inDomain(operator: Operator, a: Expression): Expression {
  const small = div(apply("tanh", a), num(4));
  return apply(
    operator,
    operator === "arcsech"
      ? add(num(0.5), small)
      : operator === "arccosh" ||
          operator.startsWith("arcs") ||
          operator.startsWith("arcc") ||
          operator === "arccoth"
        ? add(num(2), small)
        : add(num(1), small),
  );
}

export const point: fc.Arbitrary<Record<string, number>> = fc.record({
  x: fc.double({ min: 0.1, max: 1.5, noNaN: true }),
  y: fc.double({ min: -1.5, max: -0.1, noNaN: true }),
  z: fc.double({ min: 0.2, max: 2, noNaN: true }),
});

/** Value at a point, time 0. */
export function valueAt(expression: Expression, values: Readonly<Record<string, number>>): number {
  return evaluate(expression, { time: 0, symbol: (id) => values[id] ?? Number.NaN });
}
