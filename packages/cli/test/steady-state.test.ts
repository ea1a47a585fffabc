import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "@igf-axis/formats";
import { expect, test } from "vitest";
import { EXIT } from "../src/index.ts";
import { emptyFolder, type } from "./command-line.ts";

const DECAY = readFileSync(join(import.meta.dirname, "fixtures", "decay.xml"), "utf8");

/** The drug turns into a metabolite, and back at half the speed. */
const CYCLE = DECAY.replace(
  "</listOfSpecies>",
  `<species id="other" compartment="well" initialConcentration="1" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/></listOfSpecies>`,
)
  .replace(
    "</listOfReactants>",
    `</listOfReactants><listOfProducts><speciesReference species="other" stoichiometry="1" constant="true"/></listOfProducts>`,
  )
  .replace(
    "<ci> drug </ci>",
    "<apply><minus/><ci> drug </ci><apply><divide/><ci> other </ci><cn> 2 </cn></apply></apply>",
  );

async function run(words: readonly string[], text = CYCLE) {
  const folder = emptyFolder();
  writeFileSync(join(folder, "model.xml"), text);
  return type(words, { folder });
}

test("a steady state is a row for each quantity, with its stability on stderr", async () => {
  const { exitCode, stdout, stderr } = await run(["steady-state", "model.xml"]);
  expect(exitCode).toBe(EXIT.ok);
  const { columns, rows } = readCsv(stdout);
  expect(columns).toEqual(["quantity", "value"]);
  expect(rows.map(({ quantity }) => quantity)).toEqual(["drug", "other"]);
  expect(rows.map(({ value }) => Number(value))).toEqual([expect.closeTo(3, 9), expect.closeTo(6, 9)]);
  expect(stderr).toMatch(/^stable, largest eigenvalue -1\.040; found by Newton's iteration/);
});

test("values can be set, and quantities chosen as for simulations", async () => {
  const { stdout } = await run([
    "steady-state",
    "model.xml",
    "--set",
    "drug=0",
    "--select",
    "amount(other),[drug],drug_decays",
  ]);
  const { rows } = readCsv(stdout);
  expect(rows.map(({ quantity }) => quantity)).toEqual(["amount(other)", "[drug]", "drug_decays"]);
  expect(rows.map(({ value }) => Number(value))).toEqual([
    expect.closeTo((2 * 2) / 3, 9),
    expect.closeTo(1 / 3, 9),
    expect.closeTo(0, 9),
  ]);
});

test("one JSON object tells values, eigenvalues, and what is conserved", async () => {
  const { stdout, stderr } = await run(["steady-state", "model.xml", "--json", "--follow"]);
  const found = JSON.parse(stdout) as Record<string, unknown>;
  expect(stderr).toBe("");
  expect(found).toMatchObject({
    stability: "stable",
    foundBy: "transient",
    conserved: [
      {
        name: "drug",
        total: 18,
        members: [
          { id: "drug", coefficient: 1, compartment: "well", conversionFactor: null },
          { id: "other", coefficient: 1, compartment: "well", conversionFactor: null },
        ],
      },
    ],
    notConsidered: [],
  });
});

test("a model that does not come to rest is a solver failure with a code", async () => {
  const growing = DECAY.replace("listOfReactants>", "listOfProducts>").replace(
    "</listOfReactants>",
    "</listOfProducts>",
  );
  const { exitCode, stdout, stderr } = await run(["steady-state", "model.xml", "--follow"], growing);
  expect({ exitCode, stdout }).toEqual({ exitCode: EXIT.solverFailure, stdout: "" });
  expect(stderr).toMatch(/^error E4024 .*`drug` grows without bound/);
});

test("names that the model does not have are refused", async () => {
  expect((await run(["steady-state", "model.xml", "--set", "drugs=1"])).stderr).toMatch(
    /E1912 .*did you mean `drug`/,
  );
  expect((await run(["steady-state", "model.xml", "--select", "drugs"])).stderr).toMatch(/E1913/);
  expect((await run(["steady-state", "model.xml", "--max-steps", "0"])).exitCode).toBe(EXIT.badInput);
});
