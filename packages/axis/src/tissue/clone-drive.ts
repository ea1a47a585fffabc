import { type AssignmentDefinition, type Mechanism, mechanism } from "../language/mechanism.ts";
import { assumed, reported } from "../language/parameter.ts";
import { mapExpression } from "../mechanisms/survival.ts";
import { CLONES, type Clone } from "./clones.table.ts";

/**
 * Growth and death of each clone as a response surface over oncogene, IGF, HGF and FAK signals.
 *
 *     erk = MEK left · (o · oncogene left + i · IGF + f · FAK + h · HGF + inflammation + bypass),   E = erk² / (1 + erk²)
 *     akt = o · oncogene left + i · IGF + HGF + bypass,                                             A = akt² / (1 + akt²)
 *     S = map(E, A);   growth = kgrow · pace · S,   death = kdeath (1 − S) + kdeath0
 *
 * Inputs count in units of the one that half protects. In a KRAS-mutant tumour the oncogene feeds ERK whatever osimertinib does, and
 * PI3K only through an IGF signal. This is the reduced form of the cell model's `protection` and cycle: per clone (profile) and parameter
 * set, run it for 72 h on a grid of free IGF-1 (0.01–10 nM), osimertinib (1–1000 nM) and linsitinib (0–1000 nM), read division and death,
 * and take the inputs here by least squares; what the surface misses is the error to be shown.
 */
export const cloneDrive: Mechanism = mechanism({
  id: "clone_drive",
  title: "Growth and death of clones under drugs and growth factors",
  biology:
    "The oncogene feeds ERK and AKT; IGF, HGF and integrins feed them besides, and carry cells whose oncogene is blocked. A clone with MET, AXL or PDGFRA has an input of its own, C797S keeps osimertinib off, a persister leans on IGF-1R, or on AXL where there is much of it.",
  assumption:
    "One square law for both arms, and one map for survival and growth as in the cell. Delay is left out: protection follows drug within a day. Every size is a guess until the surface is tied to the calibrated cell.",
  evidence: ["wang-2020", "molina-arcas-2013", "sharma-2010", "remsing-rix-2022", "guix-2008"],
  claims: ["C34", "C37", "C42"],
  parameters: {
    IC50_OSI_t: assumed(
      "unbound osimertinib that halves what mutant EGFR feeds",
      15,
      2,
      "nM",
      "As by potency in cells at three days.",
    ),
    shift_C797S: assumed("loss of potency of osimertinib at C797S", 200, 2.5, "dimensionless"),
    IC50_TRA_t: assumed("unbound trametinib that halves the output of MEK", 1, 2.5, "nM"),
    oncogene_to_ERK: assumed("input of the free oncogene to ERK", 2.5, 1.6, "dimensionless"),
    oncogene_to_AKT: assumed("input of the free oncogene to AKT", 2, 1.6, "dimensionless"),
    IGF_to_ERK: assumed(
      "input of a full IGF signal to ERK",
      0.3,
      2.5,
      "dimensionless",
      "IGF feeds AKT more than ERK in lung lines.",
    ),
    IGF_to_AKT: reported("input of a full IGF signal to AKT", 1.5, 2, "dimensionless", ["guix-2008"]),
    FAK_to_ERK: reported("input of FAK to ERK", 0.4, 2.5, "dimensionless", ["remsing-rix-2022"]),
    HGF_to_ERK: assumed("input of HGF to ERK, over that to AKT", 1, 2, "dimensionless"),
    inflammation_to_ERK: reported(
      "input of usual inflammation to ERK",
      0.1,
      3,
      "dimensionless",
      ["alfaro-arnedo-2022"],
      "Through cytokines and STAT3.",
    ),
    bypass_input: assumed("input of MET, AXL or PDGFRA of a resistant clone", 1.8, 1.4, "dimensionless"),
    persister_tolerance: reported("input that a persister's chromatin is worth", 0.4, 2, "dimensionless", [
      "sharma-2010",
    ]),
    persister_IGF_fold: reported(
      "lean of a persister on the IGF signal, over a sensitive cell",
      2,
      1.6,
      "dimensionless",
      ["sharma-2010", "wang-2020"],
    ),
    persister_AXL: reported("input of AXL to a persister, at the level of PC-9", 0.2, 2.5, "dimensionless", [
      "wang-2020",
    ]),
    AXL_level_t: {
      name: "AXL of the cancer cells, relative to PC-9",
      value: 1,
      unit: "dimensionless",
      evidence: ["assumed"],
      grade: "assumed",
      note: "Set by an arm or a profile.",
    },
    persister_pace: assumed("division of a persister, over a sensitive cell", 0.1, 2, "dimensionless"),
    resistant_pace: reported(
      "division of a resistant clone, over a sensitive cell",
      0.8,
      1.2,
      "dimensionless",
      ["chmielecki-2011"],
      "Slower in isogenic pairs; the size was not read.",
    ),
    kgrow_t: assumed(
      "division of a fully driven cell",
      0.25,
      1.8,
      "1/d",
      "Xenografts; tumours of patients grow at about 0.012 per day net.",
    ),
    kdeath_t: assumed("death of a cell without protection", 0.3, 1.8, "1/d"),
    kdeath0_t: assumed("death of a protected cell", 0.03, 2, "1/d"),
  },
  assignments: {
    mek_left: {
      name: "output of MEK that trametinib leaves",
      unit: "dimensionless",
      expression: "1 / (1 + tumour_TRA / IC50_TRA_t)",
    },
    driver_blocked: {
      name: "share of the oncogene's output that its drug takes",
      unit: "dimensionless",
      expression:
        "(1 - KRAS_mutant) * tumour_OSI / (tumour_OSI + IC50_OSI_t) + KRAS_mutant * tumour_TRA / (tumour_TRA + IC50_TRA_t)",
    },
    inflammation_input: {
      name: "input of inflammation to ERK",
      unit: "dimensionless",
      expression: "inflammation_to_ERK * INFLAMMATION",
    },
    ...Object.fromEntries(CLONES.flatMap(driveOf)),
  },
});

function driveOf({ id, name, shift, igfFold, bypass, pace }: Clone): [string, AssignmentDefinition][] {
  const left = `(1 - KRAS_mutant) / (1 + tumour_OSI / ${shift ? `(IC50_OSI_t * ${shift})` : "IC50_OSI_t"})`;
  const igf = igfFold ? `${igfFold} * igf_signal` : "igf_signal";
  const own = bypass ? ` + ${bypass}` : "";
  const [erk, akt, kept] = [`erk_${id}`, `akt_${id}`, `protection_${id}`];
  return [
    [
      erk,
      {
        name: `input to ERK of ${name}`,
        unit: "dimensionless",
        expression: `mek_left * (oncogene_to_ERK * (${left} + KRAS_mutant) + IGF_to_ERK * ${igf} + FAK_to_ERK * fak_signal + HGF_to_ERK * hgf_signal + inflammation_input${own})`,
      },
    ],
    [
      akt,
      {
        name: `input to AKT of ${name}`,
        unit: "dimensionless",
        expression: `oncogene_to_AKT * (${left} + KRAS_mutant * igf_signal) + IGF_to_AKT * ${igf} + hgf_signal${own}`,
      },
    ],
    [
      kept,
      {
        name: `protection of ${name} under the chosen map`,
        unit: "dimensionless",
        expression: mapExpression(`(${erk}^2 / (1 + ${erk}^2))`, `(${akt}^2 / (1 + ${akt}^2))`),
      },
    ],
    [
      `growth_${id}`,
      {
        name: `division of ${name}`,
        unit: "1/d",
        expression: `kgrow_t * ${pace ? `${pace} * ` : ""}${kept} * room`,
      },
    ],
    [
      `death_${id}`,
      { name: `death of ${name}`, unit: "1/d", expression: `kdeath_t * (1 - ${kept}) + kdeath0_t` },
    ],
  ];
}
