import { expect, test } from "vitest";
import { renderAnswerTable } from "../../src/index.ts";
import { buildStudyResult } from "../builders/study-result.ts";

const ESCAPE = "\u001b";

test("the answer comes first, then its caveat, then the table, then the verdicts", () => {
  const text = renderAnswerTable(buildStudyResult(), { color: false, width: 100 });
  const places = [
    "In this model, linsitinib restores",
    "Loss of IGFBP3 costs",
    "Arm ",
    "+ linsitinib 500 nM",
    "◐ C35 undecided",
    "● C36 holds in 92 %",
  ].map((part) => text.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
});

test.each([80, 100, 120])("no line is longer than %i characters", (width) => {
  const lines = renderAnswerTable(buildStudyResult(), { color: false, width }).split("\n");
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
});

test("the table has GR50, GRmax, residual and the restored share at 100 characters", () => {
  const text = renderAnswerTable(buildStudyResult(), { color: false, width: 100 });
  for (const head of ["restored", "GR50, nM", "GRmax", "residual"]) expect(text).toContain(head);
  expect(text).toMatch(/\+ linsitinib 500 nM\s+81 %/);
});

test("prior-driven numbers carry a mark that a footnote explains", () => {
  const text = renderAnswerTable(buildStudyResult(), { color: false, width: 100 });
  expect(text).toContain("−0.17†");
  expect(text).toContain("† prior-driven");
});

test("what was not reached is said with its share of sets", () => {
  expect(renderAnswerTable(buildStudyResult(), { color: false, width: 100 })).toContain(
    "IC50 not reached, share of sets: IGFBP3 lost, osimertinib 38 %.",
  );
});

test("codes for emphasis are written only when asked for, and change nothing else", () => {
  const plain = renderAnswerTable(buildStudyResult(), { color: false, width: 100 });
  const painted = renderAnswerTable(buildStudyResult(), { color: true, width: 100 });
  expect(plain).not.toContain(ESCAPE);
  expect(painted).toContain(`${ESCAPE}[1m`);
  expect(
    painted.replaceAll(`${ESCAPE}[0m`, "").replaceAll(`${ESCAPE}[1m`, "").replaceAll(`${ESCAPE}[2m`, ""),
  ).toBe(plain);
});

test("a scenario's text cannot steer the terminal", () => {
  const base = buildStudyResult();
  const arms = base.study.arms.map((arm) => ({ ...arm, label: `${arm.label}${ESCAPE}[2J\u0007\r\u202e` }));
  const text = renderAnswerTable(buildStudyResult({ study: { arms } }), { color: false, width: 100 });
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});

test("without a loss to restore the change in GR stands in its place", () => {
  const { headline } = buildStudyResult();
  const ranking = headline.ranking.map((ranked) => ({
    ...ranked,
    restored: null,
    change: { median: -0.16, low: -0.67, high: -0.02 },
  }));
  const text = renderAnswerTable(buildStudyResult({ result: { headline: { ...headline, ranking } } }), {
    color: false,
    width: 100,
  });
  expect(text).toContain("change in GR");
  expect(text).not.toContain("restored ");
});

test("a study without add-ons, claims or answers is still a table", () => {
  const { headline } = buildStudyResult();
  const result = { answers: [], claims: [], headline: { ...headline, ranking: [] } };
  expect(renderAnswerTable(buildStudyResult({ result }), { color: false, width: 80 })).toContain(
    "PC-9, osimertinib",
  );
});
