import type { ComparedItem, ValidationReport } from "@igf-axis/analysis";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { renderValidationPage, renderValidationTable } from "../../src/index.ts";

const ITEM: ComparedItem = {
  set: "small",
  item: "a",
  label: "ERK <pY> & more",
  unit: "log2",
  verdict: "outside",
  predicted: { low: -1, median: 0, high: 1 },
  prior: { low: -4, median: 0, high: 4 },
  measured: { value: 2.5, replicates: [2, 3] },
  start: null,
  distance: 1.5,
  missing: "The model has no MET.",
  scores: { predicted: 2, prior: 1.8, noChange: 2.5 },
};

function reportWith(items: readonly ComparedItem[], countsAsValidation = true): ValidationReport {
  return {
    run: {
      engineVersion: "0.1.0",
      modelHash: "m".repeat(64),
      ensembleHash: "e".repeat(64),
      seed: 1,
      sets: 20,
      priorSets: 20,
      failedSimulations: 0,
      simulations: 100,
    },
    predictionsHash: "p".repeat(64),
    countsAsValidation,
    sets: [
      {
        set: {
          id: "small",
          title: "A small set",
          citation: "made here",
          file: "small.csv",
          protocol: ["Done like this."],
          caveats: ["Weak evidence."],
          conditions: [],
          items: [],
        },
        items,
        inside: 0,
        compared: 1,
        groups: null,
        scores: { predicted: 2, prior: 1.8, noChange: 2.5 },
        notes: ["One replicate is missing."],
      },
    ],
    notTestable: [{ what: "dasatinib arms", data: "AXLomics", missing: "Src is not in the model." }],
    looks: [
      {
        dataSet: "small",
        total: 3,
        validation: 2,
        development: 0,
        reading: 1,
        labels: 0,
        ensembles: 1,
      },
    ],
  };
}

test("the terminal says of a failure how far off it is and what the model lacks", () => {
  const text = renderValidationTable(reportWith([ITEM]), { width: 110, color: false });
  expect(text).toMatch(/ERK <pY> & more +2\.5 +0 \(−1 to 1\) +✗ outside, 1\.5 above +0 \(−4 to 4\)/);
  expect(text).toContain("Outside, ERK <pY> & more: The model has no MET.");
  expect(text).toContain("ensemble 2, prior draws 1.8, no change 2.5");
  expect(text).toContain(
    "Looked at 3 times, this run included: 2 in validation of 1 ensemble, 1 by reading values.",
  );
  expect(text).toContain("– dasatinib arms (AXLomics): Src is not in the model.");
  expect(text).toContain(`predictions sha-256 ${"p".repeat(64)}`);
  for (const width of [40, 60, 80])
    for (const line of renderValidationTable(reportWith([ITEM]), { width, color: false }).split("\n"))
      expect(line.startsWith("predictions") || line.length <= width, line).toBe(true);
});

test("a development run shows no second prior and says that it is none", () => {
  const text = renderValidationTable(reportWith([ITEM], false), { width: 110, color: false });
  expect(text).not.toContain("prior (90 %)");
  expect(text).toContain("does not count as validation");
});

test("an item without data or prediction is shown as such", () => {
  const bare = { ...ITEM, measured: null, distance: null, scores: null, missing: null };
  const text = renderValidationTable(
    reportWith([
      { ...bare, verdict: "no data" },
      { ...bare, verdict: "no prediction", predicted: null, prior: null },
    ]),
    { width: 110, color: false },
  );
  expect(text).toMatch(/· no data/);
  expect(text).toMatch(/\? no prediction/);
});

test("the page is whole, escaped, without script, and the same for the same report", () => {
  const html = renderValidationPage(reportWith([ITEM]));
  expect(renderValidationPage(reportWith([ITEM]))).toBe(html);
  const { document } = parseHTML(html);
  expect(document.querySelectorAll("script")).toHaveLength(0);
  expect(document.querySelector("tbody th")?.textContent).toBe("ERK <pY> & more");
  expect(document.querySelector("tr.outside .verdict")?.textContent).toBe("✗ outside, 1.5 above");
  expect(document.querySelector(".missing")?.textContent).toContain("The model has no MET.");
  expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  for (const link of document.querySelectorAll("nav a"))
    expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
});
