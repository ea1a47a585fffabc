import { describe, expect, test } from "vitest";
import { Graph, LEVEL } from "../../src/emit/graph.ts";
import { translate } from "../../src/emit/translate.ts";
import { expression } from "../network.ts";

function setup() {
  const graph = new Graph();
  const symbols = new Map([
    ["k", graph.load(8, LEVEL.constant)],
    ["m", graph.load(16, LEVEL.constant)],
    ["x", graph.load(24, LEVEL.varying)],
    ["y", graph.load(32, LEVEL.varying)],
  ]);
  const node = (text: string) =>
    translate(expression(text), graph, (id) => {
      const found = symbols.get(id);
      if (found === undefined) throw new RangeError(id);
      return found;
    });
  return { graph, node };
}

describe("graph", () => {
  test.each([
    ["x*y", "y*x"],
    ["x + 0", "x"],
    ["1*x", "x"],
    ["x - -y", "x + y"],
    ["0 - x", "-x"],
    ["x/1", "x"],
    ["2*3*x", "6*x"],
    ["k*x*m", "m*k*x"],
    ["x^2", "x*x"],
    ["x^4", "(x*x)*(x*x)"],
    ["x^-1", "1/x"],
    ["piecewise(x, 1 < 2, y)", "x"],
  ])("holds %s and %s as one value", (a, b) => {
    const { node } = setup();
    expect(node(a)).toBe(node(b));
  });

  test("gathers the factors that do not vary, so that they are multiplied once per simulation", () => {
    const { node } = setup();
    const product = node("x*k*y*m");
    const levels = product.operands.flatMap((operand) => operand.operands.map((inner) => inner.level));
    expect(levels).toContain(LEVEL.constant);
    expect(node("k*m").level).toBe(LEVEL.constant);
  });

  test("turns a division by a parameter into a product with a reciprocal", () => {
    const { node } = setup();
    expect(node("x/k").operation).toBe("multiply");
    expect(node("k/x").operation).toBe("divide");
  });

  test("calls pow for an exponent that is not a literal integer", () => {
    const { node } = setup();
    expect(node("x^k").operation).toBe("call");
    expect(node("x^1.5").operation).toBe("call");
    expect(node("x^0.5").operation).toBe("sqrt");
  });

  test("keeps comparisons of a value with itself, which tell NaN apart", () => {
    const { graph, node } = setup();
    expect(graph.operate("eq", node("x"), node("x")).operation).toBe("eq");
  });
});
