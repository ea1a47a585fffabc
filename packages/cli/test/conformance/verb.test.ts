import { createWriteStream, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, test } from "vitest";
import { agrees } from "../../src/conformance/judge-semantic.ts";
import { EXIT } from "../../src/index.ts";
import { emptyFolder, type } from "../command-line.ts";

const CORE = "http://www.sbml.org/sbml/level3/version2/core";

/** A parameter that doubles every second from 1, or another start. */
function growth(start = 1, edition = "2"): string {
  return `<sbml xmlns="${CORE.replace("version2", `version${edition}`)}" level="3" version="${edition}"><model id="growth">
<listOfParameters><parameter id="x" value="${start}" constant="false"/></listOfParameters>
<listOfRules><rateRule variable="x"><math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><apply><ln/><cn>2</cn></apply><ci>x</ci></apply></math></rateRule></listOfRules></model></sbml>`;
}

const COMPOSED = `<sbml xmlns="${CORE}" xmlns:comp="http://www.sbml.org/sbml/level3/version1/comp/version1" level="3" version="2" comp:required="true"><model id="whole">
<comp:listOfSubmodels><comp:submodel comp:id="a" comp:modelRef="part"/></comp:listOfSubmodels></model>
<comp:listOfExternalModelDefinitions><comp:externalModelDefinition comp:id="part" comp:source="part.xml"/></comp:listOfExternalModelDefinitions></sbml>`;

const MULTI = `<sbml xmlns="${CORE}" xmlns:m="http://www.sbml.org/sbml/level3/version1/multi/version1" level="3" version="2" m:required="true"><model/></sbml>`;

function caseFiles(
  id: string,
  sbml: string,
  variable = "x",
  duration = "2",
): readonly (readonly [string, string])[] {
  const settings = `start: 0\nduration: ${duration}\nsteps: 2\nvariables: ${variable}\nabsolute: 1e-9\nrelative: 1e-6\namount:\nconcentration:\n`;
  return [
    [`${id}/${id}-sbml-l3v2.xml`, sbml],
    [`${id}/${id}-settings.txt`, settings],
    [`${id}/${id}-results.csv`, `time,${variable}\n0,1\n1,2\n2,4\n`],
    [`${id}/${id}-model.m`, `testType: TimeCourse\ncomponentTags: Parameter, RateRule\ntestTags:\n`],
  ];
}

/** One case for each verdict but `error`, and one of flux balance. */
const SUITE: readonly (readonly [string, string])[] = [
  ...caseFiles("00003", MULTI),
  ...caseFiles("00001", growth()),
  ...caseFiles("00002", growth(1.001)),
  ...caseFiles("00004", growth(), "x", ""),
  ...caseFiles("00005", COMPOSED, "a__x"),
  ["00005/part.xml", growth()],
];

function suiteFolder(files: readonly (readonly [string, string])[] = SUITE): string {
  const folder = emptyFolder();
  for (const [name, text] of files) {
    mkdirSync(join(folder, "semantic", name, ".."), { recursive: true });
    writeFileSync(join(folder, "semantic", name), text);
  }
  return folder;
}

async function suiteArchive(files: readonly (readonly [string, string])[] = SUITE): Promise<string> {
  const file = join(emptyFolder(), "suite.tar.gz");
  const archive = pack();
  for (const [name, text] of files) archive.entry({ name: `semantic/${name}` }, text);
  archive.finalize();
  await pipeline(archive, createGzip(), createWriteStream(file));
  return file;
}

const run = (path: string, ...options: readonly string[]): ReturnType<typeof type> =>
  type(["conformance", "sbml-semantic", path, "--quiet", ...options]);

test("a value agrees within the absolute and the relative tolerance together, and infinities only with themselves", () => {
  expect(agrees(2.03, 2, 0.01, 0.01)).toBe(true);
  expect(agrees(2.0301, 2, 0.01, 0.01)).toBe(false);
  expect(agrees(Number.NaN, 2, 1, 1)).toBe(false);
  expect(agrees(Number.NaN, Number.NaN, 0, 0)).toBe(true);
  expect(agrees(-Infinity, Infinity, 1, 1)).toBe(false);
});

describe("the report", () => {
  test.each([
    ["a folder", async () => suiteFolder()],
    ["an archive", () => suiteArchive()],
  ])("of %s has a verdict for every case, in order, and counts by tag", async (_, make) => {
    const { exitCode, stdout, stderr } = await run(await make(), "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: EXIT.ok, stderr: "" });
    const report = JSON.parse(stdout);
    const verdicts = report.cases.map(({ id, verdict, code }: Record<string, string>) => [id, verdict, code]);
    expect(verdicts).toEqual([
      ["00001", "pass", undefined],
      ["00002", "fail", undefined],
      ["00003", "unsupported", "E1207"],
      ["00004", "unsupported", undefined],
      ["00005", "pass", undefined],
    ]);
    expect(report.cases[1].reason).toBe("x at 0: 1.001 instead of 1");
    const counts = { total: 5, passed: 2, failed: 1, unsupported: 2, errors: 0 };
    expect(report).toMatchObject(counts);
    expect(report.byTag).toEqual({ Parameter: counts, RateRule: counts, TimeCourse: counts });
  });

  test("includes other levels and versions of the same cases when they are given", async () => {
    const models = suiteFolder([
      ["00001/00001-sbml-l3v1.xml", growth(1, "1")],
      ["00002/00002-sbml-l3v1.xml", growth(2, "1")],
      ["00001/00001-sbml-l3v2.xml", growth(3)],
      ["09999/09999-sbml-l3v1.xml", growth(1, "1")],
    ]);
    const { stdout } = await run(suiteFolder(), "--json", "--models", models);
    const { renderings } = JSON.parse(stdout);
    expect(renderings).toMatchObject({ total: 2, passed: 1, failed: 1 });
    expect(renderings.cases.map(({ id, rendering }: Record<string, string>) => `${id} ${rendering}`)).toEqual(
      ["00001 l3v1", "00002 l3v1"],
    );
  });

  test("as text has the counts, the reasons and the wrong values", async () => {
    const { stdout } = await run(suiteFolder());
    expect(stdout).toContain("2 of 5 pass (40.0 %), 1 wrong, 2 unsupported, 0 stopped");
    expect(stdout).toContain("1  refused: E1207");
    expect(stdout).toContain("00002 l3v2  wrong: x at 0: 1.001 instead of 1");
  });
});

describe("a suite that is none", () => {
  test("is refused: nothing there, no archive, cut off, without cases", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "text.tar.gz"), "no archive");
    writeFileSync(join(folder, "zeros.tar.gz"), gzipSync("x".repeat(5000)));
    for (const name of ["nothing", "text.tar.gz", "zeros.tar.gz"]) {
      const { exitCode, stderr } = await run(join(folder, name));
      expect(exitCode, name).toBe(EXIT.badInput);
      expect(stderr, name).toContain("E1941");
    }
    expect((await run(emptyFolder())).stderr).toContain("E1943");
    expect((await type(["conformance", "sbml-unknown", folder])).stderr).toContain("E1904");
  });

  test("is refused when it holds more than any suite, before it is unpacked", async () => {
    const file = join(emptyFolder(), "bomb.tar.gz");
    const archive = pack();
    archive.entry({ name: "semantic/00001/00001-results.csv" }, "0".repeat(17_000_000));
    archive.finalize();
    await pipeline(archive, createGzip(), createWriteStream(file));
    expect((await run(file)).stderr).toContain("E1942");
  });

  test("is not followed out of its folder by links", async () => {
    const outside = suiteFolder();
    const folder = emptyFolder();
    symlinkSync(join(outside, "semantic"), join(folder, "semantic"));
    expect((await run(folder)).stderr).toContain("E1943");
  });

  test("stops when it is cancelled", async () => {
    const stop = new AbortController();
    stop.abort();
    const { exitCode, stdout } = await type(["conformance", "sbml-semantic", await suiteArchive()], {
      signal: stop.signal,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: EXIT.cancelled, stdout: "" });
  });
});
