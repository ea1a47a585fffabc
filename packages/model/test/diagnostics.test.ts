import { readdirSync, readFileSync } from "node:fs";
import {
  apply,
  checkUnits,
  DifferentiationError,
  differentiate,
  emptyModel,
  failure,
  type Model,
  parseExpression,
  parseUnit,
  success,
  sym,
  unwrap,
  validateModel,
} from "@igf-axis/model";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url);
const page = readFileSync(new URL("docs/errors.d/model.md", root), "utf8");
const entries = [...page.matchAll(/^## ([EW]\d{4}) — .+\n\n[^\n]+\n\n```(\w+)\n([\s\S]*?)\n```$/gm)].map(
  (match) => [match[1] as string, match[2] as string, match[3] as string] as const,
);

function codesOf(kind: string, example: string): readonly string[] {
  if (kind === "expression") return parseExpression(example).diagnostics.map(({ code }) => code);
  if (kind === "unit") return parseUnit(example).diagnostics.map(({ code }) => code);
  const model: Model = { ...emptyModel("example"), ...(JSON.parse(example) as Partial<Model>) };
  return [...validateModel(model), ...checkUnits(model)].map(({ code }) => code);
}

test.each(entries.filter(([, kind]) => kind !== "ts"))(
  "the example of %s (%s) gives that code",
  (code, kind, example) => {
    expect([...new Set(codesOf(kind, example))]).toEqual([code]);
  },
);

test("every code that this package uses has an entry, and every entry is used", () => {
  const sources = readdirSync(new URL("packages/model/src/", root), {
    recursive: true,
    encoding: "utf8",
  }).filter((name) => name.endsWith(".ts"));
  const used = new Set(
    sources.flatMap(
      (name) =>
        readFileSync(new URL(`packages/model/src/${name}`, root), "utf8").match(/(?<=")[EW]\d{4}(?=")/g) ??
        [],
    ),
  );
  expect(entries.map(([code]) => code).sort()).toEqual([...used].sort());
});

test("the thrown code is carried by the error", () => {
  expect(() => differentiate(apply("factorial", sym("x")), "x")).toThrow(
    expect.objectContaining({ code: "E2050", operator: "factorial" }),
  );
  expect(new DifferentiationError("delay").name).toBe("DifferentiationError");
});

test("unwrap gives the value, or throws every diagnostic", () => {
  expect(unwrap(success(1))).toBe(1);
  expect(() => unwrap(failure([{ code: "E1001", message: "wrong", path: ["a", 0] }]))).toThrow(
    "E1001 a.0: wrong",
  );
});
