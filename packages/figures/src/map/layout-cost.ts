import type { MapLayout } from "./layout.ts";
import type { Point, RoutedArc } from "./route.ts";

/** What a crossing costs, in pixels of sideways way. */
const CROSSING = 60;

/** What a pixel of width costs. */
const WIDTH = 5;

/** Returns how hard a layout is to follow: crossings of arcs, and how far arcs run sideways; smaller is better. */
export function layoutCost(layout: Pick<MapLayout, "arcs" | "width">): number {
  let cost = WIDTH * layout.width;
  for (const { points } of layout.arcs) {
    for (let i = 1; i < points.length; i++)
      cost += Math.abs((points[i] as Point).x - (points[i - 1] as Point).x);
  }
  return cost + CROSSING * countCrossings(layout.arcs);
}

/** Returns the number of pairs of segments of different arcs that cross. */
function countCrossings(arcs: readonly RoutedArc[]): number {
  const segments = arcs.flatMap(({ points }, arc) =>
    points.slice(1).map((to, i) => ({ arc, from: points[i] as Point, to })),
  );
  let count = 0;
  segments.forEach((a, i) => {
    for (const b of segments.slice(i + 1)) {
      if (a.arc !== b.arc && overlapVertically(a, b) && cross(a, b)) count++;
    }
  });
  return count;
}

type Segment = { readonly from: Point; readonly to: Point };

function overlapVertically(a: Segment, b: Segment): boolean {
  return (
    Math.max(a.from.y, a.to.y) > Math.min(b.from.y, b.to.y) &&
    Math.max(b.from.y, b.to.y) > Math.min(a.from.y, a.to.y)
  );
}

function cross(a: Segment, b: Segment): boolean {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

function side({ from, to }: Segment, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
