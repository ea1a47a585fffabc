import { expect, test } from "vitest";
import { filesBelow, textOf } from "./workspace.ts";

/**
 * Hosts round these differently, so numbers take them from `@igf-axis/model`; only pictures may use them. `Math` that is taken apart or indexed
 * could hide them.
 */
const INEXACT =
  /\bMath\b(?!\.)|\bMath\.(a?cosh?|a?sinh?|a?tanh?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow|sumPrecise|random)\b|(?<![*/])\*\*(?![*/])/;
const CLOCKS = /\bnew Date\b|\bDate\.now\b|\bperformance\.now\b/;

const SOURCES = filesBelow("packages", ".ts").filter((file) =>
  /^packages\/(?!figures\/)[^/]+\/src\//.test(file),
);
const COMPUTING = SOURCES.filter((file) => !file.startsWith("packages/cli/"));

test("the check sees the packages that compute", () => {
  expect(COMPUTING.length).toBeGreaterThanOrEqual(100);
});

test("computed numbers use functions that give the same bits on every host", () => {
  expect(linesWith(SOURCES, INEXACT)).toEqual([]);
});

test("the check knows host functions in every disguise", () => {
  const caught = ["Math.exp(1)", "x ** 2", "const { pow } = Math;", 'Math["tanh"](x)', "Math.random()"];
  expect(caught.filter((line) => !INEXACT.test(line))).toEqual([]);
  const allowed = ["Math.sqrt(2)", "Math.abs(x) * Math.PI", "pow(x, 2)", "/** a */", "Math.max(a, b)"];
  expect(allowed.filter((line) => INEXACT.test(withoutComments(line)))).toEqual([]);
});

test("nothing that is computed depends on a clock", () => {
  expect(linesWith(COMPUTING, CLOCKS)).toEqual([]);
});

function linesWith(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.flatMap((file) =>
    withoutComments(textOf(file))
      .split("\n")
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
  );
}

/** Blanks comments and quoted text, and keeps lines where they are. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (found) =>
    found.replace(/[^\n]/g, " "),
  );
}
