import { z } from "zod";
import { SCENARIO_SCHEMA } from "./schema.ts";

/**
 * Returns the JSON Schema (draft 2020-12) of scenario files, for editors that complete and check as one types.
 *
 * Says what each field takes; names of profiles, therapies, readouts and claims, and agreement between fields, are
 * checked when a file is read and run.
 */
export function scenarioJsonSchema(): Readonly<Record<string, unknown>> {
  return { title: "igf-axis scenario", ...z.toJSONSchema(SCENARIO_SCHEMA, { target: "draft-2020-12" }) };
}
