import type { Check, ControlledClaim } from "@igf-axis/model";
import { growthFalls, growthRises, rises, stays } from "./checks.ts";
import { type ClaimArm, DUAL_INHIBITOR, LIGAND_ANTIBODY, underInhibitor } from "./claim-arm.ts";
import { NO_IGF2_BINDING, NO_IGFBP3_BINDING, NO_RECEPTOR_SIGNAL } from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

/** Arms of the claims of resistance, in PC-9 under an EGFR inhibitor. */
export const CLAIM_ARMS: readonly ClaimArm[] = [
  underInhibitor("claim:intact", "PC-9, IGFBP-3 intact"),
  underInhibitor("claim:igfbp3-lost", "IGFBP-3 lost", { changes: { IGFBP3: "lost" } }),
  underInhibitor("claim:igfbp3-lost+dual", "IGFBP-3 lost, dual inhibitor added", {
    changes: { IGFBP3: "lost" },
    add: [DUAL_INHIBITOR],
  }),
  underInhibitor("claim:igfbp3-lost+ligand", "IGFBP-3 lost, ligand antibody added", {
    changes: { IGFBP3: "lost" },
    add: [LIGAND_ANTIBODY],
  }),
  underInhibitor("claim:igf2-autocrine", "autocrine IGF-2", { changes: { IGF2: "autocrine" } }),
  underInhibitor("claim:igf2-autocrine+dual", "autocrine IGF-2, dual inhibitor added", {
    changes: { IGF2: "autocrine" },
    add: [DUAL_INHIBITOR],
  }),
  underInhibitor("claim:igf2-autocrine+ligand", "autocrine IGF-2, ligand antibody added", {
    changes: { IGF2: "autocrine" },
    add: [LIGAND_ANTIBODY],
  }),
  underInhibitor("claim:igf1r-high", "five times as many IGF-1R", { changes: { IGF1R: "high" } }),
  underInhibitor("claim:igf1r-low", "a fifth of the IGF-1R", { changes: { IGF1R: "low" } }),
];

const DISH =
  "PC-9 in 2 mL with 500,000 cells and 10 % serum; 100 nM osimertinib; levels after 24 h, growth over 72 h.";

/** Claims that hold under an EGFR inhibitor; a scenario may ask for them with its own drug. */
export const SCENARIO_CLAIMS: readonly (ControlledClaim & { readonly checks: readonly Check[] })[] = [
  fromLetter("C34", {
    setup: `${DISH} Five times the IGF-1R of PC-9 against a fifth; active EGFR must be the same in both, so that the resistance is a bypass.`,
    checks: [
      rises(
        "claim:pAKT",
        "akt",
        "phosphorylated AKT under the drug is higher with much IGF-1R",
        "claim:igf1r-high",
        "claim:igf1r-low",
      ),
      growthRises(
        "growth",
        "growth under the drug is higher with much IGF-1R",
        "claim:igf1r-high",
        "claim:igf1r-low",
      ),
      stays(
        "claim:pEGFR",
        "egfr",
        "active EGFR under the drug is the same",
        "claim:igf1r-high",
        "claim:igf1r-low",
      ),
    ],
    cut: NO_RECEPTOR_SIGNAL,
  }),
  fromLetter("C35", {
    setup: `${DISH} The loss alone is compared, which the source did not separate; then two drugs against the axis are added to it.`,
    checks: [
      rises(
        "claim:pIGF1R",
        "receptor",
        "IGF-1R activity under the drug rises when IGFBP-3 is lost",
        "claim:igfbp3-lost",
        "claim:intact",
      ),
      growthRises(
        "growth",
        "growth under the drug rises when IGFBP-3 is lost",
        "claim:igfbp3-lost",
        "claim:intact",
      ),
      growthFalls(
        "dual",
        "a dual IGF-1R/IR inhibitor takes growth under the drug down again",
        "claim:igfbp3-lost+dual",
        "claim:igfbp3-lost",
      ),
      growthFalls(
        "ligand",
        "an IGF-1/2 antibody takes growth under the drug down again",
        "claim:igfbp3-lost+ligand",
        "claim:igfbp3-lost",
      ),
    ],
    cut: NO_IGFBP3_BINDING,
  }),
  fromLetter("C36", {
    setup: `${DISH} Provisional: the autocrine arm assumes a hundred times the parental secretion of IGF-2, which is mixed into the medium before it is captured. Whether the state can revert is not tested.`,
    checks: [
      rises(
        "claim:pIGF1R",
        "receptor",
        "IGF-1R activity under the drug rises when cells secrete IGF-2",
        "claim:igf2-autocrine",
        "claim:intact",
      ),
      growthRises(
        "growth",
        "growth under the drug rises when cells secrete IGF-2",
        "claim:igf2-autocrine",
        "claim:intact",
      ),
      growthFalls(
        "dual",
        "a dual IGF-1R/IR inhibitor takes growth under the drug down again",
        "claim:igf2-autocrine+dual",
        "claim:igf2-autocrine",
      ),
      growthFalls(
        "ligand",
        "an IGF-1/2 antibody takes growth under the drug down again",
        "claim:igf2-autocrine+ligand",
        "claim:igf2-autocrine",
      ),
    ],
    cut: NO_IGF2_BINDING,
  }),
];
