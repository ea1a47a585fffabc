import { rmSync } from "node:fs";
import { achievedError, type Reference, referenceOf } from "./accuracy.ts";
import { matchError, type Setting } from "./matching.ts";
import { OWN, type Program, ProgramFailure, type Reply, type Spent } from "./program.ts";

/** A model and how long it runs. */
export interface PeerProblem {
  readonly id: string;
  readonly file: string;
  readonly end: number;
}

export interface MeasureOptions {
  /** Achieved error to match. */
  readonly error: number;
  /** Fresh processes per program and model. */
  readonly starts: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
  /** Seconds of one program's turn. */
  readonly turnSeconds: number;
  /** Seconds that one answer may take. */
  readonly patience: number;
  /** Seconds in which a program has to find tolerances that achieve the error. */
  readonly searchSeconds: number;
  /** Where compiled code is cached; emptied before each fresh build. */
  readonly codegenFolder: string;
}

/** A program on a model; `failure` where it has no time. */
export interface Measured {
  readonly failure?: string;
  readonly setting?: Setting;
  /** Read, compile and first result, in a process that has loaded the library and seen no model. */
  readonly freshBuild?: Spent;
  /** Again in the same process. */
  readonly warmBuild?: Spent;
  /** One simulation, warm. */
  readonly simulation?: Spent;
}

export interface MeasuredModel {
  readonly id: string;
  readonly end: number;
  readonly species: number;
  /** Whose values errors are measured against, or why there are none. */
  readonly reference: string;
  readonly programs: Readonly<Record<string, Measured>>;
}

const POINTS = 101;
const REFERENCE_TOLERANCE = 1e-11;
/** Of peers, which have to agree with ours or with each other; the second where a course magnifies errors. */
const AGREEMENT_TOLERANCES = [1e-9, 1e-11];
const NOMINAL = { relative: 1e-6, absolute: 1e-12 };
const WARM_BUILDS = 3;
/** Builds that take longer are made again once only. */
const SLOW_BUILD_SECONDS = 2;
/** Patience is so many times longer for reading and compiling a model, which some do with a C++ compiler. */
const BUILD_PATIENCE = 10;

/** Measures all programs on one model, in turns. */
export async function measureModel(
  problem: PeerProblem,
  species: readonly string[],
  programs: readonly Program[],
  options: MeasureOptions,
): Promise<MeasuredModel> {
  const job = { do: "build", sbml: problem.file, species, end: problem.end, points: POINTS };
  const found = new Map<Program, Measured>();
  const attempt = async (program: Program, measure: () => Promise<Measured>): Promise<void> => {
    const before = found.get(program) ?? {};
    if (before.failure !== undefined) return;
    try {
      found.set(program, { ...before, ...(await measure()) });
    } catch (error) {
      if (!(error instanceof ProgramFailure)) throw error;
      found.set(program, { ...before, failure: error.message });
    }
  };
  const fresh = new Map(programs.map((program) => [program, [] as Spent[]]));
  for (let start = 0; start < options.starts; start++) {
    for (const program of programs) {
      await attempt(program, async () => {
        await program.close();
        rmSync(options.codegenFolder, { recursive: true, force: true });
        await program.open();
        const reply = await program.ask(
          { ...job, ...toleranceOf(program) },
          BUILD_PATIENCE * options.patience,
        );
        fresh.get(program)?.push(spentOf(reply));
        return { freshBuild: medianOf(fresh.get(program) ?? []) };
      });
    }
  }
  const { reference, source } = await referenceFor(programs, found, options);
  if (reference !== undefined) {
    for (const program of programs) {
      await attempt(program, async () => ({
        setting: await matchError(program, reference, options.error, options.patience, options.searchSeconds),
      }));
    }
  }
  await timeInTurns(programs, found, attempt, options);
  for (const program of programs) {
    if (found.get(program)?.setting === undefined) continue;
    await attempt(program, async () => {
      const builds: Spent[] = [];
      const slow = (found.get(program)?.freshBuild?.seconds ?? 0) > SLOW_BUILD_SECONDS;
      for (let i = 0; i < (slow ? 1 : WARM_BUILDS); i++)
        builds.push(
          spentOf(await program.ask({ ...job, ...toleranceOf(program) }, BUILD_PATIENCE * options.patience)),
        );
      return { warmBuild: medianOf(builds) };
    });
  }
  for (const program of programs) await program.close().catch(() => program.end());
  return {
    id: problem.id,
    end: problem.end,
    species: species.length,
    reference: source,
    programs: Object.fromEntries([...found].map(([program, measured]) => [program.name, measured])),
  };
}

function toleranceOf(program: Program): object {
  return program.name === OWN ? { relative: NOMINAL.relative } : NOMINAL;
}

function spentOf(reply: Reply): Spent {
  const { seconds, processor, thread } = reply;
  const spent = { seconds: Number(seconds), processor: Number(processor) };
  return thread === undefined ? spent : { ...spent, thread: Number(thread) };
}

/** Medians of each of the times. */
export function medianOf(taken: readonly Spent[]): Spent {
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
  const threads = taken.flatMap(({ thread }) => (thread === undefined ? [] : [thread]));
  const spent = {
    seconds: median(taken.map(({ seconds }) => seconds)),
    processor: median(taken.map(({ processor }) => processor)),
  };
  return threads.length === 0 ? spent : { ...spent, thread: median(threads) };
}

/**
 * Returns our values at tight tolerance, by the method that is not measured, once a peer agrees; else those of peers that agree with each other.
 *
 * Agreement is the wanted error, since no program can be held to more than its peers confirm.
 */
async function referenceFor(
  programs: readonly Program[],
  found: ReadonlyMap<Program, Measured>,
  { error, patience }: MeasureOptions,
): Promise<{
  readonly reference?: Reference;
  readonly source: string;
}> {
  const runs = new Map<Program, Reply>();
  const own = programs.find(({ name }) => name === OWN);
  for (const method of ["rodas5p", "bdf"]) {
    if (own === undefined || runs.has(own) || found.get(own)?.failure !== undefined || !own.isOpen) continue;
    const run = await own
      .ask({ do: "run", method, relative: REFERENCE_TOLERANCE }, 4 * patience)
      .catch(() => undefined);
    if (run !== undefined) runs.set(own, run);
  }
  const ours = own === undefined ? undefined : runs.get(own);
  const scale = ours === undefined ? 1 : (referenceOf(ours).scales.amount.at(-1) ?? 1);
  const seen: [Program, Reply][] = [];
  for (const relative of AGREEMENT_TOLERANCES) {
    for (const program of programs) {
      if (program === own || found.get(program)?.failure !== undefined || !program.isOpen) continue;
      const tolerances = { relative, absolute: relative * scale };
      const run = await program.ask({ do: "run", ...tolerances }, patience).catch(() => undefined);
      if (run === undefined) continue;
      if (ours !== undefined) {
        const reference = referenceOf(ours);
        if (achievedError(run, reference) <= error)
          return { reference, source: `ours, and ${program.name} agrees` };
      }
      seen.push([program, run]);
    }
  }
  for (const [i, [program, run]] of seen.entries()) {
    const reference = referenceOf(run);
    for (const [other, later] of seen.slice(i + 1)) {
      if (isSameEngine(program, other) || !(achievedError(later, reference) <= error)) continue;
      return { reference, source: `${program.name} and ${other.name}, which agree` };
    }
  }
  return { source: seen.length === 0 ? "no peer runs" : "no two programs agree" };
}

function isSameEngine({ name }: Program, { name: other }: Program): boolean {
  return name === other || (name.startsWith("bngsim") && other.startsWith("bngsim"));
}

async function timeInTurns(
  programs: readonly Program[],
  found: ReadonlyMap<Program, Measured>,
  attempt: (program: Program, measure: () => Promise<Measured>) => Promise<void>,
  { rounds, warmUpSeconds, turnSeconds, patience }: MeasureOptions,
): Promise<void> {
  const taken = new Map(programs.map((program) => [program, [] as Spent[]]));
  for (let round = -1; round < rounds; round++) {
    for (const program of programs) {
      const setting = found.get(program)?.setting;
      if (setting === undefined) continue;
      const { relative, absolute } = setting;
      const fill = round < 0 ? warmUpSeconds : turnSeconds;
      await attempt(program, async () => {
        const reply = await program.ask({ do: "repeat", relative, absolute, fill }, patience);
        if (round >= 0) taken.get(program)?.push(spentOf(reply));
        return round < 0 ? {} : { simulation: medianOf(taken.get(program) ?? []) };
      });
    }
  }
}
