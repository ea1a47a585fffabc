import {
  type AssignmentDefinition,
  binding,
  type Mechanism,
  mechanism,
  type ReactionDefinition,
  type SpeciesDefinition,
} from "../language/mechanism.ts";
import { assumed, reported } from "../language/parameter.ts";

/** What the fluid between the cells of a tumour holds: name and what identifies it. */
export const FLUID = {
  IGF1: ["IGF-1", "hgnc.symbol:IGF1"],
  IGF2: ["IGF-2", "hgnc.symbol:IGF2"],
  IGFBP3: ["IGFBP-3", "hgnc.symbol:IGFBP3"],
  IGFBP5: ["IGFBP-5", "hgnc.symbol:IGFBP5"],
  IGFBP7: ["IGFBP-7", "hgnc.symbol:IGFBP7"],
  HGF: ["HGF", "hgnc.symbol:HGF"],
} as const;

/** Identifier of a factor in the fluid of a tumour. */
export type Factor = keyof typeof FLUID;

/** Identifiers of the factors. */
export const FACTORS = Object.keys(FLUID) as readonly Factor[];

const IGFS = ["IGF1", "IGF2"] as const;
const HOLDERS = ["IGFBP3", "IGFBP5"] as const;
const COMPLEXES = HOLDERS.flatMap((holder) => IGFS.map((igf) => [igf, holder] as const));

/** Complexes that the surroundings bring. */
const BROUGHT: ReadonlySet<string> = new Set(["IGF1", "IGF2", "IGFBP3", "IGF1_IGFBP3", "IGF2_IGFBP3"]);

/**
 * The fluid between the cells: exchange with the surroundings, secretion by cells, binding, proteolysis, uptake.
 *
 *     d X/dt = e (X around − X) + secretion · cells per fluid · share of the cells − binding − uptake · X
 */
export const tumourFluid: Mechanism = mechanism({
  id: "tumour_fluid",
  title: "Interstitial fluid of the tumour",
  biology:
    "Free IGFs and small complexes exchange with the fluid around the tumour; fibroblasts, macrophages and cancer cells add their own; IGFBP-3 and -5 hold IGFs until proteases cut them; cancer cells take free IGF in. IGFBP-7 hardly binds IGF and sits on the receptor instead.",
  assumption:
    "Well mixed, and as dense with cells whatever the size of the tumour: depth and dilution by growth are left out. Receptors that a drug blocks take up ligand as before.",
  evidence: ["remsing-rix-2022", "evdokimova-2012", "bach-1999", "sove-2020", "si-2019"],
  claims: ["C08", "C12", "C38", "C39"],
  species: Object.fromEntries([
    ...FACTORS.map((id): [string, SpeciesDefinition] => [
      `${id}_t`,
      {
        name: `free ${FLUID[id][0]} in the tumour`,
        place: "tumour_fluid",
        initial: BROUGHT.has(id) ? `tumour_${id}` : 0,
        scale: 1e-3,
        annotations: [FLUID[id][1]],
      },
    ]),
    ...COMPLEXES.map(([igf, holder]): [string, SpeciesDefinition] => [
      `${igf}_${holder}_t`,
      {
        name: `${FLUID[igf][0]} held by ${FLUID[holder][0]} in the tumour`,
        place: "tumour_fluid",
        initial: BROUGHT.has(`${igf}_${holder}`) ? `tumour_${igf}_${holder}` : 0,
        scale: 1e-3,
      },
    ]),
  ]),
  parameters: {
    pmol_per_molecule_tumour: {
      name: "one molecule in pmol",
      value: 1.66053906717e-12,
      unit: "pmol/molecule",
      evidence: ["si-2019"],
      grade: "measured elsewhere",
    },
    cells_per_fluid: {
      ...assumed(
        "cells per mL of interstitial fluid",
        3e9,
        1.5,
        "cell/mL",
        "10⁹ cells per mL of tumour, a third of it fluid.",
      ),
      evidence: ["sove-2020", "assumed"],
    },
    exchange_IGF: assumed(
      "exchange of free IGF with the surroundings",
      40,
      3,
      "1/d",
      "Half in 25 min, for a protein of 7.6 kDa.",
    ),
    exchange_IGFBP: assumed(
      "exchange of binding proteins, their complexes and HGF",
      10,
      3,
      "1/d",
      "Half in 100 min, for 30 to 80 kDa.",
    ),
    kon_IGF_IGFBP_t: assumed("binding of IGF to IGFBP-3 and -5", 100, 3, "1/(nM*d)"),
    Kd_IGF_IGFBP3_t: assumed(
      "dissociation constant of IGF and IGFBP-3",
      0.2,
      2,
      "nM",
      "0.1–0.5 nM by assay.",
    ),
    Kd_IGF_IGFBP5_t: assumed(
      "dissociation constant of IGF and IGFBP-5",
      0.3,
      2,
      "nM",
      "0.1–0.5 nM by assay.",
    ),
    kcut_IGFBP_t: assumed("cleavage of IGFBP-3 and -5 in the tumour", 1, 4, "1/d", "No value was found."),
    clearance_IGF_t: assumed(
      "fluid that one cancer cell clears of free IGF",
      1e-7,
      5,
      "mL/(cell*d)",
      "At most 10⁻⁶ by the binding of 50,000 receptors; less in dense tissue.",
    ),
    secretion_IGF2_cancer: assumed(
      "IGF-2 that a cancer cell secretes",
      2e3,
      5,
      "molecule/(cell*d)",
      "Low unless a profile is autocrine.",
    ),
    secretion_IGF1_MAC: reported("IGF-1 that a macrophage secretes", 1e4, 5, "molecule/(cell*d)", [
      "alfaro-arnedo-2022",
    ]),
  },
  reactions: Object.fromEntries([
    ...FACTORS.map((id): [string, ReactionDefinition] => [
      `${id}_t_exchanges`,
      {
        equation: BROUGHT.has(id) ? `<-> ${id}_t` : `${id}_t ->`,
        rate: BROUGHT.has(id)
          ? `${exchangeOf(id)} * (tumour_${id} - ${id}_t)`
          : `${exchangeOf(id)} * ${id}_t`,
      },
    ]),
    ...FACTORS.map((id): [string, ReactionDefinition] => [
      `cells_secrete_${id}_t`,
      {
        equation: `-> ${id}_t`,
        rate: `secreted_${id} * cells_per_fluid / tumour_cells * pmol_per_molecule_tumour`,
      },
    ]),
    ...COMPLEXES.flatMap(([igf, holder]): [string, ReactionDefinition][] => {
      const complex = `${igf}_${holder}`;
      return [
        [
          `${complex}_t_exchanges`,
          {
            equation: BROUGHT.has(complex) ? `<-> ${complex}_t` : `${complex}_t ->`,
            rate: BROUGHT.has(complex)
              ? `exchange_IGFBP * (tumour_${complex} - ${complex}_t)`
              : `exchange_IGFBP * ${complex}_t`,
          },
        ],
        [
          `${igf}_binds_${holder}_t`,
          binding(`${igf}_t + ${holder}_t <-> ${complex}_t`, "kon_IGF_IGFBP_t", `Kd_IGF_${holder}_t`),
        ],
        [
          `proteases_cut_${complex}_t`,
          { equation: `${complex}_t -> ${igf}_t`, rate: `kcut_IGFBP_t * ${complex}_t` },
        ],
      ];
    }),
    ...HOLDERS.map((id): [string, ReactionDefinition] => [
      `proteases_cut_${id}_t`,
      { equation: `${id}_t ->`, rate: `kcut_IGFBP_t * ${id}_t` },
    ]),
    ...IGFS.map((id): [string, ReactionDefinition] => [
      `cancer_cells_take_up_${id}_t`,
      {
        equation: `${id}_t ->`,
        rate: `clearance_IGF_t * cells_per_fluid * cancer_cells / tumour_cells * ${id}_t`,
      },
    ]),
  ]),
  assignments: Object.fromEntries(
    FACTORS.map((id): [string, AssignmentDefinition] => [
      `secreted_${id}`,
      {
        name: `${FLUID[id][0]} that all cells of the tumour secrete`,
        unit: "molecule/d",
        expression: [
          `fibroblasts_secrete_${id}`,
          ...(id === "IGF2" ? ["secretion_IGF2_cancer * cancer_cells"] : []),
          ...(id === "IGF1" ? ["secretion_IGF1_MAC * MACROPHAGE"] : []),
        ].join(" + "),
      },
    ]),
  ),
  observables: {
    IGF1_in_tumour: { name: "free IGF-1 in the tumour", unit: "nM", expression: "IGF1_t" },
    IGF2_in_tumour: { name: "free IGF-2 in the tumour", unit: "nM", expression: "IGF2_t" },
    IGF_total_in_tumour: {
      name: "IGF-1 and IGF-2 in the tumour, free and held",
      unit: "nM",
      expression: ["IGF1_t", "IGF2_t", ...COMPLEXES.map(([igf, holder]) => `${igf}_${holder}_t`)].join(" + "),
    },
    HGF_in_tumour: { name: "HGF in the tumour", unit: "nM", expression: "HGF_t" },
  },
});

function exchangeOf(id: Factor): string {
  return id === "IGF1" || id === "IGF2" ? "exchange_IGF" : "exchange_IGFBP";
}
