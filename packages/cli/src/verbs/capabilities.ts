import {
  buildCellModel,
  DEFAULT_CULTURE,
  HYPOTHESES,
  PROFILE_CHANGES,
  PROFILES,
  READOUTS,
  SCENARIO_CLAIMS,
  THERAPIES,
} from "@igf-axis/axis";
import { ENGINE_VERSION } from "@igf-axis/engine";
import { hashModel } from "@igf-axis/model";
import type { Command } from "commander";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

/** What this version does not do; each is said before somebody tries. */
const CANNOT: readonly string[] = [
  "read or write SED-ML, OMEX or PEtab files, or SBML packages other than comp",
  "simulate stochastically what changes continuously: rate rules, rate laws of time, delays, or draws from distributions (the package distrib)",
  "simulate algebraic rules that are not linear in what they determine, or fast reactions whose equilibrium is not linear in their extents",
  "describe a tumour, a patient, plasma concentrations or side effects: the model is a cell culture",
  "run virtual trials, combinations of two titrated drugs, or sensitivity analyses on demand",
  "advise on the treatment of a person (see docs/intended-use.md)",
];

/** Adds `capabilities`: what this version can and cannot do, with every name that a scenario may use. */
export function addCapabilities(program: Command, { stdout }: Surroundings): void {
  const command = program
    .command("capabilities")
    .summary("list what this version can and cannot do")
    .description("Lists every name that a scenario file may use, and what this version cannot do.");
  addCommonOptions(command)
    .addHelpText("after", "\nExamples:\n  igf-axis capabilities\n  igf-axis capabilities --json")
    .action(({ json }: CommonOptions) => {
      const known = capabilities();
      stdout.write(json ? `${JSON.stringify(known, null, 2)}\n` : asText(known));
    });
}

interface Named {
  readonly name: string;
  readonly about: string;
}

interface Capabilities {
  readonly engineVersion: string;
  readonly modelHash: string;
  readonly species: number;
  readonly reactions: number;
  readonly profiles: readonly Named[];
  readonly changes: readonly (Named & {
    readonly words: readonly string[];
    readonly range: readonly [number, number];
  })[];
  readonly therapies: readonly (Named & {
    readonly synonyms: readonly string[];
    readonly usualNm: readonly [number, number];
  })[];
  readonly observables: readonly Named[];
  readonly claims: readonly Named[];
  readonly hypotheses: readonly (Named & { readonly options: readonly string[] })[];
  readonly culture: Readonly<Record<string, number>>;
  readonly cannot: readonly string[];
}

function capabilities(): Capabilities {
  const model = buildCellModel();
  return {
    engineVersion: ENGINE_VERSION,
    modelHash: hashModel(model),
    species: model.species.length,
    reactions: model.reactions.length,
    profiles: PROFILES.map(({ id, description }) => ({ name: id, about: description })),
    changes: PROFILE_CHANGES.map(({ id, label, words, range }) => ({
      name: id,
      about: label,
      words: Object.keys(words),
      range,
    })),
    therapies: THERAPIES.map(({ id, action, synonyms, usualNm }) => ({
      name: id,
      about: action,
      synonyms,
      usualNm,
    })),
    observables: Object.entries(READOUTS).map(([name, make]) => ({
      name,
      about: make({ dose: 100, minutes: 1440 }).label,
    })),
    claims: SCENARIO_CLAIMS.map(({ id, statement }) => ({ name: id, about: statement })),
    hypotheses: HYPOTHESES.map(({ id, label, options }) => ({
      name: id,
      about: label,
      options: options.map((option) => option.id),
    })),
    culture: DEFAULT_CULTURE,
    cannot: CANNOT,
  };
}

function asText(known: Capabilities): string {
  const { profiles, changes, therapies, observables, claims, hypotheses } = known;
  return `${[
    `Model of ${known.species} species and ${known.reactions} reactions, engine ${known.engineVersion}`,
    section(
      "Profiles",
      profiles.map(({ name, about }) => [name, about]),
    ),
    section(
      "Changes of an arm",
      changes.map(({ name, about, words, range }) => [
        name,
        `${about}: ${words.join(", ")}, or ${range[0]} to ${range[1]}`,
      ]),
    ),
    section(
      "Therapies",
      therapies.map(({ name, about, usualNm }) => [
        name,
        `${about}; in vitro ${usualNm[0]}–${usualNm[1]} nM`,
      ]),
    ),
    section(
      "Observables",
      observables.map(({ name, about }) => [name, about]),
    ),
    section(
      "Claims",
      claims.map(({ name, about }) => [name, about]),
    ),
    section(
      "Hypotheses",
      hypotheses.map(({ name, about, options }) => [name, `${about}: ${options.join(", ")}`]),
    ),
    section(
      "Culture, when nothing else is said",
      Object.entries(known.culture).map(([name, value]) => [name, String(value)]),
    ),
    `This version cannot\n${known.cannot.map((item) => `  – ${item}`).join("\n")}`,
  ].join("\n\n")}\n`;
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${title}\n${rows.map(([name, about]) => `  ${name.padEnd(width)}  ${about}`).join("\n")}`;
}
