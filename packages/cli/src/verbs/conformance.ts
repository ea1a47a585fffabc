import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Command } from "commander";
import { judgeSemantic, type Verdict } from "../conformance/judge-semantic.ts";
import { isDistribution, judgeStochastic, type StochasticVerdict } from "../conformance/judge-stochastic.ts";
import { conformanceReport, conformanceText } from "../conformance/report.ts";
import { readRenderings, readSemanticCases } from "../conformance/semantic-case.ts";
import { stochasticReport, stochasticText } from "../conformance/stochastic-report.ts";
import { wrongUsage } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions, MOST_WORKERS, wholeNumber } from "../options.ts";
import { openRunPool } from "../stochastic/run-pool.ts";
import type { Surroundings } from "../surroundings.ts";
import { createProgress } from "../terminal/progress.ts";

interface ConformanceOptions extends CommonOptions {
  readonly models?: string;
  readonly runs: number;
  readonly workers: number;
  readonly quiet: boolean;
}

/** Runs of one repetition: the suite takes at least a thousand, and up to a million to see small errors. */
const MOST_RUNS = 1_000_000;
const DEFAULT_RUNS = 10_000;

type RunSuite = (path: string, options: ConformanceOptions, surroundings: Surroundings) => Promise<void>;

const SUITES: ReadonlyMap<string, RunSuite> = new Map([
  ["sbml-semantic", runSemantic],
  ["sbml-stochastic", runStochastic],
]);

/** Adds `conformance`: judges every case of a public test suite by the suite's own criterion. */
export function addConformance(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("conformance")
    .summary("run a public test suite and count what passes")
    .description(
      "Runs every case of a public test suite and judges it by the suite's own criterion: each case passes, fails, is refused as unsupported, or stops with an error.",
    )
    .argument("<suite>", `which suite: ${[...SUITES.keys()].join(", ")}`)
    .argument("<cases>", "its folder or .tar.gz archive")
    .option("--models <path>", "folder or archive with the models of the cases in other levels and versions")
    .addOption(
      wholeNumber("--runs <n>", "stochastic: runs of each of three repetitions", 1, MOST_RUNS).default(
        DEFAULT_RUNS,
      ),
    )
    .addOption(
      wholeNumber("--workers <n>", "stochastic: threads that make the runs", 1, MOST_WORKERS).default(
        availableParallelism(),
        "one per processor",
      ),
    )
    .option("--quiet", "no progress on stderr", false);
  addCommonOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis conformance sbml-semantic semantic.tar.gz
  igf-axis conformance sbml-semantic semantic.tar.gz --models semantic-other-levels.tar.gz --json
  igf-axis conformance sbml-stochastic stochastic.tar.gz
${EXIT_HELP}`,
    )
    .action(async (suite: string, cases: string, options: ConformanceOptions) => {
      const run = SUITES.get(suite);
      if (run === undefined) {
        const known = [...SUITES.keys()].join(", ");
        throw new CommandFailure([wrongUsage(`there is no suite "${suite}"; known: ${known}`)]);
      }
      await run(cases, options, surroundings);
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

async function runStochastic(
  path: string,
  options: ConformanceOptions,
  surroundings: Surroundings,
): Promise<void> {
  const { folder, signal, stdout, stderr } = surroundings;
  const all = await readSemanticCases(resolve(folder, path), signal);
  const cases = all.filter((item) => !isDistribution(item));
  const progress = createProgress(stderr, options.quiet);
  const { runs } = options;
  const pool = openRunPool(options.workers);
  const verdicts: StochasticVerdict[] = [];
  const distributions: StochasticVerdict[] = [];
  try {
    for (const item of cases) {
      verdicts.push(await judgeStochastic(item, { runs, pool, signal }));
      progress.update(verdicts.length, cases.length);
    }
    for (const item of all.filter(isDistribution))
      distributions.push(await judgeStochastic(item, { runs, pool, signal }));
  } finally {
    progress.end();
    await pool.close();
  }
  const report = stochasticReport(runs, cases, verdicts, distributions);
  stdout.write(options.json === true ? `${JSON.stringify(report)}\n` : stochasticText(report));
}
