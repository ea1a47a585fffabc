import type { ControlledClaim } from "@igf-axis/model";
import { falls, rises } from "./checks.ts";
import { CLAIM_CULTURE, type ClaimArm, DUAL_INHIBITOR } from "./claim-arm.ts";
import { NO_DOWNSTREAM_DRUG } from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

/** MK-2206, at a concentration that in-vitro work uses. */
const AKT_INHIBITOR = { therapy: "MK-2206", concentrationNm: 1000 };

/** Sapanisertib, at a concentration that in-vitro work uses. */
const MTOR_INHIBITOR = { therapy: "sapanisertib", concentrationNm: 100 };

function threeDays(id: string, label: string, add: ClaimArm["add"]): ClaimArm {
  return {
    id,
    label,
    changes: {},
    add,
    ligandsNm: { IGF1: 1, IGF2: 1, INS: 1 },
    assay: { profile: "PC-9", culture: CLAIM_CULTURE, hours: 72 },
  };
}

/** Arms of the claims about drugs below the receptors. */
export const INHIBITOR_ARMS: readonly ClaimArm[] = [
  threeDays("claim:below/none", "ligands, no drug", []),
  threeDays("claim:below/dual", "dual inhibitor", [DUAL_INHIBITOR]),
  threeDays("claim:below/akt", "AKT inhibitor", [AKT_INHIBITOR]),
  threeDays("claim:below/mtor", "mTOR inhibitor", [MTOR_INHIBITOR]),
];

/** Claims about drugs below the receptors. */
export const INHIBITOR_CLAIMS: readonly ControlledClaim[] = [
  fromLetter("C63", {
    setup:
      "PC-9 in 2 mL with 500,000 cells and 10 % serum; IGF-1, IGF-2 and insulin at 1 nM each are added with the drug. MK-2206 at 1 µM and sapanisertib at 100 nM, below the receptors, against linsitinib at 1 µM on them; receptor activity is read after a day, cells after three. Better is taken to mean fewer cells. Glucose, which such drugs raise, is outside this model.",
    checks: [
      falls(
        "claim:viable",
        "mtor",
        "fewer viable cells under the mTOR inhibitor than under the receptor inhibitor",
        "claim:below/mtor",
        "claim:below/dual",
      ),
      falls(
        "claim:viable",
        "akt",
        "fewer viable cells under the AKT inhibitor than under the receptor inhibitor",
        "claim:below/akt",
        "claim:below/dual",
      ),
    ],
    otherReading: {
      statement: "Inhibitors below the receptors release IGF-1R and the insulin receptor.",
      checks: [
        rises(
          "claim:pIGF1R",
          "igf1r",
          "active IGF-1R rises under the AKT inhibitor",
          "claim:below/akt",
          "claim:below/none",
        ),
        rises(
          "claim:pIR",
          "insulin-receptor",
          "active insulin receptor rises under the AKT inhibitor",
          "claim:below/akt",
          "claim:below/none",
        ),
        rises(
          "claim:pIRS",
          "irs",
          "phosphorylated IRS rises under the mTOR inhibitor",
          "claim:below/mtor",
          "claim:below/none",
        ),
      ],
    },
    cut: NO_DOWNSTREAM_DRUG,
  }),
];
