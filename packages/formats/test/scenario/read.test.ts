import { readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { readScenario } from "../../src/index.ts";

const MINIMAL = `schema: 1
id: minimal
title: A title
question: "Which one?"
profile: PC-9
drug: { name: osimertinib, dosesNm: [10, 100] }
hours: 72
arms:
  - id: alone
  - id: both
    changes: { IGFBP3: lost, IGF2: 5 }
    add:
      - { therapy: linsitinib, concentrationNm: 1000, startHours: 6 }
comparator: alone
`;

/** Returns the first diagnostic as `code line:column message`. */
function firstProblem(text: string): string {
  return shown(readScenario(text, "my.yaml").diagnostics[0]);
}

function shown(diagnostic: Diagnostic | undefined): string {
  return `${diagnostic?.code} ${diagnostic?.span?.line}:${diagnostic?.span?.column} ${diagnostic?.message}`;
}

function replaced(from: string, to: string): string {
  expect(MINIMAL).toContain(from);
  return MINIMAL.replace(from, to);
}

test("a scenario is read with every field as written", () => {
  const { places: _, ...scenario } = unwrap(readScenario(MINIMAL, "my.yaml"));
  expect(scenario).toEqual({
    schema: 1,
    id: "minimal",
    title: "A title",
    question: "Which one?",
    profile: "PC-9",
    drug: { name: "osimertinib", dosesNm: [10, 100] },
    hours: 72,
    arms: [
      { id: "alone" },
      {
        id: "both",
        changes: { IGFBP3: "lost", IGF2: 5 },
        add: [{ therapy: "linsitinib", concentrationNm: 1000, startHours: 6 }],
      },
    ],
    comparator: "alone",
  });
});

test("JSON is read as the same scenario", () => {
  const { places: _a, ...fromYaml } = unwrap(readScenario(MINIMAL, "my.yaml"));
  const { places: _b, ...fromJson } = unwrap(readScenario(JSON.stringify(fromYaml, null, 2), "my.json"));
  expect(fromJson).toEqual(fromYaml);
});

test("every value's place in the file is kept", () => {
  const { places } = unwrap(readScenario(MINIMAL, "my.yaml"));
  expect(places?.profile).toEqual({ file: "my.yaml", line: 5, column: 10 });
  expect(places?.["drug.dosesNm.1"]).toEqual({ file: "my.yaml", line: 6, column: 42 });
  expect(places?.["arms.1.add.0.therapy"]).toEqual({ file: "my.yaml", line: 13, column: 20 });
  expect(places?.["arms.1.changes.IGF2"]).toEqual({ file: "my.yaml", line: 11, column: 36 });
});

test("doses come back in ascending order", () => {
  const scenario = unwrap(readScenario(replaced("[10, 100]", "[100, 10]"), "my.yaml"));
  expect(scenario.drug.dosesNm).toEqual([10, 100]);
});

test("the scenarios that come with the model are read", () => {
  const folder = new URL("../../../axis/scenarios/", import.meta.url);
  for (const name of readdirSync(folder)) {
    expect(readScenario(readFileSync(new URL(name, folder), "utf8"), name).diagnostics).toEqual([]);
  }
});

test("every problem is reported, in the order of the file", () => {
  const text = replaced("hours: 72", "hours: long").replace(
    "comparator: alone",
    "comparator: alnoe\ncolour: red",
  );
  expect(readScenario(text, "my.yaml").diagnostics.map(shown)).toEqual([
    'E1107 7:8 `hours` is the text "long"; it takes a number, for example 72',
    'E1113 14:13 `comparator` is "alnoe", which is no arm; did you mean "alone"? arms: alone, both',
    expect.stringMatching(/^E1106 15:1 `colour` is not a field of a scenario/),
  ]);
});

test.each([
  ["text that is no YAML", "schema: 1\nid: [", /^E1101 2:/],
  [
    "an unquoted colon and space",
    replaced('"Which one?"', "PC-9 cells: which?"),
    /^E1101 4:\d+ .*needs quotes/,
  ],
  ["a tab as indentation", "drug:\n\tname: x\n", /^E1101 2:1 .*indent with spaces/],
  ["two documents", `${MINIMAL}---\n${MINIMAL}`, /^E1101 15:1/],
  ["a tag", replaced("profile: PC-9", "profile: !!js/function PC-9"), /^E1101 5:10/],
  ["a key that stands twice", `${MINIMAL}hours: 48\n`, /^E1102 15:1/],
  ["a file of 200,000 characters", `# ${"x".repeat(200_000)}`, /^E1103 1:1/],
  ["nesting without end", "[".repeat(100_000), /^E1104 1:/],
  ["nesting deeper than a scenario", `${MINIMAL}culture: ${"[".repeat(40)}${"]".repeat(40)}`, /^E1104 15:/],
  ["an alias of itself", `${MINIMAL}culture: &a [*a]\n`, /^E1104 15:13/],
  ["a missing field", replaced("profile: PC-9\n", ""), /^E1105 1:1 `profile` is missing .*`profile: "PC-9"`/],
  [
    "a missing field of an arm",
    replaced("  - id: alone\n", "  - label: alone\n"),
    /^E1105 9:5 `arms\[0\]\.id` is missing/,
  ],
  [
    "an unknown field",
    replaced("hours: 72", "hors: 72"),
    /^E1106 7:1 `hors` is not a field of a scenario; did you mean `hours`\?/,
  ],
  [
    "an unknown field deep inside",
    replaced("concentrationNm", "concentrationNM"),
    /^E1106 13:32 `concentrationNM` is not a field of `arms\[1\]\.add\[0\]`; did you mean `concentrationNm`\?/,
  ],
  ["the field __proto__", `${MINIMAL}__proto__: { hours: 1 }\n`, /^E1106 15:1/],
  [
    "text for a number",
    replaced("hours: 72", "hours: 72 h"),
    /^E1107 7:8 `hours` is the text "72 h"; it takes a number, for example 72/,
  ],
  [
    "a number for text",
    replaced("id: minimal", "id: 9"),
    /^E1107 2:5 `id` is 9; it takes text, for example "9" with quotes/,
  ],
  ["nothing for text", replaced("profile: PC-9", "profile:"), /^E1107 5:9 `profile` is empty; it takes text/],
  [
    "a list for a group",
    replaced("drug: { name: osimertinib, dosesNm: [10, 100] }", "drug: [10]"),
    /^E1107 6:7 `drug` is a list of 1; it takes a group of fields/,
  ],
  [
    "a truth value for a change",
    replaced("IGFBP3: lost", "IGFBP3: true"),
    /^E1107 11:24 .*takes text or a number/,
  ],
  ["zero hours", replaced("hours: 72", "hours: 0"), /^E1108 7:8 `hours` is 0; it must be above 0/],
  ["more than a year", replaced("hours: 72", "hours: 9000"), /^E1108 7:8 .*at most 8760/],
  ["a number that is not finite", replaced("hours: 72", "hours: .inf"), /^E1108 7:8 .*a finite number/],
  ["no number at all", replaced("hours: 72", "hours: .nan"), /^E1108 7:8 .*a finite number/],
  [
    "a negative concentration",
    replaced("concentrationNm: 1000", "concentrationNm: -1"),
    /^E1108 13:49 .*at least 0/,
  ],
  [
    "a therapy added after the end",
    replaced("startHours: 6", "startHours: 72"),
    /^E1108 13:67 .*before the end of treatment at 72 h/,
  ],
  ["half a step", `${MINIMAL}solver: { maxSteps: 2.5 }`, /^E1108 15:21 .*a whole number/],
  [
    "no arms",
    replaced(MINIMAL.slice(MINIMAL.indexOf("arms:"), MINIMAL.indexOf("comparator")), "arms: []\n"),
    /^E1108 8:7 `arms` is an empty list/,
  ],
  ["no doses", replaced("[10, 100]", "[]"), /^E1108 6:37/],
  ["a dose that stands twice", replaced("[10, 100]", "[10, 100, 10]"), /^E1109 6:47 dose 10 nM stands twice/],
  [
    "a negative dose",
    replaced("[10, 100]", "[10, -100]"),
    /^E1110 6:42 `drug\.dosesNm\[1\]` is -100 nM; a dose must be above zero/,
  ],
  ["a zero dose", replaced("[10, 100]", "[0, 100]"), /^E1110 6:38 .*untreated control is always run/],
  [
    "another version",
    replaced("schema: 1", "schema: 2"),
    /^E1111 1:9 `schema` is 2; this version reads `schema: 1`/,
  ],
  [
    "two arms of one id",
    replaced("id: both", "id: alone"),
    /^E1112 10:9 arm id "alone" is already taken in line 9/,
  ],
  [
    "a comparator that is no arm",
    replaced("comparator: alone", "comparator: nobody"),
    /^E1113 14:13 .*no arm; arms: alone, both/,
  ],
  ["a reference that is no arm", `${MINIMAL}reference: bth\n`, /^E1113 15:12 .*did you mean "both"\?/],
  ["an id that leaves the folder", replaced("id: minimal", "id: ../minimal"), /^E1114 2:5/],
  [
    "a tolerance of zero",
    `${MINIMAL}solver: { relativeTolerance: 0 }`,
    /^E1115 15:30 .*from 1e-13 to below 1/,
  ],
  ["a tolerance of one", `${MINIMAL}solver: { relativeTolerance: 1 }`, /^E1115 15:30/],
  ["a tolerance below rounding", `${MINIMAL}solver: { relativeTolerance: 1e-14 }`, /^E1115 15:30/],
  ["an empty file", "", /^E1116 1:1 the file is empty/],
  ["a file that holds a list", "- 1\n- 2\n", /^E1116 1:1 the file holds a list of 2/],
  ["a blank title", replaced("title: A title", 'title: "  "'), /^E1117 3:8/],
])("%s is refused with its place and what would be right", (_, text, expected) => {
  expect(firstProblem(text)).toMatch(expected);
});

test("aliases that multiply are refused before they fill the memory", () => {
  const levels = Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]`);
  const outcome = readScenario(["a0: &a0 [x]", ...levels].join("\n"), "bomb.yaml");
  expect(outcome.diagnostics.map((d) => d.code)).toEqual(["E1104"]);
});

test("an alias may repeat a value", () => {
  const text = `${replaced("changes: { IGFBP3: lost, IGF2: 5 }", "changes: &lost { IGFBP3: lost }")}claims: [C35]\n`;
  const again = text.replace("comparator", "  - id: third\n    changes: *lost\ncomparator");
  expect(unwrap(readScenario(again, "my.yaml")).arms[2]?.changes).toEqual({ IGFBP3: "lost" });
});
