import type { ArmResult, StudyResult } from "@igf-axis/analysis";
import type { Arm, Readout, Study } from "@igf-axis/model";

/** Returns the arm's label, or the text itself when it names no arm. */
export function armLabel(study: Study, id: string): string {
  return findArm(study, id)?.label ?? id;
}

/** Returns what an arm added, as short text: the intervention's name, or the label when nothing was added. */
export function interventionName(study: Study, id: string): string {
  const arm = findArm(study, id);
  return arm?.intervention ?? arm?.label ?? id;
}

/** Returns an arm shown as an answer or needed by a claim. */
function findArm(study: Study, id: string): Arm | undefined {
  return study.arms.find((arm) => arm.id === id) ?? study.claimArms.find((arm) => arm.id === id);
}

/** Returns the results of the arms that are neither the comparator nor the reference, best ranked first, then in the study's order. */
export function addOns(result: StudyResult): readonly ArmResult[] {
  const { study, headline } = result;
  const place = (arm: ArmResult): number => {
    const index = headline.ranking.findIndex((ranked) => ranked.arm === arm.arm);
    return index < 0 ? headline.ranking.length : index;
  };
  return result.arms
    .filter((arm) => arm.arm !== study.comparator && arm.arm !== study.reference && isShown(result, arm.arm))
    .sort((a, b) => place(a) - place(b));
}

/** Returns the results of one arm. */
export function armResult(result: StudyResult, id: string | undefined): ArmResult | undefined {
  return result.arms.find((arm) => arm.arm === id);
}

/** Returns the position of an arm among the add-ons, which decides its hue in every figure; −1 for the others. */
export function hueIndex(result: StudyResult, id: string): number {
  return addOns(result).findIndex((arm) => arm.arm === id);
}

/** Returns the readout that an answer's observable names. */
export function readoutOf(study: Study, observable: string): Readout | undefined {
  return study.readouts.find((readout) => readout.id === observable);
}

/** Returns the words for a hypothesis key such as `survival:or`: the option's label up to its colon. */
export function hypothesisOptionLabel(study: Study, key: string): string {
  const [hypothesisId, optionId] = splitKey(key);
  const option = study.hypotheses
    .find((each) => each.id === hypothesisId)
    ?.options.find((each) => each.id === optionId);
  return option ? (option.label.split(":")[0] ?? option.label).trim() : key;
}

/** Returns the keys `hypothesis:option` of every rival reading of a study, in its order. */
export function hypothesisKeys(study: Study): readonly string[] {
  return study.hypotheses.flatMap((hypothesis) =>
    hypothesis.options.map((option) => `${hypothesis.id}:${option.id}`),
  );
}

/** Returns text with its first letter in upper case, leaving names such as pAKT or mTORC1 alone. */
export function sentenceCase(text: string): string {
  return /^[a-z][a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** Returns `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function isShown(result: StudyResult, id: string): boolean {
  return (
    !result.study.claimArms.some((arm) => arm.id === id) || result.study.arms.some((arm) => arm.id === id)
  );
}

function splitKey(key: string): readonly [string, string] {
  const colon = key.indexOf(":");
  return colon < 0 ? [key, ""] : [key.slice(0, colon), key.slice(colon + 1)];
}
