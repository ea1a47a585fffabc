/**
 * Staged calibration: each stage adds a module's parameters and its data to the particles that earlier stages left.
 *
 * `joint`: a later stage tempers its own data in while earlier data stay in force, and moves all parameters so far: the end is the
 * joint posterior, reached module by module. `modular`: earlier parameters stay as their own data left them, and every particle gets
 * a chain for the later parameters given its earlier ones. A module whose own shortcomings are large then cannot bend the parameters
 * of a better one (the cut distribution: Plummer 2015, 10.1007/s11222-014-9503-z). Rival readings split the particles into one branch
 * per option.
 */
import {
  type Ensemble,
  type EnsembleProvenance,
  type EstimationProblem,
  hashModel,
  normalCdf,
  type Prior,
  priorQuantile,
  RandomStream,
} from "@igf-axis/model";
import { roundEnsemble } from "../ensemble/ensemble-file.ts";
import type { Executor } from "../executor.ts";
import { roundSignificant } from "../statistics/order.ts";
import { type LineageStep, lineageSampleSize } from "./lineage.ts";
import { type Comparison, compareWithData, type ParameterValues } from "./predict.ts";
import {
  drawStandardNormal,
  type SamplerOptions,
  type SamplerTarget,
  sampleSequentially,
  type TemperatureRecord,
} from "./sequential-monte-carlo.ts";

/** How a calibration is run; see {@link SamplerOptions} for the sampler's own settings. */
export interface CalibrationOptions extends Omit<SamplerOptions, "onTemperature" | "start"> {
  readonly executor: Executor;
  /** How later stages treat the parameters of earlier ones; default `joint`. */
  readonly coupling?: "joint" | "modular";
  /** Version written into the ensemble. */
  readonly version: string;
  /** Sets kept per combination of rival readings, ≥ 1; default: every particle. */
  readonly setsPerOption?: number;
  /** Called after each temperature of each stage. */
  readonly onProgress?: (progress: CalibrationProgress) => void;
}

/** How far a calibration has come. */
export interface CalibrationProgress extends TemperatureRecord {
  readonly stage: string;
  readonly hypotheses: Readonly<Record<string, string>>;
}

/** Particles under one combination of rival readings. */
interface Branch {
  readonly hypotheses: Readonly<Record<string, string>>;
  readonly fixed: ParameterValues;
  /** Particles in the sampler's space, in order of the parameters so far; `null` before the first stage. */
  readonly points: readonly Float64Array[] | null;
  readonly lineage: readonly LineageStep[];
  readonly stages: readonly BranchStage[];
}

/** A stage that a branch has gone through: its place among the coordinates, and its data. */
interface BranchStage {
  readonly entry: StageEntry;
  readonly from: number;
  readonly to: number;
  readonly comparison: Comparison;
}

type StageEntry = EnsembleProvenance["stages"][number];

/** A stage's free parameters with their priors. */
interface Block {
  readonly ids: readonly string[];
  readonly priors: readonly Prior[];
}

/**
 * Calibrates the parameters of all problems in order and returns the plausible sets, equally weighted.
 *
 * @returns an ensemble rounded as its file keeps it; `effectiveSampleSize` of a stage is that of its parameters at the end of the
 * whole calibration, the smallest over branches that share the stage. `logEvidence` refers to the profiled likelihood.
 * @throws EstimationError E5201, E5202 as {@link sampleSequentially}; RangeError when a parameter has no prior, is free in two
 * stages, or the problems' models differ; the signal's reason when cancelled.
 */
export async function calibrate(
  problems: readonly EstimationProblem[],
  options: CalibrationOptions,
): Promise<Ensemble> {
  const first = problems[0];
  if (!first) throw new RangeError("calibrate: no problem was given");
  const modelHash = hashModel(first.model);
  const blocks = problems.map(blockOf);
  const parameters = blocks.flatMap((block) => block.ids);
  const repeated = parameters.find((id, i) => parameters.indexOf(id) !== i);
  if (repeated !== undefined) throw new RangeError(`calibrate: ${repeated} is free in two stages`);
  let branches: readonly Branch[] = [{ hypotheses: {}, fixed: {}, points: null, lineage: [], stages: [] }];
  for (const [stage, problem] of problems.entries()) {
    if (hashModel(problem.model) !== modelHash)
      throw new RangeError(`calibrate: ${problem.id} uses another model than ${first.id}`);
    const known = blocks.slice(0, stage + 1);
    const next: Branch[] = [];
    for (const branch of branches.flatMap((each) => splitByOptions(each, problem))) {
      const seed = deriveSeed(options.seed, stage, next.length);
      const begun =
        options.coupling === "modular" ? thin(branch, next.length, options.setsPerOption) : branch;
      const particles = begun.points?.length ?? options.particles;
      next.push(await runStage(problem, known, begun, { ...options, particles, seed }));
    }
    branches = next;
  }
  const priors = blocks.flatMap((block) => block.priors);
  const kept = branches.map(({ hypotheses, points }) => ({
    hypotheses,
    rows: spread(points ?? [], options.setsPerOption ?? options.particles).map((point) =>
      valuesAt(priors, point),
    ),
  }));
  return roundEnsemble({
    version: options.version,
    parameters,
    values: kept.flatMap(({ rows }) => rows),
    hypotheses: kept.flatMap(({ hypotheses, rows }) => rows.map(() => hypotheses)),
    provenance: {
      modelHash,
      sampler: samplerText(options),
      seed: options.seed,
      stages: stageEntries(branches, options.particles),
    },
  });
}

function blockOf(problem: EstimationProblem): Block {
  const priors = problem.parameters.map((id) => {
    const prior = problem.model.parameters.find((parameter) => parameter.id === id)?.prior;
    if (!prior) throw new RangeError(`calibrate: ${id} of ${problem.id} has no prior in the model`);
    return prior;
  });
  return { ids: problem.parameters, priors };
}

function splitByOptions(branch: Branch, problem: EstimationProblem): readonly Branch[] {
  if (problem.hypothesisOptions.length === 0) return [branch];
  return problem.hypothesisOptions.map(({ hypothesis, option, parameters }) => ({
    ...branch,
    hypotheses: { ...branch.hypotheses, [hypothesis]: option },
    fixed: { ...branch.fixed, ...parameters },
  }));
}

/** The particles that get a chain in a modular stage: every k-th, each branch beginning at another, so that branches share them out. */
function thin(branch: Branch, index: number, sets: number | undefined): Branch {
  const { points } = branch;
  if (points === null || sets === undefined || sets >= points.length) return branch;
  const stride = Math.floor(points.length / sets);
  return { ...branch, points: spread(points, sets, index % stride) };
}

async function runStage(
  problem: EstimationProblem,
  blocks: readonly Block[],
  branch: Branch,
  options: CalibrationOptions,
): Promise<Branch> {
  const { executor, onProgress, signal, ...sampler } = options;
  const modular = options.coupling === "modular" && branch.points !== null;
  const own = blocks.at(-1)?.ids ?? [];
  const ids = blocks.flatMap((block) => block.ids);
  const from = ids.length - own.length;
  const comparison = compareWithData(problem, executor, branch.fixed);
  const earlier = branch.points ?? [];
  const target = modular
    ? conditionalTargetOf(problem.id, ids, blocks, comparison, earlier, signal)
    : targetOf(problem.id, ids, blocks, comparison, branch, signal);
  const start = modular
    ? undefined
    : branch.points?.map((point, i) =>
        Float64Array.of(...point, ...drawStandardNormal(options.seed, i, own.length)),
      );
  const result = await sampleSequentially(target, {
    ...sampler,
    resample: !modular,
    ...(start ? { start } : {}),
    ...(signal ? { signal } : {}),
    onTemperature: (record) =>
      onProgress?.({ ...record, stage: problem.module, hypotheses: branch.hypotheses }),
  });
  const reading = Object.entries(branch.hypotheses).map(([hypothesis, option]) => `${hypothesis}:${option}`);
  const entry: StageEntry = {
    module: reading.length === 0 ? problem.module : `${problem.module} (${reading.join(", ")})`,
    parameters: own,
    data: problem.dataSets,
    effectiveSampleSize: result.effectiveSampleSize,
    logEvidence: roundSignificant(result.logEvidence),
    acceptanceRate: roundSignificant(result.acceptanceRate, 4),
  };
  return {
    ...branch,
    points: modular
      ? result.points.map((point, i) => Float64Array.of(...(earlier[i] as Float64Array), ...point))
      : result.points,
    lineage: modular ? branch.lineage : [...branch.lineage, ...result.lineage],
    stages: [...branch.stages, { entry, from, to: ids.length, comparison }],
  };
}

/** Only the stage's own parameters move; particle i keeps its earlier values, which the i-th point of every call is completed by. */
function conditionalTargetOf(
  id: string,
  ids: readonly string[],
  blocks: readonly Block[],
  comparison: Comparison,
  earlier: readonly Float64Array[],
  signal: AbortSignal | undefined,
): SamplerTarget {
  const priors = blocks.flatMap((block) => block.priors);
  const kept = earlier.map((point) => valuesAt(priors, point));
  const own = priors.slice(kept[0]?.length ?? 0);
  return {
    id,
    dimension: own.length,
    logLikelihoods: async (points) => {
      const named = points.map((point, i): ParameterValues => {
        const values = [...(kept[i] as readonly number[]), ...valuesAt(own, point)];
        return Object.fromEntries(ids.map((name, j) => [name, values[j] as number]));
      });
      const { values: tempered, firstFailure } = await comparison.logLikelihoods(named, signal);
      return { tempered, firstFailure };
    },
  };
}

/** The stage's own data are tempered; those of earlier stages are settled. */
function targetOf(
  id: string,
  ids: readonly string[],
  blocks: readonly Block[],
  comparison: Comparison,
  { stages }: Branch,
  signal: AbortSignal | undefined,
): SamplerTarget {
  const priors = blocks.flatMap((block) => block.priors);
  return {
    id,
    dimension: ids.length,
    logLikelihoods: async (points) => {
      const named = points.map((point): ParameterValues => {
        const values = valuesAt(priors, point);
        return Object.fromEntries(ids.map((name, j) => [name, values[j] as number]));
      });
      const { values: tempered, firstFailure } = await comparison.logLikelihoods(named, signal);
      const settled = new Float64Array(points.length);
      for (const earlier of stages) {
        const { values } = await earlier.comparison.logLikelihoods(named, signal);
        for (const [i, value] of values.entries()) settled[i] = (settled[i] as number) + value;
      }
      return { tempered, settled, firstFailure };
    },
  };
}

/**
 * Values of parameters at standard normal coordinates of their priors; beyond 8 standard deviations a double cannot tell quantiles
 * apart.
 */
function valuesAt(priors: readonly Prior[], point: Float64Array): readonly number[] {
  return Array.from(point, (z, j) =>
    priorQuantile(priors[j] as Prior, normalCdf(Math.min(8, Math.max(-8, z)))),
  );
}

/** One entry per stage and branch that made it, with the effective size that is left at the end. */
function stageEntries(branches: readonly Branch[], particles: number): readonly StageEntry[] {
  const sizes = new Map<StageEntry, number>();
  for (const { stages, lineage, points } of branches) {
    for (const { entry, from, to } of stages) {
      const own = lineage.some((step) => step.correlations.length > from)
        ? particles
        : (points?.length ?? particles);
      const size = lineageSampleSize(lineage, own, from, to);
      sizes.set(entry, Math.min(size, sizes.get(entry) ?? size));
    }
  }
  return [...sizes].map(([entry, size]) => ({ ...entry, effectiveSampleSize: roundSignificant(size, 4) }));
}

/** Every k-th particle: systematic resampling leaves relatives side by side, so that this spreads over lineages. */
function spread<T>(items: readonly T[], count: number, first = 0): readonly T[] {
  if (!(count >= 1)) throw new RangeError(`calibrate: setsPerOption ${count} is below 1`);
  const kept = Math.min(items.length, count);
  return Array.from({ length: kept }, (_, i) => items[first + Math.floor((i * items.length) / kept)] as T);
}

function samplerText({ particles, keptShare = 0.7, coupling = "joint" }: CalibrationOptions): string {
  const later =
    coupling === "joint" ? "" : "; later modules by one tempered chain per particle, earlier parameters kept";
  return `tempered sequential Monte Carlo, ${particles} particles, effective size kept at ${keptShare} per temperature${later}`;
}

/** A seed of its own for each stage and branch. */
function deriveSeed(seed: number, stage: number, branch: number): number {
  const stream = new RandomStream(seed, stage, branch);
  return Math.floor(stream.uniform() * 9007199254740992);
}
