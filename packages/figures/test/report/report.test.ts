import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { renderReport } from "../../src/index.ts";
import { buildStudyResult } from "../builders/study-result.ts";

const result = buildStudyResult();
const html = renderReport(result, { command: "npm run igf-axis -- run pc9-igfbp3-loss" });
const { document } = parseHTML(html);

function textOf(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? "").replace(/[\s\u00a0]+/g, " ").trim();
}

describe("the page", () => {
  test("has one main heading, the question, and landmarks with names", () => {
    expect(document.querySelectorAll("h1").length).toBe(1);
    expect(textOf("h1")).toBe(result.study.question);
    expect(document.documentElement.getAttribute("lang")).toBe("en-GB");
    for (const landmark of ["header", "main", "nav", "footer"])
      expect(document.querySelectorAll(landmark).length).toBeGreaterThan(0);
    expect(document.querySelector("a.skip")?.getAttribute("href")).toBe("#answer");
  });

  test("gives the answer and its caveat before anything else", () => {
    expect(textOf("#answer .lead")).toBe(result.headline.sentence);
    expect(textOf("#answer .caveat")).toBe(result.headline.caveat);
    expect(textOf("#answer .numbers")).toContain(
      "restored share 81 % (22–118); at least half restored in 74 % of the sets with a loss",
    );
  });

  test("has its sections in the order of the question, each reached from the contents", () => {
    const ids = [...document.querySelectorAll("main > section")].map((section) => section.id);
    expect(ids).toEqual([
      "answer",
      "add-ons",
      "response",
      "all-answers",
      "courses",
      "network",
      "claims",
      "hangs-on",
      "narrow",
      "limits",
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
    for (const element of document.querySelectorAll("[aria-labelledby]"))
      expect(ids).toContain(element.getAttribute("aria-labelledby"));
  });

  test("needs no network: the only addresses are links to DOIs", () => {
    const addresses = [...html.matchAll(/\b(?:https?:)?\/\/[^\s"'<>)]+/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/doi\.org\/10\./);
    expect(document.querySelectorAll("link, img, iframe, [src]").length).toBe(0);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  test("says what it is for and what it is not for", () => {
    expect(textOf("footer")).toContain("Not for diagnosis, prognosis or treatment choice");
    expect(textOf("footer")).toContain("docs/intended-use.md");
  });

  test("is the same to the byte for the same result", () => {
    expect(renderReport(buildStudyResult(), { command: "npm run igf-axis -- run pc9-igfbp3-loss" })).toBe(
      html,
    );
  });

  test("has no exclamation marks in its text", () => {
    for (const element of document.querySelectorAll("style, script")) element.remove();
    expect(document.body.textContent).not.toContain("!");
  });
});

describe("the figures", () => {
  test("each states a finding, what is plotted, and sets and seed", () => {
    const figures = [...document.querySelectorAll("figure")];
    expect(figures.length).toBe(10);
    for (const figure of figures) {
      expect(figure.querySelector(".figure-title")?.textContent?.length).toBeGreaterThan(10);
      expect(figure.querySelector(".figure-subtitle")?.textContent?.length).toBeGreaterThan(10);
      expect(figure.querySelector("figcaption")?.textContent).toContain(
        "238 plausible parameter sets, seed 20251",
      );
    }
  });

  test("titles are computed from the data", () => {
    expect(textOf("#ranking .figure-title")).toBe(
      "Where there is a loss (in 61 % of sets), linsitinib restores at least half of it in 74 % and IGF1R antibody in 38 % of these sets",
    );
    expect(textOf("#dose-response .figure-title")).toMatch(
      /^At 100 nM osimertinib, linsitinib brings GR down most: from 0\.37 to −0\.1; the reference is at −0\.22$/,
    );
    expect(textOf("#time-course-pERK .figure-title")).toBe(
      "Phosphorylated ERK, share of all ERK ends near 0.11 with every add-on",
    );
    expect(textOf("#drivers .figure-title")).toContain(
      "hangs most on secretion of IGFBP-3 by parental cells, which is assumed",
    );
    expect(textOf("#measurements .figure-title")).toBe(
      "Measuring IGFBP-3 in conditioned medium would remove 34 % of the answer’s variance",
    );
  });

  test("there is one dose–response panel per add-on, with the same axes", () => {
    const panels = [...document.querySelectorAll("#dose-response .panel svg")];
    expect(panels.length).toBe(4);
    const ticks = panels.map((panel) =>
      [...panel.querySelectorAll("text")]
        .map((text) => text.textContent)
        .filter((text) => /^[\d,.−]+$/.test(text ?? "")),
    );
    for (const other of ticks) expect(other).toEqual(ticks[0]);
    expect(ticks[0]).toContain("0");
  });

  test("every picture has a text alternative, and the charts a table of their data", () => {
    for (const svg of document.querySelectorAll("svg")) {
      const named = svg.getAttribute("role") === "img" && (svg.getAttribute("aria-label")?.length ?? 0) > 20;
      expect(named || svg.getAttribute("aria-hidden") === "true").toBe(true);
    }
    for (const id of ["dose-response", "answers", "time-course-pAKT", "map"]) {
      expect(document.querySelectorAll(`#${id} details.data table`).length).toBe(1);
    }
  });

  test("every table has a caption and headers with a scope", () => {
    for (const table of document.querySelectorAll("table")) {
      expect(table.querySelector("caption")?.textContent?.length).toBeGreaterThan(5);
      for (const header of table.querySelectorAll("th"))
        expect(["row", "col"]).toContain(header.getAttribute("scope"));
      expect(table.closest("[role=region]")?.getAttribute("tabindex")).toBe("0");
    }
  });

  test("an IC50 that was not reached is never a number", () => {
    const row = [...document.querySelectorAll("#answers table.answers tbody tr")].find((each) =>
      each.querySelector("th")?.textContent?.startsWith("IC50"),
    );
    expect(row?.textContent?.replaceAll("\u00a0", " ")).toContain(
      "41 (12 to above 3,000)not reached in 38 % of sets",
    );
  });

  test("prior-driven answers are marked", () => {
    expect(textOf("#answers .figure-title")).toBe(
      "11 of 42 answers are prior-driven: the calibration data did not move them",
    );
    expect(document.querySelectorAll('#answers table.answers abbr[title="prior-driven"]').length).toBe(11);
  });

  test("the map shows its glyphs with names and can be coloured by every arm", () => {
    expect(document.querySelectorAll("#map .glyph").length).toBeGreaterThan(35);
    expect([...document.querySelectorAll("#map input[name=map-arm]")].length).toBe(5);
    expect([...document.querySelectorAll("#map .glyph:not(.faded)")].length).toBeLessThanOrEqual(24);
    expect(textOf("#map .figure-title")).toMatch(
      /^With linsitinib, \d+ of \d+ species differ at least twofold/,
    );
  });
});

describe("claims", () => {
  test("carry a mark, words, kind, fraction, prior, readings, nuance and a linked source", () => {
    const text = textOf("#claim-C35");
    for (const part of [
      "◐ undecided · C35",
      "in 61 % (55–67) of plausible parameter sets",
      "calibrated · before calibration 48 %",
      "additive64 %",
      "WZ4002",
    ])
      expect(text).toContain(part);
    expect(document.querySelector("#claim-C35 a")?.getAttribute("href")).toBe(
      "https://doi.org/10.18632/oncotarget.8013",
    );
  });

  test.each([
    ["holds", "● holds"],
    ["undecided", "◐ undecided"],
    ["fails", "⊘ contradicted in this model"],
    ["not testable", "– not testable"],
  ] as const)("a claim that comes out %s is said so in words", (verdict, words) => {
    const claims = result.claims.map((claim) => ({ ...claim, verdict }));
    expect(renderReport(buildStudyResult({ result: { claims } }))).toContain(`${words.slice(2)} · `);
    expect(renderReport(buildStudyResult({ result: { claims } }))).toContain(words.slice(0, 1));
  });
});

describe("text from a scenario", () => {
  const attack = `</title></style><script>alert(1)</script><img src=x onerror=alert(1)>"' onload="x`;

  test("cannot become markup, wherever it stands", () => {
    const { study } = result;
    const hostile = buildStudyResult({
      study: {
        title: attack,
        question: attack,
        caveats: [attack],
        arms: study.arms.map((arm) => ({ ...arm, label: attack, intervention: attack, description: attack })),
        readouts: study.readouts.map((readout) => ({ ...readout, label: attack, unit: attack })),
        hypotheses: study.hypotheses.map((hypothesis) => ({
          ...hypothesis,
          label: attack,
          options: hypothesis.options.map((option) => ({ ...option, label: attack })),
        })),
        doseAxis: { ...study.doseAxis, drug: attack, unit: attack },
        claims: study.claims.map((claim) => ({
          ...claim,
          statement: attack,
          nuance: attack,
          sources: [{ citation: attack, doi: attack }],
        })),
        model: {
          ...study.model,
          species: study.model.species.map((species) => ({ ...species, name: attack })),
          compartments: study.model.compartments.map((each) => ({ ...each, name: attack })),
        },
      },
      result: {
        headline: {
          ...result.headline,
          sentence: attack,
          caveat: attack,
          ranking: result.headline.ranking.map((ranked) => ({ ...ranked, label: attack })),
        },
        arms: result.arms.map((arm) => ({
          ...arm,
          label: attack,
          timeCourses: arm.timeCourses.map((course) => ({ ...course, name: attack, unit: attack })),
        })),
        drivers: result.drivers.map((driver) => ({
          ...driver,
          name: attack,
          parameter: attack,
          evidence: [{ citation: attack, doi: attack }],
        })),
        measurements: result.measurements.map((value) => ({ ...value, label: attack, errorAssumed: attack })),
        failures: [{ set: 1, arm: attack, dose: 1, message: attack }],
      },
    });
    const page = renderReport(hostile, { command: attack });
    const parsed = parseHTML(page).document;
    expect(parsed.querySelectorAll("script").length).toBe(1);
    expect(parsed.querySelectorAll("img, [onload], [onerror]").length).toBe(0);
    expect(parsed.querySelectorAll("style").length).toBe(1);
    expect(page.split(`${attack}`).length).toBe(1);
  });

  test("is not linked when it is not a DOI", () => {
    const claims = result.study.claims.map((claim) => ({
      ...claim,
      sources: [{ citation: "x", doi: "javascript:alert(1)" }],
    }));
    const page = renderReport(buildStudyResult({ study: { claims } }));
    expect(page).not.toContain('href="javascript:');
    expect(page).toContain("javascript:alert(1)");
  });
});

describe("other studies", () => {
  test("one arm without add-ons, reference, claims or measurements is still a whole report", () => {
    const { study } = result;
    const bare = buildStudyResult({
      study: {
        arms: study.arms.filter((arm) => arm.id === "lost"),
        comparator: "lost",
        claims: [],
        hypotheses: [],
        caveats: [],
        readouts: study.readouts.slice(0, 2),
        timeCourses: { ...study.timeCourses, observables: [] },
      },
      result: {
        arms: result.arms
          .filter((arm) => arm.arm === "lost")
          .map((arm) => ({ ...arm, grByHypothesis: {}, timeCourses: [] })),
        answers: result.answers.filter(
          (answer) => answer.intervention === "lost" && answer.observable === "GR50",
        ),
        claims: [],
        drivers: [],
        measurements: [],
        failures: [],
        headline: { ...result.headline, ranking: [], fractionWithLoss: null },
      },
    });
    const { reference: _, ...withoutReference } = bare.study;
    const page = parseHTML(renderReport({ ...bare, study: withoutReference })).document;
    expect([...page.querySelectorAll("main > section")].map((section) => section.id)).toEqual([
      "answer",
      "response",
      "all-answers",
      "network",
      "hangs-on",
      "method",
    ]);
    expect(page.querySelectorAll("#dose-response .panel").length).toBe(1);
  });

  test("a study on prior draws does not speak of plausible sets", () => {
    const page = renderReport(buildStudyResult({ result: { ensembleHash: "prior" } }));
    expect(page).toContain("sets drawn before calibration, seed 20251");
    expect(page).not.toContain("238 plausible parameter sets");
    expect(page).not.toContain("90 % before calibration</span>");
  });

  test("without a loss to restore the ranking shows the change in GR", () => {
    const ranking = result.headline.ranking.map((ranked) => ({
      ...ranked,
      restored: null,
      change: { median: -0.16, low: -0.67, high: -0.02 },
    }));
    const page = parseHTML(
      renderReport(buildStudyResult({ result: { headline: { ...result.headline, ranking } } })),
    ).document;
    expect(page.querySelector("#ranking .figure-title")?.textContent).toBe(
      "There is hardly a loss to restore; linsitinib changes GR by −0.16 (−0.67 to −0.02)",
    );
    expect(page.querySelector("#ranking thead")?.textContent).toContain("Change in GR");
  });
});
