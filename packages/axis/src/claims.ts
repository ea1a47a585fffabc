import type { Check, Claim, Culture } from "@igf-axis/model";

/** An arm that a claim's checks need: changes to PC-9 and what is added to the titrated drug. */
export interface ClaimArm {
  readonly id: string;
  readonly label: string;
  readonly changes: Readonly<Record<string, string | number>>;
  readonly add: readonly { readonly therapy: string; readonly concentrationNm: number }[];
}

/** Growth must differ by this much in GR to count as a change: about the spread between replicate wells of such assays. */
const GR_MARGIN = 0.1;
/** Receptor activity must differ by this ratio to count: about what a Western blot can show. */
const SIGNAL_MARGIN = 1.25;

/** Concentrations that in-vitro work uses, nM. */
const DUAL_INHIBITOR = { therapy: "linsitinib", concentrationNm: 1000 };
const LIGAND_ANTIBODY = { therapy: "xentuzumab", concentrationNm: 70 };

/**
 * Culture in which claims are judged, whatever the scenario's own: a dish dense enough for secreted ligand and binding protein to build
 * up, as the Western blots and arrays behind the claims need.
 */
export const CLAIM_CULTURE: Culture = { mediumVolumeMl: 2, cellsPerWell: 500_000, serumPercent: 10 };

/** Arms of the claims of this version. */
export const CLAIM_ARMS: readonly ClaimArm[] = [
  { id: "claim:intact", label: "PC-9, IGFBP-3 intact", changes: {}, add: [] },
  { id: "claim:igfbp3-lost", label: "IGFBP-3 lost", changes: { IGFBP3: "lost" }, add: [] },
  {
    id: "claim:igfbp3-lost+dual",
    label: "IGFBP-3 lost, dual inhibitor added",
    changes: { IGFBP3: "lost" },
    add: [DUAL_INHIBITOR],
  },
  {
    id: "claim:igfbp3-lost+ligand",
    label: "IGFBP-3 lost, ligand antibody added",
    changes: { IGFBP3: "lost" },
    add: [LIGAND_ANTIBODY],
  },
  { id: "claim:igf2-autocrine", label: "autocrine IGF-2", changes: { IGF2: "autocrine" }, add: [] },
  {
    id: "claim:igf2-autocrine+dual",
    label: "autocrine IGF-2, dual inhibitor added",
    changes: { IGF2: "autocrine" },
    add: [DUAL_INHIBITOR],
  },
  {
    id: "claim:igf2-autocrine+ligand",
    label: "autocrine IGF-2, ligand antibody added",
    changes: { IGF2: "autocrine" },
    add: [LIGAND_ANTIBODY],
  },
];

function growthRises(id: string, description: string, intervention: string, comparator: string): Check {
  return {
    id,
    description,
    readout: "claim:GR",
    intervention,
    comparator,
    expected: "increase",
    scale: "difference",
    margin: GR_MARGIN,
  };
}

function growthFalls(id: string, description: string, intervention: string, comparator: string): Check {
  return {
    id,
    description,
    readout: "claim:GR",
    intervention,
    comparator,
    expected: "decrease",
    scale: "difference",
    margin: GR_MARGIN,
  };
}

function receptorRises(id: string, description: string, intervention: string, comparator: string): Check {
  return {
    id,
    description,
    readout: "claim:pIGF1R",
    intervention,
    comparator,
    expected: "increase",
    scale: "ratio",
    margin: SIGNAL_MARGIN,
  };
}

/** Claims that this version judges. Statements and nuances are in our words. */
export const CLAIMS: readonly Claim[] = [
  {
    id: "C35",
    statement:
      "Losing IGFBP-3 contributes to resistance to third-generation EGFR inhibitors by raising IGF-1R activation.",
    sources: [
      { citation: "Park 2016 Oncotarget 7:22005", doi: "10.18632/oncotarget.8013" },
      { citation: "Choi 2013 PLoS ONE, IGFBP-3 in resistance of EGFR-mutant cells (against)" },
    ],
    evidenceGrade: "high",
    nuance:
      "The source used WZ4002, not osimertinib, and saw IGF1R activation with IGFBP3 loss in one of five resistant lines; three stayed dependent on EGFR. Its title says that the pathway potentially mediates resistance, the letter that this was accepted. In HCC827 cells that lost IGFBP-3, members of the same group found IGF1R unchanged and no effect of knock-down (Choi 2013). Here an arm with the loss alone is compared, which Park 2016 did not separate.",
    checks: [
      receptorRises(
        "receptor",
        "IGF-1R activity under the drug rises when IGFBP-3 is lost",
        "claim:igfbp3-lost",
        "claim:intact",
      ),
      growthRises(
        "growth",
        "growth under the drug rises when IGFBP-3 is lost",
        "claim:igfbp3-lost",
        "claim:intact",
      ),
      growthFalls(
        "dual",
        "a dual IGF-1R/IR inhibitor takes growth under the drug down again",
        "claim:igfbp3-lost+dual",
        "claim:igfbp3-lost",
      ),
      growthFalls(
        "ligand",
        "an IGF-1/2 antibody takes growth under the drug down again",
        "claim:igfbp3-lost+ligand",
        "claim:igfbp3-lost",
      ),
    ],
  },
  {
    id: "C36",
    statement:
      "Autocrine IGF-2 activates IGF-1R and lets EGFR-mutant cells resist osimertinib without a new mutation.",
    sources: [{ citation: "Manabe 2020 Mol Cancer Res 18:549", doi: "10.1158/1541-7786.MCR-19-0956" }],
    evidenceGrade: "medium",
    nuance:
      "Only the title of the source was read, so this verdict is provisional; how much IGF-2 its cells secrete is not known here, and the autocrine arm assumes a hundred times the parental secretion. Secreted IGF-2 is mixed into the medium before it is captured, which understates an autocrine loop.",
    checks: [
      receptorRises(
        "receptor",
        "IGF-1R activity under the drug rises when cells secrete IGF-2",
        "claim:igf2-autocrine",
        "claim:intact",
      ),
      growthRises(
        "growth",
        "growth under the drug rises when cells secrete IGF-2",
        "claim:igf2-autocrine",
        "claim:intact",
      ),
      growthFalls(
        "dual",
        "a dual IGF-1R/IR inhibitor takes growth under the drug down again",
        "claim:igf2-autocrine+dual",
        "claim:igf2-autocrine",
      ),
      growthFalls(
        "ligand",
        "an IGF-1/2 antibody takes growth under the drug down again",
        "claim:igf2-autocrine+ligand",
        "claim:igf2-autocrine",
      ),
    ],
  },
];
