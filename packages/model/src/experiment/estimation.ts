import type { Model } from "../network/model.ts";
import type { Condition, Measurement } from "./condition.ts";

/**
 * One module of a staged calibration: which parameters move, and the data that judge them.
 *
 * `axis` builds it from tables read elsewhere; `analysis` samples it. Every free parameter has a prior in the model.
 */
export interface EstimationProblem {
  readonly id: string;
  /** `signalling`, `phenotype`, … */
  readonly module: string;
  readonly model: Model;
  readonly parameters: readonly string[];
  readonly experiments: readonly CalibrationExperiment[];
  readonly measurementGroups: readonly MeasurementGroup[];
  readonly dataSets: readonly { readonly id: string; readonly citation: string; readonly points: number }[];
  /** Options of rival readings that this stage runs under, one sub-ensemble each, e.g. survival maps; empty: one run. */
  readonly hypothesisOptions: readonly {
    readonly hypothesis: string;
    readonly option: string;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
  readonly relativeTolerance: number;
  readonly maxSteps: number;
}

/** One simulated condition with its measurements (`Measurement.time` in the model's time unit, treatment at 0). */
export interface CalibrationExperiment {
  readonly condition: Condition;
  readonly startTime: number;
  readonly measurements: readonly Measurement[];
}

/**
 * Measurements of one observable in one line, on one arbitrary scale.
 *
 *     value = scale · observable + offset + noise
 *
 * `scale` and `offset` are profiled analytically where stated (both ≥ 0); the noise's standard deviation is profiled with
 * `noiseFloor` (in the unit of the value) as its lower bound. `independence` in (0, 1] is the share of points counted as independent:
 * neighbouring times of one course are correlated, and counting them all would make the posterior too sure of itself.
 */
export interface MeasurementGroup {
  readonly observable: string;
  /** Cells that it was measured in, as people call them; tells groups of one observable apart. */
  readonly cells?: string;
  readonly conditions: readonly string[];
  readonly scale: "profiled" | "one";
  readonly offset: "profiled" | "zero";
  readonly noiseFloor: number;
  readonly independence: number;
}
