import { readFileSync } from "node:fs";
import { join } from "node:path";
import { emptyModel } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { compile } from "../src/index.ts";

const text = readFileSync(join(import.meta.dirname, "../../../docs/errors.d/engine.md"), "utf8");
const examples = [...text.matchAll(/^## ([EW]\d{4}) — .*\n(?:.*\n)*?```model\n([\s\S]*?)\n```/gm)].map(
  ([, code, json]) => ({
    code: code as string,
    model: { ...emptyModel("example"), ...JSON.parse(json as string) },
  }),
);

describe("the documented example", () => {
  test.each(examples)("of $code is answered with that code", ({ code, model }) => {
    expect(compile(model).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test("exists for every compiling code", () => {
    expect(examples.map(({ code }) => code)).toHaveLength(14);
  });
});
