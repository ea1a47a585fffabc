import type { ControlledClaim } from "@igf-axis/model";
import {
  falls,
  halfEffectWithin,
  movesAlong,
  rises,
  shareRises,
  shareStays,
  stays,
  within,
} from "./checks.ts";
import { type ClaimArm, starved } from "./claim-arm.ts";
import {
  NO_HYBRID_BINDING,
  NO_IGF_BINDING,
  NO_IGF1_BINDING,
  NO_INSULIN_BINDING,
  NO_INSULIN_RECEPTOR,
} from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

/** Doses of IGF-1 in the dose series, nM. */
const IGF1_SERIES: readonly number[] = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100];

const seriesArm = (dose: number): string => `claim:igf1-${dose}nM`;

/** A cell whose receptors are IGF-1R almost alone. */
const IGF1R_ONLY = { INSR: 0.001 };

/** Arms of the claims about ligands and receptors. */
export const RECEPTOR_ARMS: readonly ClaimArm[] = [
  starved("claim:no-ligand", "no ligand"),
  ...IGF1_SERIES.map((dose) => starved(seriesArm(dose), `IGF-1 ${dose} nM`, { ligandsNm: { IGF1: dose } })),
  starved("claim:igf2-1nM", "IGF-2 1 nM", { ligandsNm: { IGF2: 1 } }),
  starved("claim:igf2-10nM", "IGF-2 10 nM", { ligandsNm: { IGF2: 10 } }),
  starved("claim:both-igf", "IGF-1 and IGF-2, 10 nM each", { ligandsNm: { IGF1: 10, IGF2: 10 } }),
  starved("claim:ins-1nM", "insulin 1 nM", { ligandsNm: { INS: 1 } }),
  starved("claim:igf1r-lost+igf1", "no IGF-1R, IGF-1 1 nM", {
    changes: { IGF1R: 0.001 },
    ligandsNm: { IGF1: 1 },
  }),
  starved("claim:day-no-ligand", "a day without ligand", {}, 24),
  starved("claim:day-igf1", "a day with IGF-1 10 nM", { ligandsNm: { IGF1: 10 } }, 24),
  starved("claim:igf1r-only", "IGF-1R only, no ligand", { changes: IGF1R_ONLY }),
  starved("claim:igf1r-only+ins-0.1nM", "IGF-1R only, insulin 0.1 nM", {
    changes: IGF1R_ONLY,
    ligandsNm: { INS: 0.1 },
  }),
  starved("claim:igf1r-only+ins-100nM", "IGF-1R only, insulin 100 nM", {
    changes: IGF1R_ONLY,
    ligandsNm: { INS: 100 },
  }),
  starved("claim:insr-low", "few insulin receptors", { changes: { INSR: "low" } }),
  starved("claim:insr-high", "many insulin receptors", { changes: { INSR: "high" } }),
];

const STARVED_CELLS =
  "NCI-H322M, whose EGFR is quiet without EGF and whose time courses under IGF-1 calibrate the model, four hours in fresh medium without serum.";

/** Claims about ligands and receptors. */
export const RECEPTOR_CLAIMS: readonly ControlledClaim[] = [
  fromLetter("C05", {
    setup: `${STARVED_CELLS} IGF-1, IGF-2 and insulin at 1 nM for 30 min; then IGF-2 left out of a mixture with IGF-1.`,
    checks: [
      rises(
        "claim:pIGF1R",
        "igf1",
        "IGF-1 activates IGF-1R more than insulin does",
        seriesArm(1),
        "claim:ins-1nM",
      ),
      rises(
        "claim:pIGF1R",
        "igf2",
        "IGF-2 activates IGF-1R more than insulin does",
        "claim:igf2-1nM",
        "claim:ins-1nM",
      ),
      falls(
        "claim:IR-A",
        "isoform-a",
        "occupied isoform A falls when IGF-2 is left out",
        seriesArm(10),
        "claim:both-igf",
      ),
    ],
    cut: NO_IGF_BINDING,
  }),
  fromLetter("C06", {
    setup: `${STARVED_CELLS} IGF-1 from 0.01 to 100 nM for 30 min; 10 nM for a day; 1 nM in cells without IGF-1R.`,
    checks: [
      movesAlong("claim:pIGF1R", "increase", "dose", "active IGF-1R rises with the dose of IGF-1", [
        "claim:no-ligand",
        ...IGF1_SERIES.map(seriesArm),
      ]),
      stays("claim:pIGF1R", "saturation", "it is saturated at 30 nM", seriesArm(100), seriesArm(30)),
      halfEffectWithin(
        "claim:pIGF1R",
        [0.1, 10],
        "half-effect",
        "half of the effect is reached between 0.1 and 10 nM",
        {
          baseline: "claim:no-ligand",
          doses: IGF1_SERIES.map((dose) => ({ arm: seriesArm(dose), dose })),
        },
      ),
      falls(
        "claim:tIGF1R",
        "down-regulation",
        "IGF-1R at the surface falls over a day with IGF-1",
        "claim:day-igf1",
        "claim:day-no-ligand",
      ),
      falls(
        "claim:pIRS",
        "route",
        "phosphorylated IRS under IGF-1 is lower without IGF-1R",
        "claim:igf1r-lost+igf1",
        seriesArm(1),
      ),
    ],
    cut: NO_IGF1_BINDING,
  }),
  fromLetter("C09", {
    setup: `${STARVED_CELLS} IGF-1 or IGF-2 at 10 nM for 30 min.`,
    checks: [
      rises("claim:pIGF1R", "igf1", "IGF-1 activates IGF-1R", seriesArm(10), "claim:no-ligand"),
      rises(
        "claim:pIRS",
        "igf1-signal",
        "IGF-1 makes the receptor phosphorylate IRS",
        seriesArm(10),
        "claim:no-ligand",
      ),
      rises("claim:pIGF1R", "igf2", "IGF-2 activates IGF-1R", "claim:igf2-10nM", "claim:no-ligand"),
      rises(
        "claim:pIRS",
        "igf2-signal",
        "IGF-2 makes the receptor phosphorylate IRS",
        "claim:igf2-10nM",
        "claim:no-ligand",
      ),
    ],
    cut: NO_IGF_BINDING,
  }),
  fromLetter("C13", {
    setup: `${STARVED_CELLS} A thousandth of its insulin receptor, so that almost every dimer is IGF-1R; insulin for 30 min. Likeness in structure is judged by what follows from it: binding to the same receptor, at the price of affinity.`,
    checks: [
      shareRises(
        "claim:active-share",
        "high",
        "insulin at 100 nM activates IGF-1R",
        "claim:igf1r-only+ins-100nM",
        "claim:igf1r-only",
      ),
      shareStays(
        "claim:active-share",
        "physiological",
        "insulin at 0.1 nM does not",
        "claim:igf1r-only+ins-0.1nM",
        "claim:igf1r-only",
      ),
    ],
    cut: NO_INSULIN_BINDING,
  }),
  fromLetter("C60", {
    setup: `${STARVED_CELLS} A fifth, once and five times its insulin receptor, no ligand. Pairing during synthesis is the only form in the model; finished dimers that merge are not.`,
    checks: [
      movesAlong(
        "claim:hybrid-share",
        "increase",
        "share",
        "the share of IGF-1R in hybrids rises with insulin receptor",
        ["claim:insr-low", "claim:no-ligand", "claim:insr-high"],
      ),
      within(
        "claim:pairing",
        [3.8, 4.2],
        "random-few",
        "hybrids² over IGF-1R times insulin receptor is 4, as for random pairing, with few insulin receptors",
        "claim:insr-low",
      ),
      within("claim:pairing", [3.8, 4.2], "random-many", "and with many", "claim:insr-high"),
    ],
    cut: NO_INSULIN_RECEPTOR,
  }),
  fromLetter("C61", {
    setup: `${STARVED_CELLS} Five times its insulin receptor, so that most of its IGF-1R sits in hybrids; 1 nM for 30 min, at or above what insulin reaches in blood. The 2002 affinity of hybrids for insulin is not an option of this model; metabolic effects are outside it.`,
    checks: [
      shareRises(
        "claim:hybrid-occupied",
        "igf",
        "IGF-1 at 1 nM occupies hybrids",
        "claim:insr-high+igf1",
        "claim:insr-high",
      ),
      shareRises(
        "claim:hybrid-occupied",
        "insulin",
        "insulin at 1 nM occupies hybrids",
        "claim:insr-high+ins",
        "claim:insr-high",
      ),
    ],
    otherReading: {
      statement: "Hybrids answer to IGF; insulin at physiological levels hardly activates them.",
      checks: [
        shareRises(
          "claim:hybrid-occupied",
          "igf",
          "IGF-1 at 1 nM occupies hybrids",
          "claim:insr-high+igf1",
          "claim:insr-high",
        ),
        shareStays(
          "claim:hybrid-occupied",
          "no-insulin",
          "insulin at 1 nM does not",
          "claim:insr-high+ins",
          "claim:insr-high",
        ),
      ],
    },
    cut: NO_HYBRID_BINDING,
  }),
];

/** Arms of cells rich in hybrids. */
export const HYBRID_ARMS: readonly ClaimArm[] = [
  starved("claim:insr-high+igf1", "many insulin receptors, IGF-1 1 nM", {
    changes: { INSR: "high" },
    ligandsNm: { IGF1: 1 },
  }),
  starved("claim:insr-high+ins", "many insulin receptors, insulin 1 nM", {
    changes: { INSR: "high" },
    ligandsNm: { INS: 1 },
  }),
];
