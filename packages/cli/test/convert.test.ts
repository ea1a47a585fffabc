import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { emptyFolder, type } from "./command-line.ts";

/** Exponential decay as SBML Level 2: a local parameter, defaults unstated, an amount. */
const OLD = `<?xml version="1.0" encoding="UTF-8"?>
<sbml xmlns="http://www.sbml.org/sbml/level2/version4" level="2" version="4">
  <model id="old">
    <listOfCompartments><compartment id="cell" size="4"/></listOfCompartments>
    <listOfSpecies><species id="A" compartment="cell" initialAmount="12"/></listOfSpecies>
    <listOfReactions>
      <reaction id="fades" reversible="false">
        <listOfReactants><speciesReference species="A"/></listOfReactants>
        <kineticLaw>
          <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci> k </ci><ci> A </ci><ci> cell </ci></apply></math>
          <listOfParameters><parameter id="k" value="0.5"/></listOfParameters>
        </kineticLaw>
      </reaction>
    </listOfReactions>
  </model>
</sbml>`;

test("a model of an earlier level becomes Level 3 Version 2, and simulates to the same table", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "old.xml"), OLD);
  const converted = await type(["convert", "old.xml", "--to", "sbml-l3v2", "--out", "new.xml"], { folder });
  expect(converted).toMatchObject({ exitCode: EXIT.ok, stdout: "" });
  const text = readFileSync(join(folder, "new.xml"), "utf8");
  expect(text).toContain(`level="3" version="2"`);
  const tables = await Promise.all(
    ["old.xml", "new.xml"].map(
      async (file) => (await type(["simulate", file, "--end", "5"], { folder })).stdout,
    ),
  );
  expect(tables[1]).toBe(tables[0]);
  expect(tables[0]?.split("\n").length).toBeGreaterThan(100);
});

test("without a file to write the model goes to standard output", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "old.xml"), OLD);
  const { stdout } = await type(["convert", "old.xml"], { folder });
  expect(stdout).toMatch(/^<\?xml [^>]*\?>\n<sbml /);
  const inJson = await type(["convert", "old.xml", "--json"], { folder });
  expect((JSON.parse(inJson.stdout) as { sbml: string }).sbml).toBe(stdout);
});

test("other formats, unreadable models and folders that are not there are refused", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "old.xml"), OLD);
  expect((await type(["convert", "old.xml", "--to", "matlab"], { folder })).exitCode).toBe(EXIT.badInput);
  expect((await type(["convert", "none.xml"], { folder })).stderr).toMatch(/E1911/);
  const { exitCode, stderr } = await type(["convert", "old.xml", "--out", "no/such/new.xml"], { folder });
  expect(exitCode).toBe(EXIT.badInput);
  expect(stderr).toMatch(/E1906/);
});
