/**
 * Compiles one model that this process has not seen and runs its first simulation; prints milliseconds as JSON.
 *
 * Usage: node bench/cold-start.ts <problem>. Started once per sample by `run.ts`. The libraries are loaded before the clock starts;
 * `…Cpu` is the time of the main thread alone, which a busy machine does not lengthen much.
 */
import { compile, createSimulator } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { PROBLEMS } from "./problems.ts";

const name = process.argv[2] ?? "";
const problem = PROBLEMS.get(name);
if (problem === undefined) throw new RangeError(`"${name}" is none of ${[...PROBLEMS.keys()].join(", ")}`);
const model = problem.build();

const now = (): { wall: number; cpu: number } => {
  const { user, system } = process.threadCpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
};

const begin = now();
const compiled = unwrap(compile(model));
const built = now();
createSimulator(compiled).simulate(problem.request);
const end = now();
console.log(
  JSON.stringify({
    compile: built.wall - begin.wall,
    compileCpu: built.cpu - begin.cpu,
    first: end.wall - built.wall,
    firstCpu: end.cpu - built.cpu,
    states: compiled.system.states.length,
    reactions: model.reactions.length,
    bytes: compiled.program.bytes.length,
  }),
);
