import type { Expression } from "../expression/expression.ts";

/**
 * Returns the one parameter of a product whose unit decides the unit of the whole, or `undefined` when there is none or several.
 *
 * Looks through products, quotients and signs only: in `kon * L * R` it is `kon`, in `V * S / (K + S)` it is `V`.
 */
export function blame(
  math: Expression,
  isParameter: (id: string) => boolean,
): { readonly id: string; readonly inverse: boolean } | undefined {
  const found: { id: string; inverse: boolean }[] = [];
  const stack: { readonly node: Expression; readonly inverse: boolean }[] = [{ node: math, inverse: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, inverse } = top;
    if (node.kind === "symbol" && isParameter(node.id)) found.push({ id: node.id, inverse });
    if (node.kind !== "apply") continue;
    const divides = node.operator === "divide";
    if (!divides && node.operator !== "multiply" && node.operator !== "negate") continue;
    for (const [i, operand] of node.operands.entries()) {
      stack.push({ node: operand, inverse: divides && i === 1 ? !inverse : inverse });
    }
  }
  const [only] = found;
  return found.length === 1 ? only : undefined;
}
