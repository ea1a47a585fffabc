import type {
  Application,
  Expression,
  FunctionCall,
  NamedConstant,
  NumberLiteral,
  Operator,
  Piecewise,
  SymbolReference,
} from "./expression.ts";
import { operandCount } from "./operators.ts";

/** Simulation time. */
export const TIME: NamedConstant = { kind: "constant", name: "time" };

/** A number, with the unit it is stated in (a unit expression such as `1/min`). */
export function num(value: number, unit?: string): NumberLiteral {
  return unit === undefined ? { kind: "number", value } : { kind: "number", value, unit };
}

/** A reference to a species, compartment, parameter, species reference or reaction. */
export function sym(id: string): SymbolReference {
  return { kind: "symbol", id };
}

/** A named constant. */
export function constant(name: NamedConstant["name"]): NamedConstant {
  return { kind: "constant", name };
}

/**
 * An operator applied to operands.
 *
 * @throws RangeError when the operator does not take that many operands.
 */
export function apply(operator: Operator, ...operands: readonly Expression[]): Application {
  return applyAll(operator, operands);
}

/** As {@link apply}, with the operands as an array (which may be longer than an argument list can be). */
export function applyAll(operator: Operator, operands: readonly Expression[]): Application {
  const { least, most } = operandCount(operator);
  if (operands.length < least || operands.length > most) {
    throw new RangeError(`${operator} does not take ${operands.length} operands`);
  }
  return { kind: "apply", operator, operands };
}

/** Sum of any number of operands. */
export function add(...operands: readonly Expression[]): Application {
  return { kind: "apply", operator: "add", operands };
}

/** Product of any number of operands. */
export function mul(...operands: readonly Expression[]): Application {
  return { kind: "apply", operator: "multiply", operands };
}

/** a − b. */
export function sub(a: Expression, b: Expression): Application {
  return { kind: "apply", operator: "subtract", operands: [a, b] };
}

/** a / b. */
export function div(a: Expression, b: Expression): Application {
  return { kind: "apply", operator: "divide", operands: [a, b] };
}

/** base ^ exponent. */
export function power(base: Expression, exponent: Expression): Application {
  return { kind: "apply", operator: "power", operands: [base, exponent] };
}

/** −a. */
export function neg(a: Expression): Application {
  return { kind: "apply", operator: "negate", operands: [a] };
}

/** The value of the first piece whose condition is not 0, else `otherwise`, else NaN. */
export function piecewise(pieces: Piecewise["pieces"], otherwise?: Expression): Piecewise {
  return otherwise === undefined ? { kind: "piecewise", pieces } : { kind: "piecewise", pieces, otherwise };
}

/** A call of a function definition. */
export function callFunction(functionId: string, ...operands: readonly Expression[]): FunctionCall {
  return { kind: "call", functionId, operands };
}
