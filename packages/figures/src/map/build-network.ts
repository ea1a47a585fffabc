import type { Model, Reaction } from "@igf-axis/model";
import { orderBands } from "./bands.ts";
import { type Dependencies, findDependencies } from "./dependencies.ts";
import { type SignReader, signReader } from "./influence-sign.ts";
import { speciesLabel } from "./label.ts";
import type { ArcKind, MapArc, MapGlyph, MapNetwork, MapProcess } from "./map-network.ts";
import { findPools, type Pool } from "./pools.ts";
import { absentSpecies, withoutSpecies } from "./present.ts";
import { groupSteps, readSteps, type Step } from "./steps.ts";

/**
 * Returns what the map of a model shows: species that stay at zero, and reactions that need them, are not on it.
 *
 * @param levels - Typical level of each species by identifier, in the unit of its symbol, ≥ 0, for the signs of influences; zero only where no
 * arm has any of it. A species without a level counts as present.
 */
export function buildMapNetwork(whole: Model, levels: Readonly<Record<string, number>>): MapNetwork {
  const absent = absentSpecies(whole, levels);
  const model = withoutSpecies(whole, absent);
  const pools = findPools(model, absent);
  const dependencies = findDependencies(model, pools);
  const signs = signReader(whole, levels);
  const membersOf = (glyph: string): readonly string[] =>
    pools.find((pool) => pool.id === glyph)?.members ?? [glyph];
  const raw: RawArc[] = [];
  const processes = new Map<string, MapProcess>();
  const steps = readSteps(model, dependencies);
  const keys = groupSteps(steps, (glyph) => membersOf(glyph).length > 1);
  for (const step of steps) addStep(step, keys.get(step), { signs, membersOf, raw, processes });
  for (const rule of model.rules) {
    if (rule.kind !== "rate") continue;
    const target = dependencies.glyphOf(rule.variable);
    for (const source of dependencies.ofExpression(rule.math)) {
      if (source !== target)
        raw.push({
          source,
          target,
          kind: kindOf(signs.signOf(rule.math, membersOf(source))),
        });
    }
  }
  addSignalArcs(model, dependencies, signs, membersOf, raw);
  const arcs = mergeArcs(raw);
  const bands = orderBands(model, compartmentCrossings(model, arcs, membersOf));
  return {
    ...place(model, { pools, dependencies, processes: [...processes.values()], arcs, bands }),
    absent: whole.species
      .filter((species) => absent.has(species.id))
      .map((species) => species.name ?? species.id),
  };
}

interface RawArc {
  readonly source: string;
  readonly target: string;
  readonly kind: ArcKind;
}

interface Drawing {
  readonly signs: SignReader;
  readonly membersOf: (glyph: string) => readonly string[];
  readonly raw: RawArc[];
  readonly processes: Map<string, MapProcess>;
}

function addStep(step: Step, key: string | undefined, drawing: Drawing): void {
  const { reaction, inputs, outputs, modifiers, reversed } = step;
  const { signs, membersOf, raw, processes } = drawing;
  const law = reaction.rateLaw?.math;
  const signOf = (modifier: string): number =>
    (law ? signs.signOf(law, membersOf(modifier)) : 0) * (reversed ? -1 : 1);
  if (key === undefined) {
    for (const target of [...inputs, ...outputs]) {
      for (const modifier of modifiers)
        raw.push({
          source: modifier,
          target,
          kind: kindOf(signOf(modifier) * (inputs.length > 0 ? -1 : 1)),
        });
    }
    return;
  }
  const known = processes.get(key);
  processes.set(key, {
    id: key,
    name: known?.name ?? nameOf(reaction),
    reactions: [...(known?.reactions ?? []), reaction.id],
    reversible: step.reversible || (known?.reversible ?? false),
    band: 0,
  });
  for (const id of inputs) raw.push({ source: id, target: key, kind: "consumption" });
  for (const id of outputs) raw.push({ source: key, target: id, kind: "production" });
  for (const modifier of modifiers)
    raw.push({ source: modifier, target: key, kind: kindOf(signOf(modifier)) });
}

function nameOf(reaction: Reaction): string {
  return reaction.name ?? reaction.id.replaceAll("_", " ");
}

function kindOf(sign: number): ArcKind {
  return sign > 0 ? "stimulation" : sign < 0 ? "inhibition" : "modulation";
}

function addSignalArcs(
  model: Model,
  dependencies: Dependencies,
  signs: SignReader,
  membersOf: (glyph: string) => readonly string[],
  raw: RawArc[],
): void {
  for (const [signal, sources] of dependencies.signals) {
    const rule = model.rules.find((each) => each.kind === "assignment" && each.variable === signal);
    if (!rule) continue;
    for (const source of sources)
      raw.push({
        source,
        target: signal,
        kind: kindOf(signs.signOf(rule.math, membersOf(source))),
      });
  }
}

function mergeArcs(raw: readonly RawArc[]): readonly MapArc[] {
  const merged = new Map<string, MapArc>();
  for (const arc of raw) {
    if (arc.source === arc.target) continue;
    const key = `${arc.source}>${arc.target}`;
    const known = merged.get(key);
    if (!known) merged.set(key, arc);
    else if (known.kind !== arc.kind) merged.set(key, { ...known, kind: "modulation" });
  }
  return [...merged.values()];
}

/** Returns the compartments that the ways from species to species lead from and to, through processes and signals in between. */
function compartmentCrossings(
  model: Model,
  arcs: readonly MapArc[],
  membersOf: (glyph: string) => readonly string[],
): readonly (readonly [string, string])[] {
  const compartments = new Map(model.species.map((species) => [species.id, species.compartment]));
  const compartment = (glyph: string): string | undefined => compartments.get(membersOf(glyph)[0] ?? "");
  const reached = (from: string, seen: Set<string>): readonly string[] =>
    arcs.flatMap((arc) => {
      if (arc.source !== from || seen.has(arc.target)) return [];
      seen.add(arc.target);
      const to = compartment(arc.target);
      return to === undefined ? reached(arc.target, seen) : [to];
    });
  return [...new Set(arcs.map((arc) => arc.source))].flatMap((source) => {
    const from = compartment(source);
    if (from === undefined) return [];
    return reached(source, new Set([source])).flatMap((to) => (to === from ? [] : [[from, to] as const]));
  });
}

interface Placement {
  readonly pools: readonly Pool[];
  readonly dependencies: Dependencies;
  readonly processes: readonly MapProcess[];
  readonly arcs: readonly MapArc[];
  readonly bands: readonly string[];
}

function place(model: Model, { pools, dependencies, processes, arcs, bands }: Placement): MapNetwork {
  const connected = new Set(arcs.flatMap((arc) => [arc.source, arc.target]));
  const bandOf = new Map<string, number>();
  const compartmentOf = new Map(model.species.map((species) => [species.id, species.compartment]));
  const bandOfSpecies = (id: string): number => Math.max(0, bands.indexOf(compartmentOf.get(id) ?? ""));
  for (const species of model.species) bandOf.set(species.id, bandOfSpecies(species.id));
  for (const pool of pools) bandOf.set(pool.id, bandOfSpecies(pool.members[0] ?? ""));
  const deepest = (ids: readonly string[]): number => Math.max(0, ...ids.map((id) => bandOf.get(id) ?? 0));
  for (const [signal, sources] of dependencies.signals) bandOf.set(signal, deepest(sources));
  for (const process of processes) {
    const participants = arcs.filter(
      (arc) =>
        (arc.kind === "consumption" && arc.target === process.id) ||
        (arc.kind === "production" && arc.source === process.id),
    );
    bandOf.set(
      process.id,
      deepest(participants.map((arc) => (arc.source === process.id ? arc.target : arc.source))),
    );
  }
  const ruleName = (id: string): string =>
    model.parameters.find((parameter) => parameter.id === id)?.name ?? id.replaceAll("_", " ");
  const pooled = new Set(pools.flatMap((pool) => pool.members));
  const glyphs: MapGlyph[] = [];
  for (const species of model.species) {
    if (pooled.has(species.id) || !connected.has(species.id)) continue;
    const { text, state, isComplex } = speciesLabel(model, species.id);
    glyphs.push({
      id: species.id,
      kind: isComplex ? "complex" : "macromolecule",
      label: text,
      name: species.name ?? text,
      species: [species.id],
      band: bandOf.get(species.id) ?? 0,
      ...(state === undefined ? {} : { state }),
    });
  }
  for (const pool of pools) {
    if (!connected.has(pool.id)) continue;
    const name = pool.label;
    glyphs.push({
      id: pool.id,
      kind: "pool",
      label: name,
      name: `${name} (${pool.members.length} species)`,
      species: pool.members,
      band: bandOf.get(pool.id) ?? 0,
    });
  }
  for (const signal of dependencies.signals.keys()) {
    if (connected.has(signal))
      glyphs.push({
        id: signal,
        kind: "signal",
        label: ruleName(signal),
        name: ruleName(signal),
        species: [],
        band: bandOf.get(signal) ?? 0,
      });
  }
  const known = new Set([...glyphs.map((glyph) => glyph.id), ...processes.map((process) => process.id)]);
  const leftOut = model.species
    .filter((species) => !pooled.has(species.id) && !connected.has(species.id))
    .map((species) => species.name ?? species.id);
  const used = bands.map((_, i) => glyphs.some((glyph) => glyph.band === i));
  const renumber = bands.map((_, i) => used.slice(0, i).filter(Boolean).length);
  return {
    bands: bands
      .filter((_, i) => used[i])
      .map((id) => ({ id, label: model.compartments.find((each) => each.id === id)?.name ?? id })),
    glyphs: glyphs.map((glyph) => ({ ...glyph, band: renumber[glyph.band] ?? 0 })),
    processes: processes.map((process) => ({ ...process, band: renumber[bandOf.get(process.id) ?? 0] ?? 0 })),
    arcs: arcs.filter((arc) => known.has(arc.source) && known.has(arc.target)),
    leftOut,
  };
}
