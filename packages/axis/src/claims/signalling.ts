import type { ControlledClaim } from "@igf-axis/model";
import { falls, movesAlong, rises } from "./checks.ts";
import { type ClaimArm, DUAL_INHIBITOR, starved } from "./claim-arm.ts";
import { NO_IGFBP3_BINDING, NO_RECEPTOR_SIGNAL } from "./cuts.ts";
import { fromLetter } from "./from-letter.ts";

/** IGFBP-3 added to 1 nM IGF-1, nM: none, a third, mole for mole, and in excess. */
const IGFBP3_SERIES: readonly number[] = [0, 0.3, 1, 3, 10];

const bindingArm = (dose: number): string => `claim:igf1+igfbp3-${dose}nM`;

/** Arms of the claims about signalling and binding proteins. */
export const SIGNALLING_ARMS: readonly ClaimArm[] = [
  ...IGFBP3_SERIES.map((dose) =>
    starved(
      bindingArm(dose),
      `IGF-1 1 nM, IGFBP-3 ${dose} nM`,
      { ligandsNm: { IGF1: 1 }, add: dose === 0 ? [] : [{ therapy: "rhIGFBP3", concentrationNm: dose }] },
      2,
    ),
  ),
  starved("claim:igf1-10nM+dual", "IGF-1 10 nM with dual inhibitor", {
    ligandsNm: { IGF1: 10 },
    add: [DUAL_INHIBITOR],
  }),
  starved("claim:igf1-10nM+pi3k", "IGF-1 10 nM with PI3K inhibitor", {
    ligandsNm: { IGF1: 10 },
    add: [{ therapy: "pictilisib", concentrationNm: 1000 }],
  }),
  starved("claim:igf1-10nM+mek", "IGF-1 10 nM with MEK inhibitor", {
    ligandsNm: { IGF1: 10 },
    add: [{ therapy: "trametinib", concentrationNm: 30 }],
  }),
  starved(
    "claim:igf1r-five-times",
    "five times IGF-1R, IGF-1 1 nM",
    { changes: { IGF1R: "high" }, ligandsNm: { IGF1: 1 } },
    2,
  ),
  starved("claim:three-days-no-ligand", "three days without ligand", {}, 72),
  starved("claim:three-days-igf1", "three days with IGF-1 10 nM", { ligandsNm: { IGF1: 10 } }, 72),
];

const STARVED_CELLS =
  "NCI-H322M, whose time courses under IGF-1 calibrate the model, four hours in fresh medium without serum.";

/** Claims about what an occupied receptor sets going, and what binding proteins keep from it. */
export const SIGNALLING_CLAIMS: readonly ControlledClaim[] = [
  fromLetter("C10", {
    setup: `${STARVED_CELLS} IGF-1 at 10 nM for 30 min, alone, with an inhibitor of the receptor's kinase, and with pictilisib at 1 µM.`,
    checks: [
      rises(
        "claim:PIP3",
        "pi3k",
        "PIP3, the product of PI3K, rises with IGF-1",
        "claim:igf1-10nM",
        "claim:no-ligand",
      ),
      rises("claim:pAKT", "akt", "phosphorylated AKT rises with IGF-1", "claim:igf1-10nM", "claim:no-ligand"),
      falls(
        "claim:pAKT",
        "kinase",
        "it falls when the receptor's kinase is inhibited",
        "claim:igf1-10nM+dual",
        "claim:igf1-10nM",
      ),
      falls(
        "claim:pAKT",
        "pi3k-inhibitor",
        "it falls when PI3K is inhibited",
        "claim:igf1-10nM+pi3k",
        "claim:igf1-10nM",
      ),
    ],
    cut: NO_RECEPTOR_SIGNAL,
  }),
  fromLetter("C11", {
    setup: `${STARVED_CELLS} IGF-1 at 10 nM for 30 min, alone, with an inhibitor of the receptor's kinase, and with trametinib at 30 nM.`,
    checks: [
      rises("claim:pERK", "erk", "phosphorylated ERK rises with IGF-1", "claim:igf1-10nM", "claim:no-ligand"),
      falls(
        "claim:pERK",
        "kinase",
        "it falls when the receptor's kinase is inhibited",
        "claim:igf1-10nM+dual",
        "claim:igf1-10nM",
      ),
      falls(
        "claim:pERK",
        "mek-inhibitor",
        "it falls when MEK is inhibited",
        "claim:igf1-10nM+mek",
        "claim:igf1-10nM",
      ),
    ],
    cut: NO_RECEPTOR_SIGNAL,
  }),
  fromLetter("C12", {
    setup: `${STARVED_CELLS} IGF-1 at 1 nM with IGFBP-3 from none to tenfold excess, for 2 h. IGFBP-3 acts in this model only by holding IGF, so that the reading in which it potentiates is not tested.`,
    checks: [
      movesAlong(
        "claim:freeIGF1",
        "decrease",
        "free",
        "free IGF-1 falls as IGFBP-3 rises",
        IGFBP3_SERIES.map(bindingArm),
      ),
      movesAlong(
        "claim:pIGF1R",
        "decrease",
        "receptor",
        "active IGF-1R falls as IGFBP-3 rises",
        IGFBP3_SERIES.map(bindingArm),
      ),
      movesAlong(
        "claim:pAKT",
        "decrease",
        "akt",
        "phosphorylated AKT falls as IGFBP-3 rises",
        IGFBP3_SERIES.map(bindingArm),
      ),
    ],
    cut: NO_IGFBP3_BINDING,
  }),
  fromLetter("C32", {
    setup: `${STARVED_CELLS} IGF-1 at 10 nM for three days. Growth and death follow the rates of PC-9, for want of others. Differentiation is not in the model.`,
    checks: [
      rises(
        "claim:viable",
        "divide",
        "there are more viable cells with IGF-1",
        "claim:three-days-igf1",
        "claim:three-days-no-ligand",
      ),
      falls(
        "claim:dead-share",
        "die",
        "a smaller share of cells has died with IGF-1",
        "claim:three-days-igf1",
        "claim:three-days-no-ligand",
      ),
    ],
    cut: NO_RECEPTOR_SIGNAL,
  }),
  fromLetter("C46", {
    setup: `${STARVED_CELLS} IGF-1 at 1 nM for 2 h; five times the IGF-1R against its usual number. What raises IGF-1R, the circular RNA, is not in the model; S6K stands for mTOR.`,
    checks: [
      rises("claim:PIP3", "pi3k", "PIP3 is higher with more IGF-1R", "claim:igf1r-five-times", bindingArm(0)),
      rises(
        "claim:pAKT",
        "akt",
        "phosphorylated AKT is higher with more IGF-1R",
        "claim:igf1r-five-times",
        bindingArm(0),
      ),
      rises(
        "claim:pS6K",
        "mtor",
        "phosphorylated S6K is higher with more IGF-1R",
        "claim:igf1r-five-times",
        bindingArm(0),
      ),
    ],
    cut: NO_RECEPTOR_SIGNAL,
  }),
];
