import { ln, RandomStream } from "@igf-axis/model";
import { createInterpreter } from "../../src/interpret/interpreter.ts";
import type { CompiledStochasticModel } from "../../src/stochastic/compile.ts";
import { PURPOSE } from "../../src/stochastic/purpose.ts";
import { buildSumTree, type SumNode } from "../../src/stochastic/sum-tree.ts";

/**
 * The direct method by walking the equations' trees, without any generated code: amounts of all states at the given times.
 *
 * Models without events and parameters without values only.
 */
export function walkReactions(
  compiled: CompiledStochasticModel,
  times: readonly number[],
  seed: number,
  run: number,
): readonly (readonly number[])[] {
  const { system, reactions } = compiled;
  const interpreter = createInterpreter(system);
  const random = new RandomStream(seed, run, PURPOSE.reactions);
  const tree = buildSumTree(reactions.length, 0, () => 0);
  const parameters = system.parameters.map(({ value }) => value ?? Number.NaN);
  const given = new Float64Array(system.held.length + system.states.length).fill(Number.NaN);
  const start = interpreter.initial(parameters, given, 0);
  const held = start.slice(0, system.held.length);
  const state = start.slice(system.held.length);
  const sums = new Float64Array(tree.nodes.length);
  const draw = (time: number): { readonly next: number; readonly choice: number } => {
    const rates = interpreter.assignments({ parameters, held, state, time });
    for (let i = tree.nodes.length - 1; i >= 0; i--) {
      const { below, reaction } = tree.nodes[i] as SumNode;
      sums[i] =
        below === undefined
          ? (rates.get(reactions[reaction as number]?.id ?? "") as number)
          : (sums[below[0]] as number) + (sums[below[1]] as number);
    }
    const total = sums[0] ?? 0;
    if (!(total > 0)) return { next: Number.POSITIVE_INFINITY, choice: 0 };
    const wait = -ln(random.uniform()) / total;
    return { next: time + wait, choice: random.uniform() };
  };
  const rows: number[][] = [];
  let { next, choice } = draw(0);
  for (const stop of times) {
    for (; next <= stop; { next, choice } = draw(next)) {
      let target = choice * (sums[0] as number);
      let at = 0;
      for (
        let { below } = tree.nodes[0] as SumNode;
        below !== undefined;
        { below } = tree.nodes[at] as SumNode
      ) {
        const [left, right] = below;
        const goesRight = target >= (sums[left] as number) && (sums[right] as number) > 0;
        if (goesRight) target -= sums[left] as number;
        at = goesRight ? right : left;
      }
      const fired = tree.nodes[at]?.reaction as number;
      for (const { state: i, count } of reactions[fired]?.changes ?? [])
        state[i] = (state[i] as number) + count;
    }
    rows.push([...state]);
  }
  return rows;
}
