import { expect, test } from "vitest";
import { readableLabel } from "../../src/text/readable-label.ts";

test.each([
  ["axl_mutants_br4, erlotinib", "AXL mutants, replicate 4, erlotinib"],
  ["dasatinib_1, untreated, 48 h", "dasatinib 1, untreated, 48 h"],
  ["zero_dose", "zero dose"],
  ["IGF-1 10 nM", "IGF-1 10 nM"],
])("a label %s is shown as %s", (label, shown) => {
  expect(readableLabel(label)).toBe(shown);
});
