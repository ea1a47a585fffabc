import { expect, test } from "vitest";
import { errorIndex, readCatalogue } from "./catalogue.ts";
import { cliReference } from "./cli-reference.ts";
import { cellModelReference, parameterReference } from "./model-reference.ts";
import { textOf } from "./workspace.ts";

test("docs/errors.md is current; `npm run docs` writes it", () => {
  expect(textOf("docs/errors.md")).toBe(errorIndex(readCatalogue()));
});

test("docs/reference/cli.md is current; `npm run docs` writes it", async () => {
  const text = await cliReference();
  expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(4);
  expect(textOf("docs/reference/cli.md")).toBe(text);
});

test("docs/reference/cell-model.md and parameters.md are current; `npm run docs` writes them", () => {
  expect(textOf("docs/reference/cell-model.md")).toBe(cellModelReference());
  expect(textOf("docs/reference/parameters.md")).toBe(parameterReference());
});
