/**
 * Expressions: the immutable tree that rate laws, rules, triggers and observables are written in.
 *
 * Covers the MathML subset of SBML Level 3 Version 2 core (section 3.4), `rateOf` and `delay` included.
 * Logical and relational operators yield numbers 1 and 0; any non-zero number is true (SBML L3V2 section 3.4.9).
 */
export type Expression =
  | NumberLiteral
  | SymbolReference
  | NamedConstant
  | Application
  | Piecewise
  | FunctionCall;

/** A literal, with the unit it carries when one is stated (`sbml:units`). */
export interface NumberLiteral {
  readonly kind: "number";
  readonly value: number;
  readonly unit?: string;
}

/** A reference by identifier to a species, compartment, parameter, species reference or reaction (its rate). */
export interface SymbolReference {
  readonly kind: "symbol";
  readonly id: string;
}

/** `time` is the simulation time; `avogadro` is 6.02214076e23 item/mol (exact, SI 2019). */
export interface NamedConstant {
  readonly kind: "constant";
  readonly name: "time" | "avogadro" | "pi" | "exponentiale" | "true" | "false" | "infinity" | "notanumber";
}

/** An operator applied to operands; `Operator` states the number it takes. */
export interface Application {
  readonly kind: "apply";
  readonly operator: Operator;
  readonly operands: readonly Expression[];
}

/** The first piece whose condition holds; NaN when none does and `otherwise` is absent. */
export interface Piecewise {
  readonly kind: "piecewise";
  readonly pieces: readonly { readonly value: Expression; readonly condition: Expression }[];
  readonly otherwise?: Expression;
}

/** A call of a function definition of the model. */
export interface FunctionCall {
  readonly kind: "call";
  readonly functionId: string;
  readonly operands: readonly Expression[];
}

/**
 * Operators by arity.
 *
 * n-ary (≥ 0): add, multiply, and, or, xor. n-ary (≥ 1): min, max. Relational (≥ 2, chained): eq, neq (2), lt, leq, gt, geq.
 * Binary: subtract, divide, power (base, exponent), root (degree, radicand), log (base, argument), quotient, remainder,
 * implies, delay (argument, delay ≥ 0). Unary: all others; `rateOf` takes a symbol.
 */
export type Operator =
  | "add"
  | "multiply"
  | "subtract"
  | "divide"
  | "negate"
  | "power"
  | "root"
  | "exp"
  | "ln"
  | "log"
  | "abs"
  | "floor"
  | "ceiling"
  | "factorial"
  | "quotient"
  | "remainder"
  | "min"
  | "max"
  | "sin"
  | "cos"
  | "tan"
  | "sec"
  | "csc"
  | "cot"
  | "sinh"
  | "cosh"
  | "tanh"
  | "sech"
  | "csch"
  | "coth"
  | "arcsin"
  | "arccos"
  | "arctan"
  | "arcsec"
  | "arccsc"
  | "arccot"
  | "arcsinh"
  | "arccosh"
  | "arctanh"
  | "arcsech"
  | "arccsch"
  | "arccoth"
  | "eq"
  | "neq"
  | "lt"
  | "leq"
  | "gt"
  | "geq"
  | "and"
  | "or"
  | "xor"
  | "not"
  | "implies"
  | "rateOf"
  | "delay";
