import {
  type Diagnostic,
  type Ensemble,
  type Hypothesis,
  hashModel,
  type Model,
  nearestName,
  RandomStream,
} from "@igf-axis/model";
import {
  ensembleOfAnotherModel,
  ensembleParameter,
  fewerSetsThanAsked,
  noSetForHypotheses,
} from "../diagnostics.ts";
import { StudyError } from "../errors.ts";
import {
  crossOptions,
  drawPriorSets,
  drawPriorValues,
  type ParameterSet,
  STREAM,
  uncertainParameters,
} from "./parameter-set.ts";
import type { EnsembleRunOptions } from "./run-options.ts";

/** Sets chosen from an ensemble, with warnings. */
export interface ChosenSets {
  readonly sets: readonly ParameterSet[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Returns the sets that a run asks for: of its ensemble, as {@link chooseSets} does, or draws from the prior when it has none.
 *
 * @throws StudyError as {@link chooseSets}.
 */
export function setsToRun(
  { ensemble, sets, seed }: Pick<EnsembleRunOptions, "ensemble" | "sets" | "seed">,
  model: Model,
  hypotheses: readonly Hypothesis[],
): ChosenSets {
  return ensemble === null
    ? { sets: drawPriorSets(model, hypotheses, sets, seed), diagnostics: [] }
    : chooseSets(ensemble, model, hypotheses, sets, seed);
}

/**
 * Returns `count` sets of an ensemble without replacement, balanced over the options of the rival readings.
 *
 * Members are shuffled by `seed` within each combination of options, and combinations take turns, so that any first part of the
 * result is balanced as well. A member that names no option of a reading serves one in turn. Uncertain parameters that the ensemble
 * does not hold are drawn from their prior, by the member's index: what the data did not identify keeps its uncertainty.
 *
 * @throws StudyError E5001 when the ensemble belongs to another model, E5002 when no member fits, E5104 for an unknown parameter.
 */
export function chooseSets(
  ensemble: Ensemble,
  model: Model,
  hypotheses: readonly Hypothesis[],
  count: number,
  seed: number,
): ChosenSets {
  checkEnsembleFits(ensemble, model);
  const combinations = crossOptions(hypotheses);
  const strata = combinations.map((): number[] => []);
  ensemble.values.forEach((_, index) => {
    const own = ensemble.hypotheses[index] ?? {};
    const fitting = combinations.flatMap((combination, i) =>
      Object.entries(combination).every(([id, option]) => (own[id] ?? option) === option) ? [i] : [],
    );
    const chosen = fitting[index % fitting.length];
    if (chosen !== undefined) strata[chosen]?.push(index);
  });
  for (const [i, members] of strata.entries()) shuffle(members, new RandomStream(seed, i, STREAM.choice));
  const order = takeTurns(strata, count);
  if (order.length === 0 && count > 0) {
    throw new StudyError(
      noSetForHypotheses(
        hypotheses.map((h) => `${h.id} ${h.options.map((o) => o.id).join(" or ")}`).join(", ") ||
          "this study",
      ),
    );
  }
  const sets = order.map(({ member, stratum }): ParameterSet => {
    const values = drawPriorValues(model, seed, member);
    ensemble.parameters.forEach((id, column) => {
      values[id] = ensemble.values[member]?.[column] as number;
    });
    return { index: member, values, hypotheses: combinations[stratum] ?? {} };
  });
  return { sets, diagnostics: sets.length < count ? [fewerSetsThanAsked(count, sets.length)] : [] };
}

function checkEnsembleFits(ensemble: Ensemble, model: Model): void {
  const modelHash = hashModel(model);
  if (ensemble.provenance.modelHash !== modelHash)
    throw new StudyError(ensembleOfAnotherModel(ensemble.provenance.modelHash, modelHash));
  const known = new Set(uncertainParameters(model).map((parameter) => parameter.id));
  const unknown = ensemble.parameters.find((id) => !known.has(id));
  if (unknown !== undefined)
    throw new StudyError(ensembleParameter(unknown, nearestName(unknown, [...known])));
}

/** Fisher–Yates. */
function shuffle(items: number[], stream: RandomStream): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1);
    [items[i], items[j]] = [items[j] as number, items[i] as number];
  }
}

function takeTurns(
  strata: readonly (readonly number[])[],
  count: number,
): { member: number; stratum: number }[] {
  const order: { member: number; stratum: number }[] = [];
  const longest = Math.max(0, ...strata.map((members) => members.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const [stratum, members] of strata.entries()) {
      const member = members[turn];
      if (member !== undefined && order.length < count) order.push({ member, stratum });
    }
  }
  return order;
}
