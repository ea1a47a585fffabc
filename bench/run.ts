/**
 * Measures what the engine promises and writes a dated table to `bench/results/`.
 *
 * Usage: npm run bench [-- --sets 500] [-- --samples 9]
 *
 * - Cold: one process per sample, problems in turn; median.
 * - Warm: one simulation after the other, methods and tolerances in turn; median and quartiles.
 * - The main job: the first scenario over prior draws, on all cores, once.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  compile,
  createSimulator,
  ENGINE_VERSION,
  type Method,
  type SolverStatistics,
} from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { type MainJob, runMainJob } from "./main-job.ts";
import { machine, summarize, table, timeInTurns } from "./measure.ts";
import { PROBLEMS, type Problem } from "./problems.ts";

const WARM_UP_MS = 2000;
const MEASURE_MS = 4000;
const VARIANTS: readonly { readonly method: Method; readonly relativeTolerance: number }[] = [
  { method: "bdf", relativeTolerance: 1e-4 },
  { method: "rodas5p", relativeTolerance: 1e-4 },
  { method: "bdf", relativeTolerance: 1e-6 },
  { method: "rodas5p", relativeTolerance: 1e-6 },
];
const TARGET_SINGLE_MS = 5;
const TARGET_JOB_SECONDS = 90;
const TARGET_COLD_MS = 50;

type ColdSample = Readonly<
  Record<"compile" | "compileCpu" | "first" | "firstCpu" | "states" | "reactions" | "bytes", number>
>;

const { values: options } = parseArgs({
  options: { sets: { type: "string", default: "500" }, samples: { type: "string", default: "9" } },
});

function coldSample(problem: string): ColdSample {
  const file = join(import.meta.dirname, "cold-start.ts");
  const { stdout, stderr, status } = spawnSync(process.execPath, [file, problem], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function coldTable(samples: number): string {
  const taken = new Map([...PROBLEMS.keys()].map((name) => [name, [] as ColdSample[]]));
  for (let i = 0; i < samples; i++) for (const [name, found] of taken) found.push(coldSample(name));
  const rows = [...taken].map(([name, found]) => {
    const median = (key: keyof ColdSample): string => summarize(found.map((s) => s[key])).median.toFixed(0);
    return [
      name,
      median("states"),
      median("reactions"),
      median("bytes"),
      `${median("compile")} (${median("compileCpu")})`,
      `${median("first")} (${median("firstCpu")})`,
    ];
  });
  return table(
    [
      "problem",
      "states",
      "reactions",
      "module, bytes",
      "compile, ms (of the thread)",
      "first simulation, ms",
    ],
    rows,
  );
}

function warmTable(problem: Problem): string {
  const simulator = createSimulator(unwrap(compile(problem.build())));
  const statistics = new Map<string, SolverStatistics>();
  const runs = new Map(
    VARIANTS.map((solver) => {
      const name = `${solver.method} ${solver.relativeTolerance}`;
      const run = (): void => {
        statistics.set(name, simulator.simulate({ ...problem.request, solver }).statistics);
      };
      return [name, run];
    }),
  );
  const rows = [...timeInTurns(runs, WARM_UP_MS, MEASURE_MS)].map(([name, timing]) => {
    const work = statistics.get(name) as SolverStatistics;
    return [
      name,
      timing.median.toFixed(2),
      `${timing.lower.toFixed(2)}–${timing.upper.toFixed(2)}`,
      timing.count,
      work.steps,
      work.rejectedSteps,
      work.rhsEvaluations,
      work.jacobianEvaluations,
      work.factorizations,
    ];
  });
  return table(
    ["method, tolerance", "median, ms", "quartiles", "runs", "steps", "rejected", "f", "J", "LU"],
    rows,
  );
}

function jobTable(job: MainJob): string {
  const each = (total: number): string => (total / job.simulations).toFixed(0);
  return table(
    [
      "sets",
      "arms",
      "doses",
      "workers",
      "seconds",
      "processor, s",
      "simulations",
      "failed",
      "processor, ms each",
      "steps each",
      "f each",
      "LU each",
    ],
    [
      [
        job.sets,
        job.arms,
        `${job.doses} + control`,
        job.workers,
        job.seconds.toFixed(1),
        job.processorSeconds.toFixed(1),
        job.simulations,
        job.failures,
        ((1000 * job.processorSeconds) / job.simulations).toFixed(2),
        each(job.steps),
        each(job.rhsEvaluations),
        each(job.factorizations),
      ],
    ],
  );
}

const date = new Date().toISOString().slice(0, 10);
const say = (text: string): void => console.error(`bench: ${text}`);
const load = loadavg()[0]?.toFixed(1);

say("cold starts …");
const cold = coldTable(Number(options.samples));
const warm = [...PROBLEMS.values()].map((problem) => {
  say(`${problem.name}, warm …`);
  return `## ${problem.name}: one simulation, warm\n\n${warmTable(problem)}`;
});
say(`main job, ${options.sets} sets …`);
const job = await runMainJob(Number(options.sets), availableParallelism());

const text = `# Bench of ${date}

${machine()}; engine ${ENGINE_VERSION}; load of the machine when it began: ${load}.

Every simulation covers 72 h after a day without treatment, with hourly output. Targets: one simulation of the cell model at most ${TARGET_SINGLE_MS} ms,
the main job of 500 sets at most ${TARGET_JOB_SECONDS} s on two cores, compiling below ${TARGET_COLD_MS} ms.

## Cold: library loaded, model not seen before

${cold}

Times in brackets are processor time of the main thread, which other work on the machine hardly lengthens.

${warm.join("\n\n")}

## Main job

${jobTable(job)}
`;
const folder = join(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${date}.md`), text);
console.log(text);
