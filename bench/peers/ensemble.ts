import { readFileSync } from "node:fs";
import type { SimulationRequest } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { exp, type Model, RandomStream, unwrap } from "@igf-axis/model";
import { createThreadPool } from "@igf-axis/runtime";
import type { MeasuredModel, PeerProblem } from "./measure-model.ts";
import { OWN, type Program, ProgramFailure } from "./program.ts";
import { equalTimes } from "./times.ts";

/** Parameter sets per hour of one program. */
export interface Throughput {
  readonly program: string;
  readonly setsPerHour: number;
  /** From processor time alone, which other work on the machine hardly changes: as if all cores were free. */
  readonly setsPerHourOfProcessor: number;
  readonly cores: number;
  readonly sets: number;
  readonly failed: number;
  readonly note?: string;
}

const POINTS = 101;
const SEED = 1;
/** Standard deviation of the logarithm of each parameter. */
const SPREAD = 0.2;
/** Processor seconds that a peer's loop takes, about. */
const PEER_SECONDS = 2;
const MOST_STEPS = 100_000;

/** Measures how many parameter sets an hour ours simulates on `workers` threads, and each peer in a loop on one. */
export async function measureEnsemble(
  problem: PeerProblem,
  measured: MeasuredModel,
  programs: readonly Program[],
  species: readonly string[],
  sets: number,
  workers: number,
  patience: number,
): Promise<readonly Throughput[]> {
  const model = unwrap(toModel(unwrap(readSbml(readFileSync(problem.file, "utf8"), { file: problem.file }))));
  const names = variedParameters(model);
  const draws = drawSets(model, names, sets);
  const results: Throughput[] = [];
  for (const program of programs) {
    const { setting, simulation } = measured.programs[program.name] ?? {};
    if (setting === undefined || simulation === undefined) continue;
    const { relative, absolute } = setting;
    if (program.name === OWN) {
      results.push(await ownThroughput(model, names, draws, problem.end, species, relative, workers));
      continue;
    }
    const count = Math.max(5, Math.min(sets, Math.floor(PEER_SECONDS / simulation.processor)));
    try {
      await program.open();
      await program.ask(
        { do: "build", sbml: problem.file, species, end: problem.end, points: POINTS, relative, absolute },
        10 * patience,
      );
      const reply = await program.ask(
        { do: "sweep", names, sets: draws.slice(0, count), relative, absolute },
        10 * patience,
      );
      const seconds = Number(reply.seconds);
      results.push({
        program: program.name,
        setsPerHour: (3600 * count) / seconds,
        setsPerHourOfProcessor: (3600 * count) / Number(reply.processor),
        cores: 1,
        sets: count,
        failed: Number(reply.failed),
      });
    } catch (error) {
      if (!(error instanceof ProgramFailure)) throw error;
      results.push({ ...nothing(program.name), note: error.message });
    } finally {
      await program.close().catch(() => program.end());
    }
  }
  return results;
}

function nothing(program: string): Throughput {
  return { program, setsPerHour: 0, setsPerHourOfProcessor: 0, cores: 1, sets: 0, failed: 0 };
}

async function ownThroughput(
  model: Model,
  names: readonly string[],
  draws: readonly (readonly number[])[],
  end: number,
  species: readonly string[],
  relative: number,
  workers: number,
): Promise<Throughput> {
  const times = equalTimes(end, POINTS);
  const requests = draws.map(
    (values): SimulationRequest => ({
      times,
      select: species,
      parameters: Object.fromEntries(names.map((name, i) => [name, values[i] as number])),
      solver: { relativeTolerance: relative, maxSteps: MOST_STEPS },
    }),
  );
  const pool = createThreadPool({ workers });
  try {
    await pool.run(model, requests.slice(0, 100 * workers));
    const start = performance.now();
    const before = process.cpuUsage();
    const replies = await pool.run(model, requests);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(before);
    return {
      program: OWN,
      setsPerHour: (3600 * requests.length) / seconds,
      setsPerHourOfProcessor: (workers * 3600 * requests.length) / ((user + system) / 1e6),
      cores: workers,
      sets: requests.length,
      failed: replies.filter(({ ok }) => !ok).length,
    };
  } finally {
    await pool.close();
  }
}

/** Global parameters that no rule, event or initial assignment gives and that are not zero. */
function variedParameters(model: Model): readonly string[] {
  const given = new Set([
    ...model.rules.map((rule) => ("variable" in rule ? rule.variable : "")),
    ...model.initialAssignments.map(({ symbol }) => symbol),
  ]);
  return model.parameters
    .filter(({ id, value, constant }) => constant && !given.has(id) && value !== undefined && value !== 0)
    .map(({ id }) => id);
}

function drawSets(model: Model, names: readonly string[], sets: number): readonly (readonly number[])[] {
  const nominal = names.map((name) => model.parameters.find(({ id }) => id === name)?.value ?? Number.NaN);
  return Array.from({ length: sets }, (_, set) => {
    const stream = new RandomStream(SEED, set);
    return nominal.map((value) => value * exp(SPREAD * stream.normal()));
  });
}
