/** Colours of one theme by name; every name becomes the CSS custom property `--name`. */
export type Theme = Readonly<Record<ColourName, string>>;

/** Names of the colours that figures and pages use. */
export type ColourName =
  | "paper"
  | "panel"
  | "ink"
  | "muted"
  | "rule"
  | "link"
  | "focus"
  | "comparator"
  | "reference"
  | "hatch"
  | "band"
  | "zero"
  | `series-${0 | 1 | 2 | 3 | 4 | 5 | 6}`
  | `change-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `sequence-${0 | 1 | 2 | 3 | 4}`;

/**
 * Light theme.
 *
 * `series-*`: the Okabe–Ito hues (Okabe and Ito 2008, jfly.uni-koeln.de/color), the light ones darkened to 3:1 on paper.
 * `change-*`: blue–white–orange, from a fall to a rise; ink on any of them reaches 4.5:1.
 * `sequence-*`: steps of cividis (Nuñez 2018, 10.1371/journal.pone.0199239).
 */
export const LIGHT: Theme = {
  paper: "#fdfdfb",
  panel: "#f5f4f0",
  ink: "#1d1d1b",
  muted: "#5c5b57",
  rule: "#dad8d1",
  link: "#00598c",
  focus: "#d55e00",
  comparator: "#6b6b68",
  reference: "#1d1d1b",
  hatch: "#a9a69d",
  band: "#ecebe6",
  zero: "#8a8881",
  "series-0": "#0072b2",
  "series-1": "#d55e00",
  "series-2": "#00855f",
  "series-3": "#b4548a",
  "series-4": "#a87400",
  "series-5": "#2f86b5",
  "series-6": "#7d7600",
  "change-0": "#5fa8dc",
  "change-1": "#8cc0e6",
  "change-2": "#b5d6ef",
  "change-3": "#dbebf7",
  "change-4": "#ffffff",
  "change-5": "#fdebd0",
  "change-6": "#fbd59f",
  "change-7": "#f7bc69",
  "change-8": "#f0a135",
  "sequence-0": "#00224e",
  "sequence-1": "#434e6c",
  "sequence-2": "#7d7c78",
  "sequence-3": "#b3a367",
  "sequence-4": "#d1ba58",
};

/** Dark theme; same hues, lightened to the same contrasts on a dark ground. */
export const DARK: Theme = {
  paper: "#15171a",
  panel: "#1d2024",
  ink: "#e9e7e2",
  muted: "#aaa79f",
  rule: "#383b40",
  link: "#7cc3ee",
  focus: "#f0a135",
  comparator: "#a3a3a0",
  reference: "#e9e7e2",
  hatch: "#66645f",
  band: "#212429",
  zero: "#85837d",
  "series-0": "#4aa3dc",
  "series-1": "#ee7f33",
  "series-2": "#1fb78a",
  "series-3": "#d98fb7",
  "series-4": "#e2a52a",
  "series-5": "#7cc4ea",
  "series-6": "#d9cf45",
  "change-0": "#1d649c",
  "change-1": "#20547f",
  "change-2": "#224563",
  "change-3": "#263747",
  "change-4": "#2a2d32",
  "change-5": "#45382a",
  "change-6": "#614522",
  "change-7": "#774e16",
  "change-8": "#8a5708",
  "sequence-0": "#43598e",
  "sequence-1": "#6b7390",
  "sequence-2": "#93928c",
  "sequence-3": "#c3b271",
  "sequence-4": "#fde737",
};

/** Number of hues before they repeat. */
const SERIES_COUNT = 7;

/** Returns the custom properties of a theme as CSS declarations. */
export function themeDeclarations(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");
}

/** Returns the CSS value of the hue of the i-th series. */
export function seriesColour(index: number): string {
  return `var(--series-${index % SERIES_COUNT})`;
}
