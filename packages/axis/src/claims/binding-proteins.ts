import type { Check, ControlledClaim, Culture } from "@igf-axis/model";
import {
  BINDING_PROTEIN_IDS,
  BINDING_PROTEINS,
  type BindingProteinId,
} from "../mechanisms/igfbp-affinity.table.ts";
import { falls, rises, stays, within } from "./checks.ts";
import { type ArmParts, CLAIM_CULTURE, type ClaimArm, starved } from "./claim-arm.ts";
import { NO_BINDING_PROTEIN, NO_IGF2R_BINDING } from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

/** The six of the letter; IGFBP-7 stands outside. */
const SIX: readonly BindingProteinId[] = BINDING_PROTEIN_IDS.filter((id) => id !== "IGFBP7");

/** Undiluted serum over a few cells, fresh, which stands for plasma. */
const SERUM: Culture = { mediumVolumeMl: 1, cellsPerWell: 100, serumPercent: 100, hoursBeforeTreatment: 0 };

const withProtein = (id: BindingProteinId): string => `claim:both-igf-1nM+${id}`;

function secretor(id: string, label: string, parts: ArmParts): ClaimArm {
  return {
    id,
    label,
    changes: {},
    add: [],
    ...parts,
    assay: { profile: "PC-9", culture: CLAIM_CULTURE, hours: 24 },
  };
}

/** Arms of the claims about binding proteins and the clearance receptor. */
export const BINDING_PROTEIN_ARMS: readonly ClaimArm[] = [
  secretor("claim:secretor", "autocrine IGF-2", { changes: { IGF2: "autocrine" } }),
  secretor("claim:secretor-igf2r-lost", "autocrine IGF-2, IGF-2R lost", {
    changes: { IGF2: "autocrine", IGF2R: "lost" },
  }),
  starved("claim:both-igf-1nM", "IGF-1 and IGF-2, 1 nM each", { ligandsNm: { IGF1: 1, IGF2: 1 } }, 2),
  ...SIX.map((id) =>
    starved(
      withProtein(id),
      `IGF-1 and IGF-2, 1 nM each, ${BINDING_PROTEINS[id].name} 3 nM`,
      { ligandsNm: { IGF1: 1, IGF2: 1, [id]: 3 } },
      2,
    ),
  ),
  {
    id: "claim:serum",
    label: "undiluted serum",
    changes: {},
    add: [],
    assay: { profile: "PC-9", culture: SERUM, hours: 12 },
  },
];

function holds(id: BindingProteinId): Check {
  const { name } = BINDING_PROTEINS[id];
  return falls(
    "claim:freeIGF2",
    id.toLowerCase(),
    `${name} takes up free IGF-2`,
    withProtein(id),
    "claim:both-igf-1nM",
  );
}

const SECRETOR = "claim:secretor";
const NO_SINK = "claim:secretor-igf2r-lost";

/** Claims about what holds and clears IGF outside the cell. */
export const BINDING_PROTEIN_CLAIMS: readonly ControlledClaim[] = [
  fromLetter("C07", {
    setup:
      "PC-9 that secretes a hundred times its IGF-2, in 2 mL with 500,000 cells and 10 % serum, for two days; IGF-2R lost against intact. The medium is well mixed, so that free IGF-2 beside the cell, where the sink acts first, is not told from that of the dish.",
    checks: [
      rises("claim:freeIGF2", "igf2", "free IGF-2 is higher without IGF-2R", NO_SINK, SECRETOR),
      rises("claim:pIGF1R", "receptor", "active IGF-1R is higher without IGF-2R", NO_SINK, SECRETOR),
      stays("claim:freeIGF1", "igf1", "free IGF-1 is the same", NO_SINK, SECRETOR),
    ],
    otherReading: {
      statement: "IGF-2R passes IGF-2 on to PI3K and MAPK.",
      checks: [
        falls("claim:PIP3", "pi3k", "PIP3 is lower without IGF-2R", NO_SINK, SECRETOR),
        falls("claim:pERK", "erk", "phosphorylated ERK is lower without IGF-2R", NO_SINK, SECRETOR),
      ],
    },
    cut: NO_IGF2R_BINDING,
  }),
  fromLetter("C08", {
    setup:
      "NCI-H322M, four hours in fresh medium without serum, then IGF-1 and IGF-2 at 1 nM each with one binding protein at 3 nM for 2 h; and undiluted fetal bovine serum over a few cells for 12 h, which stands for plasma. Plasma itself, its ternary complex with the acid-labile subunit and the half-life of IGF in it are outside this model.",
    checks: [
      ...SIX.map(holds),
      falls(
        "claim:free-IGF2-over-IGF1",
        "preference",
        "IGFBP-6 takes IGF-2 rather than IGF-1",
        withProtein("IGFBP6"),
        "claim:both-igf-1nM",
      ),
      within(
        "claim:free-share-IGF1",
        [0, 0.1],
        "serum-igf1",
        "at most a tenth of the IGF-1 of undiluted serum is free",
        "claim:serum",
      ),
      within(
        "claim:free-share-IGF2",
        [0, 0.1],
        "serum-igf2",
        "at most a tenth of the IGF-2 of undiluted serum is free",
        "claim:serum",
      ),
    ],
    otherReading: {
      statement: "One of the six, IGFBP-3, carries most of the IGF.",
      checks: [
        within(
          "claim:on-IGFBP3",
          [0.5, 1],
          "carrier",
          "at least half of the IGF of undiluted serum is on IGFBP-3",
          "claim:serum",
        ),
      ],
    },
    cut: NO_BINDING_PROTEIN,
  }),
];
