import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileStochastic } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { isDistribution, seedOf } from "../../src/conformance/judge-stochastic.ts";
import { readSemanticCases } from "../../src/conformance/semantic-case.ts";
import { EXIT } from "../../src/index.ts";
import { emptyFolder, type } from "../command-line.ts";

/** The suite is under a licence of its own, so it is looked for beside the repository. */
const ARCHIVE = fileURLToPath(
  new URL("../../../../../shared/sbml-test-suite/stochastic.tar.gz", import.meta.url),
);
const PASS_TABLE = new URL("../../../../reference/sbml-stochastic/pass-table.txt", import.meta.url);
const MODEL = readFileSync(join(import.meta.dirname, "../fixtures/immigration-death.xml"), "utf8");
const RUNS = "1000";

/** From 4 molecules: a binomial number is left of them, and a Poisson number came. */
function exactTable(made = 2): string {
  const rows = Array.from({ length: 11 }, (_, time) => {
    const left = Math.exp(-0.2 * time);
    const mean = 4 * left + (made / 0.2) * (1 - left);
    const variance = 4 * left * (1 - left) + (made / 0.2) * (1 - left);
    return `${time},${mean},${Math.sqrt(variance)}`;
  });
  return `time,protein-mean,protein-sd\n${rows.join("\n")}\n`;
}

function writeCase(folder: string, id: string, sbml: string, results: string, testType: string): void {
  const settings = `start: 0\nduration: 10\nsteps: 10\nvariables: protein\nabsolute:\nrelative:\namount: protein\nconcentration:\noutput: protein-mean, protein-sd\nmeanRange: (-3, 3)\nsdRange: (-5, 5)\n`;
  mkdirSync(join(folder, id), { recursive: true });
  const file = (ending: string): string => join(folder, id, `${id}-${ending}`);
  writeFileSync(file("sbml-l3v2.xml"), sbml);
  writeFileSync(file("settings.txt"), settings);
  writeFileSync(file("results.csv"), results);
  writeFileSync(
    file("model.m"),
    `testType: ${testType}\ncomponentTags: Reaction, Species\ntestTags: Amount\n`,
  );
}

/** A right case, one whose table expects 10 % more, one with a fraction of a molecule, one of another kind, and one of a package. */
function ownSuite(): string {
  const folder = emptyFolder();
  const kind = "StochasticTimeCourse";
  writeCase(folder, "00001", MODEL, exactTable(), kind);
  writeCase(folder, "00002", MODEL, exactTable(2.2), kind);
  writeCase(folder, "00003", MODEL.replace('initialAmount="4"', 'initialAmount="4.5"'), exactTable(), kind);
  const half = MODEL.replace('stoichiometry="1"', 'stoichiometry="0.5"');
  writeCase(folder, "00004", half, exactTable(), kind);
  const random = MODEL.replace(
    'level="3"',
    'xmlns:d="http://www.sbml.org/sbml/level3/version1/distrib/version1" d:required="true" level="3"',
  );
  writeCase(folder, "00005", random, exactTable(), "StatisticalDistribution");
  return folder;
}

describe("conformance sbml-stochastic", () => {
  test("judges every case by three repetitions, and lists distributions apart", async () => {
    const suite = ownSuite();
    const words = ["conformance", "sbml-stochastic", suite, "--runs", RUNS, "--quiet"];
    const { exitCode, stdout, stderr } = await type([...words, "--json", "--workers", "1"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: EXIT.ok, stderr: "" });
    const report = JSON.parse(stdout);
    const verdicts = report.cases.map(({ id, verdict, code }: Record<string, string>) => [id, verdict, code]);
    expect(verdicts).toEqual([
      ["00001", "pass", undefined],
      ["00002", "fail", undefined],
      ["00003", "error", "E4101"],
      ["00004", "unsupported", "E3104"],
    ]);
    const counts = { total: 4, passed: 1, failed: 1, unsupported: 1, errors: 1 };
    expect(report).toMatchObject({
      suite: "sbml-stochastic",
      runs: 1000,
      ...counts,
      passedByRepetition: [1, 1, 1],
    });
    expect(report.byTag.Reaction).toEqual(counts);
    expect(report.cases[0].repetitions.map(({ seed }: { seed: number }) => seed)).toEqual([10, 11, 12]);
    expect(report.cases[1].reason).toMatch(/^protein-mean is outside at .* in all repetitions$/);
    expect(report.distributions).toMatchObject({
      total: 1,
      unsupported: 1,
      cases: [{ id: "00005", code: "E1207" }],
    });
    const together = await type([...words, "--json", "--workers", "2"]);
    expect(together.stdout).toBe(stdout);
  });

  test("as text has the counts, the excursions and what was refused", async () => {
    const { stdout } = await type([
      "conformance",
      "sbml-stochastic",
      ownSuite(),
      "--runs",
      RUNS,
      "--quiet",
      "--workers",
      "1",
    ]);
    expect(stdout).toContain("1 of 4 pass (25.0 %), 1 wrong, 1 unsupported, 1 stopped");
    expect(stdout).toContain("at most one excursion of each statistic: 1, 1, 1 of 4, by repetition");
    expect(stdout).toMatch(/00002 {2}outside: protein-mean \d+× below \(1\)/);
    expect(stdout).toContain("distributions: 0 of 1 pass");
  });

  test("takes seeds from the number of a case", () => {
    expect([0, 1, 2].map((repetition) => seedOf("00039", repetition))).toEqual([390, 391, 392]);
  });
});

const passTable = readFileSync(PASS_TABLE, "utf8")
  .split("\n")
  .filter((line) => /^\d{5}$/.test(line));

test("the pass table is sorted, holds no case twice, and all 39 cases", () => {
  expect(passTable).toEqual(Array.from({ length: 39 }, (_, i) => String(i + 1).padStart(5, "0")));
});

describe.skipIf(!existsSync(ARCHIVE))(
  "the stochastic cases (skipped when the suite is not at ../shared/sbml-test-suite)",
  () => {
    test("of the pass table are still compiled, and the others draw from distributions", async () => {
      const cases = await readSemanticCases(ARCHIVE, new AbortController().signal);
      expect(cases.length).toBe(100);
      const compiled = cases.filter((item) => {
        const document = readSbml(item.sbml, { file: item.id });
        return document.ok && compileStochastic(unwrap(toModel(document.value))).ok;
      });
      expect(compiled.map(({ id }) => id)).toEqual(passTable);
      expect(cases.filter((item) => !isDistribution(item)).map(({ id }) => id)).toEqual(passTable);
    });
  },
);
