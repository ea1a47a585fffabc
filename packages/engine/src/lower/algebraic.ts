import {
  apply,
  type Diagnostic,
  DifferentiationError,
  differentiate,
  div,
  type Expression,
  freeSymbols,
  inlineFunctions,
  type Model,
  mul,
  neg,
  nodesOf,
  num,
  piecewise,
  type Rule,
  rewriteExpression,
  simplify,
  sub,
  substitute,
  sym,
} from "@igf-axis/model";
import { algebraicRuleNotCompiled, fastReactionNotCompiled } from "../diagnostics.ts";
import { extentOf, isAdded, type SeparatedModel } from "./fast.ts";

/**
 * Algebraic rules 0 = g(z, …), each solved for a symbol z that nothing else determines and that it holds linearly:
 *
 *     z = −g(0, …) / g′,   g′ = ∂g/∂z free of z
 *
 * Several rules are solved by elimination: what one determines is written into the next, so that none needs a later one in return. Of the
 * symbols that a rule could determine, those that no event assigns come first, then species before other symbols.
 */

/**
 * Terms that solving looks at, at most. Elimination makes the formulas of rules that hold each other's symbols grow beyond measure: six such
 * rules come to a few thousand terms, ten to half a million.
 */
const MOST_TERMS = 3_000_000;

/** Returns the model with its algebraic rules as assignment rules; those that cannot be solved go to `diagnostics` and stay out. */
export function solveAlgebraicRules(
  { model, laws }: Omit<SeparatedModel, "relaxed">,
  diagnostics: Diagnostic[],
): Model {
  if (!model.rules.some(({ kind }) => kind === "algebraic")) return model;
  const past = new PastValues();
  const explicit = explicitDefinitions(model, past);
  const free = freeCandidates(model);
  const extents = new Set([...laws.values()].map(extentOf));
  const solutions = new Map<string, Expression>();
  const solved = new Map<number, Rule>();
  const open = model.rules.flatMap((rule, i) => {
    if (rule.kind !== "algebraic") return [];
    const math = expand(past.hide(inlineFunctions(rule.math, model.functions)), explicit);
    if (!laws.has(i)) return [{ i, math, isLaw: false, candidates: free }];
    return [{ i, math, isLaw: true, candidates: isSwitchedOff(math) ? new Set<string>() : extents }];
  });
  const effort = { terms: 0 };
  while (open.length > 0) {
    const next = nextSolvable(open, solutions, effort);
    if (next === undefined) break;
    solutions.set(next.variable, next.math);
    free.delete(next.variable);
    extents.delete(next.variable);
    solved.set(next.rule.i, { kind: "assignment", variable: next.variable, math: past.show(next.math) });
    open.splice(open.indexOf(next.rule), 1);
  }
  for (const { i } of open) {
    const law = laws.get(i);
    diagnostics.push(
      law === undefined
        ? algebraicRuleNotCompiled(["rules", i])
        : fastReactionNotCompiled(law, ["reactions", law]),
    );
  }
  return { ...model, rules: model.rules.map((rule, i) => solved.get(i) ?? rule) };
}

/** Delayed values under names of their own: what a symbol was a moment ago is known when its present value is solved for. */
class PastValues {
  readonly #shown = new Map<string, Expression>();

  hide(expression: Expression): Expression {
    return rewriteExpression(expression, (node) => {
      if (node.kind !== "apply" || node.operator !== "delay") return node;
      const [value, lag] = node.operands as [Expression, Expression];
      const id = `past value ${this.#shown.size + 1}`;
      this.#shown.set(id, apply("delay", this.show(value), this.show(lag)));
      return sym(id);
    });
  }

  show(expression: Expression): Expression {
    return this.#shown.size === 0 ? expression : substitute(expression, this.#shown);
  }
}

interface OpenRule {
  readonly i: number;
  readonly math: Expression;
  readonly candidates: Set<string>;
  /** Whether the rule is the law of a fast reaction. */
  readonly isLaw: boolean;
}

interface Solution {
  readonly rule: OpenRule;
  readonly variable: string;
  readonly math: Expression;
}

/** The rule with fewest candidates first: it leaves the others their choice. */
function nextSolvable(
  open: readonly OpenRule[],
  solutions: ReadonlyMap<string, Expression>,
  effort: { terms: number },
): Solution | undefined {
  const choices = open
    .map((rule) => {
      const math = eliminate(rule.math, solutions);
      const used = freeSymbols(math);
      const terms = nodesOf(math).length;
      const found = [...rule.candidates]
        .filter((id) => used.has(id))
        .flatMap((variable) => {
          effort.terms += terms;
          if (effort.terms > MOST_TERMS) return [];
          const solution = rule.isLaw ? extentFrom(math, variable) : solveFor(math, variable)?.value;
          return solution === undefined ? [] : [{ rule, variable, math: solution }];
        });
      return found;
    })
    .filter((found) => found.length > 0)
    .sort((a, b) => a.length - b.length);
  return choices[0]?.[0];
}

/** Solves 0 = `math` for a variable that it holds linearly; `undefined` when it does not. */
function solveFor(
  math: Expression,
  variable: string,
): { readonly value: Expression; readonly slope: Expression } | undefined {
  try {
    const slope = simplify(differentiate(math, variable));
    if (freeSymbols(slope).has(variable) || (slope.kind === "number" && slope.value === 0)) return undefined;
    const rest = substitute(math, new Map([[variable, num(0)]]));
    return { value: simplify(neg(div(rest, slope))), slope };
  } catch (error) {
    if (error instanceof DifferentiationError) return undefined;
    throw error;
  }
}

/** The extent of a fast reaction; 0 while its law does not depend on it, as with a rate constant of 0. */
function extentFrom(math: Expression, variable: string): Expression | undefined {
  const linear = solveFor(math, variable);
  if (linear === undefined) {
    const terms = quadraticIn(math, variable);
    return terms === undefined ? undefined : stableRoot(terms);
  }
  const { value, slope } = linear;
  if (slope.kind === "number") return value;
  return piecewise([{ value, condition: apply("neq", slope, num(0)) }], num(0));
}

/** Whether a condition switches a part of a law off: between events its reaction would have to keep its extent, and has none then. */
function isSwitchedOff(law: Expression): boolean {
  const isNothing = (part: Expression | undefined): boolean => part?.kind === "number" && part.value === 0;
  return nodesOf(law).some(
    (node) =>
      node.kind === "piecewise" &&
      (isNothing(node.otherwise) || node.pieces.some(({ value }) => isNothing(value))),
  );
}

interface Quadratic {
  readonly a: Expression;
  readonly b: Expression;
  readonly c: Expression;
}

/** Writes `math` as a ξ² + b ξ + c with terms free of ξ; `undefined` when it is of another form. */
function quadraticIn(math: Expression, variable: string): Quadratic | undefined {
  try {
    const slope = simplify(differentiate(math, variable));
    const bend = simplify(differentiate(slope, variable));
    if (freeSymbols(bend).has(variable)) return undefined;
    const atZero = (expression: Expression): Expression =>
      simplify(substitute(expression, new Map([[variable, num(0)]])));
    return { a: simplify(div(bend, num(2))), b: atZero(slope), c: atZero(math) };
  } catch (error) {
    if (error instanceof DifferentiationError) return undefined;
    throw error;
  }
}

/**
 * The stable equilibrium of ξ' = a ξ² + b ξ + c, at which the slope is −√(b² − 4 a c):
 *
 *     ξ = 2 c / (√(b² − 4 a c) − b)
 *
 * Where the denominator is 0 the law is 0 at ξ = 0, and the reaction rests there.
 */
function stableRoot({ a, b, c }: Quadratic): Expression {
  const squared = sub(mul(b, b), mul(num(4), a, c));
  const denominator = sub(apply("root", num(2), squared), b);
  const value = div(mul(num(2), c), denominator);
  return piecewise([{ value, condition: apply("neq", denominator, num(0)) }], num(0));
}

/** Writes solutions into an expression; a later solution never holds an earlier variable. */
function eliminate(math: Expression, solutions: ReadonlyMap<string, Expression>): Expression {
  let result = math;
  for (const [id, solution] of solutions) {
    if (freeSymbols(result).has(id)) result = substitute(result, new Map([[id, solution]]));
  }
  return result;
}

/** Assignment rules and rate laws by the symbol that they determine, functions written out. */
function explicitDefinitions(model: Model, past: PastValues): ReadonlyMap<string, Expression> {
  const explicit = new Map<string, Expression>();
  for (const rule of model.rules) {
    if (rule.kind === "assignment")
      explicit.set(rule.variable, past.hide(inlineFunctions(rule.math, model.functions)));
  }
  for (const { id, rateLaw } of model.reactions) {
    if (rateLaw === undefined) continue;
    const locals = new Map(
      rateLaw.localParameters.map((local) => [local.id, num(local.value ?? Number.NaN)]),
    );
    explicit.set(id, past.hide(substitute(inlineFunctions(rateLaw.math, model.functions), locals)));
  }
  return explicit;
}

/** Writes explicit definitions out, to the depth that a model without circles has at most. */
function expand(math: Expression, explicit: ReadonlyMap<string, Expression>): Expression {
  let result = math;
  for (let depth = 0; depth <= explicit.size; depth++) {
    if (![...freeSymbols(result)].some((id) => explicit.has(id))) return result;
    result = substitute(result, explicit);
  }
  return math;
}

/** Symbols that may change and that nothing but an algebraic rule determines, in the order in which they are tried. */
function freeCandidates(model: Model): Set<string> {
  const determined = new Set(
    model.rules.flatMap((rule) => (rule.kind === "algebraic" ? [] : [rule.variable])),
  );
  const references = model.reactions.flatMap(({ reactants, products }) => [...reactants, ...products]);
  const reacting = new Set(references.map(({ species }) => species));
  const events = eventTargetsOf(model);
  const species = model.species.filter((own) => own.boundaryCondition || !reacting.has(own.id));
  const varying = [...species, ...model.parameters, ...model.compartments, ...references];
  const ids = varying.flatMap(({ id, constant }) =>
    constant || id === undefined || determined.has(id) || isAdded(id) ? [] : [id],
  );
  return new Set([...ids.filter((id) => !events.has(id)), ...ids.filter((id) => events.has(id))]);
}

function eventTargetsOf(model: Model): ReadonlySet<string> {
  return new Set(model.events.flatMap(({ assignments }) => assignments.map(({ variable }) => variable)));
}
