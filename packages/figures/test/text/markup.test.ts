import fc from "fast-check";
import { expect, test } from "vitest";
import { markup, trusted } from "../../src/text/markup.ts";
import { unbroken } from "../../src/text/unbroken.ts";

test("plain values in a template are escaped and markup is kept", () => {
  expect(markup`<p title="${'"'}">${"a < b & c"}${markup`<b>x</b>`}${trusted("<i>y</i>")}</p>`.html).toBe(
    '<p title="&quot;">a &lt; b &amp; c<b>x</b><i>y</i></p>',
  );
});

test("lists are joined and nothing is left out", () => {
  expect(markup`${["a", false, null, undefined, ["b", 3]]}`.html).toBe("ab3");
});

test("no text can open a tag or leave an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(markup`${text}`.html).not.toMatch(/[<>"']/);
      expect(
        unbroken(text).html.replaceAll('<span class="nowrap">', "").replaceAll("</span>", ""),
      ).not.toMatch(/[<>"']/);
    }),
  );
});

test("characters that XML forbids are left out", () => {
  expect(markup`${"a\u0000\u0008b\tc\ufffe\ud800"}`.html).toBe("ab\tc");
});

test("numbers stay with their units and hyphenated words on one line", () => {
  expect(unbroken("IGFBP-3 at 24 h").html).toBe('<span class="nowrap">IGFBP-3</span> at 24\u00a0h');
});
