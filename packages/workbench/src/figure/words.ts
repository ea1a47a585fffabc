import { formatNumber } from "@igf-axis/figures/browser";
import type { Answer } from "../study/answer.ts";
import { DISH } from "../study/dish.ts";
import { settingWords } from "./controls.ts";

/** Differences in GR below this are within the spread of replicate wells; the claims use the same margin. */
const GR_MARGIN = 0.1;

/** Returns the finding of the figure in one sentence. */
export function findingOf(answer: Answer): string {
  const { change, setting } = answer;
  const words = settingWords(setting);
  const drug = `${formatNumber(setting.doseNm)} nM osimertinib`;
  if (words === "") return "PC-9 as it is: nothing is changed, and the two curves are one";
  if (change === null) return `With ${words}, growth under ${drug} could not be read`;
  const { median, low, high } = change;
  const numbers = `GR ${signed(median)} (${signed(low)} to ${signed(high)})`;
  if (median >= GR_MARGIN) return `With ${words}, cells grow on under ${drug}: ${numbers}`;
  if (median <= -GR_MARGIN) return `With ${words}, ${drug} does more than in PC-9: ${numbers}`;
  if (low > -GR_MARGIN && high < GR_MARGIN) return `With ${words}, ${drug} works as in PC-9: ${numbers}`;
  if (high >= GR_MARGIN && low <= -GR_MARGIN)
    return `With ${words}, parameter sets disagree on what ${drug} does: ${numbers}`;
  const some = high >= GR_MARGIN ? "less" : "more";
  return `With ${words}, ${drug} works as in PC-9 in most sets and ${some} in some: ${numbers}`;
}

/** Returns what the picture shows, for those who do not see it. */
export function pictureWords(answer: Answer): string {
  const { doses, chosen, comparator } = answer;
  const rows = doses.map(
    (dose, i) =>
      `${formatNumber(dose)} nM ${formatNumber(chosen.gr.median[i] ?? Number.NaN)} against ${formatNumber(comparator.gr.median[i] ?? Number.NaN)}`,
  );
  return `Median growth rate inhibition as set against PC-9 as it is: ${rows.join("; ")}.`;
}

/** Returns how many parameter sets are shown, of what kind. */
export function setsWords(answer: Answer, planned: number): string {
  const kind = answer.fromPrior ? "parameter sets drawn from the priors" : "calibrated parameter sets";
  const failed = answer.failedSets === 0 ? "" : `, ${answer.failedSets} of them in part`;
  const part = answer.sets < planned ? `${answer.sets} of ${planned}` : String(answer.sets);
  return `${part} ${kind}${failed}; a dense dish of ${formatNumber(DISH.cellsPerWell)} cells in ${DISH.mediumVolumeMl} mL`;
}

function signed(value: number): string {
  const text = Math.abs(value) < 0.005 ? "0" : formatNumber(Number(Math.abs(value).toFixed(2)));
  if (text === "0") return "0";
  return value > 0 ? `+${text}` : `−${text}`;
}
