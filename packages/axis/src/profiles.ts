import { SURFACE_SIGNALS } from "./surface-signals.table.ts";

/** A cell that arms start from: what differs from the parental PC-9 values of the model. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly description: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly references: Readonly<Record<string, string>>;
  /** Parameters that are multiplied, after the references have been followed. */
  readonly factors?: Readonly<Record<string, number>>;
  /** Keys of the evidence table. */
  readonly evidence: readonly string[];
}

/** Parameters that NCI-H322M has of its own, by what they stand for in any line. */
const OWN_OF_H322M = {
  IGF1R_copies: "IGF1R_copies_H322M",
  INSR_copies: "INSR_copies_H322M",
  EGFR_copies: "EGFR_copies_H322M",
  EGFR_to_PI3K: "EGFR_to_PI3K_H322M",
  ERBB3_copies: "ERBB3_copies_H322M",
  ERBB2_copies: "ERBB2_copies_H322M",
  MET_copies: "MET_copies_H322M",
};

/** Every cell profile of this version. */
export const PROFILES: readonly Profile[] = [
  {
    id: "PC-9",
    name: "PC-9",
    synonyms: ["pc9"],
    description: "Lung adenocarcinoma line with EGFR exon-19 deletion, sensitive to EGFR inhibitors.",
    parameters: {},
    references: {},
    evidence: ["axlomics", "park-2016"],
  },
  {
    id: "PC-9/IGFBP3-loss",
    name: "PC-9 without IGFBP-3",
    synonyms: ["pc-9 igfbp3 loss"],
    description: "PC-9 that no longer secretes IGFBP-3, and differs in nothing else.",
    parameters: { secretion_IGFBP3: 0 },
    references: {},
    evidence: ["park-2016", "guix-2008"],
  },
  {
    id: "PC-9/GR/WR",
    name: "PC-9/GR/WR",
    synonyms: ["pc9/gr/wr"],
    description:
      "PC-9 made resistant to gefitinib, which left T790M, and then to WZ4002, which left it without IGFBP-3 and with active IGF-1R. That half of the mutant receptor carries T790M is a choice, not a measurement.",
    parameters: { EGFR_T790M_share: 0.5, secretion_IGFBP3: 0 },
    references: {},
    evidence: ["park-2016"],
  },
  {
    id: "PC-9/IGF2/IR-A-low",
    name: "PC-9 with autocrine IGF-2 and little IR-A",
    synonyms: ["pc-9 igf2 ir-a low"],
    description:
      "PC-9 that secretes a hundred times its IGF-2; a tenth of its insulin receptor is isoform A.",
    parameters: { INSR_isoform_A: 0.1 },
    references: {},
    factors: { secretion_IGF2: 100 },
    evidence: ["manabe-2020"],
  },
  {
    id: "PC-9/IGF2/IR-A-high",
    name: "PC-9 with autocrine IGF-2 and much IR-A",
    synonyms: ["pc-9 igf2 ir-a high"],
    description:
      "PC-9 that secretes a hundred times its IGF-2; nearly all of its insulin receptor is isoform A.",
    parameters: { INSR_isoform_A: 0.95 },
    references: {},
    factors: { secretion_IGF2: 100 },
    evidence: ["manabe-2020"],
  },
  {
    id: "NCI-H1975",
    name: "NCI-H1975",
    synonyms: ["h1975"],
    description:
      "Lung line with EGFR L858R and T790M on one allele: genotype alone, all else as in PC-9. L858R takes the place of the deletion.",
    parameters: { EGFR_T790M_share: 1 },
    references: {},
    evidence: ["cross-2014", "cosmic-lines"],
  },
  {
    id: "A549",
    name: "A549",
    synonyms: [],
    description:
      "Lung line with KRAS G12S on every allele and wild-type EGFR: genotype alone, all else as in PC-9. KRAS is taken as half of all RAS.",
    parameters: { EGFR_ex19del_copies: 0, KRAS_mutant_share: 0.5 },
    references: {},
    factors: { EGFR_copies: 2.5 },
    evidence: ["cosmic-lines"],
  },
  {
    id: "NCI-H322M",
    name: "NCI-H322M",
    synonyms: ["h322m", "nci-h322m"],
    description: "Lung line with wild-type EGFR; its signalling time courses calibrate the model.",
    parameters: { EGFR_ex19del_copies: 0 },
    references: OWN_OF_H322M,
    evidence: ["hass-2017"],
  },
  lineBySurface("A431", [], "Vulval line with very much wild-type EGFR."),
  lineBySurface(
    "ACHN",
    [],
    "Renal line; its courses under HGF calibrate MET.",
    {},
    {
      EGFR_to_PI3K: "EGFR_to_PI3K_ACHN",
    },
  ),
  lineBySurface("ADRr", ["nci/adr-res"], "Ovarian line NCI/ADR-RES, once taken for breast."),
  lineBySurface("BT-20", ["bt20"], "Breast line; its mutation of PIK3CA is not in the profile."),
  lineBySurface(
    "BT474-M3",
    ["bt474m3"],
    "Breast line with amplified ERBB2; its mutation of PIK3CA is not in the profile.",
  ),
  lineBySurface("BxPC-3", ["bxpc3"], "Pancreatic line with wild-type KRAS."),
  lineBySurface("IGROV1", [], "Ovarian line; its mutations of PTEN and PIK3CA are not in the profile."),
  lineBySurface(
    "MDA-MB-231",
    ["mdamb231"],
    "Breast line with KRAS G13D on one of two alleles; KRAS is taken as half of all RAS. Its mutation of BRAF is not in the profile.",
    { KRAS_mutant_share: 0.25 },
  ),
];

/**
 * Returns a line that carries the receptors of NCI-H322M, each times the ratio of the two surface signals. Its insulin receptor, which was
 * not counted, is that of NCI-H322M.
 */
function lineBySurface(
  id: string,
  synonyms: readonly string[],
  description: string,
  parameters: Profile["parameters"] = {},
  references: Profile["references"] = {},
): Profile {
  const own = SURFACE_SIGNALS[id];
  const reference = SURFACE_SIGNALS["NCI-H322M"];
  if (!own || !reference) throw new RangeError(`the table of surface signals has no line ${id}`);
  const receptors = Object.keys(own) as (keyof typeof own)[];
  return {
    id,
    name: id,
    synonyms,
    description,
    parameters: { EGFR_ex19del_copies: 0, ...parameters },
    references: { ...OWN_OF_H322M, ...references },
    factors: Object.fromEntries(
      receptors.map((receptor) => [`${receptor}_copies`, own[receptor] / reference[receptor]]),
    ),
    evidence: ["hass-2017", ...("KRAS_mutant_share" in parameters ? ["cosmic-lines"] : [])],
  };
}
