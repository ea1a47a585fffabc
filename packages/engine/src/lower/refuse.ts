import type { Diagnostic, Model } from "@igf-axis/model";
import { constraintNotChecked, rateLawMissing } from "../diagnostics.ts";

/** Returns a diagnostic for every construct of the model that is not compiled, whatever its expressions hold. */
export function refuseConstructs(model: Model): readonly Diagnostic[] {
  return [
    ...model.reactions.flatMap((reaction) => {
      const path = ["reactions", reaction.id];
      return [...(reaction.rateLaw === undefined ? [rateLawMissing(reaction.id, path)] : [])];
    }),
    ...model.constraints.map((_, i) => constraintNotChecked(["constraints", i])),
  ];
}
