import { expect, test } from "vitest";
import { DARK, LIGHT, type Theme } from "../../src/report/palette.ts";

const THEMES: readonly (readonly [string, Theme])[] = [
  ["light", LIGHT],
  ["dark", DARK],
];

/** Contrast ratio by WCAG 2.2, relative luminance of sRGB. */
function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

test.each(THEMES)("text reaches 4.5:1 on paper and panel in the %s theme", (_, theme) => {
  for (const ground of [theme.paper, theme.panel]) {
    for (const text of [theme.ink, theme.muted, theme.link, theme.comparator])
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(THEMES)("lines of series and comparator reach 3:1 on paper in the %s theme", (_, theme) => {
  const lines = Object.entries(theme).filter(([name]) => /^series-|comparator|reference|zero/.test(name));
  expect(lines.length).toBe(10);
  for (const [, colour] of lines) expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
});

test.each(THEMES)("ink reaches 4.5:1 on every step of the difference scale in the %s theme", (_, theme) => {
  const steps = Object.entries(theme).filter(([name]) => name.startsWith("change-"));
  expect(steps.length).toBe(9);
  for (const [, colour] of steps) expect(contrast(theme.ink, colour)).toBeGreaterThanOrEqual(4.5);
});

test("the contrast of black and white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
});
