/**
 * Staged calibration: each module's parameters are sampled given the values that earlier modules' data left plausible.
 *
 * Particles are joint. A later stage reweights and resamples whole particles, but moves its own parameters only; rival readings
 * split the particles into one branch per option.
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
import { compareWithData, type ParameterValues } from "./predict.ts";
import {
  type SamplerOptions,
  type SamplerTarget,
  sampleSequentially,
  type TemperatureRecord,
} from "./sequential-monte-carlo.ts";

/** How a calibration is run; see {@link SamplerOptions} for the sampler's own settings. */
export interface CalibrationOptions extends Omit<SamplerOptions, "onTemperature"> {
  readonly executor: Executor;
  /** Version written into the ensemble. */
  readonly version: string;
  /** Sets kept per combination of rival readings, ≥ 1; default: every particle. */
  readonly setsPerOption?: number;
  /** Called after each temperature of each stage. */
  readonly onProgress?: (progress: CalibrationProgress) => void;
}

export interface CalibrationProgress extends TemperatureRecord {
  readonly stage: string;
  readonly hypotheses: Readonly<Record<string, string>>;
}

/** Particles under one combination of rival readings. */
interface Branch {
  readonly hypotheses: Readonly<Record<string, string>>;
  readonly fixed: ParameterValues;
  /** Values by particle, in order of the parameters so far. */
  readonly particles: readonly (readonly number[])[];
  readonly stages: readonly { readonly entry: StageEntry; readonly lineage: readonly LineageStep[] }[];
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
  let branches: Branch[] = [
    { hypotheses: {}, fixed: {}, particles: Array.from({ length: options.particles }, () => []), stages: [] },
  ];
  for (const [stage, problem] of problems.entries()) {
    if (hashModel(problem.model) !== modelHash)
      throw new RangeError(`calibrate: ${problem.id} uses another model than ${first.id}`);
    const known = blocks.slice(0, stage).flatMap((block) => block.ids);
    const next: Branch[] = [];
    for (const branch of branches.flatMap((each) => splitByOptions(each, problem))) {
      const seed = deriveSeed(options.seed, stage, next.length);
      next.push(await runStage(problem, blocks[stage] as Block, known, branch, { ...options, seed }));
    }
    branches = next;
  }
  const kept = branches.map((branch) => ({
    branch,
    particles: spread(branch.particles, options.setsPerOption ?? options.particles),
  }));
  return roundEnsemble({
    version: options.version,
    parameters,
    values: kept.flatMap(({ particles }) => particles),
    hypotheses: kept.flatMap(({ branch, particles }) => particles.map(() => branch.hypotheses)),
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

async function runStage(
  problem: EstimationProblem,
  block: Block,
  known: readonly string[],
  branch: Branch,
  options: CalibrationOptions,
): Promise<Branch> {
  const comparison = compareWithData(problem, options.executor, branch.fixed);
  const earlier = branch.particles.map(
    (values): ParameterValues => Object.fromEntries(known.map((id, i) => [id, values[i] as number])),
  );
  const target: SamplerTarget = {
    id: problem.id,
    dimension: block.ids.length,
    logLikelihoods: (points, origins) =>
      comparison.logLikelihoods(
        points.map((point, i) => ({
          ...earlier[origins[i] as number],
          ...Object.fromEntries(
            block.ids.map((id, j) => [id, valueAt(block.priors[j] as Prior, point[j] as number)]),
          ),
        })),
        options.signal,
      ),
  };
  const { executor: _executor, onProgress, ...sampler } = options;
  const result = await sampleSequentially(target, {
    ...sampler,
    onTemperature: (record) =>
      onProgress?.({ ...record, stage: problem.module, hypotheses: branch.hypotheses }),
  });
  const still = result.lineage.map((step): LineageStep => ({ ...step, correlation: 1 }));
  const options_ = Object.entries(branch.hypotheses).map(([hypothesis, option]) => `${hypothesis}:${option}`);
  const entry: StageEntry = {
    module: options_.length === 0 ? problem.module : `${problem.module} (${options_.join(", ")})`,
    parameters: block.ids,
    data: problem.dataSets,
    effectiveSampleSize: result.effectiveSampleSize,
    logEvidence: roundSignificant(result.logEvidence),
    acceptanceRate: roundSignificant(result.acceptanceRate, 4),
  };
  return {
    ...branch,
    particles: result.points.map((point, i) => [
      ...(branch.particles[result.origins[i] as number] as readonly number[]),
      ...block.priors.map((prior, j) => valueAt(prior, point[j] as number)),
    ]),
    stages: [
      ...branch.stages.map((stage) => ({ ...stage, lineage: [...stage.lineage, ...still] })),
      { entry, lineage: result.lineage },
    ],
  };
}

/** Value of a parameter at a standard normal coordinate of its prior; beyond 8 standard deviations a double cannot tell quantiles apart. */
function valueAt(prior: Prior, z: number): number {
  return priorQuantile(prior, normalCdf(Math.min(8, Math.max(-8, z))));
}

/** One entry per stage and branch that made it, with the effective size that is left at the end. */
function stageEntries(branches: readonly Branch[], particles: number): readonly StageEntry[] {
  const sizes = new Map<StageEntry, number>();
  for (const { stages } of branches) {
    for (const { entry, lineage } of stages) {
      const size = lineageSampleSize(lineage, particles);
      sizes.set(entry, Math.min(size, sizes.get(entry) ?? size));
    }
  }
  return [...sizes].map(([entry, size]) => ({ ...entry, effectiveSampleSize: roundSignificant(size, 4) }));
}

/** Every k-th particle: systematic resampling leaves relatives side by side, so that this spreads over lineages. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (!(count >= 1)) throw new RangeError(`calibrate: setsPerOption ${count} is below 1`);
  const kept = Math.min(items.length, count);
  return Array.from({ length: kept }, (_, i) => items[Math.floor((i * items.length) / kept)] as T);
}

function samplerText({ particles, keptShare = 0.7 }: CalibrationOptions): string {
  return `tempered sequential Monte Carlo, ${particles} particles, effective size kept at ${keptShare} per temperature`;
}

/** A seed of its own for each stage and branch. */
function deriveSeed(seed: number, stage: number, branch: number): number {
  const stream = new RandomStream(seed, stage, branch);
  return Math.floor(stream.uniform() * 9007199254740992);
}
