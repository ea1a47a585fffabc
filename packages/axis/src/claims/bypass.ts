import type { ControlledClaim } from "@igf-axis/model";
import { falls, growthFalls, movesAlong, rises, stays } from "./checks.ts";
import {
  type ArmParts,
  CLAIM_CULTURE,
  type ClaimArm,
  DUAL_INHIBITOR,
  RECEPTOR_ANTIBODY,
  starved,
  underInhibitor,
} from "./claim-arm.ts";
import {
  NO_AXL_SIGNAL,
  NO_BMS754807,
  NO_DASATINIB,
  NO_FAK_SIGNAL,
  NO_IGFBP3_AT_INTEGRINS,
  NO_ITGB3_SIGNAL,
} from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

const SRC_INHIBITOR = { therapy: "dasatinib", concentrationNm: 100 };
const FAK_INHIBITOR = { therapy: "defactinib", concentrationNm: 1000 };
const AXL_INHIBITOR = { therapy: "bemcentinib", concentrationNm: 1000 };
const bms754807 = (concentrationNm: number) => ({ therapy: "bms-754807", concentrationNm });

const IGF1 = { IGF1: 10 };
const AXL_HIGH = { AXL: "high" };
const ITGB3_HIGH = { ITGB3: "high" };

/** Doses of BMS-754807, nM: none to a hundred. */
const BMS754807_SERIES: readonly number[] = [0, 0.1, 1, 10, 100];
const doseArm = (dose: number): string => `claim:dish+bms-754807-${dose}nM`;

/** PC-9 with IGF-1, IGF-2 and insulin added, 1 nM each. */
function dish(id: string, label: string, add: ArmParts["add"] = [], hours = 24): ClaimArm {
  return {
    id,
    label,
    changes: {},
    add,
    ligandsNm: { IGF1: 1, IGF2: 1, INS: 1 },
    assay: { profile: "PC-9", culture: CLAIM_CULTURE, hours },
  };
}

/** Three days of NCI-H322M with IGF-1, which is what it lives on in the model. */
function threeDays(id: string, label: string, parts: ArmParts): ClaimArm {
  return starved(id, label, { ligandsNm: IGF1, ...parts }, 72);
}

/** Arms of the claims about bypass receptors, Src, FAK and the drugs against them. */
export const BYPASS_ARMS: readonly ClaimArm[] = [
  starved(
    "claim:day+igfbp3",
    "a day with IGFBP-3 30 nM",
    { add: [{ therapy: "rhIGFBP3", concentrationNm: 30 }] },
    24,
  ),
  underInhibitor("claim:intact+fak", "FAK inhibitor added", { add: [FAK_INHIBITOR] }),
  underInhibitor("claim:intact+fak+dual", "FAK and dual inhibitor added", {
    add: [FAK_INHIBITOR, DUAL_INHIBITOR],
  }),
  starved(
    "claim:day-igf1+antibody",
    "IGF-1 10 nM, antibody",
    { changes: ITGB3_HIGH, ligandsNm: IGF1, add: [RECEPTOR_ANTIBODY] },
    24,
  ),
  starved(
    "claim:day-igf1+antibody+src",
    "IGF-1 10 nM, antibody and Src inhibitor",
    { changes: ITGB3_HIGH, ligandsNm: IGF1, add: [RECEPTOR_ANTIBODY, SRC_INHIBITOR] },
    24,
  ),
  starved(
    "claim:day-igf1+antibody-itgb3",
    "IGF-1 10 nM, antibody, no integrin β3",
    { changes: { ITGB3: "lost" }, ligandsNm: IGF1, add: [RECEPTOR_ANTIBODY] },
    24,
  ),
  starved("claim:day+antibody", "antibody, no ligand", { changes: ITGB3_HIGH, add: [RECEPTOR_ANTIBODY] }, 24),
  starved(
    "claim:day+antibody-itgb3",
    "antibody, no ligand, no integrin β3",
    { changes: { ITGB3: "lost" }, add: [RECEPTOR_ANTIBODY] },
    24,
  ),
  threeDays("claim:antibody-axl-low", "antibody, little AXL", {
    changes: { AXL: "low" },
    add: [RECEPTOR_ANTIBODY],
  }),
  threeDays("claim:antibody-axl-high", "antibody, much AXL", { changes: AXL_HIGH, add: [RECEPTOR_ANTIBODY] }),
  threeDays("claim:antibody-axl-high+axl", "antibody, much AXL, AXL inhibitor", {
    changes: AXL_HIGH,
    add: [RECEPTOR_ANTIBODY, AXL_INHIBITOR],
  }),
  threeDays("claim:bms-axl-high", "BMS-754807, much AXL", { changes: AXL_HIGH, add: [bms754807(100)] }),
  ...BMS754807_SERIES.map((dose) =>
    dish(doseArm(dose), `BMS-754807 ${dose} nM`, dose === 0 ? [] : [bms754807(dose)]),
  ),
  dish("claim:growth+bms", "BMS-754807 100 nM, three days", [bms754807(100)], 72),
  dish("claim:growth+src", "dasatinib 100 nM, three days", [SRC_INHIBITOR], 72),
  dish("claim:growth+bms+src", "both, three days", [bms754807(100), SRC_INHIBITOR], 72),
];

const STARVED_CELLS = "NCI-H322M, four hours in fresh medium without serum.";
const LIVING_ON_IGF1 = `${STARVED_CELLS} IGF-1 at 10 nM for three days; growth and death follow the rates of PC-9, for want of others.`;
const DISH =
  "PC-9 in 2 mL with 500,000 cells and 10 % serum; IGF-1, IGF-2 and insulin at 1 nM each are added with the drug.";

const RESISTANT = rises(
  "claim:viable",
  "resistant",
  "there are more viable cells under the antibody with much AXL than with little",
  "claim:antibody-axl-high",
  "claim:antibody-axl-low",
);

/** Claims about what stands in for a receptor that is blocked. */
export const BYPASS_CLAIMS: readonly ControlledClaim[] = [
  fromLetter("C40", {
    setup: `${STARVED_CELLS} IGFBP-3 at 30 nM for a day. There is no IGF to hold, so that what it does to FAK does not run through IGF; no mutant that cannot hold IGF is needed. The size of the effect is a wide prior.`,
    checks: [
      falls("claim:pFAK", "fak", "active FAK falls with IGFBP-3", "claim:day+igfbp3", "claim:day-no-ligand"),
    ],
    cut: NO_IGFBP3_AT_INTEGRINS,
  }),
  fromLetter("C41", {
    setup:
      "PC-9 in 2 mL with 500,000 cells and 10 % serum; 100 nM osimertinib for 72 h, with a FAK inhibitor at 1 µM and with a dual IGF-1R/IR inhibitor beside it. FAK acts on survival through Src and AKT alone.",
    checks: [
      growthFalls(
        "fak",
        "a FAK inhibitor takes growth under osimertinib further down",
        "claim:intact+fak",
        "claim:intact",
      ),
      growthFalls(
        "triple",
        "a dual IGF-1R/IR inhibitor beside it takes it down still further",
        "claim:intact+fak+dual",
        "claim:intact+fak",
      ),
    ],
    cut: NO_FAK_SIGNAL,
  }),
  fromLetter("C50", {
    setup: `${STARVED_CELLS} An IGF1R antibody at 70 nM for a day, with IGF-1 at 10 nM or without; dasatinib at 100 nM; five times the integrin β3, or none. The affinity of IGF-1 to the integrin is a wide prior.`,
    checks: [
      falls(
        "claim:pAKT",
        "src",
        "a Src inhibitor beside the antibody lowers phosphorylated AKT",
        "claim:day-igf1+antibody+src",
        "claim:day-igf1+antibody",
      ),
      falls(
        "claim:pAKT",
        "integrin",
        "so does the loss of integrin β3",
        "claim:day-igf1+antibody-itgb3",
        "claim:day-igf1+antibody",
      ),
      stays(
        "claim:pAKT",
        "no-igf1",
        "without IGF-1 the integrin makes no difference",
        "claim:day+antibody-itgb3",
        "claim:day+antibody",
      ),
    ],
    cut: NO_ITGB3_SIGNAL,
  }),
  fromLetter("C51", {
    setup: `${LIVING_ON_IGF1} An IGF1R antibody at 70 nM with ten times or a fifth of the AXL; an AXL inhibitor, or BMS-754807 at 100 nM in place of the antibody. That AXL rises under the antibody is not in the model: much AXL is set.`,
    checks: [
      RESISTANT,
      falls(
        "claim:viable",
        "inhibitor",
        "an AXL inhibitor takes them down again",
        "claim:antibody-axl-high+axl",
        "claim:antibody-axl-high",
      ),
    ],
    otherReading: {
      statement: "Much AXL comes with resistance to the antibody, and not to a kinase inhibitor of IGF-1R.",
      checks: [
        RESISTANT,
        falls(
          "claim:viable",
          "kinase-inhibitor",
          "BMS-754807 leaves fewer viable cells with much AXL than the antibody does",
          "claim:bms-axl-high",
          "claim:antibody-axl-high",
        ),
      ],
    },
    cut: NO_AXL_SIGNAL,
  }),
  fromLetter("C55", {
    setup: `${DISH} BMS-754807 from none to 100 nM for a day. Its kinetics by mouth are outside this model.`,
    checks: [
      movesAlong(
        "claim:pIGF1R",
        "decrease",
        "igf1r",
        "active IGF-1R falls as BMS-754807 rises",
        BMS754807_SERIES.map(doseArm),
      ),
      movesAlong(
        "claim:pIR",
        "decrease",
        "ir",
        "active insulin receptor falls as BMS-754807 rises",
        BMS754807_SERIES.map(doseArm),
      ),
    ],
    cut: NO_BMS754807,
  }),
  fromLetter("C56", {
    setup: `${DISH} BMS-754807 and dasatinib at 100 nM, alone and together, for three days. Whether both do more than Bliss expects is not judged; the targets of dasatinib other than Src are not in the model.`,
    checks: [
      falls(
        "claim:viable",
        "over-bms",
        "both leave fewer viable cells than BMS-754807 alone",
        "claim:growth+bms+src",
        "claim:growth+bms",
      ),
      falls(
        "claim:viable",
        "over-dasatinib",
        "both leave fewer viable cells than dasatinib alone",
        "claim:growth+bms+src",
        "claim:growth+src",
      ),
    ],
    cut: NO_DASATINIB,
  }),
];
