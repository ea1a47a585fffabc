/**
 * A fixed set of simulations and the hashes of their results: one program that is bundled once and run on every host.
 *
 * It reads nothing and knows no host; what it needs from files comes as input.
 */
import { type Executor, runStudy, type SimulationReply } from "@igf-axis/analysis";
import { resolveScenario } from "@igf-axis/axis";
import {
  compile,
  compileStochastic,
  createSimulator,
  createStochasticSimulator,
  hashResult,
  type Method,
  type SimulationRequest,
} from "@igf-axis/engine";
import { readScenario } from "@igf-axis/formats";
import { type Model, sha256, unwrap } from "@igf-axis/model";
import { type BrowserWorker, createWorkerPool } from "@igf-axis/runtime/browser";
import { type Network, network } from "../../../engine/test/network.ts";

/** What the hosts are given. */
export interface Input {
  /** A scenario file's text. */
  readonly scenario: string;
  readonly problems: readonly (Network & { readonly id: string; readonly times: readonly number[] })[];
}

/** Hashes by name of the simulations. */
export type Hashes = Readonly<Record<string, string>>;

const SETS = 2;
const SEED = 20_261;
const METHODS: readonly Method[] = ["bdf", "rodas5p"];

/** A model whose rates use every function that hosts compute differently. */
const EVERY_FUNCTION: Network = {
  parameters: { k: 0.7, n: 2.3 },
  initial: { A: 1, B: 0.5, C: 0.2, D: 0 },
  rates: {
    A: "k*sin(3*time) - ln(1 + A^n)/(1 + cosh(B))",
    B: "exp(-A*A)*cos(time/2) - tanh(B) + log(10, 2 + C*C)*0.1",
    C: "root(3, 1 + A*A) - sinh(C/3)*C - log(2, 3 + B)*arctan(C)",
    D: "tan(0.3*sin(time)) + arcsin(0.9*cos(A)) - arccos(tanh(B))*D^1.5 + arcsinh(C) - arctanh(0.5*sin(C))",
  },
};

/** Returns the hashes of every simulation, run by `executor`, or one after the other where there is none. */
export async function hashes({ scenario, problems }: Input, executor = inThisThread()): Promise<Hashes> {
  const found: Record<string, string> = { "cell model, every arm": await hashStudy(scenario, executor) };
  const times = Array.from({ length: 41 }, (_, i) => i / 4);
  for (const { id, times: wanted, ...problem } of [
    { id: "every function", times, ...EVERY_FUNCTION },
    ...problems,
  ]) {
    const requests = METHODS.flatMap((method) =>
      [1e-4, 1e-8].map((relativeTolerance) => ({ times: wanted, solver: { method, relativeTolerance } })),
    );
    found[id] = hashReplies(requests, await executor.run(network(problem), requests));
  }
  found["by chance"] = hashRuns();
  return found;
}

/** A dimer with an event, of many and of few molecules. */
const BY_CHANCE: Network = {
  parameters: { k1: 0.002, k2: 0.5, k3: 1 },
  initial: { A: 4000, B: 300, C: 0 },
  reactions: {
    bind: { equation: "2 A -> B", rate: "k1*A*(A - 1)/2" },
    part: { equation: "B -> 2 A", rate: "k2*B" },
    leave: { equation: "A -> C", rate: "k3*A/(1 + exp(-A/100))" },
  },
  events: [{ when: "C > 2000", set: { C: "0" } }],
};

/** Returns the hash over stochastic runs, exact and by leaps. */
function hashRuns(): string {
  const simulator = createStochasticSimulator(unwrap(compileStochastic(network(BY_CHANCE))));
  const runs = (["ssa", "tau"] as const).flatMap((method) =>
    [0, 1].map((run) => simulator.simulate({ times: [0, 0.5, 1, 2, 4], seed: SEED, run, method })),
  );
  return sha256(runs.map(hashResult).join(" "));
}

/** Returns the same hashes with Web Workers of the given file. */
export async function hashesWithWorkers(
  input: Input,
  workers: number,
  start: () => BrowserWorker,
): Promise<Hashes> {
  const executor = createWorkerPool({ workers, start });
  try {
    return await hashes(input, executor);
  } finally {
    await executor.close();
  }
}

/** Runs a small study of the scenario and returns the hash over all of its simulations. */
async function hashStudy(scenario: string, executor: Executor): Promise<string> {
  const study = unwrap(resolveScenario(unwrap(readScenario(scenario, "scenario.yaml"))));
  const hashed: string[] = [];
  const recording: Executor = {
    run: async (model, requests, options) => {
      const replies = await executor.run(model, requests, options);
      hashed.push(hashReplies(requests, replies));
      return replies;
    },
    close: () => executor.close(),
  };
  await runStudy(study, { ensemble: null, sets: SETS, seed: SEED, executor: recording });
  return sha256(hashed.join(" "));
}

function hashReplies(requests: readonly SimulationRequest[], replies: readonly SimulationReply[]): string {
  return sha256(
    replies
      .map((reply, i) => {
        if (!reply.ok) return reply.code;
        return hashResult({ ...reply, times: Float64Array.from(requests[i]?.times ?? []) });
      })
      .join(" "),
  );
}

function inThisThread(): Executor {
  return {
    run: async (model: Model, requests) => {
      const simulator = createSimulator(unwrap(compile(model)));
      return requests.map((request): SimulationReply => {
        const { values, columns, statistics } = simulator.simulate(request);
        return { ok: true, values, columns, ...statistics };
      });
    },
    close: async () => {},
  };
}
