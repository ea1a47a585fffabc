import { armsOfCheck, freeSymbols, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import {
  CLAIM_ARMS,
  CLAIMS,
  claimStudy,
  DECOYS,
  LETTER_CLAIMS,
  MISSING,
  NOT_JUDGED,
  SCENARIO_CLAIMS,
} from "../../src/index.ts";

const STUDY = unwrap(claimStudy());
const ARMS = new Set(STUDY.arms.map(({ id }) => id));
const READOUTS = new Set(STUDY.readouts.map(({ id }) => id));
const JUDGEABLE = [
  ...CLAIMS,
  ...DECOYS,
  ...CLAIMS.flatMap(({ id, otherReading }) =>
    otherReading ? [{ id: `${id}, other`, ...otherReading }] : [],
  ),
];

describe("claims", () => {
  test("judged and not judged, with a reason, make up the letter", () => {
    const judged = CLAIMS.map(({ id }) => id);
    expect([...judged, ...Object.keys(NOT_JUDGED)].sort()).toEqual(LETTER_CLAIMS.map(({ id }) => id));
    for (const reason of Object.values(NOT_JUDGED)) expect(MISSING[reason]).toBeDefined();
  });

  test.each(CLAIMS.map((claim) => [claim.id, claim] as const))(
    "%s has the letter's words and all its data",
    (id, claim) => {
      const letter = LETTER_CLAIMS.find((each) => each.id === id);
      expect({ ...claim }).toMatchObject({
        statement: letter?.statement,
        nuance: letter?.nuance,
        evidenceGrade: letter?.evidenceGrade,
      });
      expect(claim.setup).toMatch(/^[A-Z].*\.$/);
      expect(claim.checks.length).toBeGreaterThan(0);
      expect(new Set(claim.checks.map((check) => check.id)).size).toBe(claim.checks.length);
      expect(claim.cut.description).not.toBe("");
      expect(Object.keys(claim.cut.parameters).length).toBeGreaterThan(0);
    },
  );

  test("cut parameters that the model has and that hold still", () => {
    for (const { id, cut } of CLAIMS) {
      for (const name of Object.keys(cut.parameters)) {
        const parameter = STUDY.model.parameters.find((each) => each.id === name);
        expect(parameter?.constant, `${id} cuts ${name}`).toBe(true);
      }
    }
  });

  test("of resistance can be asked for by a scenario, which compares and nothing else", () => {
    expect(SCENARIO_CLAIMS.map(({ id }) => id)).toEqual(["C34", "C35", "C36"]);
    const titrated = new Set(CLAIM_ARMS.map(({ id }) => id));
    for (const { checks } of SCENARIO_CLAIMS)
      for (const { intervention, comparator } of checks)
        expect(titrated.has(intervention) && titrated.has(comparator)).toBe(true);
  });
});

describe("checks", () => {
  test.each(JUDGEABLE.map((each) => [each.id, each] as const))(
    "of %s read arms and readouts that exist",
    (_id, { checks }) => {
      for (const check of checks) {
        expect(READOUTS).toContain(check.readout);
        for (const arm of armsOfCheck(check)) expect(ARMS).toContain(arm);
        expect(check.description).not.toBe("");
      }
    },
  );

  test("leave no arm of a set-up unused, and none has two meanings", () => {
    const read = new Set(JUDGEABLE.flatMap(({ checks }) => checks.flatMap(armsOfCheck)));
    const controls = new Set(STUDY.arms.map(({ control }) => control));
    const idle = STUDY.arms.filter(({ id }) => !read.has(id) && !controls.has(id));
    expect(idle.map(({ id }) => id)).toEqual([]);
    expect(ARMS.size).toBe(STUDY.arms.length);
  });

  test("expect nothing that a mechanism could look up: no parameter of the model is named after a claim", () => {
    expect(STUDY.model.parameters.filter(({ id }) => /^C\d\d\b/.test(id))).toEqual([]);
  });
});

describe("the claim study", () => {
  test("reads species and observables that the model has", () => {
    const columns = new Set([
      ...STUDY.model.species.map(({ id }) => id),
      ...STUDY.model.observables.map(({ id }) => id),
    ]);
    for (const { expression } of STUDY.readouts)
      for (const symbol of freeSymbols(expression)) expect(columns).toContain(symbol);
  });

  test("adds ligands with the treatment, and the EGFR inhibitor where an arm has no set-up of its own", () => {
    const arm = (id: string) => STUDY.arms.find((each) => each.id === id);
    expect(arm("claim:igf1-10nM")?.doses).toEqual([
      { species: "IGF1", time: 0, amount: 10, operation: "add" },
    ]);
    expect(arm("claim:igf1-10nM")).toMatchObject({
      startMinutes: -240,
      endMinutes: 30,
      references: { IGF1R_copies: "IGF1R_copies_H322M" },
      parameters: { serum_fraction: 0, EGFR_ex19del_copies: 0 },
    });
    expect(arm("claim:intact")).toMatchObject({ control: "claim:intact/untreated", endMinutes: 4320 });
    expect(arm("claim:intact")?.doses).toEqual([{ species: "OSI", time: 0, amount: 100, operation: "add" }]);
    expect(arm("claim:intact/untreated")?.doses).toEqual([]);
    expect(arm("claim:intact/untreated")?.control).toBeUndefined();
  });

  test("holds the claims that are named, without the general decoys", () => {
    const some = unwrap(claimStudy(["c36", "C06"]));
    expect(some.claims.map(({ id }) => id)).toEqual(["C06", "C36"]);
    expect(some.decoys).toEqual([]);
    expect(STUDY.decoys.length).toBeGreaterThanOrEqual(10);
  });

  test("suggests the nearest claim for one it does not know, and says why another is not judged", () => {
    const outcome = claimStudy(["C3x5", "C71"]);
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(["E2105", "E2109"]);
    expect(outcome.diagnostics[0]?.message).toContain('did you mean "C35"');
    expect(outcome.diagnostics[1]?.message).toContain("virtual patients");
  });
});
