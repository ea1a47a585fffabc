import { expect, test } from "vitest";
import { errorIndex, readCatalogue } from "./catalogue.ts";
import { cliReference } from "./cli-reference.ts";
import { textOf } from "./workspace.ts";

test("docs/errors.md is current; `npm run docs` writes it", () => {
  expect(textOf("docs/errors.md")).toBe(errorIndex(readCatalogue()));
});

test("docs/reference/cli.md is current; `npm run docs` writes it", async () => {
  const text = await cliReference();
  expect(text.match(/^## /gm)?.length).toBeGreaterThanOrEqual(4);
  expect(textOf("docs/reference/cli.md")).toBe(text);
});
