import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { renderCalibration } from "../../src/index.ts";
import { buildEnsemble, buildFits, CALIBRATED_MODEL } from "../builders/calibration.ts";

const input = { model: CALIBRATED_MODEL, ensemble: buildEnsemble(), fits: buildFits() };
const html = renderCalibration(input);
const { document } = parseHTML(html);

function textOf(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();
}

function rowOf(parameter: string): string {
  const row = [...document.querySelectorAll("#narrowing-chart tbody tr")].find(
    (each) => each.querySelector("code")?.textContent === parameter,
  );
  return (row?.textContent ?? "").replace(/[\s\u00a0]+/g, " ");
}

describe("the page", () => {
  test("starts with what was sampled, how it fits and what moved, then what to keep in mind", () => {
    expect(textOf("h1")).toBe("How the model was calibrated");
    expect(textOf("#summary .lead")).toBe(
      "90 plausible parameter sets, calibrated on 34 measured values, meet 2 readouts with R² from 0.71 to 0.95. The data moved 2 of the 4 calibrated parameters; the others stay as assumed.",
    );
    expect(textOf("#summary .caveat")).toMatch(/^Agreement here is a fit.* worth only 44 independent sets/);
  });

  test("has its sections in order, each reached from the contents", () => {
    const ids = [...document.querySelectorAll("main > section")].map((section) => section.id);
    expect(ids).toEqual([
      "summary",
      "sampled",
      "fit",
      "readouts",
      "parameters",
      "readings",
      "assumed",
      "method",
    ]);
    const links = [...document.querySelectorAll("nav.contents a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(ids.slice(1).map((id) => `#${id}`));
  });

  test("has no identifier twice, and every reference within the page leads somewhere", () => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  test("needs no network and no script", () => {
    expect(html).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/);
    expect(html).not.toMatch(/@import|url\((?!#)/);
    expect(document.querySelectorAll("script, link, img, iframe, [src]").length).toBe(0);
  });

  test("is the same to the byte for the same input", () => {
    expect(renderCalibration({ ...input, ensemble: buildEnsemble(), fits: buildFits() })).toBe(html);
  });

  test("escapes what comes from the model and the data", () => {
    expect(html).toContain("ffinity &lt;of&gt; ligand");
    expect(html).toContain("Author of phospho &amp; others");
    expect(html).not.toContain("<of>");
  });

  test("leaves out rival readings when the sets have none, and names them when their labels are given", () => {
    const plain = renderCalibration({
      ...input,
      ensemble: { ...buildEnsemble(), hypotheses: buildEnsemble().hypotheses.map(() => ({})) },
    });
    expect(plain).not.toContain('id="readings"');
    const options = [
      { id: "and", label: "both needed: neither pathway alone", parameters: {} },
      { id: "or", label: "either: one pathway is enough", parameters: {} },
    ];
    const named = renderCalibration({
      ...input,
      title: "Calibration of cells",
      hypotheses: [{ id: "survival", label: "Survival", options }],
    });
    expect(named).toContain("Both needed");
    expect(named).toContain("<title>Calibration of cells · igf-axis</title>");
  });
});

describe("the figures", () => {
  test("each have a finding, what is plotted, a caption, and their data as a table", () => {
    const figures = [...document.querySelectorAll("figure")];
    expect(figures.map((figure) => figure.id)).toEqual([
      "stages",
      "overview",
      "fit-signalling-pAKT",
      "fit-phenotype-confluence",
      "narrowing-chart",
      "readings-chart",
      "prior-driven-list",
    ]);
    for (const figure of figures) {
      expect(figure.querySelector(".figure-title")?.textContent?.length).toBeGreaterThan(10);
      expect(figure.querySelector(".figure-subtitle")?.textContent?.length).toBeGreaterThan(10);
      expect(figure.querySelector("figcaption")?.textContent?.length).toBeGreaterThan(10);
      expect(figure.querySelectorAll("table, dl").length).toBeGreaterThan(0);
    }
  });

  test("titles are computed from the data", () => {
    expect(textOf("#stages .figure-title")).toBe(
      "Two stages on 34 measured values left the equivalent of 44 independent sets where fewest, in signalling",
    );
    expect(textOf("#stages .note")).toBe(
      "The phenotype data speak for “or” (survival) over “and” (survival), by 4.3 in log evidence.",
    );
    expect(textOf("#overview .figure-title")).toBe(
      "Confluence is met best (R² 0.95), phosphorylated AKT worst (0.71)",
    );
    expect(textOf("#fit-signalling-pAKT .figure-title")).toMatch(
      /^Phosphorylated AKT: R² 0\.71, but the median is \d+ % of the range too low with IGF1 10 nM at 2–10 min$/,
    );
    expect(textOf("#fit-phenotype-confluence .figure-title")).toBe(
      "Confluence: R² 0.95, with no systematic misfit",
    );
    expect(textOf("#readings-chart .figure-title")).toBe("The readings differ in division rate");
    expect(textOf("#prior-driven-list .figure-title")).toBe(
      "3 of 5 uncertain parameters keep their prior: 2 did not move, 1 was not calibrated",
    );
  });

  test("a readout says in plain words where it fails, and marks the panel", () => {
    expect(textOf("#fit-signalling-pAKT .misfit")).toMatch(
      /^The fit fails most for IGF1 10 nM at 2–10 min: measured 0\.\d+ on average, median of the sets 0\.\d+; 5 of 5 values outside the 90 % band\.$/,
    );
    const marked = [...document.querySelectorAll("#fit-signalling-pAKT .panel")].map(
      (panel) => panel.querySelectorAll('[stroke="var(--series-1)"]').length > 0,
    );
    expect(marked).toEqual([false, true]);
    expect(textOf("#fit-phenotype-confluence .misfit")).toBe(
      "No three neighbouring values lie on the same side of the median.",
    );
  });

  test("signalling has a time axis that opens the first minutes, growth one in hours", () => {
    const [signalling, growth] = ["#fit-signalling-pAKT", "#fit-phenotype-confluence"].map((id) =>
      [...(document.querySelector(`${id} svg.plot`)?.querySelectorAll("text") ?? [])].map(
        (text) => text.textContent,
      ),
    );
    expect(signalling).toEqual(expect.arrayContaining(["2", "5", "15", "60", "240"]));
    expect(growth).toEqual(expect.arrayContaining(["24", "48", "72", "96", "120"]));
    expect(textOf("#fit-signalling-pAKT .figure-subtitle")).toContain("logarithmic beyond the first 2 min");
  });

  test("every measured value is a point of a panel and a row of its table", () => {
    expect(document.querySelectorAll("#readouts .panel circle").length).toBe(34);
    expect(document.querySelectorAll("#readouts details tbody tr").length).toBe(34);
  });

  test("parameters stand under their mechanism, the most narrowed first, marked where only the prior speaks", () => {
    const groups = [...document.querySelectorAll("#narrowing-chart tbody")].map((group) => [
      group.querySelector("tr.group")?.textContent,
      ...[...group.querySelectorAll("code")].map((code) => code.textContent),
    ]);
    expect(groups).toEqual([
      ["Ligand binds receptor", "kon", "Kd"],
      ["Growth", "kgrow", "weight"],
    ]);
    expect(rowOf("kon")).toContain("0.10.016–0.610.50.48–0.52");
    expect(rowOf("kon")).not.toContain("prior-driven");
    expect(rowOf("Kd")).toContain("○ prior-driven");
    expect(textOf("#prior-driven-list")).toContain("Half-life in medium (assumed)");
    expect(textOf("#prior-driven-list")).toContain("Affinity <of> ligand (measured elsewhere)");
  });
});
