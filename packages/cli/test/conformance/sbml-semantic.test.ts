import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fromModel, readSbml, toModel, writeSbml } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { judgeSemantic, type Verdict } from "../../src/conformance/judge-semantic.ts";
import { readSemanticCases } from "../../src/conformance/semantic-case.ts";

/** The suite is large and under a licence of its own, so it is looked for beside the repository. */
const ARCHIVE = fileURLToPath(
  new URL("../../../../../shared/sbml-test-suite/semantic.tar.gz", import.meta.url),
);
const PASS_TABLE = new URL("../../../../reference/sbml-semantic/pass-table.txt", import.meta.url);
const CASES = 1823;

const passTable = readFileSync(PASS_TABLE, "utf8")
  .split("\n")
  .filter((line) => /^\d{5}$/.test(line));

describe.skipIf(!existsSync(ARCHIVE))(
  "the semantic cases (skipped when the suite is not at ../shared/sbml-test-suite)",
  async () => {
    const cases = existsSync(ARCHIVE) ? await readSemanticCases(ARCHIVE, new AbortController().signal) : [];
    const verdicts: Verdict[] = [];

    test("every case is read and converted, or refused with a code", () => {
      expect(cases.length).toBe(CASES);
      for (const item of cases) verdicts.push(judgeSemantic(item));
      const refused = verdicts.filter(({ verdict }) => verdict === "unsupported");
      for (const { id, reason } of refused) expect(reason, id).toMatch(/^(flux balance|E\d{4}( E\d{4})*)$/);
      const broken = verdicts.filter(({ verdict }) => verdict === "error");
      for (const { id, reason } of broken) expect(reason, id).toMatch(/^E4\d{3} /);
    });

    test("no case is refused by the reader", () => {
      const unread = verdicts.filter(
        ({ verdict, reason }) => verdict === "unsupported" && /E[12]\d{3}/.test(reason),
      );
      expect(unread).toEqual([]);
    });

    test("every case of the pass table still passes, and no new one is missing from it", () => {
      const passed = verdicts.filter(({ verdict }) => verdict === "pass").map(({ id }) => id);
      const lost = verdicts.filter(({ id, verdict }) => verdict !== "pass" && passTable.includes(id));
      expect(lost).toEqual([]);
      expect(passed.filter((id) => !passTable.includes(id))).toEqual([]);
    });

    test("a case written as SBML and read again gives the same verdict", () => {
      const rewritten = cases
        .filter(({ id }) => passTable.includes(id))
        .map((item) => {
          const document = unwrap(readSbml(item.sbml, { file: `${item.id}.xml` }));
          const model = unwrap(toModel(document, { resolve: (path) => item.files.get(path) }));
          return judgeSemantic({ ...item, sbml: writeSbml(fromModel(model)) });
        });
      expect(rewritten.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
    });
  },
);

test("the pass table is sorted and holds no case twice", () => {
  expect(passTable.length).toBeGreaterThan(900);
  expect(passTable).toEqual([...new Set(passTable)].sort());
});
