import {
  type AssignmentDefinition,
  type Mechanism,
  mechanism,
  type ParameterDefinition,
} from "../language/mechanism.ts";
import { assumed, reported, setting } from "../language/parameter.ts";
import { FACTORS, type Factor, FLUID } from "./tumour-fluid.ts";

/** Per factor: what a normal fibroblast secretes (molecules per day), and the folds of the two kinds of CAF over it. */
const SECRETION: Readonly<Record<Factor, readonly [normal: number, holding: number, feeding: number]>> = {
  IGF1: [2e4, 0.4, 2],
  IGF2: [2e4, 0.4, 2],
  IGFBP3: [1e5, 2.5, 1],
  IGFBP5: [5e4, 3, 1],
  IGFBP7: [2e5, 3, 1],
  HGF: [1e4, 1.5, 4],
};

/**
 * Normal fibroblasts and CAFs, and what they secrete.
 *
 *     secreted X = s (NF + ((1 − t) · fold in holding CAFs + t · fold in feeding CAFs) · CAF),   t = share of feeding CAFs
 *
 * One number would hide the sign: CAFs that hold IGF in binding proteins and CAFs that feed IGF and HGF are both published.
 */
export const fibroblasts: Mechanism = mechanism({
  id: "fibroblasts",
  title: "Normal fibroblasts and CAFs",
  biology:
    "Cancer cells turn normal fibroblasts into CAFs and draw more. CAFs of one study secrete less IGF and more IGFBP than normal fibroblasts and make EGFR-mutant cells sensitive; CAFs of others secrete HGF and IGF-1 and protect. In KRAS-mutant cells the former protect from MEK inhibitors.",
  assumption:
    "Two kinds of CAF that mix in a fixed share. Folds are guesses whose medians follow the reports and whose spread lets the opposite happen. Other factors of CAFs, interleukin-6 among them, are left out.",
  evidence: ["remsing-rix-2022"],
  claims: ["C37", "C38", "C39", "C42", "C73"],
  species: {
    NF: { name: "normal fibroblasts", place: "tumour", initial: "NF_at_start", scale: 10 },
    CAF: { name: "cancer-associated fibroblasts", place: "tumour", initial: "CAF_at_start", scale: 10 },
  },
  parameters: {
    NF_at_start: setting("normal fibroblasts at the start", 5e6, "cell", "A twentieth of the cancer cells."),
    CAF_at_start: setting("CAFs at the start", 1e7, "cell", "A tenth of the cancer cells."),
    kactivate_NF: assumed(
      "turning of normal fibroblasts into CAFs among nothing but cancer cells",
      0.1,
      3,
      "1/d",
    ),
    krecruit_NF: assumed(
      "normal fibroblasts that a cancer cell draws",
      0.02,
      2.5,
      "1/d",
      "Keeps a tenth of fibroblasts in a growing tumour.",
    ),
    kloss_fibroblast: assumed("loss of fibroblasts", 0.02, 2, "1/d"),
    CAF_feeding_share: {
      name: "share of CAFs that feed IGF and HGF",
      prior: { kind: "uniform", low: 0, high: 1 },
      unit: "dimensionless",
      evidence: ["remsing-rix-2022", "assumed"],
      grade: "assumed",
      note: "Both kinds are published; their shares differ between patients. Set by an arm.",
    },
    ...Object.fromEntries(
      FACTORS.flatMap((id): [string, ParameterDefinition][] => {
        const [normal, holding, feeding] = SECRETION[id];
        const name = FLUID[id][0];
        return [
          [
            `secretion_${id}_NF`,
            assumed(`${name} that a normal fibroblast secretes`, normal, 4, "molecule/(cell*d)"),
          ],
          [
            `fold_${id}_CAF`,
            reported(
              `${name} of a CAF that holds IGF, over a normal fibroblast`,
              holding,
              2.5,
              "dimensionless",
              ["remsing-rix-2022"],
            ),
          ],
          [
            `fold_${id}_CAF_feeding`,
            assumed(`${name} of a CAF that feeds, over a normal fibroblast`, feeding, 2.5, "dimensionless"),
          ],
        ];
      }),
    ),
  },
  reactions: {
    cancer_cells_draw_NF: { equation: "-> NF", rate: "krecruit_NF * cancer_cells * room" },
    cancer_cells_turn_NF: { equation: "NF -> CAF", rate: "kactivate_NF * cancer_cells / tumour_cells * NF" },
    NF_are_lost: { equation: "NF ->", rate: "kloss_fibroblast * NF" },
    CAF_are_lost: { equation: "CAF ->", rate: "kloss_fibroblast * CAF" },
  },
  assignments: Object.fromEntries(
    FACTORS.map((id): [string, AssignmentDefinition] => [
      `fibroblasts_secrete_${id}`,
      {
        name: `${FLUID[id][0]} that fibroblasts secrete`,
        unit: "molecule/d",
        expression: `secretion_${id}_NF * (NF + ((1 - CAF_feeding_share) * fold_${id}_CAF + CAF_feeding_share * fold_${id}_CAF_feeding) * CAF)`,
      },
    ]),
  ),
});
