import { expect, test } from "vitest";
import { scenarioJsonSchema } from "../../src/index.ts";

test("the JSON Schema describes every field and closes every object", () => {
  const schema = scenarioJsonSchema();
  const objects = collectObjects(schema);
  expect(objects.length).toBeGreaterThanOrEqual(5);
  for (const { properties, additionalProperties } of objects) {
    expect(additionalProperties).toBe(false);
    for (const field of Object.values(properties)) expect(field.description).toMatch(/\.$/);
  }
});

interface ObjectSchema {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
  readonly additionalProperties: unknown;
}

function collectObjects(value: unknown): readonly ObjectSchema[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(collectObjects);
  return "properties" in value && "type" in value ? [value as ObjectSchema, ...inner] : inner;
}
