import { scenarioJsonSchema } from "@igf-axis/formats";
import type { Command } from "commander";
import { unknownSchema } from "../diagnostics.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

/** Schemas by the name of what they describe. */
const SCHEMAS: Readonly<Record<string, () => unknown>> = { scenario: scenarioJsonSchema };

/** Adds `schema`: prints a JSON Schema for editors. */
export function addSchema(program: Command, { stdout }: Surroundings): void {
  const command = program
    .command("schema")
    .summary("print the JSON Schema of a file format")
    .description(
      "Prints the JSON Schema (draft 2020-12) of a file format, so that an editor completes and checks as you type.",
    )
    .argument("<format>", `what to describe: ${Object.keys(SCHEMAS).join(", ")}`);
  addCommonOptions(command)
    .addHelpText("after", "\nExample:\n  igf-axis schema scenario > scenario.schema.json")
    .action((format: string) => {
      const schema = Object.hasOwn(SCHEMAS, format) ? SCHEMAS[format] : undefined;
      if (!schema) throw new CommandFailure([unknownSchema(format, Object.keys(SCHEMAS))]);
      stdout.write(`${JSON.stringify(schema(), null, 2)}\n`);
    });
}
