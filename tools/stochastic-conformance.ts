/** Runs the stochastic cases of the SBML Test Suite and writes what passes, and by how much, into `reference/sbml-stochastic/`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommandLine } from "@igf-axis/cli";
import { ROOT } from "./workspace.ts";

interface Excursions {
  readonly statistic: string;
  readonly above: readonly number[];
  readonly below: readonly number[];
}

interface Case {
  readonly id: string;
  readonly verdict: string;
  readonly repetitions: readonly { readonly seed: number; readonly excursions: readonly Excursions[] }[];
}

interface Report {
  readonly total: number;
  readonly passed: number;
  readonly runs: number;
  readonly passedByRepetition: readonly number[];
  readonly cases: readonly Case[];
  readonly distributions: { readonly total: number; readonly unsupported: number };
}

const FOLDER = join(ROOT, "reference", "sbml-stochastic");
const TABLE = join(FOLDER, "pass-table.txt");
const START = "<!-- counts: written by `npm run conformance:full` -->";
const END = "<!-- end of counts -->";

/**
 * Runs the suite in a folder with `stochastic.tar.gz` and writes the table.
 *
 * @returns identifiers that passed before and no longer do; nothing is written when there are some.
 */
export async function writeStochasticConformance(folder: string): Promise<readonly string[]> {
  const report = await runSuite(join(folder, "stochastic.tar.gz"));
  const passed = report.cases.filter(({ verdict }) => verdict === "pass").map(({ id }) => id);
  const before = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((line) => /^\d{5}$/.test(line));
  const lost = before.filter((id) => !passed.includes(id));
  if (lost.length > 0) return lost;
  const title = "# Stochastic cases of the SBML Test Suite that pass, one identifier a line.";
  writeFileSync(TABLE, `${title}\n${passed.join("\n")}\n`);
  const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
  const [head, tail] = [readme.split(START)[0], readme.split(END)[1]];
  if (head === undefined || tail === undefined) throw new Error("the README has no place for the counts");
  writeFileSync(join(FOLDER, "README.md"), `${head}${START}\n${countsTable(report)}\n${END}${tail}`);
  process.stderr.write(`${report.passed} of ${report.total} stochastic cases pass\n`);
  return [];
}

async function runSuite(archive: string): Promise<Report> {
  let text = "";
  const exitCode = await runCommandLine(["conformance", "sbml-stochastic", archive, "--json"], {
    stdout: { write: (part) => (text += part) },
    stderr: process.stderr,
    folder: process.cwd(),
    environment: process.env,
    signal: new AbortController().signal,
  });
  if (exitCode !== 0) process.exit(exitCode);
  return JSON.parse(text) as Report;
}

function countsTable(report: Report): string {
  const { passed, total, runs, passedByRepetition, distributions, cases } = report;
  const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  const outside = cases.filter(({ repetitions }) =>
    repetitions.some(({ excursions }) =>
      excursions.some(({ above, below }) => above.length + below.length > 0),
    ),
  );
  return [
    row("", "cases"),
    row("---", "---"),
    row(`pass, of ${total}`, passed),
    ...passedByRepetition.map((count, i) =>
      row(`at most one excursion of each statistic, in repetition ${i + 1} alone`, count),
    ),
    row(
      "refused: draws from distributions (E1207)",
      `${distributions.unsupported} of ${distributions.total}`,
    ),
    "",
    `Excursions with ${runs.toLocaleString("en")} runs, by repetition (the seed is ten times the number of the case, plus that of the repetition):`,
    "",
    row("case", "0", "1", "2"),
    row("---", "---", "---", "---"),
    ...outside.map(({ id, repetitions }) => row(id, ...repetitions.map((own) => listed(own.excursions)))),
    "",
    `The other ${total - outside.length} cases have none.`,
  ].join("\n");
}

function listed(excursions: readonly Excursions[]): string {
  const parts = excursions.flatMap(({ statistic, above, below }) => [
    ...(above.length > 0 ? [`\`${statistic}\` above at ${above.join(", ")}`] : []),
    ...(below.length > 0 ? [`\`${statistic}\` below at ${below.join(", ")}`] : []),
  ]);
  return parts.length === 0 ? "none" : parts.join("; ");
}
