import type { MapArc } from "./map-network.ts";

/** A point, pixels from the upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box by its centre. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** An arc with its way, from the border of its source to the border of its target. */
export interface RoutedArc {
  readonly arc: MapArc;
  readonly points: readonly Point[];
}

/** Where an arc meets a box. */
type Side = "top" | "bottom" | "left" | "right";

interface Port {
  readonly arc: number;
  readonly end: "source" | "target";
  readonly box: string;
  readonly side: Side;
  /** Where the way goes on from here. */
  readonly towards: Point;
}

/** Widest distance between two arcs that meet a box on the same side, pixels. */
const PORT_GAP = 15;

/**
 * Returns the arcs with their ends on the borders of the boxes they join, those that meet the same side spread along it in the order of
 * where they come from.
 *
 * @param bends - Inner points of each arc, from source to target.
 */
export function joinArcs(
  arcs: readonly MapArc[],
  bends: readonly (readonly Point[])[],
  boxOf: (id: string) => Box,
): readonly RoutedArc[] {
  const ports = arcs.flatMap((arc, index): readonly Port[] => {
    const inner = bends[index] ?? [];
    const source = boxOf(arc.source);
    const target = boxOf(arc.target);
    const first = inner[0] ?? target;
    const last = inner.at(-1) ?? source;
    return [
      { arc: index, end: "source", box: arc.source, side: sideOf(source, first), towards: first },
      { arc: index, end: "target", box: arc.target, side: sideOf(target, last), towards: last },
    ];
  });
  const places = new Map<string, Point>();
  const groups = Map.groupBy(ports, (port) => `${port.box} ${port.side}`);
  for (const group of groups.values()) spread(group, boxOf(group[0]?.box ?? ""), places);
  return arcs.map((arc, index) => {
    const start = places.get(`${index} source`) as Point;
    const end = places.get(`${index} target`) as Point;
    return { arc, points: [start, ...(bends[index] ?? []), end] };
  });
}

function sideOf(box: Box, towards: Point): Side {
  if (Math.abs(towards.y - box.y) < box.height / 2 + 1) return towards.x < box.x ? "left" : "right";
  return towards.y < box.y ? "top" : "bottom";
}

function spread(group: readonly Port[], box: Box, places: Map<string, Point>): void {
  const { side } = group[0] as Port;
  const across = side === "top" || side === "bottom";
  const sorted = [...group].sort(
    (a, b) => (across ? a.towards.x - b.towards.x : a.towards.y - b.towards.y) || a.arc - b.arc,
  );
  const length = across ? box.width - 20 : box.height - 10;
  const gap = sorted.length > 1 ? Math.max(0, Math.min(PORT_GAP, length / (sorted.length - 1))) : 0;
  const wanted = sorted.map((port) => (across ? port.towards.x - box.x : 0));
  const half = Math.max(0, length / 2);
  const middle = across ? mean(wanted.map((offset) => Math.max(-half, Math.min(half, offset)))) : 0;
  const reach = Math.max(0, half - (gap * (sorted.length - 1)) / 2);
  const centre = Math.max(-reach, Math.min(reach, middle));
  sorted.forEach((port, i) => {
    const offset = centre + (i - (sorted.length - 1) / 2) * gap;
    const away = port.end === "target" ? 2.5 : 0.6;
    places.set(`${port.arc} ${port.end}`, pointOn(box, side, offset, away));
  });
}

function pointOn(box: Box, side: Side, offset: number, away: number): Point {
  switch (side) {
    case "top":
      return { x: box.x + offset, y: box.y - box.height / 2 - away };
    case "bottom":
      return { x: box.x + offset, y: box.y + box.height / 2 + away };
    case "left":
      return { x: box.x - box.width / 2 - away, y: box.y + offset };
    case "right":
      return { x: box.x + box.width / 2 + away, y: box.y + offset };
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/**
 * Returns an SVG path along the points: between layers a curve that leaves and arrives upright, on one level a straight line.
 *
 * @param back - How far before the last point the line stops, pixels.
 */
export function smoothPath(points: readonly Point[], back: number): string {
  const [first, ...rest] = points;
  if (!first) return "";
  let path = `M${pair(first)}`;
  let from = first;
  rest.forEach((point, i) => {
    const to = i === rest.length - 1 ? backFrom(point, from, back) : point;
    if (Math.abs(to.y - from.y) < 4 || Math.abs(to.x - from.x) < 0.5) path += `L${pair(to)}`;
    else {
      const middle = (from.y + to.y) / 2;
      path += `C${coordinate(from.x)} ${coordinate(middle)} ${coordinate(to.x)} ${coordinate(middle)} ${pair(to)}`;
    }
    from = to;
  });
  return path;
}

/** Returns the direction in which a way arrives at its last point, as a unit vector: upright, or level when the way is level. */
export function arrivalOf(points: readonly Point[]): Point {
  const tip = points.at(-1) as Point;
  const before = points.at(-2) as Point;
  if (Math.abs(tip.y - before.y) >= 4) return { x: 0, y: Math.sign(tip.y - before.y) };
  return { x: Math.sign(tip.x - before.x) || 1, y: 0 };
}

function backFrom(tip: Point, before: Point, back: number): Point {
  const direction = arrivalOf([before, tip]);
  return { x: tip.x - direction.x * back, y: tip.y - direction.y * back };
}

function pair(point: Point): string {
  return `${coordinate(point.x)} ${coordinate(point.y)}`;
}

/** Returns a coordinate to a tenth of a pixel. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}
