import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, type } from "./command-line.ts";

const DECAY = readFileSync(join(import.meta.dirname, "fixtures", "decay.xml"), "utf8");

async function validate(text: string, ...options: readonly string[]) {
  const folder = emptyFolder();
  writeFileSync(join(folder, "model.xml"), text);
  return type(["validate", "model.xml", ...options], { folder });
}

/** Line of the first occurrence of some text, one-based. */
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

test("a model without problems is said to have none", async () => {
  expect(await validate(DECAY)).toMatchObject({
    exitCode: 0,
    stdout: "model.xml: 0 errors, 0 warnings\n",
    stderr: "",
  });
});

test("every problem has line and column, in the order of the file, and errors end with 1", async () => {
  const broken = DECAY.replace("<ci> half_life </ci>", "<ci> halflife </ci>").replace(
    `<parameter id="half_life"`,
    `<parameter id="drug"`,
  );
  const { exitCode, stdout, stderr } = await validate(broken);
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const places = stdout.split("\n").flatMap((line) => {
    const [, at, code] = /^model\.xml:(\d+):\d+ error (E\d{4}) /.exec(line) ?? [];
    return code === undefined ? [] : [[Number(at), code]];
  });
  expect(places).toEqual([
    [lineOf(broken, `<parameter id="drug"`), "E2002"],
    [lineOf(broken, "<kineticLaw>"), "E2003"],
  ]);
  expect(stdout).toMatch(/\nmodel\.xml: 2 errors, 0 warnings\n$/);
});

test("what the reader finds stands at its own place", async () => {
  const { exitCode, stdout } = await validate(DECAY.replace(`size="2"`, `size="two"`));
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^model\.xml:5:\d+ error E12\d\d /);
  const torn = await validate(DECAY.slice(0, 900));
  expect(torn.exitCode).toBe(1);
  expect(torn.stdout).toMatch(/^model\.xml:\d+:\d+ error E12\d\d /);
});

test("what cannot be simulated is an error too, and what is only doubtful a warning", async () => {
  const fast = DECAY.replace(`reversible="false"`, `reversible="false" fast="true"`).replace(
    /http:\/\/www.sbml.org\/sbml\/level3\/version2\/core" level="3" version="2"/,
    `http://www.sbml.org/sbml/level3/version1/core" level="3" version="1"`,
  );
  const bounded = DECAY.replace(
    "</model>",
    `<listOfConstraints><constraint><math xmlns="http://www.w3.org/1998/Math/MathML"><apply><gt/><ci> drug </ci><cn> 1 </cn></apply></math></constraint></listOfConstraints></model>`,
  ).replace(
    /(<listOfReactions>[\s\S]*<\/listOfReactions>)\s*(<listOfConstraints>[\s\S]*<\/listOfConstraints>)/,
    "$2$1",
  );
  expect((await validate(fast)).stdout).toMatch(/E3\d{3}|0 errors/);
  const { exitCode, stdout } = await validate(bounded);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^model\.xml:\d+:\d+ warning W3001 .*\nmodel\.xml: 0 errors, 1 warning\n$/);
});

test("units are checked when that is asked for", async () => {
  const { stdout } = await validate(DECAY, "--units");
  expect(stdout).toMatch(/W2027 `half_life` has no unit/);
});

test("one JSON object lists problems with line and column", async () => {
  const { exitCode, stdout } = await validate(
    DECAY.replace("<ci> half_life </ci>", "<ci> halflife </ci>"),
    "--json",
  );
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    file: "model.xml",
    errors: 1,
    warnings: 0,
    diagnostics: [{ code: "E2003", severity: "error", line: lineOf(DECAY, "<kineticLaw>"), column: 9 }],
  });
});

test("a file that cannot be opened is wrong input, not an invalid model", async () => {
  const { exitCode, stderr } = await type(["validate", "no-such.xml"]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^error E1911 /);
});
