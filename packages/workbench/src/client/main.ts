/** Entry of the page's script: makes the figure answer, the notes open, the list searchable. */
import { DATA_ELEMENT, type ScriptData } from "../page/script-data.ts";
import { createEvidenceFilter } from "./evidence-filter.ts";
import { createFigure } from "./figure.ts";
import { createMap } from "./map.ts";
import { createNotes } from "./notes.ts";
import { createThemeSwitch } from "./theme.ts";

const data = JSON.parse(document.getElementById(DATA_ELEMENT)?.textContent ?? "null") as ScriptData;
createThemeSwitch();
createNotes();
createEvidenceFilter();
const map = createMap(data.glyphs);
createFigure(data, (answer) => map.show(answer));
