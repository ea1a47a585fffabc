import { type Expression, foldExpression, type Operator } from "@igf-axis/model";
import type { Definitions } from "./definitions.ts";

/** Operators whose value can jump while their operands move smoothly. */
const JUMPING: ReadonlySet<Operator> = new Set<Operator>([
  "eq",
  "neq",
  "lt",
  "leq",
  "gt",
  "geq",
  "floor",
  "ceiling",
  "quotient",
  "remainder",
]);

/** Whether an expression can jump during a simulation: a comparison or rounding of something that changes with time or state. */
export function canSwitch(expression: Expression, { roles }: Definitions): boolean {
  let found = false;
  foldExpression<boolean>(expression, (node, partsChange) => {
    const changes =
      partsChange.some(Boolean) ||
      (node.kind === "constant" && node.name === "time") ||
      (node.kind === "symbol" && (roles.get(node.id) === "state" || roles.get(node.id) === "assigned"));
    if (changes && node.kind === "apply" && JUMPING.has(node.operator)) found = true;
    return changes;
  });
  return found;
}
