import type { Derivatives } from "../derive/derivatives.ts";
import type { KernelCost } from "../integrate/problem.ts";
import type { EquationSystem } from "../lower/equation-system.ts";
import { encodeModule } from "./encoder.ts";
import { emitFactorization } from "./factorization.ts";
import { Graph } from "./graph.ts";
import {
  countOperations,
  emitKernel,
  hoistConstants,
  type KernelSurroundings,
  type Store,
} from "./kernel.ts";
import { layOut, type MemoryLayout } from "./layout.ts";
import { mathLibrary } from "./math/library.ts";
import { Program } from "./program.ts";
import { buildStores, eventValues, switchValues } from "./stores.ts";
import { analyse } from "./symbolic.ts";

/** A module, which imports nothing, and what is needed to use it; plain data. */
export interface EmittedModule {
  readonly bytes: Uint8Array;
  readonly layout: MemoryLayout;
  readonly cost: KernelCost;
  /** Whether the right-hand side holds no time and nothing of a moment ago. */
  readonly isAutonomous: boolean;
}

/** Bytes of a page of WebAssembly memory. */
export const PAGE_BYTES: number = 65_536;

/**
 * Emits the WebAssembly module of a system: kernels over one memory.
 *
 * | export | does |
 * |---|---|
 * | `constants(t)` | values that change with p and q only |
 * | `initial(t)` | q and y at the start, given values winning |
 * | `rhs(t)` | y → f |
 * | `jacobian(t)` | y → J |
 * | `factor(−γ)` | J → LU of I − γJ; returns the smallest absolute pivot |
 * | `solve()` | b → M⁻¹ b |
 * | `columns(t)` | y → columns of the time course |
 * | `switches(t)` | y → levels and crossings of switches, triggers of events; only where there are some |
 * | `events(t)` | y → what events assign, with delays, priorities and volumes; only where there are some |
 * | `delays(t)` | y → present values of what is delayed, then lags; only where there are some |
 * | `delaysBefore(t)` | the same, as it was before the start; only where something delayed stood still then |
 */
export function emit(system: EquationSystem, derivatives: Derivatives): EmittedModule {
  const pattern = {
    size: system.states.length,
    rowStart: Int32Array.from(derivatives.rowStart),
    column: Int32Array.from(derivatives.column),
  };
  const factors = analyse(pattern);
  const layout = layOut({
    parameters: system.parameters.length,
    held: system.held.length,
    states: system.states.length,
    jacobian: derivatives.entries.length,
    factors: factors.column.length,
    columns: system.columns.length,
    switches: switchValues(system).length,
    events: eventValues(system).length,
    delays: system.delays?.length ?? 0,
  });
  const memory = new Reservation(layout.end);
  const reserve = (): number => memory.take(8);
  const stores = buildStores(system, derivatives, layout, new Graph());
  const constants = hoistConstants(
    [
      stores.rhs,
      stores.jacobian,
      stores.columns,
      stores.switches,
      stores.events,
      stores.delays,
      stores.delaysBefore,
    ],
    reserve,
  );
  const constantStores: Store[] = [...constants].map(([node, address]) => ({ address, node }));
  const mathematics = mathLibrary(calledFunctions(Object.values(stores).flat()), memory);
  const surroundings = (hoisted: KernelSurroundings["constants"]): KernelSurroundings => ({
    constants: hoisted,
    functionIndex: (name) => mathematics.index.get(name) as number,
    reserve,
  });
  const program = new Program(mathematics.functions);
  const nothing = new Map();
  program.export("constants", emitKernel(constantStores, surroundings(nothing)));
  program.export("initial", emitKernel(stores.initial, surroundings(nothing)));
  program.export("rhs", emitKernel(stores.rhs, surroundings(constants)));
  program.export("jacobian", emitKernel(stores.jacobian, surroundings(constants)));
  program.export("columns", emitKernel(stores.columns, surroundings(constants)));
  if (stores.switches.length > 0)
    program.export("switches", emitKernel(stores.switches, surroundings(constants)));
  if (stores.events.length > 0) program.export("events", emitKernel(stores.events, surroundings(constants)));
  if (stores.delays.length > 0) program.export("delays", emitKernel(stores.delays, surroundings(constants)));
  if (stores.delaysBefore.length > 0)
    program.export("delaysBefore", emitKernel(stores.delaysBefore, surroundings(constants)));
  const factorization = emitFactorization(factors, layout, memory);
  program.export("factor", factorization.factor);
  program.export("solve", factorization.solve);
  const bytes = encodeModule({
    functions: program.functions,
    exports: program.exports,
    pages: Math.ceil(memory.end / PAGE_BYTES),
    data: [...mathematics.tables, ...factorization.tables],
  });
  const cost = {
    rhs: countOperations(stores.rhs, constants),
    jacobian: countOperations(stores.jacobian, constants),
    factor: factors.factorOperations,
    solve: factors.solveOperations,
  };
  const isAutonomous =
    system.delays === undefined && !nodesOf(stores.rhs).some(({ operation }) => operation === "time");
  return { bytes, layout, cost, isAutonomous };
}

/** Hands out memory behind the arrays of the layout. */
export class Reservation {
  end: number;

  constructor(start: number) {
    this.end = start;
  }

  take(bytes: number): number {
    const address = this.end;
    this.end += Math.ceil(bytes / 8) * 8;
    return address;
  }
}

/** Names of the functions of mathematics that the stores call, sorted. */
export function calledFunctions(stores: readonly Store[]): readonly string[] {
  const names = nodesOf(stores).flatMap(({ operation, name }) => (operation === "call" ? [name] : []));
  return [...new Set(names)].sort();
}

/** Every node that the stores are computed from, each once. */
function nodesOf(stores: readonly Store[]): readonly Store["node"][] {
  const seen = new Set<Store["node"]>();
  const stack = stores.map((store) => store.node);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    stack.push(...node.operands);
  }
  return [...seen];
}
