import { type ClaimsResult, runClaims } from "@igf-axis/analysis";
import { claimStudy, LETTER_CLAIMS, MISSING, type MissingForClaim, NOT_JUDGED } from "@igf-axis/axis";
import { renderClaimsTable } from "@igf-axis/figures";
import type { ClaimStudy, Ensemble } from "@igf-axis/model";
import type { Command } from "commander";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addClaimsOptions, type ClaimsOptions } from "../options.ts";
import { claimsJson } from "../output/claims-json.ts";
import { onThreads, readCalibratedSets } from "../plausible-sets.ts";
import type { Surroundings } from "../surroundings.ts";
import { hasColor, printDiagnostics } from "../terminal/print-diagnostics.ts";

/** Adds `claims`: judges the letter's claims over plausible parameter sets, beside their controls. */
export function addClaims(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("claims")
    .summary("judge the letter's claims, beside controls and decoys")
    .description(
      "Judges every claim of the letter that the cell model can bear on: in which share of plausible parameter sets it holds, in which share of prior draws, and in which with its mechanism cut. Statements that should not hold run beside the claims. A verdict is about this model.",
    );
  addClaimsOptions(command)
    .addHelpText(
      "after",
      `
Examples:
  igf-axis claims
  igf-axis claims --claim C35 --claim C36 --sets 60
  igf-axis claims --all
  igf-axis claims --json > verdicts.json
${EXIT_HELP}`,
    )
    .action(async (options: ClaimsOptions) => judge(options, surroundings));
}

async function judge(options: ClaimsOptions, surroundings: Surroundings): Promise<void> {
  const study = claimStudy(options.claim);
  if (!study.ok) throw new CommandFailure(study.diagnostics);
  const ensemble = options.prior ? null : readCalibratedSets();
  const result = await run(study.value, ensemble, options, surroundings);
  printDiagnostics(
    result.diagnostics,
    surroundings,
    hasColor(surroundings.stderr, surroundings, options.color),
  );
  const { stdout } = surroundings;
  const color = hasColor(stdout, surroundings, options.color);
  stdout.write(
    options.json
      ? claimsJson(result)
      : `${renderClaimsTable(result, { width: stdout.columns ?? 120, color })}\n${notJudged(options.all === true)}`,
  );
}

function run(
  study: ClaimStudy,
  ensemble: Ensemble | null,
  options: ClaimsOptions,
  surroundings: Surroundings,
): Promise<ClaimsResult> {
  return onThreads(ensemble, options, surroundings, (how) => runClaims(study, how));
}

/** How many claims of the letter are not judged and why, in one line; with `all`, each below its reason with what it needs. */
function notJudged(all: boolean): string {
  const reasons = (Object.keys(MISSING) as MissingForClaim[]).map((reason) => ({
    words: MISSING[reason],
    claims: LETTER_CLAIMS.filter(({ id }) => NOT_JUDGED[id] === reason),
  }));
  const total = Object.keys(NOT_JUDGED).length;
  const counts = reasons.map(({ words, claims }) => `${claims.length} ${words}`).join("; ");
  const summary = `Not judged yet: ${total} of the letter's ${LETTER_CLAIMS.length} claims. ${counts}.`;
  if (!all) return `${summary} \`--all\` lists them.\n`;
  const lists = reasons.map(
    ({ words, claims }) =>
      `\nThese ${words}:\n${claims.map(({ id, needs }) => `  ${id}  ${needs}\n`).join("")}`,
  );
  return `${summary}\n${lists.join("")}`;
}
