import {
  apply,
  type Expression,
  ExpressionTable,
  foldExpression,
  freeSymbols,
  type Operator,
  sub,
} from "@igf-axis/model";
import type { Assignment, DelayedValue, StateVariable, Switch } from "./equation-system.ts";

const COMPARISONS: ReadonlySet<Operator> = new Set<Operator>(["eq", "neq", "lt", "leq", "gt", "geq"]);
const ROUNDINGS: ReadonlySet<Operator> = new Set<Operator>(["floor", "ceiling", "quotient", "remainder"]);

/** What a value changes with while nothing is assigned. */
export interface Dependence {
  readonly time: boolean;
  readonly state: boolean;
}

/** A degree in time that stands for anything that is not linear. */
const STEEP = 2;

const NOTHING: Dependence = { time: false, state: false };

/**
 * Returns the switches that integration has to watch: comparisons and roundings, of something that changes, in what events ask for and in
 * right-hand sides, with the assignments that both use.
 *
 * @param assignments - Each after those it uses.
 * @param asked - Expressions of events.
 * @param delays - Delayed values: what they are of and their lags are watched as right-hand sides are, since their jumps come back.
 */
export function collectSwitches(
  states: readonly StateVariable[],
  assignments: readonly Assignment[],
  asked: readonly Expression[],
  delays: readonly DelayedValue[],
): readonly Switch[] {
  const dependences = dependencesOf(
    states,
    assignments,
    delays.map(({ id }) => id),
  );
  const byId = new Map(assignments.map(({ id, expression }) => [id, expression]));
  const table = new ExpressionTable();
  const found = new Map<number, Switch>();
  const note = (roots: readonly Expression[], stops: boolean): void => {
    for (const expression of withUsed(roots, byId)) {
      for (const part of switchesOf(expression, dependences, stops)) {
        const key = table.intern(part.level);
        if (!found.has(key)) found.set(key, part);
      }
    }
  };
  note([...states.map(({ rate }) => rate), ...delays.flatMap(({ value, lag }) => [value, lag])], true);
  note(asked, false);
  return [...found.values()];
}

/** Returns what symbols change with while nothing is assigned; those that are not in the map do not change. */
export function dependencesOf(
  states: readonly StateVariable[],
  assignments: readonly Assignment[],
  delayed: readonly string[],
): ReadonlyMap<string, Dependence> {
  const dependences = new Map<string, Dependence>();
  for (const { id } of states) dependences.set(id, { time: false, state: true });
  for (const id of delayed) dependences.set(id, { time: true, state: true });
  for (const { id, expression } of assignments) dependences.set(id, dependenceOf(expression, dependences));
  return dependences;
}

/** The expressions and the assignments that they use, directly or not. */
function withUsed(
  roots: readonly Expression[],
  assignments: ReadonlyMap<string, Expression>,
): readonly Expression[] {
  const all = [...roots];
  const seen = new Set<string>();
  for (let i = 0; i < all.length; i++) {
    for (const id of freeSymbols(all[i] as Expression)) {
      const used = assignments.get(id);
      if (used === undefined || seen.has(id)) continue;
      seen.add(id);
      all.push(used);
    }
  }
  return all;
}

/** Returns what an expression changes with. */
export function dependenceOf(
  expression: Expression,
  dependences: ReadonlyMap<string, Dependence>,
): Dependence {
  return foldExpression<Dependence>(expression, (node, parts) => dependenceOfNode(node, parts, dependences));
}

function dependenceOfNode(
  node: Expression,
  parts: readonly Dependence[],
  dependences: ReadonlyMap<string, Dependence>,
): Dependence {
  if (node.kind === "symbol") return dependences.get(node.id) ?? NOTHING;
  return {
    time: (node.kind === "constant" && node.name === "time") || parts.some(({ time }) => time),
    state: parts.some(({ state }) => state),
  };
}

/** What a part changes with, and its degree in time. */
interface Behaviour {
  readonly dependence: Dependence;
  readonly degree: number;
}

function switchesOf(
  expression: Expression,
  dependences: ReadonlyMap<string, Dependence>,
  stops: boolean,
): readonly Switch[] {
  const found: Switch[] = [];
  foldExpression<Behaviour>(expression, (node, parts) => {
    const dependence = dependenceOfNode(
      node,
      parts.map((part) => part.dependence),
      dependences,
    );
    const degrees = parts.map((part) => part.degree);
    const isSwitch =
      node.kind === "apply" && (COMPARISONS.has(node.operator) || ROUNDINGS.has(node.operator));
    if (isSwitch && (dependence.time || dependence.state)) {
      const isLinearInTime = degrees.every((degree) => degree <= 1);
      const kind = { dependsOnTimeOnly: !dependence.state, isLinearInTime, stops };
      if (ROUNDINGS.has(node.operator)) found.push({ level: levelOfRounding(node.operator, node), ...kind });
      else for (const part of comparisonSwitches(node.operator, node.operands, kind)) found.push(part);
    }
    return { dependence, degree: degreeInTime(node, degrees, dependences) };
  });
  return found;
}

/** The degree in time of an expression with factors that do not change. */
function degreeInTime(
  node: Expression,
  parts: readonly number[],
  dependences: ReadonlyMap<string, Dependence>,
): number {
  const highest = parts.reduce((most, part) => Math.max(most, part), 0);
  if (node.kind === "symbol") {
    const { time, state } = dependences.get(node.id) ?? NOTHING;
    return time || state ? STEEP : 0;
  }
  if (node.kind === "constant") return node.name === "time" ? 1 : 0;
  if (highest === 0 || node.kind !== "apply") return highest === 0 ? 0 : STEEP;
  if (node.operator === "multiply") return parts.reduce((sum, part) => sum + part, 0);
  if (node.operator === "divide") return parts[1] === 0 ? highest : STEEP;
  return node.operator === "add" || node.operator === "subtract" || node.operator === "negate"
    ? highest
    : STEEP;
}

function levelOfRounding(operator: Operator, node: Extract<Expression, { kind: "apply" }>): Expression {
  return operator === "remainder" ? apply("quotient", ...node.operands) : node;
}

function comparisonSwitches(
  operator: Operator,
  operands: readonly Expression[],
  kind: Omit<Switch, "level" | "crossing">,
): readonly Switch[] {
  return operands.slice(1).map((right, i) => {
    const left = operands[i] as Expression;
    const level =
      operator === "eq" || operator === "neq"
        ? sub(apply("gt", left, right), apply("lt", left, right))
        : apply(operator, left, right);
    return { level, crossing: sub(left, right), ...kind };
  });
}
