// Where jobs run

export type { ClaimControls, HypothesisFractions } from "./claims/controls.ts";
export { reverseCheck } from "./claims/controls.ts";
// Claims
export { checkHolds, evaluateCheck, halfEffectDose } from "./claims/evaluate-check.ts";
export type { Judgeable, JudgedSets, JudgeOptions } from "./claims/judge-claims.ts";
export { judgeClaims } from "./claims/judge-claims.ts";
export type { DecoyTally, JudgedDecoy } from "./claims/judge-decoys.ts";
export type { ClaimOptions, ClaimsResult, ControlledVerdict } from "./claims/run-claims.ts";
export { runClaims } from "./claims/run-claims.ts";
export type { SimulationCounts } from "./claims/simulate-arms.ts";
export type { ChosenSets } from "./ensemble/choose-sets.ts";
// Ensembles
export { chooseSets } from "./ensemble/choose-sets.ts";
export { ensembleHash, readEnsemble, roundEnsemble, writeEnsemble } from "./ensemble/ensemble-file.ts";
export type { ParameterNarrowing, QuantileTriple } from "./ensemble/narrowing.ts";
export { parameterNarrowing } from "./ensemble/narrowing.ts";
export type { ParameterSet } from "./ensemble/parameter-set.ts";
export { drawPriorSets, uncertainParameters } from "./ensemble/parameter-set.ts";
export type { ReadingDifference } from "./ensemble/reading-differences.ts";
export { readingDifferences } from "./ensemble/reading-differences.ts";
export type { EnsembleRunOptions } from "./ensemble/run-options.ts";
// Failures
export { AnalysisError, EstimationError, StudyError } from "./errors.ts";
export type { CalibrationOptions, CalibrationProgress } from "./estimate/calibrate.ts";
// Estimation
export { calibrate } from "./estimate/calibrate.ts";
export type { FitSummary, FittedGroup, Interval } from "./estimate/fit-summary.ts";
export { summarizeFit } from "./estimate/fit-summary.ts";
export type { Misfit } from "./estimate/misfit.ts";
export { largestMisfit } from "./estimate/misfit.ts";
export type { Comparison, GroupData, ParameterValues } from "./estimate/predict.ts";
export { compareWithData } from "./estimate/predict.ts";
export type {
  SamplerOptions,
  SamplerResult,
  SamplerTarget,
  TemperatureRecord,
} from "./estimate/sequential-monte-carlo.ts";
export { sampleSequentially } from "./estimate/sequential-monte-carlo.ts";
export type { ExecutionOptions, Executor, SimulationReply } from "./executor.ts";
export type { DoseSeries } from "./growth/dose-response.ts";
export {
  absoluteIc50,
  crossingDose,
  gr50,
  grAreaOverCurve,
  grMax,
  growthValues,
  relativeCounts,
  residualFraction,
} from "./growth/dose-response.ts";
// Growth
export { growthRateInhibition, relativeGrowthRate } from "./growth/growth-rate-inhibition.ts";
export { shareRests } from "./shared-rests.ts";
// Statistics
export { effectiveSampleSize } from "./statistics/effective-sample-size.ts";
export { kolmogorovSmirnovCritical, kolmogorovSmirnovDistance } from "./statistics/kolmogorov-smirnov.ts";
export { proportionsDiffer, wilsonInterval } from "./statistics/proportion.ts";
export { bandsOf, median, quantile, quantiles } from "./statistics/quantile.ts";
export { correlation, ranks, spearman } from "./statistics/rank-correlation.ts";
export { GROWTH_WITHOUT_DRUG } from "./study/readouts.ts";
export type {
  Answer,
  ArmResult,
  Bands,
  Driver,
  Headline,
  MeasurementValue,
  ProvisionalResult,
  StudyResult,
} from "./study/result.ts";
export type { StudyOptions } from "./study/run-study.ts";
// Studies
export { runStudy } from "./study/run-study.ts";
export type {
  ComparedItem,
  ComparedSet,
  PredictedInterval,
  ValidationVerdict,
} from "./validation/compare.ts";
// Validation
export { compareValidation } from "./validation/compare.ts";
export type { Look, LookCount } from "./validation/looks.ts";
export { countLooks, readLooks, writeLook } from "./validation/looks.ts";
export type { ItemPredictions, ValidationOptions, ValidationPredictions } from "./validation/predict.ts";
export { predictValidation } from "./validation/predict.ts";
export { predictionsHash, readPredictions, writePredictions } from "./validation/predictions-file.ts";
export type { ValidationReport } from "./validation/report.ts";
export { distanceFromInterval, rankedProbabilityScore } from "./validation/scores.ts";
