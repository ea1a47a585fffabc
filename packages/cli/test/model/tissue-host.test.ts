import { buildTissueModel, buildTumourInHostModel } from "@igf-axis/axis";
import { expect, test } from "vitest";
import { courseOf } from "./tissue-course.ts";

const DAY = 1440;
const inHost = courseOf(buildTumourInHostModel({ species: "human" }));

test("a tumour in a host at rest goes as one alone with the same supply", () => {
  const state = inHost.at(7 * DAY);
  const supply = Object.fromEntries(
    ["IGF1", "IGF2", "IGFBP3", "IGF1_IGFBP3", "IGF2_IGFBP3"].map((id) => [
      `supply_${id}`,
      state[`tumour_${id}`] ?? 0,
    ]),
  );
  const alone = courseOf(buildTissueModel()).at(7, { parameters: supply });
  for (const id of ["IGF1_t", "igf_signal", "cancer", "CD8_per_TREG", "inflammation_index"])
    expect((state[id] ?? 0) / (alone[id] ?? 1), id).toBeCloseTo(1, 1.7);
});

/** 80 mg of osimertinib for 70 kg, pmol/kg, as often as it accumulates. */
const LOADED = (3 * 80e-3 * 1e12) / 499.6 / 70;

test("osimertinib by mouth reaches the clones through plasma", () => {
  const parameters = { CD8_supply: 0 };
  const treated = inHost.at(5 * DAY, { parameters, doses: { OSI_depot: LOADED } });
  const untreated = inHost.at(5 * DAY, { parameters });
  expect(treated.tumour_OSI).toBeGreaterThan(0);
  expect(treated.SENSITIVE).toBeLessThan(0.95 * (untreated.SENSITIVE ?? Number.NaN));
});
