import type { Diagnostic } from "@igf-axis/model";

/** Equations beyond what is compiled. */
export function equationsTooLarge(what: string, most: number): Diagnostic {
  return {
    code: "E3017",
    path: [],
    message: `The equations have more than ${most} ${what}, and no more are compiled; split the model, or let formulas share parts by assignment rules.`,
  };
}
