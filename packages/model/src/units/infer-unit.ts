/**
 * Units of expressions, from the units of their symbols.
 *
 * A literal without unit is a pure number in products and sums, so `1 - x` needs a dimensionless x. Compared with something,
 * or beside it in min, max or a piecewise, it takes the unit of its partner: `x > 5` and `max(x, 0)` are right for any x.
 * An unknown unit makes everything it touches unknown, and nothing unknown is reported twice.
 */
import { applyOperator } from "../expression/apply-operator.ts";
import type { Application, Expression, Operator } from "../expression/expression.ts";
import { foldExpression } from "../expression/fold.ts";
import {
  DIMENSIONLESS,
  divideUnits,
  hasNoDimension,
  multiplyUnits,
  powerUnit,
  sameUnit,
  type Unit,
} from "./unit.ts";

/** What is known about the unit of an expression. */
export type InferredUnit =
  | { readonly kind: "known"; readonly unit: Unit }
  /** A literal without unit. */
  | { readonly kind: "bare"; readonly unit: Unit }
  | { readonly kind: "unknown" };

/** Two parts that do not go together, or a part that must have no unit. */
export interface UnitConflict {
  readonly kind: "operands" | "argument" | "exponent";
  readonly operator: Operator | "piecewise";
  /** The part that is wrong, or the second of two. */
  readonly part: Expression;
  readonly unit: Unit;
  /** The part it should agree with; absent when no unit is right. */
  readonly partner?: Expression;
  readonly partnerUnit?: Unit;
}

/** Units that an expression refers to; `undefined` when one is not known. */
export interface UnitContext {
  readonly unitOf: (id: string) => Unit | undefined;
  readonly time?: Unit | undefined;
  /** Reads the unit text of a literal; `undefined` when it cannot be read. */
  readonly literal?: (text: string) => Unit | undefined;
}

const UNKNOWN: InferredUnit = { kind: "unknown" };
const PURE: InferredUnit = { kind: "known", unit: DIMENSIONLESS };
const AVOGADRO: Unit = { factor: 1, exponents: [0, 0, 0, 0, 0, -1, 0, 1] };

/**
 * Returns the unit of an expression and every conflict within it.
 *
 * `avogadro` is in item/mol, `rateOf(x)` in the unit of x per time. Function calls must be inlined first; the unit of a call
 * is unknown.
 */
export function inferUnit(
  expression: Expression,
  context: UnitContext,
): { readonly inferred: InferredUnit; readonly conflicts: readonly UnitConflict[] } {
  const conflicts: UnitConflict[] = [];
  const inferred = foldExpression<InferredUnit>(expression, (node, parts) => {
    switch (node.kind) {
      case "number":
        return node.unit === undefined
          ? { kind: "bare", unit: DIMENSIONLESS }
          : known(context.literal?.(node.unit));
      case "symbol":
        return known(context.unitOf(node.id));
      case "constant":
        return node.name === "time"
          ? known(context.time)
          : node.name === "avogadro"
            ? { kind: "known", unit: AVOGADRO }
            : constantUnit(node.name);
      case "call":
        return UNKNOWN;
      case "piecewise": {
        const values = node.pieces.map((piece, i) => ({
          node: piece.value,
          unit: parts[2 * i] as InferredUnit,
        }));
        if (node.otherwise !== undefined)
          values.push({ node: node.otherwise, unit: parts[2 * node.pieces.length] as InferredUnit });
        return agree("piecewise", values, true, conflicts);
      }
      case "apply":
        return inferApplication(node, parts, context, conflicts);
    }
  });
  return { inferred, conflicts };
}

interface Typed {
  readonly node: Expression;
  readonly unit: InferredUnit;
}

function known(unit: Unit | undefined): InferredUnit {
  return unit === undefined ? UNKNOWN : { kind: "known", unit };
}

/** Infinity and NaN fit anywhere; the other constants are pure numbers. */
function constantUnit(name: string): InferredUnit {
  return name === "infinity" || name === "notanumber" ? { kind: "bare", unit: DIMENSIONLESS } : PURE;
}

function inferApplication(
  node: Application,
  parts: readonly InferredUnit[],
  context: UnitContext,
  conflicts: UnitConflict[],
): InferredUnit {
  const { operator, operands } = node;
  const typed = operands.map((operand, i) => ({ node: operand, unit: parts[i] as InferredUnit }));
  const [first, second] = parts;
  switch (operator) {
    case "add":
    case "subtract":
      return agree(operator, typed, false, conflicts);
    case "min":
    case "max":
      return agree(operator, typed, true, conflicts);
    case "eq":
    case "neq":
    case "lt":
    case "leq":
    case "gt":
    case "geq":
    case "quotient":
      agree(operator, typed, true, conflicts);
      return PURE;
    case "remainder":
      return agree(operator, typed, true, conflicts);
    case "multiply":
      return parts.reduce((product, part) => combine(product, part, multiplyUnits), {
        kind: "bare",
        unit: DIMENSIONLESS,
      } as InferredUnit);
    case "divide":
      return combine(first as InferredUnit, second as InferredUnit, divideUnits);
    case "negate":
    case "abs":
    case "floor":
    case "ceiling":
      return first as InferredUnit;
    case "delay":
      return first as InferredUnit;
    case "rateOf":
      return combine(first as InferredUnit, known(context.time), divideUnits);
    case "power":
      return raise(node, { base: typed[0] as Typed, exponent: typed[1] as Typed }, (n) => n, conflicts);
    case "root":
      return raise(node, { base: typed[1] as Typed, exponent: typed[0] as Typed }, (n) => 1 / n, conflicts);
    case "and":
    case "or":
    case "xor":
    case "not":
    case "implies":
      return PURE;
    default:
      for (const part of typed) requirePure("argument", operator, part, conflicts);
      return PURE;
  }
}

function combine(a: InferredUnit, b: InferredUnit, join: (a: Unit, b: Unit) => Unit): InferredUnit {
  if (a.kind === "unknown" || b.kind === "unknown") return UNKNOWN;
  return { kind: a.kind === "bare" && b.kind === "bare" ? "bare" : "known", unit: join(a.unit, b.unit) };
}

/** The common unit of operands; the first known one is the measure for the rest. */
function agree(
  operator: UnitConflict["operator"],
  operands: readonly Typed[],
  bareFits: boolean,
  conflicts: UnitConflict[],
): InferredUnit {
  const measure =
    operands.find(({ unit }) => unit.kind === "known") ?? operands.find(({ unit }) => unit.kind === "bare");
  if (measure === undefined || measure.unit.kind === "unknown")
    return operands.length === 0 ? { kind: "bare", unit: DIMENSIONLESS } : UNKNOWN;
  for (const operand of operands) {
    const { unit } = operand;
    if (unit.kind === "unknown" || (unit.kind === "bare" && bareFits)) continue;
    if (!sameUnit(unit.unit, measure.unit.unit)) {
      conflicts.push({
        kind: "operands",
        operator,
        part: operand.node,
        unit: unit.unit,
        partner: measure.node,
        partnerUnit: measure.unit.unit,
      });
    }
  }
  return measure.unit;
}

function requirePure(
  kind: "argument" | "exponent",
  operator: Operator,
  { node, unit }: Typed,
  conflicts: UnitConflict[],
): void {
  if (unit.kind === "known" && !sameUnit(unit.unit, DIMENSIONLESS))
    conflicts.push({ kind, operator, part: node, unit: unit.unit });
}

function raise(
  node: Application,
  { base, exponent }: { readonly base: Typed; readonly exponent: Typed },
  powerFor: (value: number) => number,
  conflicts: UnitConflict[],
): InferredUnit {
  requirePure("exponent", node.operator, exponent, conflicts);
  if (base.unit.kind === "unknown") return UNKNOWN;
  if (base.unit.kind === "bare") return base.unit;
  const value = literalValue(exponent.node);
  if (value !== undefined && Number.isFinite(powerFor(value)))
    return { kind: "known", unit: powerUnit(base.unit.unit, powerFor(value)) };
  if (!hasNoDimension(base.unit.unit) || base.unit.unit.factor !== 1) {
    conflicts.push({
      kind: "exponent",
      operator: node.operator,
      part: base.node,
      unit: base.unit.unit,
      partner: exponent.node,
    });
    return UNKNOWN;
  }
  return PURE;
}

/** The value of an expression made of literals alone. */
function literalValue(expression: Expression): number | undefined {
  const value = foldExpression<number>(expression, (node, parts) => {
    if (node.kind === "number") return node.value;
    const isArithmetic =
      node.kind === "apply" && ["negate", "add", "subtract", "multiply", "divide"].includes(node.operator);
    return isArithmetic ? applyOperator(node.operator, parts) : Number.NaN;
  });
  return Number.isNaN(value) ? undefined : value;
}
