import { expect, test } from "vitest";
import { filesBelow, textOf } from "./workspace.ts";

/** Hosts round these differently, so computed numbers take them from `@igf-axis/model`. Pictures and text may use them. */
const INEXACT =
  /\bMath\.(a?cosh?|a?sinh?|a?tanh?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow|sumPrecise|random)\b|(?<![*/])\*\*(?![*/])/;
const CLOCKS = /\bnew Date\b|\bDate\.now\b|\bperformance\.now\b/;

const COMPUTING = filesBelow("packages", ".ts").filter((file) =>
  /^packages\/(?!figures\/|cli\/)[^/]+\/src\//.test(file),
);

test("the check sees the packages that compute", () => {
  expect(COMPUTING.length).toBeGreaterThanOrEqual(100);
});

test("computed numbers use functions that give the same bits on every host", () => {
  expect(linesWith(INEXACT)).toEqual([]);
});

test("nothing that is computed depends on a clock", () => {
  expect(linesWith(CLOCKS)).toEqual([]);
});

function linesWith(pattern: RegExp): readonly string[] {
  return COMPUTING.flatMap((file) =>
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
