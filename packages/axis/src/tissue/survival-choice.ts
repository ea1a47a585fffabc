import { type Mechanism, mechanism, type ParameterDefinition } from "../language/mechanism.ts";
import { survival } from "../mechanisms/survival.ts";

/**
 * The choice between the rival survival maps, for a tumour without the cell model: the same names, priors and switch.
 *
 * In the full family the cell's own survival mechanism provides them, so that cell and tumour take one side in a parameter set.
 */
export const survivalChoice: Mechanism = mechanism({
  id: "survival_choice",
  title: "Choice of the survival map",
  biology:
    "Whether AKT alone saves a cell that has lost ERK is not settled; cell and tumour take the same side.",
  evidence: ["guix-2008", "engelman-2006"],
  claims: ["C34"],
  parameters: Object.fromEntries(
    ["weight_ERK", "survival_additive", "survival_and", "survival_or"].map((id) => [id, take(id)]),
  ),
});

function take(id: string): ParameterDefinition {
  const found = survival.parameters?.[id];
  if (!found) throw new Error(`the survival mechanism of the cell has no parameter ${id}`);
  return found;
}
