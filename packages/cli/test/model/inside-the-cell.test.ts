import { buildCellModel } from "@igf-axis/axis";
import { compile, createSimulator, type Simulator } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

const simulator: Simulator = createSimulator(unwrap(compile(buildCellModel())));

/** Everything at one time; the cell has rested for a day in its serum by then. */
function at(minutes: number, parameters: Readonly<Record<string, number>> = {}): Record<string, number> {
  const course = simulator.simulate({ startTime: -1440, times: [minutes], parameters });
  return Object.fromEntries(
    course.columns.map((column, index) => [column, course.values[index] ?? Number.NaN]),
  );
}

describe("FOXO", () => {
  test("makes no more receptor than usual where its reference lies, whatever the folds", () => {
    const held = { kfoxo: 0, fold_FOXO_IGF1R: 3, fold_FOXO_INSR: 5, fold_FOXO_ERBB3: 7 };
    const state = at(1440, held);
    for (const id of ["IGF1R_rna", "INSR_rna", "ERBB3_rna"]) expect(state[id], id).toBeCloseTo(1, 9);
  });

  test("raises the receptors' transcripts by the full fold when AKT has no hold on it, and only with time", () => {
    const free = { K_AKT_FOXO: 1e9, kfoxo: 1, fold_FOXO_IGF1R: 3, fold_FOXO_INSR: 5, fold_FOXO_ERBB3: 7 };
    const early = at(-1430, free);
    expect(early.FOXO_n).toBeGreaterThan(0.99);
    expect(early.ERBB3_rna).toBeLessThan(1.2);
    const late = at(4320, free);
    expect(late.IGF1R_rna).toBeCloseTo(3, 3);
    expect(late.INSR_rna).toBeCloseTo(5, 3);
    expect(late.ERBB3_rna).toBeCloseTo(7, 3);
  });
});
