import type { FunctionDefinition } from "../network/model.ts";
import { applyOperator, constantValue } from "./apply-operator.ts";
import type { Application, Expression } from "./expression.ts";
import { foldExpression } from "./fold.ts";
import { inlineFunctions } from "./symbols.ts";

/** What an expression is evaluated against. */
export interface Surroundings {
  /** Value of a symbol; may throw for one it does not know. */
  readonly symbol: (id: string) => number;
  readonly time: number;
  /** Definitions of the functions that are called. */
  readonly functions?: readonly FunctionDefinition[];
  /** Time derivative of a symbol, for `rateOf`. */
  readonly rateOf?: (id: string) => number;
  /** Value that an expression had `lag` ago, for `delay`. */
  readonly delay?: (argument: Expression, lag: number) => number;
}

/**
 * Returns the value of an expression.
 *
 * The reference for every compiled form. All parts are evaluated, the pieces that are not chosen included.
 *
 * @throws RangeError when a called function is not defined, or `rateOf` or `delay` occurs without its callback.
 */
export function evaluate(expression: Expression, surroundings: Surroundings): number {
  const inlined = inlineFunctions(expression, surroundings.functions ?? []);
  return foldExpression<number>(inlined, (node, parts) => {
    switch (node.kind) {
      case "number":
        return node.value;
      case "symbol":
        return surroundings.symbol(node.id);
      case "constant":
        return node.name === "time" ? surroundings.time : constantValue(node.name);
      case "piecewise": {
        const chosen = node.pieces.findIndex((_, i) => parts[2 * i + 1] !== 0);
        return (chosen >= 0 ? parts[2 * chosen] : parts[2 * node.pieces.length]) ?? Number.NaN;
      }
      case "apply":
        return applyNode(node, parts, surroundings);
      case "call":
        throw new RangeError(`function ${node.functionId} was not inlined`);
    }
  });
}

function applyNode(node: Application, parts: readonly number[], { rateOf, delay }: Surroundings): number {
  const [argument] = node.operands;
  if (node.operator === "rateOf") {
    if (rateOf === undefined || argument?.kind !== "symbol")
      throw new RangeError("rateOf needs a symbol and a callback");
    return rateOf(argument.id);
  }
  if (node.operator === "delay") {
    if (delay === undefined || argument === undefined) throw new RangeError("delay needs a callback");
    return delay(argument, parts[1] as number);
  }
  return applyOperator(node.operator, parts);
}
