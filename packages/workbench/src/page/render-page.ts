import { type Markup, markup, trusted } from "@igf-axis/figures/browser";
import { evidenceSection } from "./evidence.ts";
import { claimSentence, letterSection } from "./letter.ts";
import { livingFigure, livingFigureTable } from "./living-figure.ts";
import { mapSection } from "./map-section.ts";
import type { PageData } from "./page-data.ts";
import { DATA_ELEMENT, type ScriptData } from "./script-data.ts";

/** Returns the body of the page. Complete and readable before any script runs. */
export function renderPage(data: PageData): string {
  return markup`<a class="skip" href="#letter">To the letter</a>
<header class="masthead"><span class="name">igf-axis</span><nav aria-label="Page"><a href="#letter">Letter</a> <a href="#map">Map</a> <a href="#evidence">Evidence</a></nav><button type="button" id="theme" hidden>Dark</button></header>
<main><div class="first">
<h1>A letter you can run</h1>
<p class="lead with-notes">${claimSentence(data, "Losing IGFBP-3 frees IGF and lets IGF-1R carry cells through EGFR inhibition.", ["C35"], "note-first-C35", "short")} So says a letter on lung cancer; here its ${data.letter.claims.length} claims stand beside their evidence and, where judged, the verdict of a model that you can run.</p>
${livingFigure(data)}
${intendedUse()}
${livingFigureTable(data)}</div>
${letterSection(data)}
${mapSection(data)}
${evidenceSection(data)}</main>
${footer(data)}
<script type="application/json" id="${trusted(DATA_ELEMENT)}">${scriptJson(data)}</script>`.html;
}

function intendedUse(): Markup {
  return markup`<p class="intended">For research and education. <a href="#intended-use">Not for diagnosis, prognosis or the choice of treatment.</a></p>`;
}

function footer({ versions, verdicts, answer }: PageData): Markup {
  const { basis } = verdicts;
  const judged =
    basis.ensembleHash === "prior"
      ? `${basis.sets} draws from the priors`
      : `${basis.sets} calibrated sets beside ${basis.priorSets} prior draws, ensemble ${basis.ensembleHash.slice(0, 12)}`;
  return markup`<footer><p id="intended-use">For research and education on published mechanisms, cell lines and virtual cohorts; not for diagnosis, prognosis or the choice of a treatment for a person. A claim that holds here holds in this model; one that is contradicted here may still be true. Concentrations are those in a well, effects on healthy tissue are not in this version, and a range is the spread over plausible parameter sets of this model: reality may lie outside it.</p>
<p>Everything on this page is computed in your browser; nothing is sent anywhere. Engine ${versions.engine}, model <code>${versions.model.slice(0, 12)}</code>. Verdicts: ${judged}, seed ${basis.seed}. ${answer.fromPrior && "The calibrated parameter sets are not part of this build, so the figure draws from the priors: it shows what was assumed, not what data say."}</p></footer>`;
}

function scriptJson({ answer, ensemble, map }: PageData): Markup {
  const json: ScriptData = { answer, ensemble, glyphs: map.glyphs };
  return trusted(JSON.stringify(json).replaceAll("<", "\\u003c"));
}
