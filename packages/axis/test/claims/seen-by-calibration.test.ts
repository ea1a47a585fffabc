import { unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { claimStudy } from "../../src/index.ts";

const SEEN = new Map(unwrap(claimStudy()).claims.map(({ id, seenByCalibration }) => [id, seenByCalibration]));

test("a claim on active IGF-1R over doses of IGF-1 in NCI-H322M is seen by the calibration", () => {
  expect(SEEN.get("C06")).toBe(true);
});

test("claims on drugs, on changed cells, or on other quantities are not", () => {
  for (const id of ["C13", "C35", "C36", "C60"]) expect(SEEN.get(id)).toBe(false);
});
