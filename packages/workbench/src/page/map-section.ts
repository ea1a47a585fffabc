import { type Markup, markup, trusted } from "@igf-axis/figures/browser";
import { mapFinding, mapTable } from "../figure/map-words.ts";
import type { PageData } from "./page-data.ts";

/** Returns the network map, coloured by the living figure. */
export function mapSection({ map, answer }: PageData): Markup {
  const cells = Array.from({ length: 9 }, (_, i) => markup`<span class="step-${i}"></span>`);
  return markup`<section id="map" aria-labelledby="map-heading">
<h2 id="map-heading">The network</h2>
<figure class="wide map-frame" aria-labelledby="map-finding"><h3 class="figure-title" id="map-finding">${mapFinding(answer, map.glyphs)}</h3>
<p class="figure-subtitle">Level of each species at the end, at the dose of <a href="#figure">the figure above</a> and as set there, against PC-9 as it is; from the outside of the cell in.</p>
<div class="map-controls"><p class="change-legend"><span>a quarter or less</span><span class="change-scale" aria-hidden="true">${cells}</span><span>four times or more</span></p>
${map.faded > 0 && markup`<label><input type="checkbox" id="map-all"> Bring out all ${map.faded} faded</label>`}
<span class="map-zoom" hidden><button type="button" data-zoom="out" aria-label="Make the map smaller">−</button><button type="button" data-zoom="fit">Fit</button><button type="button" data-zoom="in" aria-label="Make the map larger">+</button></span></div>
<div class="scroll" role="region" tabindex="0" aria-label="Network map">${trusted(map.svg)}</div>
${legend()}
<details class="data"><summary>Data of this map as a table</summary><div class="scroll" role="region" tabindex="0" aria-label="Data of the map" id="map-table">${mapTable(answer, map.glyphs)}</div></details></figure></section>`;
}

function legend(): Markup {
  return markup`<ul class="glyph-legend">
<li><svg viewBox="0 0 34 18" aria-hidden="true"><rect class="shape" x="1" y="1" width="32" height="16" rx="6"/></svg> species</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="shape" d="M6 1H28L33 6V12L28 17H6L1 12V6Z"/></svg> complex</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="shape" d="M1 9L8 1H26L33 9L26 17H8Z"/></svg> computed signal</li>
<li><svg viewBox="0 0 18 18" aria-hidden="true"><circle class="shape" cx="9" cy="9" r="7.5"/><text x="9" y="9" dy=".35em" text-anchor="middle" font-size="9">P</text></svg> phosphorylated; a: active</li>
<li><svg viewBox="0 0 44 18" aria-hidden="true"><path class="line" d="M1 9H17M28 9H36"/><rect class="shape" x="17" y="4" width="11" height="11"/><path class="fill" d="M44 9L36 12.6V5.4Z"/></svg> reversible; filled: one-way process</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="line" d="M1 9H25"/><path class="shape" d="M33 9L25 13V5Z"/></svg> raises</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="line" d="M1 9H32M32 3V15"/></svg> holds down</li>
</ul>`;
}
