import type {
  CalibrationExperiment,
  EstimationProblem,
  Measurement,
  MeasurementGroup,
} from "@igf-axis/model";
import { type BindingForm, buildBindingModel } from "../binding/binding-assay.ts";
import { ACCELERATED_DISSOCIATION, type BindingPoint, TRACER_COMPETITION } from "./kiselyov-2009.table.ts";

/** Affinities and rates that the binding assays move. */
const PARAMETERS: Readonly<Record<BindingForm, readonly string[]>> = {
  "two-site": ["Kd_site1", "Kd_site2", "kon_site1", "kon_site2", "C_tethered", "ease_site1", "ease_site2"],
  "one-site": ["kon_one_site", "Kd_one_site"],
};

const CITATION = "Kiselyov 2009 Mol Syst Biol 5:243";

/**
 * The binding stage: competition of IGF-1 with a tracer at equilibrium, and dissociation of a tracer into IGF-1, at IGF-1R.
 *
 * Errors are those of the source. Competition is relative to tracer bound alone, which is itself measured, so that its scale is free.
 * Between 20 and 60 min hardly any tracer leaves at 100 nM and more: a quarter stays whatever is added, taken in or bound elsewhere. It
 * is left to an offset; without one, the constants would have to explain it. Needs no table: the points are single figures.
 *
 * @param form - `one-site` takes the same data, to show what it cannot meet.
 */
export function bindingProblem(form: BindingForm = "two-site"): EstimationProblem {
  const competition = TRACER_COMPETITION.map((point) =>
    experiment("competition", point, {}, [measurement("tracer_at_rest", "competition", point, 0)]),
  );
  const dissociation = (ACCELERATED_DISSOCIATION[0]?.points ?? []).map((point, i) =>
    experiment(
      "dissociation",
      point,
      { prebound: 1 },
      ACCELERATED_DISSOCIATION.flatMap(({ minutes, points }) => {
        const later = points[i];
        return later ? [measurement("tracer_bound", "dissociation", later, minutes)] : [];
      }),
    ),
  );
  const group = (
    observable: string,
    experiments: readonly CalibrationExperiment[],
    offset: MeasurementGroup["offset"],
  ): MeasurementGroup => ({
    observable,
    conditions: experiments.map((each) => each.condition.id),
    scale: "profiled",
    offset,
    noiseFloor: 0.01,
    independence: 1,
  });
  const counted = (experiments: readonly CalibrationExperiment[]): number =>
    experiments.reduce((sum, each) => sum + each.measurements.length, 0);
  return {
    id: `igf1r-binding-${form}`,
    module: "binding",
    model: buildBindingModel(form),
    parameters: PARAMETERS[form],
    experiments: [...competition, ...dissociation],
    measurementGroups: [
      group("tracer_at_rest", competition, "zero"),
      group("tracer_bound", dissociation, "profiled"),
    ],
    dataSets: [
      { id: "kiselyov-2009-competition", citation: CITATION, points: counted(competition) },
      { id: "kiselyov-2009-dissociation", citation: CITATION, points: counted(dissociation) },
    ],
    hypothesisOptions: [],
    relativeTolerance: 1e-5,
    maxSteps: 5000,
  };
}

function conditionId(kind: string, point: BindingPoint): string {
  return `${kind}_${point.coldNm}nM`;
}

function measurement(observable: string, kind: string, point: BindingPoint, time: number): Measurement {
  return {
    observable,
    condition: conditionId(kind, point),
    time,
    value: point.value,
    error: point.standardDeviation,
  };
}

function experiment(
  kind: string,
  point: BindingPoint,
  parameters: Readonly<Record<string, number>>,
  measurements: readonly Measurement[],
): CalibrationExperiment {
  return {
    condition: {
      id: conditionId(kind, point),
      label: `${kind}, ${point.coldNm} nM unlabelled IGF-1`,
      parameters: { cold: point.coldNm, ...parameters },
      doses: [],
    },
    startTime: 0,
    measurements,
  };
}
