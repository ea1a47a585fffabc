import type { SimulationRequest } from "@igf-axis/engine";
import type { Arm, Dose, Study } from "@igf-axis/model";
import type { ParameterSet } from "../ensemble/parameter-set.ts";
import type { PlannedRun, StudyPlan } from "./plan.ts";

/** A simulation that fills one place of the records. */
export interface PlacedRequest {
  readonly condition: number;
  readonly run: number;
  readonly request: SimulationRequest;
}

/**
 * Returns the parameter values of a set under an arm.
 *
 * In this order, later ones win: the set's values; the options of its rival readings; `references` (value of another parameter);
 * `factors` (multiply); `parameters` (replace). `nominal` serves factors and references to parameters that the set does not hold.
 *
 * @throws RangeError when a factor or reference names a parameter without a value.
 */
export function parametersOf(
  set: ParameterSet,
  arm: Pick<Arm, "id" | "parameters" | "factors" | "references">,
  hypotheses: Study["hypotheses"],
  nominal: Readonly<Record<string, number>>,
): Record<string, number> {
  const values: Record<string, number> = { ...set.values };
  for (const hypothesis of hypotheses) {
    const option = hypothesis.options.find((each) => each.id === set.hypotheses[hypothesis.id]);
    Object.assign(values, option?.parameters);
  }
  const current = (id: string): number => {
    const value = values[id] ?? nominal[id];
    if (value === undefined)
      throw new RangeError(`arm ${arm.id} refers to the parameter ${id}, which has no value`);
    return value;
  };
  const referred = Object.entries(arm.references ?? {}).map(([id, source]): [string, number] => [
    id,
    current(source),
  ]);
  for (const [id, value] of referred) values[id] = value;
  for (const [id, factor] of Object.entries(arm.factors ?? {})) values[id] = current(id) * factor;
  return Object.assign(values, arm.parameters);
}

/** Returns every simulation of one parameter set, in the plan's order. `detailed` asks for all species at the headline dose. */
export function requestsOf(
  plan: StudyPlan,
  set: ParameterSet,
  nominal: Readonly<Record<string, number>>,
  detailed: boolean,
): readonly PlacedRequest[] {
  const { study } = plan;
  return plan.conditions.flatMap(({ arm, runs }, condition) => {
    const parameters = parametersOf(set, arm, study.hypotheses, nominal);
    return runs.map(
      (run, index): PlacedRequest => ({
        condition,
        run: index,
        request: {
          startTime: study.startMinutes,
          times: run.minutes,
          parameters,
          doses: dosesOf(study, arm, run),
          select: detailed ? run.detailedColumns : run.columns,
          solver: study.solver,
        },
      }),
    );
  });
}

function dosesOf(study: Study, arm: Arm, run: PlannedRun): readonly Dose[] {
  if (run.dose === 0) return arm.doses;
  const { species, amountPerDose = 1 } = study.doseAxis;
  return [...arm.doses, { species, time: 0, amount: run.dose * amountPerDose, operation: "add" }];
}
