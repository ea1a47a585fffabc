import { achievedError, type Reference } from "./accuracy.ts";
import { OWN, type Program, ProgramFailure, type Reply } from "./program.ts";

/** Tolerances and what they achieve. */
export interface Setting {
  readonly relative: number;
  /** Absent for ours, which has one per species by default. */
  readonly absolute?: number;
  readonly error: number;
  /** Steps of one simulation, where the program tells. */
  readonly steps: number | null;
}

/** Half decades from 10⁻³ to 10⁻¹¹. */
const RELATIVE: readonly number[] = Array.from(
  { length: 17 },
  (_, i) => Number(`1e-${3 + Math.floor(i / 2)}`) * (i % 2 === 0 ? 1 : 0.316),
);
/** Seconds for which each of the settings in question is timed. */
const TRIAL_SECONDS = 0.03;
const TOLERANCE_KIND: Readonly<Record<string, "amount" | "concentration">> = {
  libRoadRunner: "amount",
  COPASI: "amount",
  bngsim: "concentration",
  "bngsim, compiled": "concentration",
  AMICI: "concentration",
};

/**
 * Returns the fastest setting with which a program achieves the wanted error.
 *
 * Relative tolerances go from loose to tight, half a decade at a time; for each, the peers try absolute tolerances of that part of the median,
 * the tenth percentile and the least size of the species. The first relative tolerance that succeeds, and the next one, are candidates; the
 * one that takes least processor time is taken.
 *
 * @throws ProgramFailure where none achieves it: with the least error seen, or why the program does not run.
 */
export async function matchError(
  program: Program,
  reference: Reference,
  wanted: number,
  patience: number,
  searchSeconds: number,
): Promise<Setting> {
  const latest = performance.now() + 1000 * searchSeconds;
  const candidates: Setting[] = [];
  let best = Number.POSITIVE_INFINITY;
  let reason = "";
  let rungsLeft = 2;
  for (const relative of RELATIVE) {
    for (const absolute of absoluteTolerances(program, reference, relative)) {
      const tolerances = absolute === undefined ? { relative } : { relative, absolute };
      if (performance.now() > latest) break;
      let run: Reply;
      try {
        run = await program.ask({ do: "run", ...tolerances }, patience);
      } catch (failure) {
        if (!(failure instanceof ProgramFailure) || !program.isOpen) throw failure;
        reason = failure.message;
        continue;
      }
      const error = achievedError(run, reference);
      best = Math.min(best, error);
      if (error <= wanted) candidates.push({ ...tolerances, error, steps: run.steps as number | null });
    }
    if (candidates.length > 0 && --rungsLeft === 0) break;
  }
  if (candidates.length > 0) return fastest(program, candidates, patience);
  const seen = best < Number.POSITIVE_INFINITY ? `error ${best.toExponential(1)} at best` : reason;
  const end = performance.now() > latest ? ` within ${searchSeconds} s` : "";
  throw new ProgramFailure(`${seen || "values that are no numbers"}${end}`);
}

function absoluteTolerances(
  program: Program,
  { scales }: Reference,
  relative: number,
): readonly (number | undefined)[] {
  if (program.name === OWN) return [undefined];
  const kind = TOLERANCE_KIND[program.name] ?? "amount";
  return scales[kind].map((scale) => relative * scale);
}

async function fastest(program: Program, candidates: readonly Setting[], patience: number): Promise<Setting> {
  let [chosen] = candidates as [Setting];
  if (candidates.length === 1) return chosen;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const { relative, absolute } = candidate;
    const { processor } = await program.ask(
      { do: "repeat", relative, absolute, fill: TRIAL_SECONDS },
      patience,
    );
    if (Number(processor) >= least) continue;
    least = Number(processor);
    chosen = candidate;
  }
  return chosen;
}
