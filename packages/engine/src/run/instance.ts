import type { CompiledModel } from "../compile.ts";
import { eventValues, switchValues } from "../emit/stores.ts";
import type { StiffProblem } from "../integrate/problem.ts";
import { type WebAssemblyModule, webAssembly } from "./web-assembly.ts";

/** A compiled model with memory of its own: views of its arrays and its kernels. */
export interface Instance {
  /** Exports of the module. */
  readonly kernels: Readonly<Record<string, unknown>>;
  readonly parameters: Float64Array;
  readonly held: Float64Array;
  /** Starting values that win over the equations, NaN where there is none: held quantities, then states. */
  readonly given: Float64Array;
  readonly columnValues: Float64Array;
  /** Levels and crossings of the switches, then triggers of the events. */
  readonly switchValues: Float64Array;
  /** Delay, priority and assigned values of each event in turn, then volumes of carried species, volumes and amounts of relaxed ones. */
  readonly eventValues: Float64Array;
  /** Delayed values as the kernels see them. */
  readonly delayInputs: Float64Array;
  /** Present values of what is delayed, then lags. */
  readonly delayValues: Float64Array;
  readonly problem: StiffProblem;
  constants(time: number): void;
  initial(time: number): void;
  columns(time: number): void;
  switches(time: number): void;
  events(time: number): void;
  delays(time: number): void;
  /** The same for a moment before the start. */
  delaysBefore(time: number): void;
}

/** What the discrete part of a simulation, between stretches of time, needs of an instance. */
export interface DiscreteInstance
  extends Pick<
    Instance,
    | "parameters"
    | "held"
    | "given"
    | "columnValues"
    | "switchValues"
    | "eventValues"
    | "constants"
    | "initial"
    | "columns"
    | "switches"
    | "events"
  > {
  readonly problem: Pick<StiffProblem, "state">;
}

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly constants: (time: number) => void;
  readonly initial: (time: number) => void;
  readonly rhs: (time: number) => void;
  readonly jacobian: (time: number) => void;
  readonly factor: (negativeGamma: number) => number;
  readonly solve: () => void;
  readonly columns: (time: number) => void;
  readonly switches?: (time: number) => void;
  readonly events?: (time: number) => void;
  readonly delays?: (time: number) => void;
  readonly delaysBefore?: (time: number) => void;
}

const nothing = (): void => {};

/** Compiles the bytes of a compiled model, for `createSimulator` here or, posted once, in other threads. */
export function loadModule(compiled: CompiledModel): WebAssemblyModule {
  return new webAssembly.Module(compiled.program.bytes);
}

/** Instantiates a compiled model; `module` saves compiling its bytes again. */
export function instantiate(compiled: CompiledModel, module?: WebAssemblyModule): Instance {
  const { program, system } = compiled;
  const instance = new webAssembly.Instance(module ?? loadModule(compiled));
  const kernels = instance.exports as unknown as KernelExports;
  const { layout } = program;
  const size = system.states.length;
  const view = (address: number, length: number): Float64Array =>
    new Float64Array(kernels.memory.buffer, address, length);
  return {
    kernels: instance.exports,
    parameters: view(layout.parameters, system.parameters.length),
    held: view(layout.held, system.held.length),
    given: view(layout.given, system.held.length + size),
    columnValues: view(layout.columns, system.columns.length),
    constants: kernels.constants,
    initial: kernels.initial,
    columns: kernels.columns,
    switchValues: view(layout.switches, switchValues(system).length),
    eventValues: view(layout.events, eventValues(system).length),
    switches: kernels.switches ?? nothing,
    events: kernels.events ?? nothing,
    delayInputs: view(layout.delayInputs, system.delays?.length ?? 0),
    delayValues: view(layout.delayValues, 2 * (system.delays?.length ?? 0)),
    delays: kernels.delays ?? nothing,
    delaysBefore: kernels.delaysBefore ?? kernels.delays ?? nothing,
    problem: {
      size,
      state: view(layout.state, size),
      derivative: view(layout.derivative, size),
      correction: view(layout.correction, size),
      isAutonomous: program.isAutonomous,
      rhs: kernels.rhs,
      jacobian: kernels.jacobian,
      factor: (gamma: number): number => kernels.factor(-gamma),
      solve: kernels.solve,
      cost: program.cost,
    },
  };
}
