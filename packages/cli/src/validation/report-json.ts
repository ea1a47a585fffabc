import type { ValidationReport } from "@igf-axis/analysis";

/** Returns a validation as the JSON text that `--json` prints and `validation.json` holds: no times, no paths. */
export function validationJson(report: ValidationReport): string {
  const { run, predictionsHash, countsAsValidation, sets, notTestable, looks } = report;
  const content = {
    countsAsValidation,
    predictionsHash,
    ...run,
    validation: sets.map(({ set, items, inside, compared, groups, scores, notes }) => ({
      id: set.id,
      title: set.title,
      citation: set.citation,
      inside,
      compared,
      groups,
      scores,
      items,
      protocol: set.protocol,
      caveats: set.caveats,
      notes,
      looks: looks.find(({ dataSet }) => dataSet === set.id) ?? null,
    })),
    notTestable,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
