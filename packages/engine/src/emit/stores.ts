import { type Expression, mul, num, sym } from "@igf-axis/model";
import type { Derivatives } from "../derive/derivatives.ts";
import type { Assignment, EquationSystem } from "../lower/equation-system.ts";
import { type Graph, type GraphNode, LEVEL } from "./graph.ts";
import type { Store } from "./kernel.ts";
import type { MemoryLayout } from "./layout.ts";
import { translate } from "./translate.ts";

/** What each kernel computes and where it puts it. */
export interface KernelStores {
  readonly initial: readonly Store[];
  readonly rhs: readonly Store[];
  readonly jacobian: readonly Store[];
  readonly columns: readonly Store[];
  readonly switches: readonly Store[];
  readonly events: readonly Store[];
  readonly delays: readonly Store[];
  readonly delaysBefore: readonly Store[];
}

/** Translates the equations to stores over one graph. */
export function buildStores(
  system: EquationSystem,
  derivatives: Derivatives,
  layout: MemoryLayout,
  graph: Graph,
): KernelStores {
  const scope = new Scope(graph);
  loadEach(scope, system.parameters, layout.parameters, LEVEL.constant);
  const start = scope.copy();
  loadEach(scope, system.held, layout.held, LEVEL.constant);
  loadEach(scope, system.states, layout.state, LEVEL.varying);
  const delays = system.delays ?? [];
  loadEach(scope, delays, layout.delayInputs, LEVEL.varying);
  const before = scope.copy();
  for (const assignment of system.assignments) scope.define(assignment);
  const initial = initialStores(system, layout, start);
  const rhs = system.states.map(({ rate }, i) => ({
    address: layout.derivative + 8 * i,
    node: scope.node(rate),
  }));
  const columns = system.columns.map(({ expression }, i) => ({
    address: layout.columns + 8 * i,
    node: scope.node(expression),
  }));
  for (const temporary of derivatives.temporaries) scope.define(temporary);
  const jacobian = derivatives.entries.map((entry, i) => ({
    address: layout.jacobian + 8 * i,
    node: scope.node(entry),
  }));
  const at = (address: number, expressions: readonly Expression[], within = scope): readonly Store[] =>
    expressions.map((expression, i) => ({ address: address + 8 * i, node: within.node(expression) }));
  const switches = at(layout.switches, switchValues(system));
  const events = at(layout.events, eventValues(system));
  const delayed = [...delays.map(({ value }) => value), ...delays.map(({ lag }) => lag)];
  return {
    initial,
    rhs,
    jacobian,
    columns,
    switches,
    events,
    delays: at(layout.delayValues, delayed),
    delaysBefore: at(layout.delayValues, defineBefore(before, system) ? delayed : [], before),
  };
}

/** Defines the assignments as they were before the start; says whether that makes a difference. */
function defineBefore(before: Scope, { assignments, stillBefore }: EquationSystem): boolean {
  if (stillBefore === undefined) return false;
  for (const { id, expression } of assignments)
    before.define({ id, expression: stillBefore.includes(id) ? num(0) : expression });
  return true;
}

/** Returns what the kernel `switches` computes; see {@link MemoryLayout}. */
export function switchValues({ discrete }: EquationSystem): readonly Expression[] {
  const { switches, events } = discrete ?? { switches: [], events: [] };
  return [
    ...switches.map(({ level }) => level),
    ...switches.map(({ crossing }) => crossing ?? num(Number.NaN)),
    ...events.map(({ trigger }) => trigger),
  ];
}

/** Returns what the kernel `events` computes; see {@link MemoryLayout}. */
export function eventValues({ discrete, carried, relaxed = [] }: EquationSystem): readonly Expression[] {
  const volumes = relaxed.map(({ compartment }) => (compartment === undefined ? num(1) : sym(compartment)));
  return [
    ...(discrete?.events ?? []).flatMap(({ delay, priority, assignments }) => [
      delay ?? num(0),
      priority ?? num(Number.NaN),
      ...assignments.map(({ expression }) => expression),
    ]),
    ...(carried ?? []).map(({ compartment }) => sym(compartment)),
    ...volumes,
    ...relaxed.map(({ id }, i) => mul(sym(id), volumes[i] as Expression)),
  ];
}

/** Binds each symbol to the number at its place in an array. */
export function loadEach(
  scope: Scope,
  symbols: readonly { readonly id: string }[],
  address: number,
  level: number,
): void {
  symbols.forEach(({ id }, i) => {
    scope.set(id, scope.graph.load(address + 8 * i, level));
  });
}

/** Starting values: those that the request gives, which are not NaN, win over the equations. */
function initialStores(system: EquationSystem, layout: MemoryLayout, scope: Scope): readonly Store[] {
  const targets = new Map<string, { readonly address: number; readonly given: number }>();
  system.held.forEach(({ id }, i) => {
    targets.set(id, { address: layout.held + 8 * i, given: layout.given + 8 * i });
  });
  system.states.forEach(({ id }, i) => {
    targets.set(id, { address: layout.state + 8 * i, given: layout.given + 8 * (system.held.length + i) });
  });
  const stores: Store[] = [];
  for (const assignment of system.initial) {
    const target = targets.get(assignment.copyOf ?? assignment.id);
    if (target === undefined) {
      scope.define(assignment);
      continue;
    }
    const given = scope.graph.load(target.given, LEVEL.varying);
    const isGiven = scope.graph.operate("eq", given, given);
    const node = scope.graph.select(isGiven, given, scope.node(assignment.expression));
    scope.set(assignment.id, node);
    if (assignment.copyOf === undefined) stores.push({ address: target.address, node });
  }
  return stores;
}

/** Graph nodes by identifier. */
export class Scope {
  readonly graph: Graph;
  readonly #nodes: Map<string, GraphNode>;
  readonly #below: Scope | undefined;

  constructor(graph: Graph, nodes: ReadonlyMap<string, GraphNode> = new Map(), below?: Scope) {
    this.graph = graph;
    this.#nodes = new Map(nodes);
    this.#below = below;
  }

  copy(): Scope {
    return new Scope(this.graph, this.#nodes);
  }

  /** Returns a scope that hides some of this one, which must not change meanwhile. */
  layer(): Scope {
    return new Scope(this.graph, new Map(), this);
  }

  set(id: string, node: GraphNode): void {
    this.#nodes.set(id, node);
  }

  define({ id, expression }: Assignment): void {
    this.set(id, this.node(expression));
  }

  node(expression: Parameters<typeof translate>[0]): GraphNode {
    return translate(expression, this.graph, (id) => {
      const node = this.#find(id);
      if (node === undefined) throw new RangeError(`\`${id}\` is not defined by the equations`);
      return node;
    });
  }

  #find(id: string): GraphNode | undefined {
    const own = this.#nodes.get(id);
    return own !== undefined || this.#below === undefined ? own : this.#below.#find(id);
  }
}
