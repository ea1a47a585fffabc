import { eventValues, switchValues } from "../emit/stores.ts";
import type { DiscreteInstance } from "../run/instance.ts";
import { type WebAssemblyModule, webAssembly } from "../run/web-assembly.ts";
import type { CompiledStochasticModel } from "./compile.ts";

/** A compiled stochastic model with memory of its own: views of its arrays and its kernels. */
export interface StochasticInstance extends DiscreteInstance {
  /** `[nReactions]`. */
  readonly propensityValues: Float64Array;
  /** Sum of the propensities. */
  readonly total: Cell;
  /** Time of the last reaction. */
  readonly now: Cell;
  /** Smallest of the propensities and used-up amounts that the last kernel computed. */
  readonly least: Cell;
  /** Not 0 when a reaction changed a trigger since this was set to 0. */
  readonly changed: Cell;
  /** What `advance` left of its budget. */
  readonly left: Cell;
  /** Computes the propensities and their sums. */
  propensities(time: number): void;
  /** Draws the next reaction. */
  restart(time: number): number;
  /** Reactions until the next one lies behind `stop`, at most `budget`; returns a `STATUS`. */
  advance(stop: number, budget: number): number;
  /** Sets the random numbers to the start of the stream of a seed, a run and a purpose: those of `RandomStream`. */
  seed(seed: number, run: number, purpose: number): void;
}

/** One number in memory, `[1]`. */
export type Cell = Float64Array;

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly constants: (time: number) => void;
  readonly initial: (time: number) => void;
  readonly columns: (time: number) => void;
  readonly switches: (time: number) => void;
  readonly events: (time: number) => void;
  readonly propensities: (time: number) => void;
  readonly restart: (time: number) => number;
  readonly advance: (stop: number, budget: number) => number;
}

/** Numbers of 32 bits that stand for the five of 64 bits of the random numbers. */
const RANDOM_WORDS = 10;

/** Compiles the bytes of a compiled stochastic model; the module may be posted to other threads. */
export function loadStochasticModule(compiled: CompiledStochasticModel): WebAssemblyModule {
  return new webAssembly.Module(compiled.program.bytes);
}

/** Instantiates a compiled stochastic model; `module` saves compiling its bytes again. */
export function instantiateStochastic(
  compiled: CompiledStochasticModel,
  module?: WebAssemblyModule,
): StochasticInstance {
  const { program, system, reactions } = compiled;
  const { layout, cells } = program;
  const instance = new webAssembly.Instance(module ?? loadStochasticModule(compiled));
  const kernels = instance.exports as unknown as KernelExports;
  const { buffer } = kernels.memory;
  const view = (address: number, length: number): Float64Array => new Float64Array(buffer, address, length);
  const words = new Uint32Array(buffer, cells.random, RANDOM_WORDS);
  return {
    parameters: view(layout.parameters, system.parameters.length),
    held: view(layout.held, system.held.length),
    given: view(layout.given, system.held.length + system.states.length),
    columnValues: view(layout.columns, system.columns.length),
    switchValues: view(layout.switches, switchValues(system).length),
    eventValues: view(layout.events, eventValues(system).length),
    problem: { state: view(layout.state, system.states.length) },
    constants: kernels.constants,
    initial: kernels.initial,
    columns: kernels.columns,
    switches: kernels.switches,
    events: kernels.events,
    propensityValues: view(cells.propensities, reactions.length),
    total: view(cells.total, 1),
    now: view(cells.now, 1),
    least: view(cells.least, 1),
    changed: view(cells.changed, 1),
    left: view(cells.left, 1),
    propensities: kernels.propensities,
    restart: kernels.restart,
    advance: kernels.advance,
    seed: (seed, run, purpose) => {
      const key = [seed >>> 0, Math.floor(seed / 4294967296)] as const;
      words.set([0, 0, run, 0, purpose, 0, key[0], 0, key[1], 0]);
    },
  };
}
