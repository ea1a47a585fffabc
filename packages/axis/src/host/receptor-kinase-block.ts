import { type Mechanism, mechanism } from "../language/mechanism.ts";
import { igf1rKinaseInhibitors } from "../therapies/igf1r-kinase-inhibitors.ts";

const IC50S = ["IC50_LIN_IGF1R", "IC50_LIN_INSR", "IC50_BMS754807_IGF1R", "IC50_BMS754807_INSR"];

/**
 * Linsitinib and BMS-754807 on the body's own IGF1R and insulin receptor, with the potencies that they have in a tumour cell.
 *
 *     kinase left = 1 / (1 + l / IC50 + b / IC50),   l, b = unbound drug
 */
export const receptorKinaseBlock: Mechanism = mechanism({
  id: "receptor_kinase_block",
  title: "Kinase inhibitors on the body's IGF1R and insulin receptor",
  biology:
    "An inhibitor of both kinases makes liver, muscle and fat deaf to insulin for as long as it is there, and the pituitary deaf to IGF-1.",
  assumption:
    "The body's receptors are as sensitive as a tumour cell's; occupancy follows concentration at once.",
  evidence: ["mulvihill-2009", "klaeger-2017", "bms754807-phase1", "linsitinib-phase1"],
  parameters: Object.fromEntries(
    Object.entries(igf1rKinaseInhibitors.parameters ?? {}).filter(([id]) => IC50S.includes(id)),
  ),
  assignments: igf1rKinaseAssignments(),
});

function igf1rKinaseAssignments(): NonNullable<Mechanism["assignments"]> {
  const { IGF1R_kinase_left, INSR_kinase_left } = igf1rKinaseInhibitors.assignments ?? {};
  if (!IGF1R_kinase_left || !INSR_kinase_left)
    throw new Error("the kinase inhibitors of the cell do not state what they leave of both kinases");
  return { IGF1R_kinase_left, INSR_kinase_left };
}
