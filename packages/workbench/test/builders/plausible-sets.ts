import { drawPriorSets, uncertainParameters, writeEnsemble } from "@igf-axis/analysis";
import { buildCellModel, HYPOTHESES } from "@igf-axis/axis";
import { hashModel } from "@igf-axis/model";

/** Returns an ensemble file of the cell model: prior draws that stand where calibrated sets would. */
export function plausibleSets(count: number): string {
  const model = buildCellModel();
  const parameters = uncertainParameters(model).map(({ id }) => id);
  const sets = drawPriorSets(model, HYPOTHESES, count, 7);
  return writeEnsemble({
    version: "1",
    parameters,
    values: sets.map(({ values }) => parameters.map((id) => values[id] ?? Number.NaN)),
    hypotheses: sets.map(({ hypotheses }) => hypotheses),
    provenance: { modelHash: hashModel(model), sampler: "prior", seed: 7, stages: [] },
  });
}
