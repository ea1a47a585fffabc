import type { StudyResult } from "@igf-axis/analysis";
import { changeOf, changeStep, LARGEST_CHANGE } from "../map/activity.ts";
import { buildMapNetwork } from "../map/build-network.ts";
import { drawMap } from "../map/draw-map.ts";
import { focusOf } from "../map/focus.ts";
import { typicalLevels } from "../map/influence-sign.ts";
import { layOutMap, SMALLEST_ZOOM } from "../map/layout.ts";
import type { MapGlyph, MapNetwork } from "../map/map-network.ts";
import { type Markup, markup } from "../text/markup.ts";
import { formatMinutes, formatNumber } from "../text/number-format.ts";
import { armLabel, armResult, interventionName, joinWords } from "../text/study-names.ts";
import { setsCaption } from "./caption.ts";
import { type DataTable, figure, scrollable } from "./figure.ts";

interface ArmChange {
  readonly arm: string;
  readonly label: string;
  readonly changes: ReadonlyMap<string, ReturnType<typeof changeOf>>;
}

/** Returns the map of the model's network, coloured by the change of each arm against the comparator, with a switch between arms. */
export function mapFigure(result: StudyResult): Markup {
  const { study } = result;
  const network = buildMapNetwork(study.model, typicalLevels(result.arms.map((arm) => arm.activity)));
  if (network.glyphs.length === 0) return markup`<p>The model has no reactions to draw.</p>`;
  const layout = layOutMap(network);
  const arms = armChanges(result, network);
  const largest = new Map(network.glyphs.map((glyph) => [glyph.id, focusWeight(glyph, arms)]));
  const focus = focusOf(network, [study.doseAxis.species], largest);
  const steps = new Map(
    network.glyphs.map((glyph) => [
      glyph.id,
      arms.map((arm) => stepOf(arm.changes.get(glyph.id)?.log2Ratio ?? null)),
    ]),
  );
  const titles = new Map(network.glyphs.map((glyph) => [glyph.id, glyphTitle(glyph, arms)]));
  const svg = drawMap(
    network,
    layout,
    { steps, titles, focus },
    mapLabel(network, arms[0], study.comparator === "" ? "" : armLabel(study, study.comparator)),
  );
  const faded = network.glyphs.filter((glyph) => !focus.has(glyph.id)).length;
  return figure({
    id: "map",
    title: mapFinding(result, network, arms[0]),
    subtitle: markup`Level of each species ${formatMinutes(study.timeCourses.minutes.at(-1) ?? study.endMinutes)} after ${formatNumber(study.timeCourses.dose)} ${study.doseAxis.unit} ${study.doseAxis.drug}, against the comparator (${armLabel(study, study.comparator)}), on a map from the outside of the cell in.`,
    body: markup`<div class="map-frame" style="--map-width:${layout.width}px;--map-smallest:${SMALLEST_ZOOM}">${armSwitch(arms, faded)}${changeLegend()}${scrollable("Network map", svg)}${glyphLegend()}</div>`,
    caption: markup`Medians over the parameter sets; a trace below the smallest value that matters counts as none. Making and breaking down that nothing else acts on is left out. Where several partners enter one process, each does so on its own.${network.leftOut.length > 0 && ` Without a drawn connection: ${joinWords(network.leftOut)}.`}${absentWords(network)} ${setsCaption(result)}`,
    data: mapTable(network, arms),
  });
}

/** Says how many species are not drawn because no arm contains them. */
function absentWords({ absent = [] }: MapNetwork): string {
  if (absent.length === 0) return "";
  const what = "zero in every arm shown (drugs not given, alleles not carried, and what they would form)";
  return ` Not drawn: ${absent.length} ${absent.length === 1 ? "species that is" : "species that are"} ${what}.`;
}

/** Returns the finding of the map: how many species the first arm changes at least twofold, and the largest changes of those present in both. */
function mapFinding(result: StudyResult, network: MapNetwork, arm: ArmChange | undefined): string {
  if (!arm) return `The network of ${network.glyphs.length} species and signals`;
  const compared = network.glyphs.flatMap((glyph) => {
    const change = arm.changes.get(glyph.id);
    return change?.log2Ratio === null || change === undefined || glyph.species.length === 0
      ? []
      : [{ glyph, ...change, log2Ratio: change.log2Ratio }];
  });
  const moved = compared.filter((each) => Math.abs(each.log2Ratio) >= 1);
  const name = interventionName(result.study, arm.arm);
  if (moved.length === 0)
    return `With ${name}, none of ${compared.length} species changes twofold against the comparator`;
  const most = moved
    .filter((each) => each.level > 0 && each.base > 0)
    .sort((a, b) => Math.abs(b.log2Ratio) - Math.abs(a.log2Ratio))
    .slice(0, 3)
    .map(({ glyph }) => (glyph.kind === "pool" ? glyph.label : (glyph.name.split(",")[0] ?? glyph.name)));
  const among = most.length > 0 ? `, most of all ${joinWords(most)}` : "";
  return `With ${name}, ${moved.length} of ${compared.length} species differ at least twofold from the comparator${among}`;
}

/** Returns the changes of each add-on, the best ranked first, then of the reference. */
function armChanges(result: StudyResult, network: MapNetwork): readonly ArmChange[] {
  const { study, headline } = result;
  const base = armResult(result, study.comparator)?.activity ?? {};
  const species = new Map(study.model.species.map((each) => [each.id, each]));
  const ranked = headline.ranking.map((each) => each.arm);
  const rest = study.arms
    .map((arm) => arm.id)
    .filter((id) => id !== study.comparator && !ranked.includes(id));
  return [...ranked, ...rest].flatMap((id) => {
    const arm = armResult(result, id);
    if (!arm) return [];
    return [
      {
        arm: id,
        label: arm.label,
        changes: new Map(
          network.glyphs.map((glyph) => [glyph.id, changeOf(glyph, species, arm.activity, base)]),
        ),
      },
    ];
  });
}

/** What counts for the focus: the largest change over the arms up to the end of the scale, and among equals what lies further in. */
function focusWeight(glyph: MapGlyph, arms: readonly ArmChange[]): number {
  const largest = Math.max(0, ...arms.map((arm) => Math.abs(arm.changes.get(glyph.id)?.log2Ratio ?? 0)));
  return Math.min(LARGEST_CHANGE, largest) + 0.01 * glyph.band;
}

function stepOf(log2Ratio: number | null): number | null {
  return log2Ratio === null ? null : changeStep(log2Ratio);
}

function glyphTitle(glyph: MapGlyph, arms: readonly ArmChange[]): string {
  const lines = arms.map((arm) => {
    const change = arm.changes.get(glyph.id);
    return `${arm.label}: ${change ? changeWords(change.log2Ratio) : "–"}`;
  });
  return glyph.species.length === 0 ? glyph.name : [glyph.name, ...lines].join("\n");
}

function changeWords(log2Ratio: number | null): string {
  if (log2Ratio === null) return "absent in both";
  if (Math.abs(log2Ratio) < 0.07) return "unchanged";
  return `${formatNumber(2 ** Math.max(-30, Math.min(30, log2Ratio)))} times the comparator`;
}

function mapLabel(network: MapNetwork, arm: ArmChange | undefined, comparator: string): string {
  const bands = joinWords(network.bands.map((band) => band.label));
  const start = `Network map with ${network.glyphs.length} species and signals and ${network.processes.length} processes in ${network.bands.length} compartments: ${bands}.`;
  if (!arm) return start;
  return `${start} Coloured by the change of ${arm.label} against ${comparator}; the values are in the table below.`;
}

function armSwitch(arms: readonly ArmChange[], faded: number): Markup {
  return markup`<div class="map-controls"><fieldset><legend>Colour by</legend>${arms.map((arm, i) => markup`<label><input type="radio" name="map-arm" value="${i}"${i === 0 && markup` checked`}> ${arm.label}</label>`)}</fieldset>
${faded > 0 && markup`<label class="map-all"><input type="checkbox" id="map-all"> Bring out all ${String(faded)} faded</label>`}<span class="map-zoom" hidden><button type="button" data-zoom="out" aria-label="Make the map smaller">−</button><button type="button" data-zoom="fit">Fit</button><button type="button" data-zoom="in" aria-label="Make the map larger">+</button></span></div>`;
}

function changeLegend(): Markup {
  const cells = Array.from(
    { length: 9 },
    (_, i) => markup`<span style="background:var(--change-${i})"></span>`,
  );
  return markup`<p class="change-legend"><span>¼ of the comparator or less</span><span class="change-scale" aria-hidden="true">${cells}</span><span>4 times or more</span></p>`;
}

function glyphLegend(): Markup {
  return markup`<ul class="glyph-legend">
<li><svg viewBox="0 0 34 18" aria-hidden="true"><rect class="shape" x="1" y="1" width="32" height="16" rx="6"/></svg> species</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="shape" d="M6 1H28L33 6V12L28 17H6L1 12V6Z"/></svg> complex</li>
<li><svg viewBox="0 0 37 21" aria-hidden="true"><path class="shape" d="M9 4H31L36 9V15L31 20H9L4 15V9Z"/><path class="shape" d="M6 1H28L33 6V12L28 17H6L1 12V6Z"/></svg> several, added up</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="shape" d="M1 9L8 1H26L33 9L26 17H8Z"/></svg> computed signal</li>
<li><svg viewBox="0 0 18 18" aria-hidden="true"><circle class="shape" cx="9" cy="9" r="7.5"/><text x="9" y="9" dy=".35em" text-anchor="middle" font-size="9">P</text></svg> phosphorylated; a: active</li>
<li><svg viewBox="0 0 44 18" aria-hidden="true"><path class="line" d="M1 9H17M28 9H36"/><rect class="shape" x="17" y="4" width="11" height="11"/><path class="fill" d="M44 9L36 12.6V5.4Z"/></svg> reversible process</li>
<li><svg viewBox="0 0 44 18" aria-hidden="true"><path class="line" d="M1 9H17M28 9H36"/><rect class="fill" x="17" y="4" width="11" height="11"/><path class="fill" d="M44 9L36 12.6V5.4Z"/></svg> one-way process</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="line" d="M1 9H25"/><path class="shape" d="M33 9L25 13V5Z"/></svg> raises</li>
<li><svg viewBox="0 0 34 18" aria-hidden="true"><path class="line" d="M1 9H32M32 3V15"/></svg> holds down</li>
</ul>`;
}

function mapTable(network: MapNetwork, arms: readonly ArmChange[]): DataTable {
  return {
    caption: "Level of each species relative to the comparator, by arm",
    columns: ["Species", "Compartment", ...arms.map((arm) => arm.label)],
    rows: network.glyphs
      .filter((glyph) => glyph.species.length > 0)
      .map((glyph) => [
        glyph.name,
        network.bands[glyph.band]?.label ?? "",
        ...arms.map((arm) => changeWords(arm.changes.get(glyph.id)?.log2Ratio ?? null)),
      ]),
  };
}
