import type { ClaimsResult, ControlledVerdict } from "@igf-axis/analysis";
import { emptyModel } from "@igf-axis/model";
import { expect, test } from "vitest";
import { renderClaimsTable } from "../../src/index.ts";

const HOLDS: ControlledVerdict = {
  id: "C35",
  verdict: "holds",
  reason: "",
  fraction: 0.95,
  fractionInterval: [0.9, 0.98],
  priorFraction: 0.5,
  kind: "calibrated",
  byHypothesis: {},
  checks: [],
  cut: "the bypass is gone",
  cutFraction: 0,
  reversedFraction: 0,
  earned: true,
  notEarned: [],
  hypotheses: [{ id: "survival", fractions: { additive: 0.8, or: 1 }, flips: true }],
};

const UNTESTABLE: ControlledVerdict = {
  ...HOLDS,
  id: "C36",
  verdict: "not testable",
  fraction: null,
  fractionInterval: null,
  priorFraction: null,
  cutFraction: null,
  reversedFraction: null,
  kind: "descriptive",
  earned: false,
  hypotheses: [],
  otherReading: { statement: "It is the other way round.", fraction: null },
};

function result(changes: Partial<ClaimsResult> = {}): ClaimsResult {
  const claim = (id: string, statement: string): ClaimsResult["study"]["claims"][number] => ({
    id,
    statement,
    sources: [],
    evidenceGrade: "low",
    nuance: "",
    setup: "",
    checks: [],
    cut: { description: "", parameters: {} },
  });
  return {
    study: {
      model: emptyModel("m"),
      hypotheses: [{ id: "survival", label: "Survival map", options: [] }],
      claims: [
        claim("C35", "Losing a binding protein\u001b[31m lets cells resist."),
        claim("C36", "Autocrine ligand."),
      ],
      decoys: [],
      arms: [],
      readouts: [],
      solver: { relativeTolerance: 1e-5, maxSteps: 100 },
    },
    claims: [HOLDS, UNTESTABLE],
    decoys: {
      run: 20,
      falsePositives: 1,
      rate: 0.05,
      rateInterval: [0.01, 0.24],
      judged: [{ id: "D02", statement: "", verdict: "holds", fraction: 1 }],
    },
    seed: 7,
    sets: 100,
    priorSets: 90,
    engineVersion: "0.1.0",
    modelHash: "",
    ensembleHash: "abc",
    solver: { simulations: 50, failed: 0, firstFailure: null },
    diagnostics: [],
    ...changes,
  };
}

test("the verdict comes first, with share, interval, prior, cut and kind", () => {
  const lines = renderClaimsTable(result(), { width: 140, color: false }).split("\n");
  expect(lines[1]).toBe(
    "holds ●         C35    95 % (90–98)   50 %  0 %  calibrated, earned  Losing a binding protein[31m lets cells resist.",
  );
  expect(lines[2]).toMatch(/^not testable – +C36 +– +– +– +descriptive +Autocrine ligand\.$/);
});

test("what the verdict hangs on, the decoys that were believed, and the basis are said below", () => {
  const text = renderClaimsTable(result(), { width: 200, color: false });
  expect(text).toContain("C35 depends on “Survival map”: additive 80 %, or 100 %.");
  expect(text).toContain("C36 as a source reads it (It is the other way round.) holds in –.");
  expect(text).toContain("1 of 20 were said to (D02), 5 % (1–24).");
  expect(text).toContain(
    "100 calibrated sets beside 90 prior draws, seed 7. 1 of 2 claims earned, 0 of them predicted.",
  );
  const drawn = result({
    ensembleHash: "prior",
    solver: { simulations: 50, failed: 3, firstFailure: "E4003: x" },
  });
  const prior = renderClaimsTable(drawn, { width: 200, color: false });
  expect(prior).toContain("100 sets drawn before calibration");
  expect(prior).toContain("3 of 50 simulations failed");
});

test.each([40, 60, 80, 120])(
  "no line is longer than %i characters, and none carries control characters",
  (width) => {
    for (const line of renderClaimsTable(result(), { width, color: false }).split("\n")) {
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
  },
);
