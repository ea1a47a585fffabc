import { expect, test } from "vitest";
import { parseEquation } from "../../src/language/equation.ts";

test("an equation with coefficients is taken apart", () => {
  expect(parseEquation("A + 2 B <-> C")).toEqual({
    reactants: [
      { species: "A", coefficient: 1 },
      { species: "B", coefficient: 2 },
    ],
    products: [{ species: "C", coefficient: 1 }],
    reversible: true,
  });
});

test("either side may be empty", () => {
  expect(parseEquation("-> A").reactants).toEqual([]);
  expect(parseEquation("A ->").products).toEqual([]);
});

test.each(["A B -> C", "A + -> B", "A", "1.5 A -> B", "A -> B -> C"])("%s is refused", (text) => {
  expect(() => parseEquation(text)).toThrow(TypeError);
});
