import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildMapNetwork } from "../../src/map/build-network.ts";
import { focusOf } from "../../src/map/focus.ts";
import { textWidth } from "../../src/map/label.ts";
import { GLYPH_TEXT, LINE_HEIGHT, layOutMap, SMALLEST_ZOOM } from "../../src/map/layout.ts";
import type { MapGlyph, MapNetwork } from "../../src/map/map-network.ts";
import type { Box } from "../../src/map/route.ts";
import { buildTestModel } from "../builders/cell-model.ts";

const network = buildMapNetwork(
  buildTestModel(),
  Object.fromEntries(buildTestModel().species.map((species) => [species.id, 0.5])),
);

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function overlappingPairs(boxes: readonly (readonly [string, Box])[]): readonly string[] {
  return boxes.flatMap(([id, box], i) =>
    boxes.slice(i + 1).flatMap(([other, another]) => (overlaps(box, another) ? [`${id} and ${other}`] : [])),
  );
}

describe("the cell model's map", () => {
  const layout = layOutMap(network);

  test("no glyph or process lies on another", () => {
    const boxes = [...layout.glyphs, ...layout.processes];
    expect(boxes.length).toBe(network.glyphs.length + network.processes.length);
    expect(overlappingPairs(boxes)).toEqual([]);
  });

  test("every label fits into its glyph", () => {
    for (const box of layout.glyphs.values()) {
      for (const line of box.lines) expect(textWidth(line, GLYPH_TEXT)).toBeLessThanOrEqual(box.width - 18);
      expect(box.lines.length * LINE_HEIGHT).toBeLessThan(box.height);
    }
  });

  test("every glyph lies inside its band and inside the map", () => {
    for (const glyph of network.glyphs) {
      const box = layout.glyphs.get(glyph.id) as Box;
      expect(box.y - box.height / 2).toBeGreaterThan(layout.bandEdges[glyph.band] as number);
      expect(box.y + box.height / 2).toBeLessThan(layout.bandEdges[glyph.band + 1] as number);
      expect(box.x - box.width / 2).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width / 2).toBeLessThanOrEqual(layout.width);
    }
  });

  test("forms of one protein lie side by side", () => {
    expect(layout.glyphs.get("AKT")?.y).toBe(layout.glyphs.get("AKT_p")?.y);
    expect(layout.glyphs.get("ERK")?.y).toBe(layout.glyphs.get("ERK_p")?.y);
  });

  test("the map is no wider than its fullest layer needs, by half", () => {
    const layers = Map.groupBy(layout.glyphs.values(), (box) => Math.round(box.y));
    const fullest = Math.max(
      ...[...layers.values()].map((boxes) => boxes.reduce((sum, box) => sum + box.width + 18, 0)),
    );
    expect(layout.width).toBeLessThan(1.5 * fullest);
  });

  test("signals run down and feedback runs up", () => {
    const y = (id: string): number => layout.glyphs.get(id)?.y ?? Number.NaN;
    expect(y("IRS_p")).toBeLessThan(y("PIP3"));
    expect(y("PIP3")).toBeLessThan(y("AKT_p"));
    expect(y("S6K_p")).toBeGreaterThan(y("IRS_p"));
    expect(y("held by IGFBP3")).toBeLessThan(y("IGF1"));
  });

  test("every arc ends on the borders of what it joins", () => {
    for (const { arc, points } of layout.arcs) {
      const source = layout.glyphs.get(arc.source) ?? (layout.processes.get(arc.source) as Box);
      const target = layout.glyphs.get(arc.target) ?? (layout.processes.get(arc.target) as Box);
      expect(distanceToBorder(source, points[0] as { x: number; y: number })).toBeLessThan(4);
      expect(distanceToBorder(target, points.at(-1) as { x: number; y: number })).toBeLessThan(4);
    }
  });

  test("text stays at nine pixels or more at the smallest zoom", () => {
    expect(GLYPH_TEXT * SMALLEST_ZOOM).toBeGreaterThanOrEqual(9);
  });

  test("the same network is laid out the same", () => {
    expect(layOutMap(network)).toEqual(layout);
  });
});

test("random networks are laid out without overlaps", () => {
  fc.assert(
    fc.property(randomNetwork(), (random) => {
      const layout = layOutMap(random);
      expect(overlappingPairs([...layout.glyphs, ...layout.processes])).toEqual([]);
      for (const { points } of layout.arcs)
        expect(points.every((point) => Number.isFinite(point.x) && Number.isFinite(point.y))).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test("the focus holds the drug, its way to the cells, and at most the number asked for", () => {
  const changes = new Map(network.glyphs.map((glyph) => [glyph.id, glyph.id === "AKT_p" ? 2 : 0]));
  const focus = focusOf(network, ["osimertinib"], changes, 12);
  expect(focus.has("osimertinib") && focus.has("egfr_signal") && focus.has("AKT_p")).toBe(true);
  expect(network.glyphs.filter((glyph) => focus.has(glyph.id)).length).toBeLessThanOrEqual(12);
});

test("a small network is in focus as a whole", () => {
  expect(focusOf(network, [], new Map(), 1000).size).toBe(network.glyphs.length + network.processes.length);
});

function distanceToBorder(box: Box, point: { readonly x: number; readonly y: number }): number {
  const dx = Math.abs(point.x - box.x) - box.width / 2;
  const dy = Math.abs(point.y - box.y) - box.height / 2;
  return Math.max(dx, dy) >= 0 ? Math.max(dx, 0) + Math.max(dy, 0) : Math.min(-dx, -dy);
}

function randomNetwork(): fc.Arbitrary<MapNetwork> {
  const glyphs = fc.array(
    fc.record({
      label: fc.stringMatching(/^[A-Za-z:]{1,12}( [A-Za-z]{1,9})?$/),
      band: fc.nat(2),
      kind: fc.constantFrom<MapGlyph["kind"]>("macromolecule", "complex", "pool", "signal"),
    }),
    { minLength: 1, maxLength: 40 },
  );
  return glyphs.chain((drawn) =>
    fc
      .array(
        fc.record({
          from: fc.nat(drawn.length - 1),
          to: fc.nat(drawn.length - 1),
          kind: fc.constantFrom("stimulation" as const, "inhibition" as const),
        }),
        { maxLength: 60 },
      )
      .map((links): MapNetwork => {
        const used = [...new Set(drawn.map((glyph) => glyph.band))].sort((a, b) => a - b);
        return {
          bands: used.map((band) => ({ id: `band ${band}`, label: `band ${band}` })),
          glyphs: drawn.map((glyph, i) => ({
            ...glyph,
            id: `g${i}`,
            name: glyph.label,
            species: [`g${i}`],
            band: used.indexOf(glyph.band),
          })),
          processes: [],
          arcs: links
            .filter((link) => link.from !== link.to)
            .map((link) => ({ source: `g${link.from}`, target: `g${link.to}`, kind: link.kind })),
          leftOut: [],
        };
      }),
  );
}
