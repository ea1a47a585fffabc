import { type Scenario, unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import { resolveScenario } from "../../src/index.ts";

const SCENARIO: Scenario = {
  schema: 1,
  id: "test",
  title: "A test",
  question: "What happens?",
  profile: "pc-9",
  drug: { name: "Osimertinib", dosesNm: [1, 10, 100] },
  hours: 72,
  arms: [
    { id: "intact" },
    {
      id: "lost",
      changes: { IGFBP3: "lost" },
      add: [{ therapy: "BI 836845", concentrationNm: 10, startHours: 2 }],
    },
  ],
  comparator: "lost",
  places: { profile: { file: "x.yaml", line: 5, column: 10 } },
};

test("names are matched without regard to case and by synonym", () => {
  const study = unwrap(resolveScenario(SCENARIO));
  expect(study.arms[1]?.intervention).toBe("xentuzumab");
  expect(study.doseAxis.species).toBe("OSI");
});

test("a lost gene stops its secretion and nothing else", () => {
  const study = unwrap(resolveScenario(SCENARIO));
  expect(study.arms[1]?.factors).toEqual({ secretion_IGFBP3: 0 });
  expect(study.arms[0]?.factors).toEqual({});
});

test("a change multiplies what the profile multiplies already", () => {
  const study = unwrap(
    resolveScenario({
      ...SCENARIO,
      profile: "PC-9/IGF2/IR-A-low",
      arms: [{ id: "intact" }, { id: "lost", changes: { IGF2: 2, MET: "amplified" } }],
    }),
  );
  expect(study.arms.map((arm) => arm.factors)).toEqual([
    { secretion_IGF2: 100 },
    { secretion_IGF2: 200, MET_copies: 20 },
  ]);
});

test("an antibody counts two binding sites and starts when it is added", () => {
  const study = unwrap(resolveScenario(SCENARIO));
  expect(study.arms[1]?.doses).toEqual([{ species: "XENT", time: 120, amount: 20, operation: "add" }]);
});

test("culture becomes a density, a serum share and added ligand", () => {
  const study = unwrap(
    resolveScenario({
      ...SCENARIO,
      culture: { mediumVolumeMl: 2, cellsPerWell: 1e5, serumPercent: 1, igf1Nm: 13, hoursBeforeTreatment: 6 },
    }),
  );
  expect(study.arms[0]?.parameters).toMatchObject({
    cells_seeded: 5e4,
    serum_fraction: 0.01,
    IGF1_added: 13,
  });
  expect(study.startMinutes).toBe(-360);
});

test("a claim brings the arms that its checks need, and no others", () => {
  const study = unwrap(resolveScenario({ ...SCENARIO, claims: ["c36"] }));
  expect(study.claimArms.map((arm) => arm.id)).toEqual([
    "claim:intact",
    "claim:igf2-autocrine",
    "claim:igf2-autocrine+dual",
    "claim:igf2-autocrine+ligand",
  ]);
});

test("every unknown name is reported with its place and a suggestion", () => {
  const outcome = resolveScenario({
    ...SCENARIO,
    profile: "PC9x",
    drug: { name: "osimertinb", dosesNm: [1] },
    arms: [{ id: "a", changes: { IGFBP33: "lost" }, add: [{ therapy: "linsitinb", concentrationNm: 1 }] }],
    observables: ["GR51"],
    claims: ["C99"],
    hypotheses: { survival: "xor" },
    culture: { serumPercent: 400 },
  });
  expect(outcome.ok).toBe(false);
  expect(outcome.diagnostics.map((d) => d.code).sort()).toEqual([
    "E2101",
    "E2102",
    "E2102",
    "E2103",
    "E2104",
    "E2105",
    "E2106",
    "E2108",
  ]);
  expect(outcome.diagnostics.find((d) => d.code === "E2101")?.span).toEqual({
    file: "x.yaml",
    line: 5,
    column: 10,
  });
  expect(outcome.diagnostics.find((d) => d.message.includes("osimertinb"))?.message).toContain(
    'did you mean "osimertinib"',
  );
});

test("a change outside its words and range is refused", () => {
  const outcome = resolveScenario({ ...SCENARIO, arms: [{ id: "lost", changes: { IGFBP3: "gone" } }] });
  expect(outcome.diagnostics[0]?.code).toBe("E2107");
  expect(outcome.diagnostics[0]?.message).toContain('"lost"');
});

test("names of the object prototype are not taken for words", () => {
  const outcome = resolveScenario({
    ...SCENARIO,
    arms: [{ id: "lost", changes: { IGFBP3: "constructor" } }],
  });
  expect(outcome.diagnostics[0]?.code).toBe("E2107");
});

test("a concentration far outside common use is a warning, not an error", () => {
  const outcome = resolveScenario({
    ...SCENARIO,
    arms: [{ id: "lost", add: [{ therapy: "linsitinib", concentrationNm: 1e6 }] }],
  });
  expect(outcome.ok).toBe(true);
  expect(outcome.diagnostics.map((d) => d.code)).toEqual(["W2101"]);
});

test("a restricted reading keeps only its option", () => {
  const study = unwrap(resolveScenario({ ...SCENARIO, hypotheses: { survival: "or" } }));
  expect(study.hypotheses[0]?.options.map((option) => option.id)).toEqual(["or"]);
});
