import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { runStudy, type StudyResult } from "@igf-axis/analysis";
import { CLAIMS, resolveScenario } from "@igf-axis/axis";
import { renderAnswerTable, renderReport } from "@igf-axis/figures";
import { readScenario } from "@igf-axis/formats";
import type { Diagnostic, Ensemble, Scenario, Study } from "@igf-axis/model";
import type { Command } from "commander";
import { claimJudgedElsewhere } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addRunOptions, type RunOptions } from "../options.ts";
import { answersCsv } from "../output/answers-csv.ts";
import { openResultFolder } from "../output/result-folder.ts";
import { resultJson } from "../output/result-json.ts";
import { onThreads, readCalibratedSets } from "../plausible-sets.ts";
import { findScenario } from "../scenario-source.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

/** Adds `run`: simulates a scenario over plausible parameter sets and writes table, report and data. */
export function addRun(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("run")
    .summary("answer a scenario's question")
    .description(
      "Simulates every arm of a scenario over plausible parameter sets, prints the answer with its range, and writes report.html, answers.csv and result.json.",
    )
    .argument(
      "<scenario>",
      "name of a scenario that comes along (see `igf-axis scenarios`), or path of your own file",
    );
  addRunOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis run pc9-igfbp3-loss
  igf-axis run pc9-igfbp3-loss --sets 50 --out quick
  igf-axis run my-scenario.yaml --seed 7
  igf-axis run pc9-igfbp3-loss --json > answer.json
${EXIT_HELP}`,
    )
    .action(async (scenario: string, options: RunOptions) => run(scenario, options, surroundings));
}

async function run(name: string, options: RunOptions, surroundings: Surroundings): Promise<void> {
  const { study, warnings } = await readStudy(name, surroundings);
  const color = hasColor(surroundings.stderr, surroundings, options.color);
  printDiagnostics(warnings, surroundings, color);
  const folder = resolve(surroundings.folder, options.out ?? `out/${study.id}`);
  const results = await openResultFolder(folder);
  try {
    const ensemble = options.prior ? null : readCalibratedSets();
    const result = await simulate(study, ensemble, options, surroundings);
    const withWarnings = { ...result, diagnostics: [...warnings, ...(result.diagnostics ?? [])] };
    await results.write({
      "report.html": renderReport(withWarnings, {
        command: commandOf(name, options),
        ...intendedUseLink(folder),
      }),
      "answers.csv": answersCsv(withWarnings),
      "result.json": resultJson(withWarnings),
    });
    printDiagnostics(result.diagnostics ?? [], surroundings, color);
    const { stdout } = surroundings;
    const report = relative(surroundings.folder, `${folder}/report.html`);
    const hasTextColor = hasColor(stdout, surroundings, options.color);
    stdout.write(
      options.json
        ? resultJson(withWarnings)
        : answerText(withWarnings, report, hasTextColor, stdout.columns),
    );
  } catch (error) {
    await results.discard();
    throw error;
  }
}

async function readStudy(
  name: string,
  { folder }: Surroundings,
): Promise<{ study: Study; warnings: readonly Diagnostic[] }> {
  const { text, file } = await findScenario(name, folder);
  const scenario = readScenario(text, file);
  if (!scenario.ok) throw new CommandFailure(scenario.diagnostics);
  const study = resolveScenario(scenario.value);
  if (!study.ok) throw new CommandFailure(withClaimHints(study.diagnostics, scenario.value));
  return { study: study.value, warnings: [...scenario.diagnostics, ...study.diagnostics] };
}

/** Says of claims that a scenario cannot judge, but the verb `claims` can, that it does. */
function withClaimHints(
  diagnostics: readonly Diagnostic[],
  { claims = [] }: Scenario,
): readonly Diagnostic[] {
  return diagnostics.map((found) => {
    const [list, index] = found.path;
    const named = list === "claims" ? claims[Number(index)]?.toLowerCase() : undefined;
    const claim = CLAIMS.find(({ id }) => id.toLowerCase() === named);
    return found.code !== "E2105" || claim === undefined ? found : claimJudgedElsewhere(found, claim.id);
  });
}

function simulate(
  study: Study,
  ensemble: Ensemble | null,
  options: RunOptions,
  surroundings: Surroundings,
): Promise<StudyResult> {
  return onThreads(ensemble, options, surroundings, (how, progress) =>
    runStudy(study, {
      ...how,
      onProvisional: ({ sets, setsPlanned, headline }) =>
        progress.say(`provisional, ${sets} of ${setsPlanned} sets: ${headline.sentence}`),
    }),
  );
}

/** Characters a line where the width is unknown, as in a pipe; a terminal that does not know its own says 0. */
const USUAL_WIDTH = 100;

/** The answer in one line, its caveat, the table, the claims, and where the report lies. */
function answerText(result: StudyResult, report: string, color: boolean, width: number | undefined): string {
  return `${renderAnswerTable(result, { width: width || USUAL_WIDTH, color }).trim()}\n\nReport: ${report}\n`;
}

/** Link to the page on intended use, where the report lies in the workspace at its usual depth. */
function intendedUseLink(folder: string): { intendedUseHref?: string } {
  const href = "../../docs/intended-use.md";
  return existsSync(resolve(folder, href)) ? { intendedUseHref: href } : {};
}

function commandOf(name: string, { sets, seed, prior }: RunOptions): string {
  return `igf-axis run ${name} --sets ${sets} --seed ${seed}${prior ? " --prior" : ""}`;
}
