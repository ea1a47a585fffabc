import type { StudyResult } from "@igf-axis/analysis";
import type { Diagnostic } from "@igf-axis/model";

/**
 * Returns a result as the JSON text that `--json` prints and `result.json` holds.
 *
 * Depends on the scenario, the seed, the number of sets and the versions only: no times, no paths. Numbers keep every digit.
 */
export function resultJson(result: StudyResult): string {
  const { study, headline } = result;
  const content = {
    scenario: study.id,
    title: study.title,
    question: study.question,
    seed: result.seed,
    sets: result.sets,
    completedSets: result.completedSets,
    priorSets: result.priorSets,
    headline,
    comparator: study.comparator,
    reference: study.reference ?? null,
    dose: { drug: study.doseAxis.drug, unit: study.doseAxis.unit, doses: study.doseAxis.doses },
    answers: result.answers,
    claims: result.claims,
    drivers: result.drivers,
    measurements: result.measurements,
    caveats: study.caveats,
    warnings: (result.diagnostics ?? []).map(({ code, message }) => ({ code, message })),
    failures: result.failures,
    solver: result.solver,
    engineVersion: result.engineVersion,
    modelHash: result.modelHash,
    ensembleHash: result.ensembleHash,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Returns problems as the JSON text that `--json` prints in place of an answer. */
export function problemsJson(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.map(({ code, message, path, span }) => ({
    code,
    message,
    path,
    ...(span ?? {}),
  }));
  return `${JSON.stringify({ errors }, null, 2)}\n`;
}
