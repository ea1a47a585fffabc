import type { Diagnostic } from "../diagnostics.ts";
import { ambiguousLogarithm, type Place, wrongOperandCount } from "../diagnostics.ts";
import type { Expression } from "./expression.ts";
import { OPERATORS_BY_NAME, operandCount } from "./operators.ts";

/** Returns what `name(operands)` stands for in infix text, or the problem with it. */
export function callNamed(
  name: string,
  operands: readonly Expression[],
  place: Place,
): Expression | Diagnostic {
  switch (name) {
    case "piecewise":
      return readPiecewise(operands);
    case "sqrt":
      return operands.length === 1
        ? { kind: "apply", operator: "root", operands: [{ kind: "number", value: 2 }, ...operands] }
        : wrongOperandCount(name, "1", operands.length, place);
    case "log10":
      return operands.length === 1
        ? { kind: "apply", operator: "log", operands: [{ kind: "number", value: 10 }, ...operands] }
        : wrongOperandCount(name, "1", operands.length, place);
    case "log":
      if (operands.length === 1) return ambiguousLogarithm(place);
  }
  const operator = OPERATORS_BY_NAME.get(name);
  if (operator === undefined) return { kind: "call", functionId: name, operands };
  const { least, most } = operandCount(operator);
  if (operands.length < least || operands.length > most) {
    const wanted = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least}`;
    return wrongOperandCount(name, wanted, operands.length, place);
  }
  return { kind: "apply", operator, operands };
}

function readPiecewise(operands: readonly Expression[]): Expression {
  const pieces: { value: Expression; condition: Expression }[] = [];
  for (let i = 0; i + 1 < operands.length; i += 2) {
    pieces.push({ value: operands[i] as Expression, condition: operands[i + 1] as Expression });
  }
  const otherwise = operands.length % 2 === 1 ? operands.at(-1) : undefined;
  return otherwise === undefined ? { kind: "piecewise", pieces } : { kind: "piecewise", pieces, otherwise };
}
