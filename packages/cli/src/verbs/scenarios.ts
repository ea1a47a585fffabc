import { builtinScenarios } from "@igf-axis/axis/node";
import { readScenario } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import type { Command } from "commander";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import { findBuiltinScenario } from "../scenario-source.ts";
import type { Surroundings } from "../surroundings.ts";

/** Adds `scenarios`: lists the scenarios that come along, each with its question. */
export function addScenarios(program: Command, { stdout }: Surroundings): void {
  const command = program
    .command("scenarios")
    .summary("list the scenarios that come along")
    .description(
      "Lists the scenarios that come along, each with its question. `--text <name>` prints a file, to start your own from.",
    )
    .option("--text <name>", "print the scenario file of that name");
  addCommonOptions(command)
    .addHelpText(
      "after",
      "\nExamples:\n  igf-axis scenarios\n  igf-axis scenarios --text pc9-igfbp3-loss > my-scenario.yaml\n  igf-axis scenarios --json",
    )
    .action(({ json, text: name }: CommonOptions & { readonly text?: string }) => {
      if (name !== undefined) {
        const { text } = findBuiltinScenario(name);
        stdout.write(json ? `${JSON.stringify({ scenario: name, text }, null, 2)}\n` : text);
        return;
      }
      const listed = builtinScenarios().map(({ id, text, file }) => {
        const { title, question } = unwrap(readScenario(text, file));
        return { id, title, question };
      });
      const lines = listed.map(({ id, question }) => `${id}\n    ${question}\n`);
      stdout.write(json ? `${JSON.stringify({ scenarios: listed }, null, 2)}\n` : lines.join(""));
    });
}
