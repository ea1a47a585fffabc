import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { buildCellModel } from "@igf-axis/axis";
import { fromModel, writeSbml } from "@igf-axis/formats";
import { type Command, Option } from "commander";
import { folderNotWritable } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions } from "../options.ts";
import { reasonOf } from "../scenario-source.ts";
import type { Surroundings } from "../surroundings.ts";

interface ExportOptions {
  readonly format: "sbml";
  readonly out?: string;
}

/** Adds `export`: writes the cell model in a format that other programs read. */
export function addExport(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("export")
    .summary("write the cell model as SBML")
    .description(
      "Writes the cell model with its units, annotations and sources for other programs: SBML Level 3 Version 2.",
    )
    .addOption(new Option("--format <format>", "format to write").choices(["sbml"]).default("sbml"))
    .option("--out <file>", "file to write (default: standard output)");
  addCommonOptions(command)
    .addHelpText("after", `\nExample:\n  igf-axis export --format sbml --out igf-axis-cell.xml\n${EXIT_HELP}`)
    .action(async (options: ExportOptions) => exportModel(options, surroundings));
}

async function exportModel({ out }: ExportOptions, { stdout, folder }: Surroundings): Promise<void> {
  const text = writeSbml(fromModel(buildCellModel()));
  if (out === undefined) {
    stdout.write(text);
    return;
  }
  await writeFile(resolve(folder, out), text, "utf8").catch((error: unknown) => {
    throw new CommandFailure([folderNotWritable(out, reasonOf(error))]);
  });
}
