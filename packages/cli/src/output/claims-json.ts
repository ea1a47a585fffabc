import type { ClaimsResult, ControlledVerdict } from "@igf-axis/analysis";
import { MISSING, NOT_JUDGED } from "@igf-axis/axis";
import type { ControlledClaim } from "@igf-axis/model";

/**
 * Returns judged claims as the JSON text that `igf-axis claims --json` prints.
 *
 * Depends on the claims, the ensemble, the number of sets, the seed and the versions only: no times, no paths.
 */
export function claimsJson(result: ClaimsResult): string {
  const { decoys, study } = result;
  const content = {
    claims: result.claims.map((verdict, i) => claimRecord(verdict, study.claims[i] as ControlledClaim)),
    decoys,
    notJudged: Object.entries(NOT_JUDGED).map(([id, reason]) => ({ id, reason: MISSING[reason] })),
    engineVersion: result.engineVersion,
    modelHash: result.modelHash,
    ensembleHash: result.ensembleHash,
    sets: result.sets,
    priorSets: result.priorSets,
    seed: result.seed,
    solver: result.solver,
    warnings: result.diagnostics.map(({ code, message }) => ({ code, message })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function claimRecord(verdict: ControlledVerdict, claim: ControlledClaim): Readonly<Record<string, unknown>> {
  const { id, kind, fraction, fractionInterval, priorFraction, cutFraction, reversedFraction } = verdict;
  return {
    id,
    statement: claim.statement,
    kind,
    verdict: verdict.verdict,
    reason: verdict.reason,
    fraction,
    fractionInterval,
    priorFraction,
    cut: verdict.cut,
    cutFraction,
    reversedFraction,
    earned: verdict.earned,
    notEarned: verdict.notEarned,
    hypotheses: verdict.hypotheses,
    checks: verdict.checks.map((check) => ({
      ...check,
      description: claim.checks.find((each) => each.id === check.id)?.description ?? check.id,
    })),
    otherReading: verdict.otherReading ?? null,
    setup: claim.setup,
    sources: claim.sources,
    evidenceGrade: claim.evidenceGrade,
    nuance: claim.nuance,
  };
}
