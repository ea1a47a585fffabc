import { canonicalJson, hashModel, sha256 } from "@igf-axis/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { smallModel, withParameter, withRateLaw } from "../small-model.ts";

test("text does not depend on the order of keys", () => {
  expect(canonicalJson({ b: 1, a: [true, null, "ä\n"] })).toBe(
    canonicalJson({ a: [true, null, "ä\n"], b: 1 }),
  );
  expect(canonicalJson({ b: 1, a: { d: 2, c: undefined } })).toBe('{"a":{"d":2},"b":1}');
});

test("numbers that JSON lacks are strings, and negative zero is not lost", () => {
  expect(canonicalJson([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1e-7])).toBe(
    '["NaN","Infinity","-Infinity","-0",0,1e-7]',
  );
});

test("typed arrays, maps and sets are written by content", () => {
  expect(
    canonicalJson([
      new Float64Array([1, 2]),
      new Map([
        ["b", 1],
        ["a", 2],
      ]),
      new Set([2, 1]),
    ]),
  ).toBe('[[1,2],{"a":2,"b":1},[1,2]]');
});

test("what cannot be written is refused", () => {
  const loop: Record<string, unknown> = {};
  Object.assign(loop, { self: loop });
  expect(() => canonicalJson(loop)).toThrow(TypeError);
  expect(() => canonicalJson({ f: () => 1 })).toThrow(TypeError);
});

test("JSON values come back from their canonical text", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes("-0")),
      (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      },
    ),
    { seed: 51 },
  );
});

test("SHA-256 gives the known answers", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("the hash of a model follows what changes numbers and nothing else", () => {
  const model = smallModel();
  const hash = hashModel(model);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hashModel(smallModel())).toBe(hash);
  expect(
    hashModel({
      ...model,
      name: "another",
      notes: "prose",
      evidence: { e: { citation: "x", confidence: "seen" } },
    }),
  ).toBe(hash);
  expect(
    hashModel(
      withParameter("Kd_IGF1_IGF1R", { name: "affinity", note: "n", grade: "assumed", evidence: ["e"] }),
    ),
  ).toBe(hash);
  expect(hashModel(withParameter("Kd_IGF1_IGF1R", { value: 1.0000001 }))).not.toBe(hash);
  expect(hashModel(withParameter("Kd_IGF1_IGF1R", { unit: "uM" }))).not.toBe(hash);
  expect(
    hashModel(withParameter("Kd_IGF1_IGF1R", { prior: { kind: "logNormal", median: 1, factor: 3 } })),
  ).not.toBe(hash);
  expect(hashModel(withRateLaw("kon_IGF1_IGF1R * IGF1 * IGF1R"))).not.toBe(hash);
  expect(hashModel({ ...model, observables: [] })).not.toBe(hash);
  expect(hashModel(withRateLaw("IGF1R - IGF1"))).not.toBe(hashModel(withRateLaw("IGF1 - IGF1R")));
});
