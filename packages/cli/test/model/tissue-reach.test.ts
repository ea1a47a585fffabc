import { buildBreviscapineModel, buildNnkModel, buildRnaModel, buildTissueModel } from "@igf-axis/axis";
import type { Model } from "@igf-axis/model";
import { expect, test } from "vitest";
import { courseOf, type Numbers } from "./tissue-course.ts";

const CASES: readonly (readonly [string, Model, Numbers])[] = [
  ["the route of NNK", buildNnkModel(), { NNK: 100, MEC: 1, S3I: 1, LOS: 1, NIF: 1, DAS: 1 }],
  ["the titration of miR-30a-3p", buildRnaModel(), {}],
  ["A549 under breviscapine", buildBreviscapineModel(), { BVP: 1e4, NAC: 1e4 }],
  [
    "the tumour",
    buildTissueModel(),
    { tumour_OSI: 10, tumour_TRA: 1, tumour_LIN: 1, tumour_MAB: 1, tumour_APD1: 1 },
  ],
];

test.each(CASES)("%s reaches every one of its species", (_, model, doses) => {
  const state = courseOf(model).at(3, { doses });
  expect(model.species.map(({ id }) => id).filter((id) => !((state[id] ?? 0) > 0))).toEqual([]);
});

test.each(CASES)("%s answers to every parameter with a prior that it has", (_, model, doses) => {
  const course = courseOf(model);
  const time = model.timeUnit === "d" ? 5 : 3000;
  const settings =
    model.id === "igf_axis_tissue"
      ? { survival_and: 0.3, survival_or: 0.3, KRAS_mutant: 0.4, CAF_feeding_share: 0.5 }
      : { calcium_transcribes: 0.5, circPPAPDC1A_level: 1 };
  const parameters: Numbers = Object.fromEntries(
    Object.entries(settings).filter(([id]) => model.parameters.some((p) => p.id === id)),
  );
  const before = course.at(time, { doses, parameters });
  const silent = model.parameters
    .filter(({ prior }) => prior)
    .filter(({ id, value = 0 }) => {
      const after = course.at(time, { doses, parameters: { ...parameters, [id]: value * 1.3 } });
      return [...model.species, ...model.observables].every(({ id: seen }) => {
        const [a = 0, b = 0] = [after[seen], before[seen]];
        return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
      });
    })
    .map(({ id }) => id);
  expect(silent).toEqual([]);
});
