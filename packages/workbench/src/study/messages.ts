import type { Setting } from "../figure/controls.ts";
import type { Answer } from "./answer.ts";

/** To the study worker. */
export type ToStudy =
  | {
      readonly kind: "open";
      /** Address of the calibrated sets; `null`: there are none for this model. */
      readonly ensemble: string | null;
      readonly glyphs: readonly (readonly string[])[];
      readonly workers: number;
    }
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly setting: Setting;
      /** Sets of the first answer, the next, and so on. */
      readonly stages: readonly number[];
    };

/** From the study worker. */
export type FromStudy =
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly answer: Answer;
      /** Sets of the last stage. */
      readonly planned: number;
      readonly last: boolean;
    }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
