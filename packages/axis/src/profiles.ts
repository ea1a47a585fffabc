/** A cell that arms start from: what differs from the parental PC-9 values of the model. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly description: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly references: Readonly<Record<string, string>>;
  /** Keys of the evidence table. */
  readonly evidence: readonly string[];
}

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
    id: "NCI-H322M",
    name: "NCI-H322M",
    synonyms: ["h322m", "nci-h322m"],
    description: "Lung line with wild-type EGFR; its signalling time courses calibrate the model.",
    parameters: { EGFR_ex19del_copies: 0 },
    references: {
      IGF1R_copies: "IGF1R_copies_H322M",
      INSR_copies: "INSR_copies_H322M",
      EGFR_copies: "EGFR_copies_H322M",
      EGFR_to_PI3K: "EGFR_to_PI3K_H322M",
    },
    evidence: ["hass-2017"],
  },
];

/** A change that an arm may make to its profile, and what it does to a parameter. */
export interface ProfileChange {
  readonly id: string;
  readonly label: string;
  readonly parameter: string;
  /** `factor` multiplies the ensemble's value; `value` replaces it. */
  readonly kind: "factor" | "value";
  /** Words that stand for a number. */
  readonly words: Readonly<Record<string, number>>;
  /** Allowed numbers. */
  readonly range: readonly [number, number];
}

/** Changes by the name that scenario files use. Words are factors chosen here, not measurements. */
export const PROFILE_CHANGES: readonly ProfileChange[] = [
  {
    id: "IGFBP3",
    label: "secretion of IGFBP-3",
    parameter: "secretion_IGFBP3",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGF2R",
    label: "number of IGF-2R",
    parameter: "IGF2R_copies",
    kind: "factor",
    words: { lost: 0, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP1",
    label: "secretion of IGFBP-1",
    parameter: "secretion_IGFBP1",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP2",
    label: "secretion of IGFBP-2",
    parameter: "secretion_IGFBP2",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP4",
    label: "secretion of IGFBP-4",
    parameter: "secretion_IGFBP4",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP5",
    label: "secretion of IGFBP-5",
    parameter: "secretion_IGFBP5",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP6",
    label: "secretion of IGFBP-6",
    parameter: "secretion_IGFBP6",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP7",
    label: "secretion of IGFBP-7",
    parameter: "secretion_IGFBP7",
    kind: "factor",
    words: { lost: 0, low: 0.2, high: 5 },
    range: [0, 1000],
  },
  {
    id: "PAPP-A",
    label: "PAPP-A in the medium",
    parameter: "PAPPA",
    kind: "factor",
    words: { lost: 0, high: 10 },
    range: [0, 1000],
  },
  {
    id: "stanniocalcin",
    label: "stanniocalcins in the medium",
    parameter: "STC",
    kind: "factor",
    words: { lost: 0, high: 10 },
    range: [0, 1000],
  },
  {
    id: "IGFBP-proteases",
    label: "activity of metalloproteases and kallikreins on IGFBP-3 and -5",
    parameter: "protease_activity",
    kind: "value",
    words: { lost: 0, high: 5 },
    range: [0, 1000],
  },
  {
    id: "IGFBP-integrin",
    label: "input of IGFBP-1 and -2 to integrins",
    parameter: "weight_IGFBP_integrin",
    kind: "value",
    words: { off: 0, on: 1 },
    range: [0, 100],
  },
  {
    id: "IGF1",
    label: "secretion of IGF-1",
    parameter: "secretion_IGF1",
    kind: "factor",
    words: { lost: 0, autocrine: 100 },
    range: [0, 10000],
  },
  {
    id: "IGF2",
    label: "secretion of IGF-2",
    parameter: "secretion_IGF2",
    kind: "factor",
    words: { lost: 0, autocrine: 100 },
    range: [0, 10000],
  },
  {
    id: "IGF1R",
    label: "number of IGF-1R",
    parameter: "IGF1R_copies",
    kind: "factor",
    words: { low: 0.2, high: 5 },
    range: [0.001, 1000],
  },
  {
    id: "INSR",
    label: "number of insulin receptors",
    parameter: "INSR_copies",
    kind: "factor",
    words: { low: 0.2, high: 5 },
    range: [0.001, 1000],
  },
  {
    id: "IR-A",
    label: "share of insulin receptor isoform A",
    parameter: "INSR_isoform_A",
    kind: "value",
    words: { low: 0.1, high: 0.95 },
    range: [0, 1],
  },
  {
    id: "EGFR",
    label: "number of wild-type EGFR",
    parameter: "EGFR_copies",
    kind: "factor",
    words: { lost: 0, high: 5 },
    range: [0, 1000],
  },
  {
    id: "EGFR-ex19del",
    label: "number of EGFR with exon-19 deletion",
    parameter: "EGFR_ex19del_copies",
    kind: "factor",
    words: { lost: 0, high: 5 },
    range: [0, 1000],
  },
];
