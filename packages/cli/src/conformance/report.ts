import type { Verdict } from "./judge-semantic.ts";
import type { SemanticCase } from "./semantic-case.ts";

/** How many cases got which verdict. */
export interface Tally {
  readonly total: number;
  readonly passed: number;
  readonly failed: number;
  readonly unsupported: number;
  readonly errors: number;
}

/** What `conformance --json` prints. */
export interface ConformanceReport extends Tally {
  readonly suite: "sbml-semantic";
  readonly byTag: Readonly<Record<string, Tally>>;
  readonly cases: readonly Verdict[];
  /** The same cases in the other levels and versions, where those were given. */
  readonly renderings?: Tally & { readonly cases: readonly Verdict[] };
}

/** Counts verdicts. */
export function tally(verdicts: readonly Verdict[]): Tally {
  const count = (verdict: Verdict["verdict"]): number =>
    verdicts.filter((own) => own.verdict === verdict).length;
  return {
    total: verdicts.length,
    passed: count("pass"),
    failed: count("fail"),
    unsupported: count("unsupported"),
    errors: count("error"),
  };
}

/** Puts verdicts together with the tags of their cases. */
export function conformanceReport(
  cases: readonly SemanticCase[],
  verdicts: readonly Verdict[],
  renderings: readonly Verdict[] | undefined,
): ConformanceReport {
  return {
    suite: "sbml-semantic",
    ...tally(verdicts),
    byTag: byTag(cases, verdicts),
    cases: verdicts,
    ...(renderings === undefined ? {} : { renderings: { ...tally(renderings), cases: renderings } }),
  };
}

/** Counts verdicts by the tags of their cases; both lists have the same order. */
export function byTag(
  cases: readonly SemanticCase[],
  verdicts: readonly Verdict[],
): Readonly<Record<string, Tally>> {
  const found = new Map<string, Verdict[]>();
  for (const [i, { tags }] of cases.entries()) {
    for (const tag of tags) {
      const own = found.get(tag) ?? [];
      own.push(verdicts[i] as Verdict);
      found.set(tag, own);
    }
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([tag, own]) => [tag, tally(own)]));
}

/** Returns the report as text: counts, what was refused by code, and what is wrong case by case. */
export function conformanceText(report: ConformanceReport): string {
  const sections = [sectionOf("cases", report, report.cases)];
  if (report.renderings !== undefined)
    sections.push(sectionOf("other levels and versions", report.renderings, report.renderings.cases));
  return `${sections.join("\n\n")}\n`;
}

/** Returns one part of a report as text. */
export function sectionOf(what: string, counts: Tally, verdicts: readonly Verdict[]): string {
  const share = counts.total === 0 ? 0 : (100 * counts.passed) / counts.total;
  const lines = [
    `${what}: ${counts.passed} of ${counts.total} pass (${share.toFixed(1)} %), ${counts.failed} wrong, ${counts.unsupported} unsupported, ${counts.errors} stopped`,
  ];
  const refused = new Map<string, number>();
  for (const { verdict, reason } of verdicts)
    if (verdict === "unsupported") refused.set(reason, (refused.get(reason) ?? 0) + 1);
  for (const [reason, count] of [...refused].sort(([, a], [, b]) => b - a))
    lines.push(`  ${String(count).padStart(5)}  refused: ${reason}`);
  for (const { id, rendering, verdict, reason } of verdicts)
    if (verdict === "fail" || verdict === "error")
      lines.push(`  ${id} ${rendering}  ${verdict === "fail" ? "wrong" : "stopped"}: ${reason}`);
  return lines.join("\n");
}
