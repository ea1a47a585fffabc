/**
 * Runs the SBML semantic suite in all levels and versions and the stochastic one, and writes what passes into `reference/sbml-semantic/` and
 * `reference/sbml-stochastic/`.
 *
 * Usage: npm run conformance:full [-- <folder with semantic.tar.gz, semantic-other-levels.tar.gz and stochastic.tar.gz>]
 *
 * Nothing is written when a case or rendering of the tables no longer passes.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCommandLine } from "@igf-axis/cli";
import { readCatalogue } from "./catalogue.ts";
import { writeStochasticConformance } from "./stochastic-conformance.ts";
import { ROOT } from "./workspace.ts";

interface Verdict {
  readonly id: string;
  readonly rendering: string;
  readonly verdict: "pass" | "fail" | "unsupported" | "error";
  readonly reason: string;
}

interface Report {
  readonly total: number;
  readonly passed: number;
  readonly byTag: Readonly<Record<string, { readonly total: number; readonly passed: number }>>;
  readonly cases: readonly Verdict[];
  readonly renderings: {
    readonly total: number;
    readonly passed: number;
    readonly cases: readonly Verdict[];
  };
}

/** Tags that the README counts apart. */
const TAGS: readonly string[] = [
  "Reaction",
  "AssignmentRule",
  "RateRule",
  "InitialAssignment",
  "FunctionDefinition",
  "EventNoDelay",
  "EventWithDelay",
  "EventPriority",
  "RandomEventExecution",
  "AlgebraicRule",
  "FastReaction",
  "CSymbolDelay",
  "CSymbolRateOf",
  "comp:Submodel",
  "comp:ExternalModelDefinition",
  "FluxBalanceSteadyState",
];

const FOLDER = join(ROOT, "reference", "sbml-semantic");
const START = "<!-- counts: written by `npm run conformance:full` -->";
const END = "<!-- end of counts -->";

const SUITE = resolve(process.argv[2] ?? join(ROOT, "..", "shared", "sbml-test-suite"));
const report = await runSuite(SUITE);
const cases = passing(report.cases);
const renderings = passing(report.renderings.cases);
const tables = [
  {
    name: "pass-table.txt",
    title: "Semantic cases of the SBML Test Suite that pass, one identifier a line.",
    lines: [...cases.keys()],
  },
  {
    name: "pass-table-renderings.txt",
    title: "The same cases in other levels and versions: what passes.",
    lines: [...renderings].map(([id, own]) => `${id} ${own.join(" ")}`),
  },
];
const lost = [
  ...entriesOf("pass-table.txt").filter(([id]) => !cases.has(id)),
  ...entriesOf("pass-table-renderings.txt").flatMap(([id, ...own]) =>
    own.filter((rendering) => !renderings.get(id)?.includes(rendering)).map((rendering) => [id, rendering]),
  ),
];
if (lost.length > 0) {
  process.stderr.write(
    `nothing was written: these no longer pass\n${lost.map((own) => own.join(" ")).join("\n")}\n`,
  );
  process.exit(1);
}
for (const { name, title, lines } of tables)
  writeFileSync(join(FOLDER, name), `# ${title}\n${lines.join("\n")}\n`);
const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
const [before, after] = [readme.split(START)[0], readme.split(END)[1]];
if (before === undefined || after === undefined) throw new Error("the README has no place for the counts");
writeFileSync(join(FOLDER, "README.md"), `${before}${START}\n${countsTable()}\n${END}${after}`);
process.stderr.write(
  `${report.passed} of ${report.total} cases and ${report.renderings.passed} of ${report.renderings.total} renderings pass\n`,
);
const lostStochastic = await writeStochasticConformance(SUITE);
if (lostStochastic.length > 0) {
  process.stderr.write(`these stochastic cases no longer pass: ${lostStochastic.join(", ")}\n`);
  process.exit(1);
}

async function runSuite(folder: string): Promise<Report> {
  let text = "";
  const words = ["sbml-semantic", join(folder, "semantic.tar.gz")];
  const models = ["--models", join(folder, "semantic-other-levels.tar.gz")];
  const exitCode = await runCommandLine(["conformance", ...words, ...models, "--json"], {
    stdout: { write: (part) => (text += part) },
    stderr: process.stderr,
    folder: process.cwd(),
    environment: process.env,
    signal: new AbortController().signal,
  });
  if (exitCode !== 0) process.exit(exitCode);
  return JSON.parse(text) as Report;
}

/** Renderings that pass, by case. */
function passing(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  for (const { id, rendering, verdict } of verdicts) {
    if (verdict !== "pass") continue;
    const own = byId.get(id) ?? [];
    own.push(rendering);
    byId.set(id, own);
  }
  return byId;
}

/** Words of the lines of a table, if it is there. */
function entriesOf(name: string): readonly (readonly [id: string, ...renderings: string[]])[] {
  const file = join(FOLDER, name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => /^\d{5}/.test(line)).map((line) => line.split(" ") as [string, ...string[]]);
}

function countsTable(): string {
  const titles = new Map(readCatalogue().map(({ code, title }) => [code as string, title]));
  const counted = (verdicts: readonly Verdict[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const own of verdicts) counts.set(outcomeOf(own), (counts.get(outcomeOf(own)) ?? 0) + 1);
    return counts;
  };
  const [first, second] = [counted(report.cases), counted(report.renderings.cases)];
  const outcomes = [...new Set([...first.keys(), ...second.keys()])].sort(
    (a, b) =>
      Number(b === "pass") - Number(a === "pass") ||
      (first.get(b) ?? 0) - (first.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  );
  const named = (outcome: string): string =>
    outcome.replace(/E\d{4}/g, (code) => `${code} (${titles.get(code) ?? "?"})`).replaceAll(") E", "), E");
  const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    row("", "cases", "share", "other levels and versions", "share"),
    row("---", "---", "---", "---", "---"),
    ...outcomes.map((outcome) => {
      const [own = 0, other = 0] = [first.get(outcome), second.get(outcome)];
      return row(named(outcome), own, share(own, report.total), other, share(other, report.renderings.total));
    }),
    "",
    row("tag", "cases", "pass"),
    row("---", "---", "---"),
    ...TAGS.map((tag) => row(`\`${tag}\``, report.byTag[tag]?.total ?? 0, report.byTag[tag]?.passed ?? 0)),
    "",
    `Wrong: ${idsOf("fail")}. Stopped: ${idsOf("error")}.`,
  ].join("\n");
}

function idsOf(verdict: Verdict["verdict"]): string {
  const ids = report.cases.filter((own) => own.verdict === verdict).map(({ id }) => id);
  return ids.length === 0 ? "none" : ids.join(", ");
}

function outcomeOf({ verdict, reason }: Verdict): string {
  if (verdict === "unsupported") return `refused: ${reason}`;
  return verdict === "error" ? `stopped: ${reason.slice(0, 5)}` : verdict === "fail" ? "wrong" : "pass";
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
