import type { ControlledClaim } from "@igf-axis/model";
import { falls } from "./checks.ts";
import {
  type ArmParts,
  CLAIM_CULTURE,
  type ClaimArm,
  DUAL_INHIBITOR,
  LIGAND_ANTIBODY,
  RECEPTOR_ANTIBODY,
} from "./claim-arm.ts";
import { NO_RECEPTOR_DRUG, NO_XENTUZUMAB_BINDING } from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

const LIGANDS = { IGF1: 1, IGF2: 1, INS: 1 };

function dish(id: string, label: string, parts: ArmParts): ClaimArm {
  return {
    id,
    label,
    changes: {},
    add: [],
    ligandsNm: LIGANDS,
    ...parts,
    assay: { profile: "PC-9", culture: CLAIM_CULTURE, hours: 24 },
  };
}

/** Arms of the claims about drugs against the axis. */
export const TARGETING_ARMS: readonly ClaimArm[] = [
  dish("claim:dish", "ligands, no drug", {}),
  dish("claim:dish+antibody", "IGF1R antibody", { add: [RECEPTOR_ANTIBODY] }),
  dish("claim:dish+dual", "dual inhibitor", { add: [DUAL_INHIBITOR] }),
  dish("claim:dish+ligand-antibody", "ligand antibody", { add: [LIGAND_ANTIBODY] }),
];

const DISH =
  "PC-9 in 2 mL with 500,000 cells and 10 % serum; IGF-1, IGF-2 and insulin at 1 nM each are added with the drug; read after 24 h.";

/** Claims about drugs against the axis. */
export const TARGETING_CLAIMS: readonly ControlledClaim[] = [
  fromLetter("C48", {
    setup: `${DISH} An IGF1R antibody at 70 nM; linsitinib, as the kinase inhibitor, at 1 µM.`,
    checks: [
      falls(
        "claim:pIGF1R",
        "antibody",
        "the antibody lowers active IGF-1R",
        "claim:dish+antibody",
        "claim:dish",
      ),
      falls(
        "claim:tIGF1R",
        "surface",
        "the antibody takes IGF-1R off the surface",
        "claim:dish+antibody",
        "claim:dish",
      ),
      falls(
        "claim:pIGF1R",
        "inhibitor",
        "the kinase inhibitor lowers active IGF-1R",
        "claim:dish+dual",
        "claim:dish",
      ),
      falls(
        "claim:pIR",
        "insulin-receptor",
        "the kinase inhibitor lowers active insulin receptor further than the antibody",
        "claim:dish+dual",
        "claim:dish+antibody",
      ),
    ],
    cut: NO_RECEPTOR_DRUG,
  }),
  fromLetter("C57", {
    setup: `${DISH} Xentuzumab at 70 nM. Plasma, in which trials measure bioactive IGF, is outside this model.`,
    checks: [
      falls("claim:freeIGF1", "igf1", "free IGF-1 falls", "claim:dish+ligand-antibody", "claim:dish"),
      falls("claim:freeIGF2", "igf2", "free IGF-2 falls", "claim:dish+ligand-antibody", "claim:dish"),
      falls("claim:pIGF1R", "receptor", "active IGF-1R falls", "claim:dish+ligand-antibody", "claim:dish"),
    ],
    cut: NO_XENTUZUMAB_BINDING,
  }),
];
