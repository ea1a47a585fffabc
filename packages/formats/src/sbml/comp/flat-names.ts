/**
 * What names and formulas of a submodel mean in the flat model (comp section 3.6.3).
 *
 * With time conversion factor T and extent conversion factor X of a submodel (products over the hierarchy) and the factor c of a
 * replacement, values of the submodel are
 *
 *     time = flat time / T,   reaction rate = flat rate · T / X,   replaced value = flat value / c,
 *     rateOf(x) = rateOf(flat x) · T / c,   delay(x, d) = delay(flat x, d · T) / c.
 */
import { apply, div, type Expression, foldExpression, mul, sym, TIME, withParts } from "@igf-axis/model";
import {
  type Instance,
  type NamedParameter,
  type Part,
  remainingChildren,
  type Scale,
  successorOf,
} from "./instance.ts";

/** Returns the identifier of the flat model for one of an instance; of an unknown one, the prefixed identifier. */
export function flatId(instance: Instance, id: string): string {
  const part = instance.byId.get(id);
  return part === undefined ? `${instance.prefix}${id}` : successorOf(part).part.name;
}

/** Returns the identifier of a unit; units that SBML names itself keep their name. */
export function flatUnit(instance: Instance, id: string): string {
  const part = instance.byUnitId.get(id);
  return part === undefined ? id : successorOf(part).part.name;
}

/** Returns what a value assigned to `id` in an instance is multiplied by: the factors of its replacements. */
export function assignmentFactors(instance: Instance, id: string): readonly Expression[] {
  const part = instance.byId.get(id);
  return part === undefined ? [] : successorOf(part).factors.map(parameterValue);
}

/** Sets T and X of an instance and those in it; to be called once nothing is replaced any more. */
export function setConversions(instance: Instance): void {
  const { parent, submodel } = instance;
  if (parent !== undefined && submodel !== undefined) {
    const product = (outer: Expression | undefined, id: string | undefined): Expression | undefined => {
      if (id === undefined) return outer;
      const own = parameterValue({ instance: parent, id });
      return outer === undefined ? own : mul(own, outer);
    };
    instance.time = product(parent.time, submodel.timeConversionFactor);
    instance.extent = product(parent.extent, submodel.extentConversionFactor);
  }
  for (const child of remainingChildren(instance)) setConversions(child);
}

/** Returns the value of a parameter in flat terms. */
export function parameterValue({ instance, id }: NamedParameter): Expression {
  return scaled(sym(flatId(instance, id)), scaleOf(instance, id));
}

/** Returns `expression · times / over`. */
export function scaled(expression: Expression, { times, over }: Scale): Expression {
  const product = times.length === 0 ? expression : mul(expression, ...times);
  if (over.length === 0) return product;
  return div(product, over.length === 1 ? (over[0] as Expression) : mul(...over));
}

function scaleOf(instance: Instance, id: string): Scale {
  const part = instance.byId.get(id);
  if (part === undefined) return { times: [], over: [] };
  part.scale ??= scaleOfPart(part);
  return part.scale;
}

function scaleOfPart(part: Part): Scale {
  const { part: last, factors } = successorOf(part);
  const over = factors.map(parameterValue);
  if (!isReaction(last)) return { times: [], over };
  const { time, extent } = last.owner;
  return { times: listed(time), over: [...listed(extent), ...over] };
}

/** Returns a list of the expression, empty for none. */
export function listed(expression: Expression | undefined): readonly Expression[] {
  return expression === undefined ? [] : [expression];
}

function isReaction({ component }: Part): boolean {
  return "reactants" in component;
}

/**
 * Returns a formula of an instance in flat terms.
 *
 * @param bound - Names that are not the model's: arguments of a function, local parameters; each with what it is called now.
 */
export function flatMath(
  instance: Instance,
  expression: Expression,
  bound: ReadonlyMap<string, Expression> = new Map(),
): Expression {
  const time = listed(instance.time);
  return foldExpression<Expression>(expression, (node, parts) => {
    switch (node.kind) {
      case "symbol":
        return bound.get(node.id) ?? scaled(sym(flatId(instance, node.id)), scaleOf(instance, node.id));
      case "constant":
        return node.name === "time" ? scaled(TIME, { times: [], over: time }) : node;
      case "number":
        return node.unit === undefined ? node : { ...node, unit: flatUnit(instance, node.unit) };
      case "call":
        return { ...node, functionId: flatId(instance, node.functionId), operands: parts };
      case "apply": {
        const [operand] = node.operands;
        if (node.operator !== "delay" && node.operator !== "rateOf") return withParts(node, parts);
        const free = operand?.kind === "symbol" && !bound.has(operand.id) ? operand.id : undefined;
        const scale = free === undefined ? { times: [], over: [] } : scaleOf(instance, free);
        const first = free === undefined ? (parts[0] as Expression) : sym(flatId(instance, free));
        if (node.operator === "rateOf")
          return scaled(apply("rateOf", first), { times: [...scale.times, ...time], over: scale.over });
        const lag = scaled(parts[1] as Expression, { times: time, over: [] });
        return scaled(apply("delay", first, lag), scale);
      }
      case "piecewise":
        return withParts(node, parts);
    }
  });
}
