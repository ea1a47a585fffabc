import type { Ensemble } from "@igf-axis/model";

/**
 * Returns how many independent sets a parameter's values are worth, in [1, sets].
 *
 * A stage that each rival reading went through by itself counts once per reading, since their particles moved apart; a stage that the readings
 * share counts once, since all its particles come from the same ancestors. Without a stage for the parameter: the number of sets.
 *
 * @param reading - Only the sets of one reading, as `hypothesis` and `option`.
 */
export function parameterSampleSize(
  ensemble: Ensemble,
  parameter: string,
  reading?: { readonly hypothesis: string; readonly option: string },
): number {
  const sets = reading
    ? ensemble.hypotheses.filter((options) => options[reading.hypothesis] === reading.option).length
    : ensemble.values.length;
  const stages = ensemble.provenance.stages.filter((stage) => stage.parameters.includes(parameter));
  const own = reading
    ? stages.filter(({ module }) => !isSplit(module) || isOfReading(module, reading))
    : stages;
  const size = own.reduce((sum, stage) => sum + stage.effectiveSampleSize, 0);
  return Math.max(1, own.length > 0 ? Math.min(sets, size) : sets);
}

/** A stage that was run per reading carries it in brackets, as in `phenotype (survival:or)`. */
function isSplit(module: string): boolean {
  return module.endsWith(")");
}

function isOfReading(
  module: string,
  { hypothesis, option }: { hypothesis: string; option: string },
): boolean {
  const listed = module.slice(module.indexOf("(") + 1, -1).split(", ");
  return listed.includes(`${hypothesis}:${option}`);
}
