import type { Setting } from "../figure/controls.ts";
import { FIRST_SETTING } from "../figure/controls.ts";

/** Settings of the living figure that show what a claim is about, by claim. A claim that no setting expresses is not listed. */
export const RUN_HERE: Readonly<Record<string, Setting>> = {
  C34: { ...FIRST_SETTING, igfbp3: 1, igf2: 100 },
  C35: FIRST_SETTING,
  C36: { ...FIRST_SETTING, igfbp3: 1, igf2: 100 },
  C12: { ...FIRST_SETTING, igfbp3: 1, igf2: 100, addOn: "rhIGFBP3" },
  C48: { ...FIRST_SETTING, igfbp3: 1, igf2: 100, addOn: "igf1r-antibody" },
  C57: { ...FIRST_SETTING, igfbp3: 1, igf2: 100, addOn: "xentuzumab" },
};
