import { type Ensemble, emptyModel, type Hypothesis, hashModel, type Model, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  chooseSets,
  drawPriorSets,
  ensembleHash,
  readEnsemble,
  roundEnsemble,
  writeEnsemble,
} from "../../src/index.ts";

const MODEL: Model = {
  ...emptyModel("m"),
  parameters: [
    { id: "a", constant: true, value: 1, prior: { kind: "uniform", low: 0, high: 1 } },
    { id: "b", constant: true, value: 1, prior: { kind: "logNormal", median: 10, factor: 2 } },
    { id: "c", constant: true, value: 1 },
  ],
};
const MAP: Hypothesis = {
  id: "map",
  label: "Map",
  options: ["or", "and", "sum"].map((id) => ({ id, label: id, parameters: {} })),
};
const SIDE: Hypothesis = {
  id: "side",
  label: "Side",
  options: ["left", "right"].map((id) => ({ id, label: id, parameters: {} })),
};

function ensemble(count: number): Ensemble {
  return {
    version: "1",
    parameters: ["b"],
    values: Array.from({ length: count }, (_, i) => [i + 1 / 3]),
    hypotheses: Array.from({ length: count }, (_, i) => ({ map: ["or", "and", "sum"][i % 3] as string })),
    provenance: { modelHash: hashModel(MODEL), sampler: "by hand", seed: 1, stages: [] },
  };
}

describe("prior draws", () => {
  test("are the same for a set whatever is drawn beside it", () => {
    expect(drawPriorSets(MODEL, [MAP], 3, 7)[2]).toEqual(drawPriorSets(MODEL, [MAP], 20, 7)[2]);
    expect(drawPriorSets(MODEL, [MAP], 3, 7)[2]).not.toEqual(drawPriorSets(MODEL, [MAP], 3, 8)[2]);
  });

  test("give every combination of options equally often", () => {
    const counts = new Map<string, number>();
    for (const { hypotheses } of drawPriorSets(MODEL, [MAP, SIDE], 60, 1)) {
      const key = JSON.stringify(hypotheses);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual([10, 10, 10, 10, 10, 10]);
  });
});

describe("choosing sets", () => {
  test("takes each member at most once, balanced over the options in any first part", () => {
    const { sets, diagnostics } = chooseSets(ensemble(90), MODEL, [MAP], 60, 4);
    expect(diagnostics).toEqual([]);
    expect(new Set(sets.map((set) => set.index)).size).toBe(60);
    for (const first of [3, 21, 60]) {
      const share = sets.slice(0, first).filter((set) => set.hypotheses.map === "or").length;
      expect(share).toBe(first / 3);
    }
  });

  test("keeps the ensemble's values and draws what it does not hold from the prior, by member", () => {
    const { sets } = chooseSets(ensemble(9), MODEL, [MAP], 9, 4);
    for (const set of sets) {
      expect(set.values.b).toBe(set.index + 1 / 3);
      expect(set.values.a).toBe(drawPriorSets(MODEL, [], 9, 4)[set.index]?.values.a);
      expect(Object.keys(set.values)).toEqual(["a", "b"]);
    }
  });

  test("uses all with a warning when more are asked for than there are", () => {
    const { sets, diagnostics } = chooseSets(ensemble(9), MODEL, [MAP], 20, 4);
    expect(sets).toHaveLength(9);
    expect(diagnostics).toMatchObject([{ code: "W5005" }]);
  });

  test("keeps to the options that a study allows, and assigns readings that members do not name in turn", () => {
    const only = { ...MAP, options: MAP.options.slice(0, 1) };
    const { sets } = chooseSets(ensemble(30), MODEL, [only, SIDE], 10, 4);
    expect(sets.every((set) => set.hypotheses.map === "or" && set.index % 3 === 0)).toBe(true);
    expect(sets.filter((set) => set.hypotheses.side === "left")).toHaveLength(5);
  });

  test("refuses another model, an unknown parameter and options without a member", () => {
    const other = { ...MODEL, parameters: MODEL.parameters.slice(1) };
    expect(() => chooseSets(ensemble(3), other, [MAP], 1, 1)).toThrow(
      expect.objectContaining({ code: "E5001" }),
    );
    expect(() => chooseSets({ ...ensemble(3), parameters: ["bb"] }, MODEL, [MAP], 1, 1)).toThrow(
      expect.objectContaining({ code: "E5104" }),
    );
    const rare = { ...MAP, options: [{ id: "xor", label: "XOR", parameters: {} }] };
    expect(() => chooseSets(ensemble(3), MODEL, [rare], 1, 1)).toThrow(
      expect.objectContaining({ code: "E5002" }),
    );
  });
});

describe("the ensemble's file", () => {
  test("gives back what was written, to six digits, with the same hash", () => {
    const text = writeEnsemble(ensemble(5));
    const read = unwrap(readEnsemble(text));
    expect(read).toEqual(roundEnsemble(ensemble(5)));
    expect(ensembleHash(read)).toBe(ensembleHash(ensemble(5)));
    expect(writeEnsemble(read)).toBe(text);
    expect(text).toContain("[0.333333],\n[1.33333]");
  });

  test("has a hash that any value changes", () => {
    expect(ensembleHash(ensemble(5))).not.toBe(ensembleHash(ensemble(6)));
    expect(ensembleHash({ ...ensemble(5), version: "2" })).not.toBe(ensembleHash(ensemble(5)));
  });

  test("is refused with every problem and its place", () => {
    const codes = (text: string): string[] =>
      readEnsemble(text).diagnostics.map((each) => `${each.code} ${each.path.join(".")}`);
    expect(codes("{")).toEqual(["E5101 "]);
    expect(codes("[]")).toContain("E5102 ");
    const broken = { ...ensemble(2), values: [[1, 2], ["x"]], hypotheses: [{ map: 1 }], version: 3 };
    expect(codes(JSON.stringify(broken))).toEqual([
      "E5102 version",
      "E5103 hypotheses",
      "E5103 values.0",
      "E5102 values.1.0",
      "E5102 hypotheses.0.map",
    ]);
    expect(codes(JSON.stringify({ ...ensemble(1), provenance: {} }))).toContain("E5102 provenance.modelHash");
    expect(codes(JSON.stringify({ ...ensemble(1), parameters: ["a", "a"], values: [[1, 2]] }))).toContain(
      "E5102 parameters",
    );
  });
});
