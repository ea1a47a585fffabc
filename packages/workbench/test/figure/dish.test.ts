import { CLAIM_CULTURE } from "@igf-axis/axis";
import { expect, test } from "vitest";
import { DISH } from "../../src/study/dish.ts";

test("the figure and the claims share a dish, so that what one shows the other judges", () => {
  expect(DISH).toEqual(CLAIM_CULTURE);
});
