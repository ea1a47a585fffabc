import { expect, test } from "vitest";
import { judged } from "../../../model/test/judged.ts";
import { readScenario } from "../../src/index.ts";

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join("\n");

test.each([
  ["lists in lists", "[".repeat(199_990), ["E1104", "E1101"]],
  ["groups in groups", "{a: ".repeat(48_000), ["E1104", "E1101"]],
  ["names that are lists of names", "? ".repeat(98_000), ["E1101"]],
  ["names of a group that repeat", lines(30_000, () => "k: 0"), ["E1102"]],
  ["thousands of names", lines(20_000, (i) => `k${i}: 0`), ["E1104"]],
  [
    "thousands of repeated values among thousands of names",
    `${lines(9000, (i) => `k${i}: 0`)}\nz: &z 1\nb: [${"*z, ".repeat(15_000)}]`,
    ["E1104"],
  ],
  ["a value that holds itself", "a: &a [*a]", ["E1104"]],
  [
    "repeated values that nothing stands for",
    `a: [${"*a, ".repeat(15_000)}]`,
    ["E1101", "E1107", "E1105", "E1106", "E1104"],
  ],
  ["tags without end", "!!binary ".repeat(20_000), ["E1101"]],
  ["text with thousands of wrong escapes", `"${"\\x".repeat(90_000)}`, ["E1101"]],
  ["documents without end", "---\n".repeat(48_000), ["E1101"]],
])("a file of %s is refused in a moment", (_, text, codes) => {
  const { diagnostics } = judged(() => readScenario(text, "hostile.yaml"));
  const found = new Set(diagnostics.map(({ code }) => code));
  expect([...found].every((code) => codes.includes(code))).toBe(true);
  expect(found.size).toBeGreaterThan(0);
});
