import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { countLooks, predictionsHash, readLooks, type ValidationPredictions } from "@igf-axis/analysis";
import { buildCellModel, type TextTable, validationSets } from "@igf-axis/axis";
import { VALIDATION_LOOKS_FILE } from "@igf-axis/axis/node";
import { writeCsv } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { expect, test } from "vitest";
import {
  madeConfluence,
  madeLines,
  madePanel,
  madePhosphotyrosine,
} from "../../../axis/test/validation/tables.ts";
import { EXIT } from "../../src/index.ts";
import { openMeasuredTables } from "../../src/validation/measured-tables.ts";
import { sealPredictions } from "../../src/validation/sealed-predictions.ts";
import { emptyFolder, type } from "../command-line.ts";

const SETS = validationSets(buildCellModel());

const EMPTY: ValidationPredictions = {
  engineVersion: "0",
  modelHash: "0",
  ensembleHash: "prior",
  seed: 1,
  sets: 0,
  priorSets: 0,
  failedSimulations: 0,
  simulations: 0,
  items: [],
};

function bytesOf(file: string, { columns, rows }: TextTable): Uint8Array {
  const text = writeCsv(
    columns,
    rows.map((row) => columns.map((column) => row[column] ?? "")),
  ).replaceAll("'-", "-");
  return file.endsWith(".gz") ? gzipSync(text) : new TextEncoder().encode(text);
}

/** A folder with made-up tables and an empty log. */
function folderWithData(): string {
  const folder = emptyFolder();
  // Two sets read the same table of covers.
  const tables = [madePhosphotyrosine(), madeConfluence(), madeConfluence(), madeLines(), madePanel()];
  for (const [i, { file }] of SETS.entries()) {
    mkdirSync(join(folder, "data", file, ".."), { recursive: true });
    writeFileSync(join(folder, "data", file), bytesOf(file, tables[i] as TextTable));
  }
  writeFileSync(join(folder, "looks.jsonl"), '{"dataSet":"egfr-mutants","kind":"reading","by":"a test"}\n');
  return folder;
}

const DEVELOP = ["validate-model", "--data", "data", "--looks", "looks.jsonl", "--prior", "--workers", "1"];

test("predictions lie in their file, under their hash, before a table is opened or a look logged", async () => {
  const folder = folderWithData();
  const sealed = await sealPredictions(join(folder, "out"), EMPTY);
  const order: string[] = [];
  const isSealed = (): boolean => predictionsHash(readFileSync(sealed.file, "utf8")) === sealed.hash;
  const { measured } = await openMeasuredTables(sealed, join(folder, "data"), SETS, {
    beforeOpening: async ({ id }) => {
      order.push(`log ${id} ${isSealed()}`);
    },
    open: async (file) => {
      order.push(`open ${file.slice(file.lastIndexOf("/") + 1)} ${isSealed()}`);
      return readFileSync(file);
    },
  });
  expect(order).toEqual(
    SETS.flatMap(({ id, file }) => [`log ${id} true`, `open ${file.slice(file.lastIndexOf("/") + 1)} true`]),
  );
  expect(measured.size).toBe(SETS.length);
});

test.each([
  [
    "changed",
    (file: string) => writeFileSync(file, readFileSync(file, "utf8").replace('"seed":1', '"seed":2')),
  ],
  ["emptied", (file: string) => writeFileSync(file, "")],
])("no table is opened and no look logged once the predictions file was %s", async (_, tamper) => {
  const folder = folderWithData();
  const sealed = await sealPredictions(join(folder, "out"), EMPTY);
  tamper(sealed.file);
  const touched: string[] = [];
  const touch = async (): Promise<never> => {
    touched.push("touched");
    throw new Error("touched");
  };
  await expect(
    openMeasuredTables(sealed, join(folder, "data"), SETS, { beforeOpening: touch, open: touch }),
  ).rejects.toThrow(/they were written as/);
  expect(touched).toEqual([]);
});

test("a development run predicts, logs each look and says that it is no validation", async () => {
  const folder = folderWithData();
  const words = [...DEVELOP, "--sets", "3", "--page", "page.html"];
  const { exitCode, stdout, stderr, files } = await type([...words, "--json"], { folder });
  expect({ exitCode, files }).toEqual({
    exitCode: EXIT.ok,
    files: ["data", "looks.jsonl", "out", "page.html"],
  });
  const answer = JSON.parse(stdout) as {
    countsAsValidation: boolean;
    predictionsHash: string;
    validation: { id: string; compared: number; looks: { total: number; development: number } }[];
  };
  expect(answer.countsAsValidation).toBe(false);
  const name = `predictions-${answer.predictionsHash.slice(0, 12)}.json`;
  const written = readFileSync(join(folder, "out", "validation", name), "utf8");
  expect(predictionsHash(written)).toBe(answer.predictionsHash);
  expect(stderr).toContain(`sha-256 ${answer.predictionsHash}`);
  expect(answer.validation.map(({ compared }) => compared)).toEqual([8, 24, 8, 42, 20]);
  expect(answer.validation.map(({ looks }) => [looks.total, looks.development])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [1, 1],
    [2, 1],
  ]);
  const lines = readFileSync(join(folder, "looks.jsonl"), "utf8").trim().split("\n");
  expect(lines).toHaveLength(SETS.length + 1);
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({
    dataSet: "pc9-phosphotyrosine",
    kind: "development",
    ensemble: "prior",
    predictions: answer.predictionsHash,
  });
  expect(readFileSync(join(folder, "page.html"), "utf8")).toContain("does not count as validation");

  const again = await type(words, { folder });
  expect(again.stdout).toMatch(/Development run on prior draws/);
  expect(again.stdout).toMatch(/Looked at 2 times, this run included: 2 in development runs/);
  expect(again.stdout).toMatch(/Not testable with this model\n– PC9 with/);
  expect(again.stdout).toContain(`predictions sha-256 ${answer.predictionsHash}`);
});

test.each([
  ["an unknown ensemble", ["--ensemble", "000000000000"], /^error E1931 /],
  ["an ensemble that is no hash", ["--ensemble", "latest"], /^error E1905 --ensemble is "latest"/],
  ["a data folder that is not there", ["--prior", "--data", "none"], /^error E1908 the table "phospho\//],
  ["a data folder that is a table", ["--prior", "--data", "looks.jsonl"], /^error E1908 /],
  ["a log that is not there", ["--prior", "--looks", "none.jsonl"], /^error E1932 /],
  [
    "a log that is none",
    ["--prior", "--looks", "data/egfr-mutants/mutant_tki_log_ratio.csv"],
    /^error E5301 /,
  ],
])("%s is refused before anything is predicted or looked at", async (_, words, expected) => {
  const folder = folderWithData();
  const log = readFileSync(join(folder, "looks.jsonl"), "utf8");
  const { exitCode, stdout, stderr, files } = await type(
    ["validate-model", "--data", "data", "--looks", "looks.jsonl", ...words],
    { folder },
  );
  expect(stderr).toMatch(expected);
  expect({ exitCode, stdout, files }).toEqual({
    exitCode: EXIT.badInput,
    stdout: "",
    files: ["data", "looks.jsonl"],
  });
  expect(readFileSync(join(folder, "looks.jsonl"), "utf8")).toBe(log);
});

test("a table without its columns is a coded problem, and the look at it stays logged", async () => {
  const folder = folderWithData();
  writeFileSync(join(folder, "data", "egfr-mutants", "mutant_tki_log_ratio.csv"), "a,b\n1,2\n");
  const { exitCode, stderr } = await type([...DEVELOP, "--sets", "1"], { folder });
  expect(exitCode).toBe(EXIT.badInput);
  expect(stderr).toMatch(/error E1908 the table "egfr-mutants\/.*lacks the columns/);
  expect(readFileSync(join(folder, "looks.jsonl"), "utf8").trim().split("\n")).toHaveLength(SETS.length + 1);
});

test("the log that comes along can be read and holds the looks from before there was an ensemble", () => {
  const looks = unwrap(readLooks(readFileSync(VALIDATION_LOOKS_FILE, "utf8")));
  for (const { id } of SETS) expect(countLooks(looks, id).total, id).toBeGreaterThan(0);
  expect(countLooks(looks, "pc9-confluence").reading).toBeGreaterThanOrEqual(2);
  for (const { kind, ensemble, predictions } of looks)
    expect(kind === "validation", kind).toBe(/^[0-9a-f]{64}$/.test(ensemble ?? "") && predictions !== null);
});
