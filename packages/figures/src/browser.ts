// Everything here runs where the page runs: pure functions from data to text, without a document and without Observable Plot.
// Axes and labels of charts
export type { DoseScale } from "./chart/dose-axis.ts";
export { doseScale } from "./chart/dose-axis.ts";
export type { EndLabel } from "./chart/end-labels.ts";
export { spreadLabels } from "./chart/end-labels.ts";
// The network map
export type { Change } from "./map/activity.ts";
export { changeOf, changeStep } from "./map/activity.ts";
export { buildMapNetwork } from "./map/build-network.ts";
export type { MapColouring } from "./map/draw-map.ts";
export { drawMap } from "./map/draw-map.ts";
export { focusOf } from "./map/focus.ts";
export { typicalLevels } from "./map/influence-sign.ts";
export type { MapLayout } from "./map/layout.ts";
export { layOutMap } from "./map/layout.ts";
export type { MapGlyph, MapNetwork } from "./map/map-network.ts";
// Colours
export type { ColourName, Theme } from "./report/palette.ts";
export { DARK, LIGHT, themeDeclarations } from "./report/palette.ts";
export type { Markup, MarkupPart } from "./text/markup.ts";
// Text
export { escapeText, markup, trusted } from "./text/markup.ts";
export { formatNumber, formatPercent, formatRange } from "./text/number-format.ts";
