/**
 * The scenario file: `Scenario` of `@igf-axis/model`, field by field, without `places`.
 *
 * Descriptions and examples appear in the JSON Schema that editors read and in the messages about wrong fields.
 */
import type { Scenario } from "@igf-axis/model";
import { z } from "zod";

/** Most arms, doses and added therapies of one file, and longest treatment. */
const LIMITS: Readonly<Record<"arms" | "doses" | "additions" | "hours", number>> = {
  arms: 40,
  doses: 64,
  additions: 8,
  hours: 8760,
};

function field<T extends z.ZodType>(type: T, description: string, ...examples: readonly z.input<T>[]): T {
  return type.meta({ description, examples: [...examples] });
}

const identifier = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/);
const line = (longest: number): z.ZodString => z.string().min(1).max(longest).regex(/\S/);
const concentration = z.number().nonnegative().max(1e9);

const culture = z.strictObject({
  mediumVolumeMl: field(z.number().positive(), "Volume of medium in the well, mL.", 0.1).exactOptional(),
  cellsPerWell: field(z.number().positive(), "Cells seeded in the well.", 3000).exactOptional(),
  serumPercent: field(z.number().nonnegative(), "Serum in the medium, per cent.", 10).exactOptional(),
  igf1Nm: field(concentration, "IGF-1 added on top of serum, nM.", 13).exactOptional(),
  igf2Nm: field(concentration, "IGF-2 added on top of serum, nM.", 13).exactOptional(),
  insulinNm: field(concentration, "Insulin added on top of serum, nM.", 100).exactOptional(),
  egfNm: field(concentration, "EGF added on top of serum, nM.", 1.6).exactOptional(),
  hrgNm: field(concentration, "Heregulin added on top of serum, nM.", 1).exactOptional(),
  hgfNm: field(concentration, "HGF added on top of serum, nM.", 0.5).exactOptional(),
  hoursBeforeTreatment: field(
    z.number().nonnegative(),
    "Culture before treatment, hours.",
    24,
  ).exactOptional(),
});

const addition = z.strictObject({
  therapy: field(line(64), "Therapy added to the titrated drug, by name.", "linsitinib"),
  concentrationNm: field(concentration, "Nominal concentration, nM.", 1000),
  startHours: field(
    z.number().nonnegative(),
    "Hours after the drug; absent: together with it.",
    24,
  ).exactOptional(),
});

const arm = z.strictObject({
  id: field(identifier, "Name of the arm, unique in the file.", "plus-linsitinib"),
  label: field(line(80), "What tables and figures call the arm.", "lost + linsitinib").exactOptional(),
  changes: field(
    z.record(z.string().min(1).max(64), z.union([z.string(), z.number()])),
    "What differs from the profile: a word or a number by name.",
    { IGFBP3: "lost" },
  ).exactOptional(),
  add: field(z.array(addition).max(LIMITS.additions), "Therapies added to the titrated drug.", [
    { therapy: "linsitinib", concentrationNm: 1000 },
  ]).exactOptional(),
});

const drug = z.strictObject({
  name: field(line(64), "The titrated drug.", "osimertinib"),
  dosesNm: field(
    z.array(z.number().positive().max(1e9)).min(1).max(LIMITS.doses),
    "Doses, nM, each above zero; the untreated control is always run as well.",
    [1, 10, 100, 1000],
  ),
});

const solver = z.strictObject({
  relativeTolerance: field(
    z.number().min(1e-13).lt(1),
    "Relative tolerance of the integrator.",
    1e-5,
  ).exactOptional(),
  maxSteps: field(
    z.int().min(1).max(100_000_000),
    "Most steps that one simulation may take.",
    20_000,
  ).exactOptional(),
});

const scenario = z.strictObject({
  schema: field(z.literal(1), "Version of this format.", 1),
  id: field(identifier, "Name of the scenario; also names the folder of its results.", "pc9-igfbp3-loss"),
  title: field(line(200), "Title of the report.", "PC-9 cells that lost IGFBP-3"),
  question: field(line(500), "The question that the run answers.", "Which add-on restores the response?"),
  profile: field(line(64), "Cell profile that all arms start from.", "PC-9"),
  culture: field(
    culture,
    "Culture conditions; absent fields take the model's documented defaults.",
  ).exactOptional(),
  drug: field(drug, "The titrated drug and its doses.", { name: "osimertinib", dosesNm: [10, 100] }),
  hours: field(z.number().positive().max(LIMITS.hours), "Duration of treatment, hours.", 72),
  arms: field(z.array(arm).min(1).max(LIMITS.arms), "Arms, each run over all doses.", [{ id: "alone" }]),
  comparator: field(z.string(), "Id of the arm that the others are compared with.", "igfbp3-lost"),
  reference: field(z.string(), "Id of the arm that stands for full response.", "parental").exactOptional(),
  observables: field(z.array(line(64)).min(1).max(100), "Readouts wanted; absent: all.", [
    "GR50",
    "pAKT",
  ]).exactOptional(),
  claims: field(z.array(line(64)).max(100), "Claims of the letter to judge.", ["C35"]).exactOptional(),
  hypotheses: field(
    z.record(z.string().min(1).max(64), z.string()),
    "Restricts rival readings to one option each.",
    { survival: "or" },
  ).exactOptional(),
  solver: field(solver, "Settings of the integrator.", { relativeTolerance: 1e-5 }).exactOptional(),
});

/** Schema of a scenario file's data. */
export const SCENARIO_SCHEMA: z.ZodType<Omit<Scenario, "places">> = scenario;

/** What the schema says of one place in a file. */
export interface FieldNote {
  /** Names that an object takes here; empty when it takes any, or when no object stands here. */
  readonly fields: readonly string[];
  readonly description?: string;
  /** A value that would be right, as it is written in YAML. */
  readonly example?: string;
}

/** Returns what the schema says of a place, following as much of the path as the schema knows. */
export function noteAt(path: readonly PropertyKey[]): FieldNote {
  let type: z.ZodType | undefined = scenario;
  for (const step of path) {
    const inner: z.ZodType | undefined = type && bare(type);
    if (inner instanceof z.ZodObject) type = (inner.shape as Record<string, z.ZodType>)[String(step)];
    else if (inner instanceof z.ZodArray) type = inner.element as z.ZodType;
    else type = undefined;
  }
  if (!type) return { fields: [] };
  const inner = bare(type);
  const { description, examples } = inner.meta() ?? {};
  const [example] = (examples ?? []) as readonly unknown[];
  return {
    fields: inner instanceof z.ZodObject ? Object.keys(inner.shape) : [],
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example: JSON.stringify(example) }),
  };
}

function bare(type: z.ZodType): z.ZodType {
  return type instanceof z.ZodExactOptional ? (type.unwrap() as z.ZodType) : type;
}
