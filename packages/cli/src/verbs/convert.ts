import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { fromModel, writeSbml } from "@igf-axis/formats";
import { type Command, Option } from "commander";
import { folderNotWritable } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import { reasonOf } from "../scenario-source.ts";
import { readModelFile } from "../simulate/read-model.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

interface ConvertOptions extends CommonOptions {
  readonly to: "sbml-l3v2";
  readonly out?: string;
}

/** Adds `convert`: writes an SBML model of any level as Level 3 Version 2. */
export function addConvert(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("convert")
    .summary("write an SBML model as Level 3 Version 2")
    .description(
      "Reads an SBML model of any level and writes it as Level 3 Version 2 core: submodels written out, defaults of earlier levels stated. It simulates to the same numbers.",
    )
    .argument("<model>", "path of an SBML file, Level 1 Version 2 to Level 3 Version 2")
    .addOption(new Option("--to <format>", "format to write").choices(["sbml-l3v2"]).default("sbml-l3v2"))
    .option("--out <file>", "file to write (default: standard output)");
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis convert old.xml --to sbml-l3v2 --out new.xml
  igf-axis convert composed.xml > flat.xml
${EXIT_HELP}`,
    )
    .action(async (file: string, options: ConvertOptions) => convert(file, options, surroundings));
}

async function convert(file: string, options: ConvertOptions, surroundings: Surroundings): Promise<void> {
  const { stdout, folder } = surroundings;
  const { model, warnings } = await readModelFile(file, folder);
  printDiagnostics(warnings, surroundings, hasColor(surroundings.stderr, surroundings, options.color));
  const text = writeSbml(fromModel(model));
  const { out } = options;
  if (out !== undefined) {
    await writeFile(resolve(folder, out), text, "utf8").catch((error: unknown) => {
      throw new CommandFailure([folderNotWritable(out, reasonOf(error))]);
    });
  }
  if (options.json === true) {
    const content = { to: options.to, file: out ?? null, ...(out === undefined ? { sbml: text } : {}) };
    stdout.write(
      `${JSON.stringify({ ...content, warnings: warnings.map(({ code, message }) => ({ code, message })) })}\n`,
    );
  } else if (out === undefined) {
    stdout.write(text);
  }
}
