import { resolveScenario } from "@igf-axis/axis";
import { type Scenario, type Study, unwrap } from "@igf-axis/model";
import { ADD_ONS, DOSES, type Setting, settingWords } from "../figure/controls.ts";
import { DISH } from "./dish.ts";

/** Hours under treatment. */
export const HOURS = 72;

/** Hours after the drug at which pAKT and pERK are read. */
export const SIGNAL_HOURS = 24;

/** Names of the arms of the living figure. */
export const ARMS: { readonly comparator: string; readonly chosen: string } = {
  comparator: "unchanged",
  chosen: "chosen",
};

/** Returns the scenario that a setting stands for: PC-9 as it is beside PC-9 as set, in the dish in which claims are judged. */
export function scenarioOf(setting: Setting): Scenario {
  const addOn = ADD_ONS.find(({ id }) => id === setting.addOn);
  return {
    schema: 1,
    id: "living-figure",
    title: "PC-9 under osimertinib",
    question: "How do these changes move the response to osimertinib?",
    profile: "PC-9",
    culture: DISH,
    drug: { name: "osimertinib", dosesNm: DOSES },
    hours: HOURS,
    arms: [
      { id: ARMS.comparator, label: "PC-9 as it is" },
      {
        id: ARMS.chosen,
        label: settingWords(setting) || "PC-9 as it is",
        changes: { IGFBP3: setting.igfbp3, IGF2: setting.igf2 },
        ...(addOn && addOn.id !== "none"
          ? { add: [{ therapy: addOn.id, concentrationNm: addOn.concentrationNm }] }
          : {}),
      },
    ],
    comparator: ARMS.comparator,
    observables: ["GR"],
    ...(setting.survival === "all" ? {} : { hypotheses: { survival: setting.survival } }),
  };
}

/**
 * Returns the study of a setting, read at the chosen dose.
 *
 * Factors of 1 are left out, so that an arm without changes is the comparator and is simulated once.
 */
export function studyOf(setting: Setting, model: Study["model"] | undefined): Study {
  const study = unwrap(resolveScenario(scenarioOf(setting)));
  return {
    ...study,
    model: model ?? study.model,
    arms: study.arms.map((arm) => ({
      ...arm,
      factors: Object.fromEntries(Object.entries(arm.factors ?? {}).filter(([, factor]) => factor !== 1)),
    })),
    timeCourses: {
      observables: ["pAKT", "pERK"],
      minutes: [0, SIGNAL_HOURS * 60],
      dose: setting.doseNm,
    },
  };
}
