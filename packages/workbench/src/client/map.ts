import { changeWords, mapFinding, mapTable } from "../figure/map-words.ts";
import type { ScriptData } from "../page/script-data.ts";
import type { Answer } from "../study/answer.ts";
import { element } from "./elements.ts";

const ZOOM_STEP = 1.25;
/** Below this, text in the map would be smaller than 9 pixels. */
const SMALLEST_ZOOM = 0.75;
const LARGEST_ZOOM = 2.5;

/** The map, as the figure colours it. */
export interface LivingMap {
  readonly show: (answer: Answer) => void;
}

/** Returns the map of the page; its drawing is there already, glyph by glyph in the order of the data. */
export function createMap(glyphs: ScriptData["glyphs"]): LivingMap {
  const drawn = [...document.querySelectorAll<SVGGElement>("svg.map .glyph")];
  const titles = drawn.map((glyph) => glyph.querySelector("title"));
  const finding = element("map-finding", HTMLHeadingElement);
  const table = element("map-table", HTMLDivElement);
  createZoom();
  return {
    show: (answer) => {
      drawn.forEach((glyph, i) => {
        const change = answer.glyphs[i];
        if (change) glyph.dataset.step = String(change.step);
        else delete glyph.dataset.step;
        const title = titles[i];
        const named = glyphs[i];
        if (title && named && named.species.length > 0)
          title.textContent = `${named.name}: ${changeWords(change)}`;
      });
      finding.textContent = mapFinding(answer, glyphs);
      table.innerHTML = mapTable(answer, glyphs).html;
    },
  };
}

function createZoom(): void {
  const bar = document.querySelector<HTMLElement>(".map-zoom");
  const svg = document.querySelector<SVGSVGElement>("svg.map");
  const frame = svg?.parentElement;
  if (!bar || !svg || !frame) return;
  const natural = svg.viewBox.baseVal.width;
  let zoom = Number.NaN;
  const set = (value: number): void => {
    zoom = Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, value));
    svg.style.setProperty("--map-width", `${Math.round(natural * zoom)}px`);
  };
  const fit = (): void => set(frame.clientWidth / natural);
  for (const button of bar.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      if (button.dataset.zoom === "fit") fit();
      else set(button.dataset.zoom === "in" ? zoom * ZOOM_STEP : zoom / ZOOM_STEP);
    });
  }
  fit();
  centre(svg, frame);
  bar.hidden = false;
}

/** Scrolls the glyphs in focus into the middle. */
function centre(svg: SVGSVGElement, frame: HTMLElement): void {
  const places = [...svg.querySelectorAll(".glyph:not(.faded)")].map((glyph) => {
    const { left, width } = glyph.getBoundingClientRect();
    return left + width / 2;
  });
  if (places.length === 0) return;
  const left = frame.getBoundingClientRect().left - frame.scrollLeft;
  frame.scrollLeft = (Math.min(...places) + Math.max(...places)) / 2 - left - frame.clientWidth / 2;
}
