import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readScenario } from "../../src/index.ts";

const SEED = 20261;
const BUILTIN = readFileSync(
  new URL("../../../axis/scenarios/pc9-igfbp3-loss.yaml", import.meta.url),
  "utf8",
);

/** What every text must yield: a scenario, or at least one error with a place inside the file's lines. */
function expectVerdict(text: string): void {
  const outcome = readScenario(text, "fuzz.yaml");
  const errors = outcome.diagnostics.filter((d) => d.code.startsWith("E"));
  expect(outcome.ok ? errors.length === 0 : errors.length > 0).toBe(true);
  for (const { code, span, message } of outcome.diagnostics) {
    expect(code).toMatch(/^E11\d\d$/);
    expect(message.length).toBeGreaterThan(10);
    expect(span?.line).toBeGreaterThanOrEqual(1);
    expect(span?.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
    expect(span?.column).toBeGreaterThanOrEqual(1);
  }
}

test("any text gives a scenario or a diagnostic, and never throws", () => {
  fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), expectVerdict), {
    seed: SEED,
    numRuns: 2000,
  });
});

test("any text made of the signs of YAML gives a scenario or a diagnostic", () => {
  const sign = fc.constantFrom(
    ..."{}[]:,-?&*!|>'\"%@`#\n\t abc019.~",
    "schema: 1\n",
    "<<: *a\n",
    "---\n",
    "...\n",
    "!!binary ",
  );
  const text = fc.array(sign, { maxLength: 200 }).map((signs) => signs.join(""));
  fc.assert(fc.property(text, expectVerdict), { seed: SEED, numRuns: 2000 });
});

test("a scenario with parts cut out, doubled or overwritten gives a scenario or a diagnostic", () => {
  const place = fc.nat({ max: BUILTIN.length });
  const edit = fc.record({
    from: place,
    length: fc.nat({ max: 40 }),
    to: fc.string({ maxLength: 8 }),
    from2: place,
  });
  const text = fc.array(edit, { minLength: 1, maxLength: 5 }).map((edits) =>
    edits.reduce((whole, { from, length, to, from2 }) => {
      const insert = to === "" ? whole.slice(from2, from2 + length) : to;
      return whole.slice(0, from) + insert + whole.slice(from + length);
    }, BUILTIN),
  );
  fc.assert(fc.property(text, expectVerdict), { seed: SEED, numRuns: 2000 });
});

test("any JSON value gives a scenario or a diagnostic", () => {
  const fields = fc.constantFrom(
    "schema",
    "id",
    "title",
    "question",
    "profile",
    "drug",
    "hours",
    "arms",
    "comparator",
    "solver",
    "culture",
    "__proto__",
    "constructor",
  );
  const value = fc.dictionary(fields, fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(value, (data) => expectVerdict(JSON.stringify(data))),
    { seed: SEED, numRuns: 2000 },
  );
});
