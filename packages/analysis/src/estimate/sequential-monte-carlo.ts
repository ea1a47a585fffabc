/**
 * Tempered sequential Monte Carlo: particles are reweighted, resampled and moved through
 *
 *     π_β ∝ prior · L_settled · L^β,   β from 0 to 1,
 *
 * from the prior, or from the particles of an earlier stage whose data (L_settled) stay in force. Temperatures, step sizes and the
 * number of moves adapt to the particles.
 *
 * Every random number belongs to a stream of (particle, temperature, move), and likelihoods are asked for in batches whose results
 * come back in order, so that the outcome does not depend on where or in which order they are computed.
 *
 * @see Del Moral, Doucet and Jasra (2006) J. R. Stat. Soc. B 68:411, 10.1111/j.1467-9868.2006.00553.x.
 */
import { exp, ln, RandomStream } from "@igf-axis/model";
import { noPlausibleStart, temperatureStalled } from "../diagnostics.ts";
import { EstimationError } from "../errors.ts";
import { correlation } from "../statistics/rank-correlation.ts";
import { type LineageStep, lineageSampleSize, meanSquare } from "./lineage.ts";
import {
  freezePopulation,
  type Population,
  type Proposal,
  proposeAutoregressive,
  proposeDifference,
} from "./proposals.ts";
import { incrementalWeights, logMeanWeight, nextTemperature, resampleSystematically } from "./tempering.ts";

/** What is sampled: a likelihood over points whose prior is standard normal in every coordinate. */
export interface SamplerTarget {
  readonly id: string;
  readonly dimension: number;
  /** Log-likelihoods of points, in order; −Infinity where there is none. */
  logLikelihoods(points: readonly Float64Array[]): Promise<LogLikelihoods>;
}

/** Logarithms of the likelihoods of parameter sets, `[nSets]` each. */
export interface LogLikelihoods {
  /** Of the data that β brings in. */
  readonly tempered: Float64Array;
  /** Of data that are in force at every β; absent: none. */
  readonly settled?: Float64Array;
  /** Why the first point without a likelihood has none. */
  readonly firstFailure: string | null;
}

/** Settings of the sampler; the defaults suit some tens of parameters. */
export interface SamplerOptions {
  /** ≥ 20. */
  readonly particles: number;
  readonly seed: number;
  /** Share of the particles that the weights' effective size keeps from one temperature to the next, in (0, 1); default 0.7. */
  readonly keptShare?: number;
  /** Sweeps of moves per temperature at most; default 12. */
  readonly mostMoves?: number;
  /** Sweeps at the last temperature at most; default 200. Best spent here: what the last moves forget, no earlier relation spoils. */
  readonly mostFinalMoves?: number;
  /** Moves go on until each particle has moved this often on average …; default 3. */
  readonly acceptedPerParticle?: number;
  /** … and the correlation with their start is below this; default 0.3. */
  readonly decorrelation?: number;
  /** Default 300. */
  readonly mostTemperatures?: number;
  /**
   * False: particles are never resampled, each stays a chain of its own that is tempered and moved; for targets whose likelihood differs
   * from particle to particle. The evidence is then the integral of the mean log-likelihood over β. Default true.
   */
  readonly resample?: boolean;
  /** Particles to start from, e.g. of an earlier stage with new coordinates appended; default: draws of the prior. */
  readonly start?: readonly Float64Array[];
  readonly onTemperature?: (record: TemperatureRecord) => void;
  readonly signal?: AbortSignal;
}

/** What happened at one temperature. */
export interface TemperatureRecord {
  readonly temperature: number;
  readonly sweeps: number;
  readonly acceptanceRate: number;
  /** Correlation of the particles with their start after the moves, root mean square over coordinates. */
  readonly correlation: number;
  /** Distinct particles after the moves. */
  readonly distinct: number;
  readonly meanLogLikelihood: number;
}

/** Equally weighted particles of the posterior. */
export interface SamplerResult {
  readonly points: readonly Float64Array[];
  readonly lineage: readonly LineageStep[];
  readonly logEvidence: number;
  readonly effectiveSampleSize: number;
  /** Accepted share of all proposals. */
  readonly acceptanceRate: number;
  readonly temperatures: readonly TemperatureRecord[];
}

/** Most sweeps that a temperature's streams have room for. */
const SWEEP_ROOM = 1024;
/** Sweeps after which the populations that guide proposals are taken anew. */
const FRESH = 20;
/** Acceptance that step sizes are adapted to. */
const WANTED_ACCEPTANCE = 0.3;

interface State {
  points: Float64Array[];
  tempered: Float64Array;
  settled: Float64Array;
}

/** Step sizes of the two proposals; carried from one temperature to the next. */
interface StepSizes {
  autoregressive: number;
  difference: number;
}

/**
 * Samples a posterior.
 *
 * @throws EstimationError E5201 when no particle has a likelihood at the start, E5202 when β = 1 is not reached.
 * @throws RangeError for settings out of range; the signal's reason when cancelled.
 */
export async function sampleSequentially(
  target: SamplerTarget,
  options: SamplerOptions,
): Promise<SamplerResult> {
  const { particles, seed, keptShare = 0.7, mostTemperatures = 300 } = options;
  if (!Number.isInteger(particles) || particles < 20)
    throw new RangeError(`sampleSequentially: ${particles} particles; at least 20 are needed`);
  if (options.start && options.start.length !== particles)
    throw new RangeError(
      `sampleSequentially: ${options.start.length} particles to start from, ${particles} wanted`,
    );
  if (!(keptShare > 0 && keptShare < 1))
    throw new RangeError(`sampleSequentially: keptShare ${keptShare} is not in (0, 1)`);
  const state = await begin(target, options);
  const steps: StepSizes = { autoregressive: 0.5, difference: 1 };
  const lineage: LineageStep[] = [];
  const temperatures: TemperatureRecord[] = [];
  let temperature = 0;
  let logEvidence = 0;
  while (temperature < 1) {
    options.signal?.throwIfAborted();
    if (temperatures.length === mostTemperatures)
      throw new EstimationError(temperatureStalled(target.id, temperature, mostTemperatures));
    const next = nextTemperature(state.tempered, temperature, keptShare);
    const level = temperatures.length + 1;
    const step = next - temperature;
    temperature = next;
    let ancestors: Int32Array = Int32Array.from({ length: particles }, (_, i) => i);
    if (options.resample ?? true) {
      logEvidence += logMeanWeight(state.tempered, step);
      const weights = incrementalWeights(state.tempered, step);
      ancestors = resampleSystematically(weights, new RandomStream(seed, particles, level * SWEEP_ROOM));
      inherit(state, ancestors);
    } else logEvidence += (step / 2) * meanOfFinite(state.tempered);
    const { record, correlations } = await movePopulation(target, state, steps, {
      temperature,
      level,
      ancestors,
      options,
    });
    if (options.resample === false) logEvidence += (step / 2) * meanOfFinite(state.tempered);
    lineage.push({ ancestors, correlations });
    temperatures.push(record);
    options.onTemperature?.(record);
  }
  const sweeps = temperatures.reduce((sum, record) => sum + record.sweeps, 0);
  return {
    points: state.points,
    lineage,
    logEvidence,
    effectiveSampleSize: lineageSampleSize(lineage, particles),
    acceptanceRate:
      temperatures.reduce((sum, record) => sum + record.acceptanceRate * record.sweeps, 0) / sweeps,
    temperatures,
  };
}

async function begin(target: SamplerTarget, { particles, seed, start }: SamplerOptions): Promise<State> {
  const points = start
    ? [...start]
    : Array.from({ length: particles }, (_, i) => drawStandardNormal(seed, i, target.dimension));
  const { tempered, settled, firstFailure } = await target.logLikelihoods(points);
  const known = tempered.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value));
  if (known.every((value) => value === Number.NEGATIVE_INFINITY)) {
    throw new EstimationError(
      noPlausibleStart(target.id, particles, firstFailure ?? "the predictions are not finite"),
    );
  }
  return { points, tempered: known, settled: settled ?? new Float64Array(particles) };
}

/** Returns the prior draw of one particle in the space of the sampler. */
export function drawStandardNormal(seed: number, particle: number, dimension: number): Float64Array {
  const stream = new RandomStream(seed, particle, 0);
  return Float64Array.from({ length: dimension }, () => stream.normal());
}

function meanOfFinite(values: Float64Array): number {
  const finite = values.filter((value) => value > Number.NEGATIVE_INFINITY);
  return finite.length === 0 ? 0 : finite.reduce((sum, value) => sum + value, 0) / finite.length;
}

/** Replaces every particle by its ancestor. */
function inherit(state: State, ancestors: Int32Array): void {
  const { points, tempered, settled } = state;
  state.points = Array.from(ancestors, (ancestor) => points[ancestor] as Float64Array);
  state.tempered = Float64Array.from(ancestors, (ancestor) => tempered[ancestor] as number);
  state.settled = Float64Array.from(ancestors, (ancestor) => settled[ancestor] as number);
}

/** Moves every particle by sweeps of Metropolis steps that leave π_β unchanged, in place. */
async function movePopulation(
  target: SamplerTarget,
  state: State,
  steps: StepSizes,
  {
    temperature,
    level,
    ancestors,
    options,
  }: { temperature: number; level: number; ancestors: Int32Array; options: SamplerOptions },
): Promise<{ record: TemperatureRecord; correlations: Float64Array }> {
  const start = [...state.points];
  let guides = guidesOf(start, ancestors);
  const most = Math.min(
    SWEEP_ROOM - 1,
    temperature === 1 ? (options.mostFinalMoves ?? 200) : (options.mostMoves ?? 12),
  );
  const n = state.points.length;
  let accepted = 0;
  let sweeps = 0;
  let correlations: Float64Array = new Float64Array(target.dimension).fill(1);
  let remaining = 1;
  while (
    sweeps < most &&
    !(accepted >= (options.acceptedPerParticle ?? 3) * n && remaining <= (options.decorrelation ?? 0.3))
  ) {
    options.signal?.throwIfAborted();
    const kind = sweeps % 2 === 0 ? "autoregressive" : "difference";
    if (sweeps > 0 && sweeps % FRESH === 0) guides = guidesOf(state.points, ancestors);
    sweeps += 1;
    const streams = state.points.map(
      (_, i) => new RandomStream(options.seed, i, level * SWEEP_ROOM + sweeps),
    );
    const proposals = state.points.map((point, i) =>
      propose(kind, guides[i] as Population, point, steps, streams[i] as RandomStream),
    );
    const won = await accept(target, state, proposals, streams, temperature);
    accepted += won;
    adapt(steps, kind, won / n);
    correlations = correlationsWithStart(start, state.points);
    remaining = Math.sqrt(meanSquare(correlations));
  }
  const record: TemperatureRecord = {
    temperature,
    sweeps,
    acceptanceRate: sweeps === 0 ? 0 : accepted / (sweeps * n),
    correlation: remaining,
    distinct: new Set(state.points.map((point) => point.join())).size,
    meanLogLikelihood: state.tempered.reduce((sum, value) => sum + value, 0) / n,
  };
  return { record, correlations };
}

/**
 * Returns the population that guides each particle's proposals: the start of those whose ancestor has the other parity.
 *
 * A population that held the particle itself would draw it towards where it stands, and the particles together to a point; relatives
 * share an ancestor, so that they are kept out as well. With too few of either parity, all guide all.
 */
function guidesOf(start: readonly Float64Array[], ancestors: Int32Array): readonly Population[] {
  const halves = [0, 1].map((parity) => start.filter((_, i) => (ancestors[i] as number) % 2 !== parity));
  const populations = halves.map((half) => freezePopulation(half.length < start.length / 4 ? start : half));
  return Array.from(ancestors, (ancestor) => populations[ancestor % 2] as Population);
}

function propose(
  kind: keyof StepSizes,
  population: Population,
  point: Float64Array,
  steps: StepSizes,
  stream: RandomStream,
): Proposal {
  return kind === "autoregressive"
    ? proposeAutoregressive(population, point, steps.autoregressive, stream)
    : proposeDifference(population, point, steps.difference, stream);
}

/** Accepts or rejects each proposal by the Metropolis–Hastings rule; returns how many were accepted. */
async function accept(
  target: SamplerTarget,
  state: State,
  proposals: readonly Proposal[],
  streams: readonly RandomStream[],
  temperature: number,
): Promise<number> {
  const { tempered, settled } = await target.logLikelihoods(proposals.map((proposal) => proposal.point));
  let accepted = 0;
  for (const [i, { point, logRatio }] of proposals.entries()) {
    const before = state.points[i] as Float64Array;
    const prior = 0.5 * (squaredLength(before) - squaredLength(point));
    const gain =
      temperature * ((tempered[i] as number) - (state.tempered[i] as number)) +
      ((settled?.[i] ?? 0) - (state.settled[i] as number)) +
      prior +
      logRatio;
    if (ln((streams[i] as RandomStream).uniform()) < gain) {
      state.points[i] = point;
      state.tempered[i] = tempered[i] as number;
      state.settled[i] = settled?.[i] ?? 0;
      accepted += 1;
    }
  }
  return accepted;
}

/** Moves the step size towards the wanted acceptance; the rule depends on counts only. */
function adapt(steps: StepSizes, kind: keyof StepSizes, acceptance: number): void {
  const changed = steps[kind] * exp(1.5 * (acceptance - WANTED_ACCEPTANCE));
  steps[kind] =
    kind === "autoregressive" ? Math.min(1, Math.max(0.01, changed)) : Math.min(2, Math.max(0.01, changed));
}

function correlationsWithStart(start: readonly Float64Array[], now: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: now[0]?.length ?? 0 }, (_, j) => {
    const rho = correlation(
      start.map((point) => point[j] as number),
      now.map((point) => point[j] as number),
    );
    return Number.isNaN(rho) ? 1 : rho;
  });
}

function squaredLength(point: Float64Array): number {
  return point.reduce((sum, value) => sum + value * value, 0);
}
