import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { expect } from "vitest";
import { fromModel, inSbmlTerms, readSbml, toModel, writeSbml } from "../../src/index.ts";

/** What every text must yield: a model that can be written and read again, or an error with a place in the text. */
export function expectVerdict(text: string): void {
  const read = readSbml(text, { file: "fuzz.xml" });
  const translated = read.ok ? toModel(read.value) : read;
  const all = [...read.diagnostics, ...translated.diagnostics];
  expect(translated.ok || all.some(({ code }) => code.startsWith("E"))).toBe(true);
  for (const { code, message, span } of all) {
    expect(code).toMatch(/^[EW]12\d\d$/);
    expect(message.length).toBeGreaterThan(10);
    expect(span?.line).toBeGreaterThanOrEqual(1);
    expect(span?.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
    expect(span?.column).toBeGreaterThanOrEqual(1);
  }
  if (!read.ok || !translated.ok || read.value.model === undefined) return;
  const again = toModel(unwrap(readSbml(writeSbml(fromModel(translated.value)), { file: "again.xml" })));
  expect(unwrap(again)).toEqual(inSbmlTerms(translated.value));
}

/** Returns texts in which parts of a text are cut out, doubled or overwritten. */
export function edited(text: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: text.length });
  const edit = fc.record({
    from: place,
    length: fc.nat({ max: 60 }),
    to: fc.string({ maxLength: 6 }),
    from2: place,
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce((whole, { from, length, to, from2 }) => {
      const insert = to === "" ? whole.slice(from2, from2 + length) : to;
      return whole.slice(0, from) + insert + whole.slice(from + length);
    }, text),
  );
}
