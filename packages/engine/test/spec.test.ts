import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FOLDER = import.meta.dirname;
const RULE = /[A-Z]{2,4}\d+/;

test("every rule of SPEC.md is named by a test, and tests name no other", () => {
  const spec = readFileSync(join(FOLDER, "../SPEC.md"), "utf8");
  const rules = [...spec.matchAll(new RegExp(`^- \\*\\*(${RULE.source})\\*\\*`, "gm"))].map(([, id]) => id);
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".test.ts"),
  );
  const texts = files.map((name) => readFileSync(join(FOLDER, name), "utf8")).join("\n");
  const named = new Set([...texts.matchAll(new RegExp(`\\[(${RULE.source})\\]`, "g"))].map(([, id]) => id));
  expect([...named].sort()).toEqual([...rules].sort());
});

test("no source reads a clock, chance or the host's transcendental functions [SAME2]", () => {
  const host =
    /Math\.(?!abs|sqrt|floor|ceil|trunc|min|max|PI|E\b)\w+|\*\*(?!\/|\*|\n|\s)|Date\b|performance\.|crypto\./g;
  const source = join(FOLDER, "../src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const found = files.flatMap((name) => {
    const code = readFileSync(join(source, name), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return [...code.matchAll(host)].map(([text]) => `${name}: ${text}`);
  });
  expect(files.length).toBeGreaterThan(30);
  expect(found).toEqual([]);
});
