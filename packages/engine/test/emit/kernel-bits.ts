import { unwrap } from "@igf-axis/model";
import { expect } from "vitest";
import type { CompiledModel } from "../../src/compile.ts";
import { derive } from "../../src/derive/derive.ts";
import { Graph } from "../../src/emit/graph.ts";
import type { Store } from "../../src/emit/kernel.ts";
import { buildStores } from "../../src/emit/stores.ts";
import { type Instance, instantiate } from "../../src/run/instance.ts";
import { walkGraph } from "./graph-walk.ts";

/** Returns an instance with its parameters, no given starting values, a start at `time`, and a state where one is stated. */
export function instanceAt(compiled: CompiledModel, time: number, state?: ArrayLike<number>): Instance {
  const instance = instantiate(compiled);
  compiled.system.parameters.forEach(({ value }, i) => {
    instance.parameters[i] = value ?? 0.5;
  });
  instance.given.fill(Number.NaN);
  instance.initial(time);
  if (state !== undefined) instance.problem.state.set(state);
  instance.delayInputs.fill(0.25);
  instance.constants(time);
  return instance;
}

/** Compares every number that the kernels of a model store with the graph that they were emitted from: equal in bits. */
export function expectBitsOfGraph(compiled: CompiledModel, instance: Instance, time: number): void {
  const { system, program } = compiled;
  const stores = buildStores(system, unwrap(derive(system)), program.layout, new Graph());
  const { buffer } = (instance.kernels as { readonly memory: { readonly buffer: ArrayBuffer } }).memory;
  const memory = new Float64Array(buffer, 0, Math.floor(buffer.byteLength / 8));
  const compare = (kernel: readonly Store[], run: (time: number) => void): void => {
    const wanted = walkGraph(
      kernel.map(({ node }) => node),
      (address) => memory[address / 8] as number,
      time,
    );
    run(time);
    const got = kernel.map(({ address }) => memory[address / 8] as number);
    expect(got).toEqual(wanted);
  };
  compare(stores.rhs, instance.problem.rhs);
  compare(stores.jacobian, instance.problem.jacobian);
  compare(stores.columns, instance.columns);
  compare(stores.switches, instance.switches);
  compare(stores.events, instance.events);
  compare(stores.delays, instance.delays);
}
