import { sym } from "@igf-axis/model";
import { calledFunctions, PAGE_BYTES, Reservation } from "../emit/emit.ts";
import { encodeModule } from "../emit/encoder.ts";
import { Graph, type GraphNode, LEVEL } from "../emit/graph.ts";
import { emitKernel, hoistConstants, type KernelSurroundings, type Store } from "../emit/kernel.ts";
import { layOut, type MemoryLayout } from "../emit/layout.ts";
import { mathLibrary } from "../emit/math/library.ts";
import { Program } from "../emit/program.ts";
import { buildStores, eventValues, loadEach, Scope, switchValues } from "../emit/stores.ts";
import type { EquationSystem } from "../lower/equation-system.ts";
import { dependencesOf } from "./dependences.ts";
import { advanceBody, drawBody, selectBody } from "./direct-method.ts";
import type { StochasticReaction } from "./reactions.ts";
import { buildSumTree, type SumNode, type SumTree, sumsAbove } from "./sum-tree.ts";

/** A module for stochastic simulation, which imports nothing, and what is needed to use it; plain data. */
export interface StochasticProgram {
  readonly bytes: Uint8Array;
  readonly layout: MemoryLayout;
  readonly cells: StochasticCells;
}

/** Byte addresses of what only stochastic runs use; numbers are f64 unless stated. */
export interface StochasticCells {
  /** Propensities, `[nReactions]`. */
  readonly propensities: number;
  /** Sum of the propensities. */
  readonly total: number;
  /** Time of the last reaction, and of the one that was drawn. */
  readonly now: number;
  readonly next: number;
  /** The uniform number that the reaction which was drawn is chosen by. */
  readonly choice: number;
  /** Smallest of the propensities and used-up amounts that the last kernel computed: negative or no number when something is wrong. */
  readonly least: number;
  /** Not 0 when a reaction changed a trigger since this was set to 0. */
  readonly changed: number;
  /** What `advance` left of its budget. */
  readonly left: number;
  /** Unsigned 64-bit integers: the block of random numbers that comes next, then, each below 2³², two of the stream and two of the key. */
  readonly random: number;
}

/** Everything that is emitted, over one graph. */
interface Plan {
  readonly system: EquationSystem;
  readonly reactions: readonly StochasticReaction[];
  readonly layout: MemoryLayout;
  readonly cells: StochasticCells;
  readonly tree: SumTree;
  readonly graph: Graph;
}

/**
 * Emits the WebAssembly module of a stochastic model: kernels over one memory.
 *
 * | export | does |
 * |---|---|
 * | `constants(t)`, `initial(t)`, `columns(t)`, `switches(t)`, `events(t)` | as in modules that integrate |
 * | `propensities(t)` | state → propensities and their sums |
 * | `restart(t)` | draws the time of the next reaction and the number it is chosen by |
 * | `advance(stop, budget)` | reactions until `stop`, at most `budget`; see {@link STATUS} |
 *
 * For each reaction there is a kernel that changes the amounts and computes anew what depends on them: propensities, their sums, triggers of
 * events. So the dependency graph is part of the code.
 */
export function emitStochastic(
  system: EquationSystem,
  reactions: readonly StochasticReaction[],
): StochasticProgram {
  const layout = layOut({
    parameters: system.parameters.length,
    held: system.held.length,
    states: system.states.length,
    jacobian: 0,
    factors: 0,
    columns: system.columns.length,
    switches: switchValues(system).length,
    events: eventValues(system).length,
    delays: 0,
  });
  const memory = new Reservation(layout.end);
  const reserve = (): number => memory.take(8);
  const graph = new Graph();
  const { cells, tree } = layCells(reactions.length, memory);
  const plan: Plan = { system, reactions, layout, cells, tree, graph };
  const usual = buildStores(
    system,
    { temporaries: [], rowStart: [0], column: [], entries: [] },
    layout,
    graph,
  );
  const scope = baseScope(plan);
  const propensities = propensityStores(plan, scope);
  const firings = firingStores(plan, scope);
  const varying = [usual.columns, usual.switches, usual.events, propensities, ...firings];
  const constants = hoistConstants(varying, reserve);
  const constantStores = [...constants].map(([node, address]) => ({ address, node }));
  const called = calledFunctions([...constantStores, ...usual.initial, ...varying.flat()]);
  const mathematics = mathLibrary([...new Set([...called, "ln"])], memory);
  const functionIndex = (name: string): number => mathematics.index.get(name) as number;
  const surroundings = (hoisted: KernelSurroundings["constants"]): KernelSurroundings => ({
    constants: hoisted,
    functionIndex,
    reserve,
  });
  const program = new Program(mathematics.functions);
  program.export("constants", emitKernel(constantStores, surroundings(new Map())));
  program.export("initial", emitKernel(usual.initial, surroundings(new Map())));
  program.export("columns", emitKernel(usual.columns, surroundings(constants)));
  program.export("switches", emitKernel(usual.switches, surroundings(constants)));
  program.export("events", emitKernel(usual.events, surroundings(constants)));
  program.export("propensities", emitKernel(propensities, surroundings(constants)));
  const fire = firings.map((stores) => program.add(emitKernel(stores, surroundings(constants))));
  const select = program.add([selectBody(tree, fire, cells)]);
  const draw = program.add([drawBody(cells, functionIndex("ln"))]);
  program.exports.set("restart", draw);
  program.export("advance", [advanceBody(cells, { select, draw })]);
  const bytes = encodeModule({
    functions: program.functions,
    exports: program.exports,
    pages: Math.ceil(memory.end / PAGE_BYTES),
    data: mathematics.tables,
  });
  return { bytes, layout, cells };
}

function layCells(
  count: number,
  memory: Reservation,
): { readonly cells: StochasticCells; readonly tree: SumTree } {
  const reserve = (): number => memory.take(8);
  const propensities = memory.take(8 * count);
  const tree = buildSumTree(count, propensities, reserve);
  const cells = {
    propensities,
    total: tree.nodes[0]?.address ?? reserve(),
    now: reserve(),
    next: reserve(),
    choice: reserve(),
    least: reserve(),
    changed: reserve(),
    left: reserve(),
    random: memory.take(8 * 5),
  };
  return { cells, tree };
}

/** Symbols of the equations as they stand in memory, with the assignments over them. */
function baseScope({ system, layout, graph }: Plan): Scope {
  const scope = new Scope(graph);
  loadEach(scope, system.parameters, layout.parameters, LEVEL.constant);
  loadEach(scope, system.held, layout.held, LEVEL.constant);
  loadEach(scope, system.states, layout.state, LEVEL.varying);
  for (const assignment of system.assignments) scope.define(assignment);
  return scope;
}

/** All propensities, their sums, and the smallest. */
function propensityStores(plan: Plan, scope: Scope): readonly Store[] {
  const fresh = new Map(plan.reactions.map(({ id }, i) => [i, scope.node(sym(id))]));
  return [...sumStores(plan, fresh), ...leastStores(plan, [...fresh.values()])];
}

/**
 * What each reaction changes. A kernel reads the amounts and triggers of before while it runs, so those are stored last.
 */
function firingStores(plan: Plan, base: Scope): readonly (readonly Store[])[] {
  const { system, reactions, layout, graph } = plan;
  const { byName, of } = dependencesOf(system);
  const numbers = new Map(reactions.map(({ id }, i) => [id, i]));
  const users: number[][] = system.states.map(() => []);
  system.assignments.forEach(({ id }, i) => {
    for (const state of byName.get(id)?.states ?? []) users[state]?.push(i);
  });
  const events = system.discrete?.events ?? [];
  const triggerStates = events.map(({ trigger }) => of(trigger).states);
  const firstTrigger = layout.switches + 8 * (switchValues(system).length - events.length);
  return reactions.map(({ changes }) => {
    const scope = base.layer();
    const amounts = changes.map(({ state, count }): Store => {
      const address = layout.state + 8 * state;
      const node = graph.add(graph.load(address, LEVEL.varying), graph.literal(count));
      scope.set((system.states[state] as { readonly id: string }).id, node);
      return { address, node };
    });
    const affected = [...new Set(changes.flatMap(({ state }) => users[state] ?? []))].sort((a, b) => a - b);
    const fresh = new Map<number, GraphNode>();
    for (const position of affected) {
      const assignment = system.assignments[position] as (typeof system.assignments)[number];
      scope.define(assignment);
      const reaction = numbers.get(assignment.id);
      if (reaction !== undefined) fresh.set(reaction, scope.node(sym(assignment.id)));
    }
    const lowered = amounts.filter((_, i) => (changes[i]?.count ?? 0) < 0).map(({ node }) => node);
    const triggers = events.flatMap(({ trigger }, i): Store[] =>
      changes.some(({ state }) => triggerStates[i]?.has(state))
        ? [{ address: firstTrigger + 8 * i, node: scope.node(trigger) }]
        : [],
    );
    return [
      ...sumStores(plan, fresh),
      ...leastStores(plan, [...fresh.values(), ...lowered]),
      ...changedStores(plan, triggers),
      ...triggers,
      ...amounts,
    ];
  });
}

/** Stores of propensities and of the sums above them. */
function sumStores({ tree, graph }: Plan, fresh: ReadonlyMap<number, GraphNode>): readonly Store[] {
  const values = new Map<number, GraphNode>();
  const stores = [...fresh].map(([reaction, node]): Store => {
    const leaf = tree.leaves[reaction] as number;
    values.set(leaf, node);
    return { address: (tree.nodes[leaf] as SumNode).address, node };
  });
  const nodeAt = (position: number): GraphNode =>
    values.get(position) ?? graph.load((tree.nodes[position] as SumNode).address, LEVEL.varying);
  for (const position of sumsAbove(tree, fresh.keys())) {
    const { address, below } = tree.nodes[position] as SumNode;
    const [left, right] = below as readonly [number, number];
    const node = graph.add(nodeAt(left), nodeAt(right));
    values.set(position, node);
    stores.push({ address, node });
  }
  return stores;
}

function leastStores({ cells, graph }: Plan, nodes: readonly GraphNode[]): readonly Store[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  const node = rest.reduce((least, other) => graph.operate("min", least, other), first);
  return [{ address: cells.least, node }];
}

/** Whether one of the triggers differs from what is stored of it. */
function changedStores({ cells, graph }: Plan, triggers: readonly Store[]): readonly Store[] {
  const differs = triggers.map(({ address, node }) =>
    graph.operate("ne", node, graph.load(address, LEVEL.varying)),
  );
  const [first, ...rest] = differs;
  if (first === undefined) return [];
  return [{ address: cells.changed, node: rest.reduce((any, one) => graph.operate("or", any, one), first) }];
}
