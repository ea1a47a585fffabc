import { type Expression, freeSymbols, nodesOf } from "@igf-axis/model";
import type { EquationSystem } from "../lower/equation-system.ts";

/** What a value depends on while nothing is assigned. */
export interface Dependence {
  /** Positions among the states. */
  readonly states: ReadonlySet<number>;
  readonly time: boolean;
}

const NOTHING: Dependence = { states: new Set(), time: false };

/** Returns what an expression of a system depends on, directly or through assignments. */
export type DependenceOf = (expression: Expression) => Dependence;

/** Returns the dependences of a system's assignments by name, and of any expression over its symbols. */
export function dependencesOf(system: Pick<EquationSystem, "states" | "assignments">): {
  readonly of: DependenceOf;
  readonly byName: ReadonlyMap<string, Dependence>;
} {
  const byName = new Map<string, Dependence>(
    system.states.map(({ id }, i) => [id, { states: new Set([i]), time: false }]),
  );
  const of: DependenceOf = (expression) => {
    const parts = [...freeSymbols(expression)].map((id) => byName.get(id) ?? NOTHING);
    return {
      states: new Set(parts.flatMap(({ states }) => [...states])),
      time: parts.some(({ time }) => time) || holdsTime(expression),
    };
  };
  for (const { id, expression } of system.assignments) byName.set(id, of(expression));
  return { of, byName };
}

function holdsTime(expression: Expression): boolean {
  for (const node of nodesOf(expression)) if (node.kind === "constant" && node.name === "time") return true;
  return false;
}
