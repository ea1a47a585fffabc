import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Command } from "commander";
import { judgeSemantic, type Verdict } from "../conformance/judge-semantic.ts";
import { conformanceReport, conformanceText } from "../conformance/report.ts";
import { readRenderings, readSemanticCases } from "../conformance/semantic-case.ts";
import { wrongUsage } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";
import { createProgress } from "../terminal/progress.ts";

interface ConformanceOptions extends CommonOptions {
  readonly models?: string;
  readonly quiet: boolean;
}

const SUITES: readonly string[] = ["sbml-semantic"];

/** Adds `conformance`: judges every case of a public test suite by the suite's own criterion. */
export function addConformance(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("conformance")
    .summary("run a public test suite and count what passes")
    .description(
      "Runs every case of a public test suite and judges it by the suite's own criterion: each case passes, fails, is refused as unsupported, or stops with an error.",
    )
    .argument("<suite>", `which suite: ${SUITES.join(", ")}`)
    .argument("<cases>", "its folder or .tar.gz archive")
    .option("--models <path>", "folder or archive with the models of the cases in other levels and versions")
    .option("--quiet", "no progress on stderr", false);
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis conformance sbml-semantic semantic.tar.gz
  igf-axis conformance sbml-semantic semantic.tar.gz --models semantic-other-levels.tar.gz --json
${EXIT_HELP}`,
    )
    .action(async (suite: string, cases: string, options: ConformanceOptions) => {
      if (!SUITES.includes(suite))
        throw new CommandFailure([wrongUsage(`there is no suite "${suite}"; known: ${SUITES.join(", ")}`)]);
      await runSemantic(cases, options, surroundings);
    });
}

async function runSemantic(
  path: string,
  options: ConformanceOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { folder, signal, stdout, stderr } = surroundings;
  const cases = await readSemanticCases(resolve(folder, path), signal);
  const progress = createProgress(stderr, options.quiet);
  const verdicts: Verdict[] = [];
  const renderings: Verdict[] = [];
  try {
    for (const item of cases) {
      verdicts.push(judgeSemantic(item));
      progress.update(verdicts.length, cases.length);
      // A signal reaches the process between two cases.
      await setImmediate();
      signal.throwIfAborted();
    }
    if (options.models !== undefined) {
      for await (const item of readRenderings(resolve(folder, options.models), cases, signal)) {
        renderings.push(judgeSemantic(item));
        signal.throwIfAborted();
      }
    }
  } finally {
    progress.end();
  }
  renderings.sort((a, b) => (a.id + a.rendering < b.id + b.rendering ? -1 : 1));
  const report = conformanceReport(cases, verdicts, options.models === undefined ? undefined : renderings);
  stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : conformanceText(report));
}
