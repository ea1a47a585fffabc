/**
 * Runs our engine for bench/peers, by the same protocol as `serve.py`, in a process of its own per model.
 *
 * Times are of the calls alone: seconds of the clock and of the processor, all threads of the process.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { compile, createSimulator, ENGINE_VERSION, type Simulator, type TimeCourse } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { type Model, unwrap } from "@igf-axis/model";
import { equalTimes } from "./times.ts";

interface Job {
  readonly do: "open" | "close" | "build" | "run" | "repeat";
  readonly sbml: string;
  readonly species: readonly string[];
  readonly end: number;
  readonly points: number;
  readonly relative: number;
  readonly absolute?: number;
  readonly method?: "bdf" | "rodas5p";
  /** Seconds that `repeat` fills. */
  readonly fill: number;
}

const MOST_STEPS = 1_000_000;
let model: Model;
let simulator: Simulator;
let request: { readonly times: Float64Array; readonly select: readonly string[] };

function simulate({ relative, absolute, method = "bdf" }: Job): TimeCourse {
  const solver = { method, relativeTolerance: relative, maxSteps: MOST_STEPS };
  return simulator.simulate({
    ...request,
    solver: absolute === undefined ? solver : { ...solver, absoluteTolerance: absolute },
  });
}

function spent<T>(call: () => T): {
  readonly seconds: number;
  readonly processor: number;
  readonly thread: number;
  readonly value: T;
} {
  const before = process.cpuUsage();
  const threadBefore = process.threadCpuUsage();
  const start = performance.now();
  const value = call();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const thread = process.threadCpuUsage(threadBefore);
  return { seconds, processor: (user + system) / 1e6, thread: (thread.user + thread.system) / 1e6, value };
}

function build(job: Job): object {
  const { seconds, processor, thread } = spent(() => {
    const text = readFileSync(job.sbml, "utf8");
    model = unwrap(toModel(unwrap(readSbml(text, { file: job.sbml }))));
    simulator = createSimulator(unwrap(compile(model)));
    request = { times: equalTimes(job.end, job.points), select: job.species };
    simulate(job);
  });
  return { seconds, processor, thread };
}

/** One run with its values: as the symbols have them, as amounts, and the sizes of the species' compartments. */
function run(job: Job): object {
  const { seconds, processor, value } = spent(() => simulate(job));
  const compartments = model.compartments.map(({ id }) => id).filter((id) => simulator.columns.includes(id));
  const sizes =
    compartments.length === 0
      ? undefined
      : simulator.simulate({
          ...request,
          select: compartments,
          solver: { relativeTolerance: job.relative, maxSteps: MOST_STEPS },
        });
  const factors = request.select.map((id) => {
    const species = model.species.find((own) => own.id === id);
    const compartment = model.compartments.find((own) => own.id === species?.compartment);
    const column = compartments.indexOf(compartment?.id ?? "");
    const constant =
      simulator.nominal[simulator.parameters.indexOf(compartment?.id ?? "")] ?? compartment?.size ?? 1;
    const size = (row: number): number =>
      column < 0 ? constant : (sizes?.values[row * compartments.length + column] as number);
    return { isAmount: species?.hasOnlySubstanceUnits === true, size };
  });
  const width = request.select.length;
  const rows = (of: (value: number, row: number, i: number) => number): number[][] =>
    Array.from(request.times, (_, row) =>
      factors.map((_, i) => of(value.values[row * width + i] as number, row, i)),
    );
  const factor = (i: number, row: number): number => factors[i]?.size(row) as number;
  return {
    seconds,
    processor,
    steps: value.statistics.steps,
    amounts: rows((x, row, i) => (factors[i]?.isAmount ? x : x * factor(i, row))),
    concentrations: rows((x, row, i) => (factors[i]?.isAmount ? x / factor(i, row) : x)),
  };
}

function repeat(job: Job): object {
  let seconds = 0;
  let processor = 0;
  let count = 0;
  for (; seconds < job.fill || count === 0; count++) {
    const took = spent(() => simulate(job));
    seconds += took.seconds;
    processor += took.processor;
  }
  return { seconds: seconds / count, processor: processor / count, count };
}

const JOBS = { build, run, repeat };

function answer(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

answer({ version: ENGINE_VERSION, seconds: performance.now() / 1000 });
createInterface({ input: process.stdin }).on("line", (line) => {
  const job: Job = JSON.parse(line);
  if (job.do === "open") answer({ process: process.pid });
  else if (job.do === "close") process.exit(0);
  else {
    try {
      answer(JOBS[job.do](job));
    } catch (error) {
      const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
      answer({ error: reason?.slice(0, 160) });
    }
  }
});
