import type { Constraint, InitialAssignment, Rule } from "@igf-axis/model";
import { stated } from "./attributes.ts";
import type { SbmlModel } from "./document.ts";
import type { Translation } from "./translation.ts";

/** Returns the initial assignments that have a formula. */
export function toInitialAssignments(
  model: SbmlModel,
  translation: Translation,
): readonly InitialAssignment[] {
  return model.initialAssignments.flatMap((assignment) => {
    const symbol = translation.name(assignment.symbol, "symbol", "initialAssignment", assignment, [
      "initialAssignments",
    ]);
    if (assignment.math !== undefined) return [{ symbol, math: translation.math(assignment.math) }];
    translation.withoutMath(
      `the initial assignment of \`${symbol}\``,
      ["initialAssignments", symbol],
      assignment,
    );
    return [];
  });
}

/** Returns the rules that have a formula. */
export function toRules(model: SbmlModel, translation: Translation): readonly Rule[] {
  return model.rules.flatMap((rule, i): readonly Rule[] => {
    const { kind } = rule;
    const variable =
      kind === "algebraic"
        ? ""
        : translation.name(rule.variable, "variable", `${kind}Rule`, rule, ["rules", i]);
    if (rule.math === undefined) {
      const what = kind === "algebraic" ? "an algebraic rule" : `the ${kind} rule of \`${variable}\``;
      translation.withoutMath(what, ["rules", i], rule);
      return [];
    }
    const math = translation.math(rule.math);
    return [kind === "algebraic" ? { kind, math } : { kind, variable, math }];
  });
}

/** Returns the constraints that have a formula. */
export function toConstraints(model: SbmlModel, translation: Translation): readonly Constraint[] {
  return model.constraints.flatMap((constraint, i) => {
    if (constraint.math !== undefined) {
      return [stated<Constraint>({ math: translation.math(constraint.math), message: constraint.message })];
    }
    translation.withoutMath("a constraint", ["constraints", i], constraint);
    return [];
  });
}
