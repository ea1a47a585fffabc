import type { Model, Reaction } from "@igf-axis/model";
import type { Dependencies } from "./dependencies.ts";

/** A reaction in terms of glyphs: what it uses up, makes and is modified by. */
export interface Step {
  /** Position in the model. */
  readonly index: number;
  readonly reaction: Reaction;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly modifiers: readonly string[];
  readonly reversible: boolean;
  /** Drawn as its opposite, so that what speeds it up holds the drawn process back. */
  readonly reversed: boolean;
}

/**
 * Reads reactions as steps. One that only undoes another (return of a receptor, dephosphorylation) is left out when nothing modifies it, and
 * is otherwise drawn as the other one, turned round.
 */
export function readSteps(model: Model, dependencies: Dependencies): readonly Step[] {
  const steps = model.reactions.map((reaction, index) => toStep(reaction, index, dependencies));
  const opposites = new Map<Step, Step>();
  for (const step of steps) {
    const forward = steps.find((other) => undoes(step, other) && isForward(other, step));
    if (forward) opposites.set(step, forward);
  }
  const undone = new Set(
    [...opposites]
      .filter(
        ([step, forward]) =>
          step.inputs.length === forward.outputs.length && step.outputs.length === forward.inputs.length,
      )
      .map(([, forward]) => forward),
  );
  return steps.flatMap((step): readonly Step[] => {
    const forward = opposites.get(step);
    if (!forward) return [undone.has(step) ? { ...step, reversible: true } : step];
    return step.modifiers.length === 0
      ? []
      : [
          {
            ...forward,
            index: step.index,
            reaction: step.reaction,
            modifiers: step.modifiers,
            reversed: true,
          },
        ];
  });
}

function toStep(reaction: Reaction, index: number, dependencies: Dependencies): Step {
  const glyphs = (references: Reaction["reactants"]): readonly string[] => [
    ...new Set(references.map((reference) => dependencies.glyphOf(reference.species))),
  ];
  const before = glyphs(reaction.reactants);
  const after = glyphs(reaction.products);
  const inputs = before.filter((id) => !after.includes(id));
  const outputs = after.filter((id) => !before.includes(id));
  const own = new Set([...inputs, ...outputs]);
  const modifiers = dependencies.ofRateLaw(reaction).filter((id) => !own.has(id));
  return { index, reaction, inputs, outputs, modifiers, reversible: reaction.reversible, reversed: false };
}

function undoes(step: Step, other: Step): boolean {
  if (step === other || step.reaction.reversible || step.inputs.length === 0 || step.outputs.length === 0)
    return false;
  return (
    step.inputs.every((id) => other.outputs.includes(id)) &&
    step.outputs.every((id) => other.inputs.includes(id))
  );
}

/** Of two opposite steps the forward one is reversible, or larger, or modified by more, or stated first. */
function isForward(step: Step, other: Step): boolean {
  const weight = (each: Step): number =>
    (each.reaction.reversible ? 1000 : 0) +
    100 * (each.inputs.length + each.outputs.length) +
    each.modifiers.length;
  if (weight(step) !== weight(other)) return weight(step) > weight(other);
  return step.index < other.index;
}

/**
 * Returns the process of every step that has one. Steps into the same pool that share a partner are one process, the partner shared by most
 * first; others are one when they join the same glyphs.
 */
export function groupSteps(
  steps: readonly Step[],
  isPool: (glyph: string) => boolean,
): ReadonlyMap<Step, string> {
  const keys = new Map<Step, string>();
  const open = steps.filter((step) => step.inputs.length > 0 && step.outputs.length > 0);
  const pools = new Set(
    open.flatMap((step) => (step.outputs.length === 1 ? step.outputs : [])).filter(isPool),
  );
  for (const pool of pools) {
    let rest = open.filter(
      (step) => step.inputs.length > 1 && step.outputs.length === 1 && step.outputs[0] === pool,
    );
    while (rest.length > 0) {
      const shared = (id: string): number => rest.filter((step) => step.inputs.includes(id)).length;
      const [partner] = [...new Set(rest.flatMap((step) => step.inputs))].sort(
        (x, y) => shared(y) - shared(x),
      );
      const group = rest.filter((step) => partner !== undefined && step.inputs.includes(partner));
      for (const step of group) keys.set(step, `process:${partner}>${pool}`);
      rest = rest.filter((step) => !group.includes(step));
    }
  }
  for (const step of open) {
    if (!keys.has(step))
      keys.set(step, `process:${[...step.inputs].sort().join("+")}>${[...step.outputs].sort().join("+")}`);
  }
  return keys;
}
