import type { FurtherSource, LetterClaim } from "./letter.ts";

const MACHACKOVA_2018: FurtherSource = {
  citation: "Machackova 2018 J Biol Chem 293:16818",
  doi: "10.1074/jbc.RA118.004852",
};
const FRYSTYK_1994: FurtherSource = { citation: "Frystyk 1994 FEBS Lett 348:185" };
const LANGER_2014: FurtherSource = { citation: "Langer 2014 J Clin Oncol", doi: "10.1200/JCO.2013.54.4932" };
const LEIGHL_2017: FurtherSource = { citation: "Leighl 2017 Clin Lung Cancer" };
const CIULEANU_2017: FurtherSource = { citation: "Ciuleanu 2017 Br J Cancer", doi: "10.1038/bjc.2017.226" };
const QU_2017: FurtherSource = { citation: "Qu 2017 Oncotarget", doi: "10.18632/oncotarget.15704" };
const CAPPUZZO_2010: FurtherSource = { citation: "Cappuzzo 2010 Ann Oncol", doi: "10.1093/annonc/mdp357" };
const GUIX_2008: FurtherSource = { citation: "Guix 2008 J Clin Invest 118:2609", doi: "10.1172/JCI34588" };
const CHOI_2013: FurtherSource = {
  citation: "Choi 2013 PLoS ONE, IGFBP-3 in resistance of EGFR-mutant cells (against)",
};
const WANG_2020: FurtherSource = { citation: "Wang 2020 Nat Commun 11", doi: "10.1038/s41467-020-18442-4" };
const BENYOUCEF_2007: FurtherSource = {
  citation: "Benyoucef 2007 Biochem J 403:603",
  doi: "10.1042/BJ20061709",
};
const SLAABY_2015: FurtherSource = { citation: "Slaaby 2015 Sci Rep 5:7911", doi: "10.1038/srep07911" };
const RODRIK_2011: FurtherSource = {
  citation: "Rodrik-Outmezguine 2011 Cancer Discov 1:248",
  doi: "10.1158/2159-8290.CD-11-0085",
};
const FOX_2013: FurtherSource = { citation: "Fox 2013 Breast Cancer Res", doi: "10.1186/bcr3449" };
const DE_BONO_2020: FurtherSource = {
  citation: "de Bono 2020 Br J Cancer",
  doi: "10.1038/s41416-020-0774-1",
};
const BOO_2016: FurtherSource = { citation: "Boo 2016 Nat Commun 7:12961", doi: "10.1038/ncomms12961" };
const YUEN_2024: FurtherSource = {
  citation: "Yuen 2024 Front Endocrinol",
  doi: "10.3389/fendo.2024.1456195",
};

/** The 73 statements of the letter, in its order and in our words. */
export const LETTER_CLAIMS: readonly LetterClaim[] = [
  {
    id: "C01",
    statement: "Lung cancer kills more people than any other cancer, about 1.8 million in 2022.",
    type: "phenotype",
    references: [1],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Epidemiology sets the stakes. A model of cells and patients cannot reproduce it and does not try.",
    needs: "Nothing; the figure is shown with its source.",
  },
  {
    id: "C02",
    statement:
      "Lung cancer is not under control because it is aggressive and its biology is poorly understood.",
    type: "open-question",
    references: [],
    evidenceGrade: "medium",
    read: "none cited",
    nuance:
      "An opinion of the letter, and a fair one. It is also the reason why every answer here is a range and names what it rests on.",
    needs:
      "A prior for every parameter and an ensemble of plausible parameter sets in place of one best fit.",
    expected: {
      when: "weakly sourced parameters vary over their priors",
      against: "one best fit",
      readout: "conclusions that keep their sign",
      direction: "depends",
    },
  },
  {
    id: "C03",
    statement: "Cancers rewire their metabolism, and this counts as one of their hallmarks.",
    type: "phenotype",
    references: [2],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Less recent than the letter suggests: altered energetics was named an emerging hallmark in 2011. What the 2022 paper adds are plasticity, epigenetic reprogramming without mutation, microbiomes and senescent cells.",
    needs: "Glucose uptake of the tumour cell, driven by AKT and mTORC1, and a pool of glucose in the host.",
    expected: {
      when: "IGF-1 is added",
      against: "no ligand",
      readout: "glucose uptake of the tumour cell",
      direction: "increase",
    },
    furtherSources: [
      { citation: "Hanahan and Weinberg 2011 Cell 144:646", doi: "10.1016/j.cell.2011.02.013" },
    ],
  },
  {
    id: "C04",
    statement: "The IGF axis is central to the growth, invasion and spread of lung cancer.",
    type: "phenotype",
    references: [3],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Central is the letter's word. In unselected patients, blocking the axis did not help: figitumumab with chemotherapy had a hazard ratio for death of 1.18, linsitinib with erlotinib one for progression of 1.37. The axis seems to be central in some tumours only.",
    needs: "Growth, invasion and seeding of metastases as outputs of IGF-1R activity.",
    expected: {
      when: "IGF-1R is removed from tumour cells",
      against: "IGF-1R intact",
      readout: "growth, invasion and seeding",
      direction: "decrease",
    },
    furtherSources: [LANGER_2014, LEIGHL_2017],
  },
  {
    id: "C05",
    statement: "IGF-1 and IGF-2 are the chief ligands of the axis.",
    type: "component",
    references: [3, 4],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "In adults IGF-2 is about three times as abundant as IGF-1, and of either less than half a per cent is free. Mice stop making hepatic IGF-2 after birth, so work in mice understates it.",
    needs: "IGF-1 and IGF-2, free and bound, in plasma, in tissue and from the tumour itself.",
    expected: {
      when: "IGF-2 is removed",
      against: "both ligands present",
      readout: "activity of insulin receptor isoform A (IR-A)",
      direction: "decrease",
    },
    furtherSources: [FRYSTYK_1994],
  },
  {
    id: "C06",
    statement: "IGF-1R is the receptor through which the axis signals.",
    type: "component",
    references: [3, 4],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "Not the only one: IGF-2 also signals through insulin receptor isoform A, and both ligands through hybrid receptors. The number of IGF-1R at the surface differs more than a hundredfold between cell lines.",
    needs:
      "Synthesis, ligand binding, autophosphorylation, internalisation, recycling and degradation of IGF-1R.",
    expected: {
      when: "IGF-1 rises from 0.01 to 100 nM",
      against: "no ligand",
      readout: "phosphorylated IGF-1R",
      direction: "increase",
    },
  },
  {
    id: "C07",
    statement: "IGF-2R belongs to the receptors of the axis, beside IGF-1R.",
    type: "component",
    references: [3, 4],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The wording lets a reader think that IGF-2R also signals to PI3K and MAPK. It has no kinase; it takes up IGF-2 and destroys it, which makes it a candidate tumour suppressor.",
    needs: "A receptor that binds IGF-2, internalises and degrades it, and sends no signal.",
    expected: {
      when: "IGF-2R is lost in a tumour that secretes IGF-2",
      against: "IGF-2R intact",
      readout: "free IGF-2 and phosphorylated IGF-1R",
      direction: "increase",
    },
    readings: {
      letter: "Ligands bind the receptors, IGF-2R among them, and both kinase pathways follow.",
      source: "IGF-2R is a sink: losing it raises IGF-2 and signalling.",
      from: "other literature",
    },
    furtherSources: [{ citation: "De Souza 1995 Nat Genet", doi: "10.1038/ng1295-447" }],
  },
  {
    id: "C08",
    statement:
      "Six binding proteins, IGFBP-1 to IGFBP-6, circulate in plasma and bind IGF with high affinity.",
    type: "component",
    references: [3, 4],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "They work in tissue and at the cell surface as well as in plasma. Most IGF in blood travels in a ternary complex with IGFBP-3 and the acid-labile subunit, ALS. A seventh, IGFBP-7, binds IGF weakly and stands outside the six.",
    needs:
      "Six proteins, each with its own affinities, source, half-life and protease; ALS for the complexes of IGFBP-3 and -5.",
    expected: {
      when: "IGFBP-3 is removed from plasma",
      against: "all six present",
      readout: "total IGF-1 in plasma",
      direction: "decrease",
    },
    furtherSources: [{ citation: "Baxter 1994 Horm Res 42:140", doi: "10.1159/000184186" }],
  },
  {
    id: "C09",
    statement: "IGFs are polypeptide growth factors that start signalling when they bind their receptors.",
    type: "interaction",
    references: [4],
    evidenceGrade: "high",
    read: "not read",
    nuance: "The two ligands are not equal: IGF-2 binds IGF-1R several times more weakly than IGF-1 does.",
    needs: "Reversible binding by mass action, and occupancy that leads to autophosphorylation.",
    expected: {
      when: "10 nM IGF-1 for 10 min",
      against: "medium alone",
      readout: "phosphorylated IGF-1R",
      direction: "increase",
    },
  },
  {
    id: "C10",
    statement: "A ligand on its receptor activates PI3K and AKT.",
    type: "interaction",
    references: [4],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "The letter leaves out IRS-1 and the feedback by which S6K holds it down. Without that feedback a model predicts the wrong response to an mTOR inhibitor.",
    needs: "IGF-1R to IRS-1 to PI3K to AKT, with PTEN and the feedback from S6K.",
    expected: {
      when: "a PI3K inhibitor is added to IGF-1",
      against: "IGF-1 alone",
      readout: "pAKT",
      direction: "decrease",
    },
    furtherSources: [RODRIK_2011],
  },
  {
    id: "C11",
    statement: "A ligand on its receptor activates the MAPK cascade.",
    type: "interaction",
    references: [4],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "In many lung lines IGF drives AKT harder than ERK, and EGFR commands ERK. The two branches must be told apart before a bypass can be understood.",
    needs: "IGF-1R through SHC and RAS to RAF, MEK and ERK, with feedback from ERK.",
    expected: {
      when: "a MEK inhibitor is added to IGF-1",
      against: "IGF-1 alone",
      readout: "pERK",
      direction: "decrease",
    },
  },
  {
    id: "C12",
    statement: "Binding proteins hold IGF and keep it from its receptors, so that no signal follows.",
    type: "interaction",
    references: [4],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Half of the biology. IGFBP-3 and -5 can also strengthen IGF action, lengthen its life or act without it, and the protease PAPP-A turns IGFBP-4 from a trap into a store.",
    needs: "Competition of binding proteins and receptors for free ligand, with retention and release.",
    expected: {
      when: "IGFBP-3 is added, mole for mole or more",
      against: "IGF-1 alone",
      readout: "free IGF-1 and phosphorylated IGF-1R",
      direction: "decrease",
    },
    readings: {
      letter: "Binding proteins inhibit.",
      source: "They inhibit, store or potentiate, depending on the protein, the cell and the protease.",
      from: "other literature",
    },
    furtherSources: [
      { citation: "Baxter 2014 Nat Rev Cancer", doi: "10.1038/nrc3720" },
      { citation: "Oxvig 2015 J Cell Commun Signal", doi: "10.1007/s12079-015-0259-9" },
    ],
  },
  {
    id: "C13",
    statement: "IGFs resemble insulin in structure.",
    type: "component",
    references: [4],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Likeness in shape is not likeness in binding. At IGF-1R insulin is about 1,200 times weaker than IGF-1, so that insulin at the levels in blood hardly touches it.",
    needs: "Three ligands by five receptors: IGF-1R, IR-A, IR-B, hybrids and IGF-2R.",
    expected: {
      when: "insulin at 0.1 nM",
      against: "no ligand",
      readout: "phosphorylated IGF-1R",
      direction: "unchanged",
    },
    furtherSources: [MACHACKOVA_2018],
  },
  {
    id: "C14",
    statement: "Throughout life IGFs steer how normal cells develop, specialise and divide.",
    type: "phenotype",
    references: [4],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "A reminder that normal cells share the target: every gain against the tumour has a price elsewhere. Free IGF-1 falls by more than half between young adulthood and old age.",
    needs: "Normal cells with the same receptors beside the tumour.",
    expected: {
      when: "IGF-1R is blocked in the whole body",
      against: "no drug",
      readout: "growth of normal cells",
      direction: "decrease",
    },
    furtherSources: [FRYSTYK_1994],
  },
  {
    id: "C15",
    statement: "The IGF axis takes part in the making of lung cancer.",
    type: "phenotype",
    references: [3],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "IGF-1 and IGF-2 are raised in high-grade dysplasia of the bronchus, before there is a cancer. In mice, excess IGF-1R can start lung tumours, some of which later grow without it.",
    needs: "Transformation of bronchial cells under lasting IGF-1R activity.",
    expected: {
      when: "IGF-1 made in the lung meets a tobacco carcinogen",
      against: "either alone",
      readout: "transformation index",
      direction: "increase",
    },
    furtherSources: [{ citation: "Kim 2009 Cancer Res 69:7439", doi: "10.1158/0008-5472.CAN-08-3792" }],
  },
  {
    id: "C16",
    statement: "That the IGF axis contributes to several cancers has been suspected for more than 20 years.",
    type: "phenotype",
    references: [5],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "The paper cited is about the prostate, from the same group. It documents the history and supports no number for the lung.",
    needs: "Nothing; a matter of history.",
  },
  {
    id: "C17",
    statement: "IGF signalling is up-regulated in lung cancer.",
    type: "phenotype",
    references: [3, 6, 7],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "True of the tissue; blood tells conflicting stories. High IGF-1 went with more lung cancer in one study, yet stage I cancers had less than benign nodules in another. IGF-1R was positive in 76 % of 369 resected tumours and did not foretell survival.",
    needs: "A tumour profile with more ligand or more receptor than normal bronchial cells.",
    expected: {
      when: "tumour profile",
      against: "bronchial profile",
      readout: "phosphorylated and total IGF-1R",
      direction: "increase",
    },
    furtherSources: [
      { citation: "Yu 1999 J Natl Cancer Inst 91:151", doi: "10.1093/jnci/91.2.151" },
      CAPPUZZO_2010,
    ],
  },
  {
    id: "C18",
    statement:
      "IGF-1R gives lung cancer cells more power to spread, through epithelial-to-mesenchymal transition.",
    type: "phenotype",
    references: [8],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "The source deleted the receptor in the mouse, not in the cancer cells. Its finding is about soil that accepts metastases; the letter makes it a property of the seed.",
    needs: "A transition score driven by AKT, ERK and STAT3, and IGF-1R in stroma as well as tumour.",
    expected: {
      when: "the host lacks IGF-1R",
      against: "host with IGF-1R",
      readout: "transition score and metastases",
      direction: "decrease",
    },
    readings: {
      letter: "IGF-1R in the cancer cell enables the transition.",
      source: "IGF-1R in the host's lung favours it; the tumour cells kept theirs.",
      from: "cited source",
    },
  },
  {
    id: "C19",
    statement: "IGF-1R promotes DNA damage.",
    type: "phenotype",
    references: [8],
    evidenceGrade: "low",
    read: "abstract",
    nuance:
      "The abstract of the source does not mention it. Other work mostly points the other way: active IGF-1R speeds the repair of double-strand breaks and protects lung cancer cells from radiation, so that blocking it leaves more damage.",
    needs: "Damage with a rate of repair that IGF-1R may raise or lower, as rival hypotheses.",
    expected: {
      when: "an IGF-1R inhibitor joins a DNA-damaging drug",
      against: "the drug alone",
      readout: "damage left after 24 h, by hypothesis",
      direction: "depends",
    },
    readings: {
      letter: "IGF-1R fosters damage.",
      source: "IGF-1R fosters repair, so that inhibiting it leaves more damage.",
      from: "other literature",
    },
    furtherSources: [
      { citation: "Cosaceanu 2007 Oncogene 26:2423" },
      { citation: "Oncol Lett 2018", doi: "10.3892/ol.2018.8705" },
    ],
  },
  {
    id: "C20",
    statement: "NNK, a carcinogen specific to tobacco, turns on IGF signalling and induces lung tumours.",
    type: "interaction",
    references: [9],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "NNK also damages DNA and mutates KRAS. Signalling is one arm of what it does, and blocking it would leave the other.",
    needs: "Exposure to NNK, nicotinic receptors, Src, a source of IGF-2 and an index of transformation.",
    expected: {
      when: "lasting exposure to NNK",
      against: "no NNK",
      readout: "secreted IGF-2 and phosphorylated IGF-1R",
      direction: "increase",
    },
  },
  {
    id: "C21",
    statement: "NNK activates STAT3 by way of Src.",
    type: "interaction",
    references: [9],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "In the source STAT3 raises angiotensinogen, the forerunner of angiotensin II. The letter skips this step, which ties its two arms together.",
    needs: "Nicotinic receptor to Src to STAT3, with an inhibitor of each.",
    expected: {
      when: "a Src inhibitor is added to NNK",
      against: "NNK alone",
      readout: "pSTAT3 and messenger RNA of IGF-2",
      direction: "decrease",
    },
    readings: {
      letter: "Src and STAT3 form one arm, the angiotensin receptor another.",
      source: "STAT3 comes first: it makes the angiotensinogen that feeds the angiotensin receptor.",
      from: "cited source",
    },
  },
  {
    id: "C22",
    statement:
      "NNK raises calcium in the cell through the angiotensin II receptor AGTR1 and phospholipase C.",
    type: "interaction",
    references: [9],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The same group had found a second, faster route: NNK opens voltage-gated calcium channels, and stored IGF-2 is released. Calcium-channel blockers should then matter, too.",
    needs: "Angiotensin II, AGTR1, phospholipase C and calcium, with an AGTR1 antagonist.",
    expected: {
      when: "an AGTR1 antagonist is added to NNK",
      against: "NNK alone",
      readout: "calcium and secreted IGF-2",
      direction: "decrease",
    },
    readings: {
      letter: "Calcium rises through AGTR1 and phospholipase C.",
      source: "It also enters through channels that NNK opens directly.",
      from: "other literature",
    },
    furtherSources: [BOO_2016],
  },
  {
    id: "C23",
    statement: "Both arms of the NNK response lead to more transcription of IGF-2.",
    type: "interaction",
    references: [9],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The source describes two steps: STAT3 makes the IGF-2, and calcium lets it out of its store. The letter merges them. An experiment with two blockers in four combinations would tell which is right.",
    needs: "Transcription into a store, and release from the store, as separate steps.",
    expected: {
      when: "AGTR1 is blocked under NNK",
      against: "NNK alone",
      readout: "messenger RNA of IGF-2",
      direction: "unchanged",
    },
    readings: {
      letter: "STAT3 and calcium both raise transcription.",
      source: "STAT3 raises transcription; calcium drives secretion.",
      from: "cited source",
    },
  },
  {
    id: "C24",
    statement: "By this route from NNK to IGF-2, smoking leads to lung cancer.",
    type: "phenotype",
    references: [9],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Shown in cells and mice, and carried over to smokers. In support, preneoplastic lesions of smokers contain more IGF, and users of calcium-channel blockers had fewer lung cancers in a public database.",
    needs:
      "Daily exposure, bronchial and stromal receptors, and a transformation index that adds up over time.",
    expected: {
      when: "a smoker takes an AGTR1 antagonist",
      against: "a smoker without it",
      readout: "cumulative transformation index",
      direction: "decrease",
    },
    readings: {
      letter: "The route operates in people who smoke.",
      source: "It operates in cells and mice; in people there are associations.",
      from: "cited source",
    },
    furtherSources: [BOO_2016],
  },
  {
    id: "C25",
    statement: "IGF-1R in the tumour microenvironment keeps inflammation going.",
    type: "phenotype",
    references: [8],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Shown by deleting the receptor in mice before tumour cells arrive. No drug was given, so it does not tell what blocking the receptor later would do.",
    needs: "IGF-1R on stromal and immune cells, and a cytokine that reaches STAT3 in the tumour.",
    expected: {
      when: "the host lacks IGF-1R",
      against: "host with IGF-1R",
      readout: "inflammation index",
      direction: "decrease",
    },
  },
  {
    id: "C26",
    statement: "IGF-1R in the tumour microenvironment keeps immunity against the tumour suppressed.",
    type: "phenotype",
    references: [8],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Again host genetics in mice. Elsewhere IGF-1 also sustains effector T cells, so that a purely suppressive role is too simple.",
    needs: "CD8 and regulatory T cells, the latter rising with IGF-1R activity.",
    expected: {
      when: "the host lacks IGF-1R",
      against: "host with IGF-1R",
      readout: "ratio of CD8 to regulatory T cells",
      direction: "increase",
    },
  },
  {
    id: "C27",
    statement: "Lowering IGF-1 strengthens immunity against the tumour.",
    type: "therapy-preclinical",
    references: [10],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "In the source IGF-1 was lowered by short starvation, which also changes insulin, glucose, ketones and autophagy. Only giving IGF-1 back can show that IGF-1 is the cause.",
    needs: "Fasting that lowers hepatic IGF-1 and raises IGFBP-1, and an immune response.",
    expected: {
      when: "short starvation",
      against: "free feeding",
      readout: "ratio of CD8 to regulatory T cells",
      direction: "increase",
    },
    furtherSources: [{ citation: "Lee and Longo 2011 Oncogene", doi: "10.1038/onc.2011.91" }],
  },
  {
    id: "C28",
    statement: "Suppressing the IGF axis could open lung cancer to drugs against PD-1 and PD-L1.",
    type: "therapy-preclinical",
    references: [10],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "In mice, IGF-1R and PD-1 inhibition were synergistic, and CD8 cells were needed. No trial in patients is cited, and the letter's could is well chosen.",
    needs: "PD-1 blockade, killing by CD8 cells, and a comparison of pairs with their parts.",
    expected: {
      when: "IGF-1R inhibitor with anti-PD-1",
      against: "each alone",
      readout: "tumour volume",
      direction: "decrease",
    },
  },
  {
    id: "C29",
    statement: "The IGF axis connects diabetes with lung cancer.",
    type: "phenotype",
    references: [11],
    evidenceGrade: "low",
    read: "abstract",
    nuance:
      "The letter speaks of a study that revealed the link; the source is a review. Its abstract names pancreas, liver, bowel, breast, endometrium and bladder as the sites at higher risk. The lung is not among them.",
    needs: "Hosts: lean, type 2 with high insulin, type 1, and treated with insulin.",
    expected: {
      when: "host with type 2 diabetes and high insulin",
      against: "lean host",
      readout: "free IGF-1 and pAKT in the tumour",
      direction: "increase",
    },
    readings: {
      letter: "A recent study revealed a link to lung cancer.",
      source: "A review links diabetes to cancers of other organs.",
      from: "cited source",
    },
  },
  {
    id: "C30",
    statement: "Patients with diabetes have raised insulin.",
    type: "component",
    references: [11],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "So in early type 2 diabetes. In type 1, and in late type 2 when the beta cells fail, insulin is low unless it is injected.",
    needs: "Glucose and insulin, with resistance to insulin and output of the beta cells.",
    expected: {
      when: "resistance to insulin rises",
      against: "normal sensitivity",
      readout: "fasting insulin",
      direction: "increase",
    },
    readings: {
      letter: "Insulin is raised in diabetes.",
      source: "It is raised in early type 2 and low in type 1.",
      from: "other literature",
    },
    furtherSources: [YUEN_2024],
  },
  {
    id: "C31",
    statement: "Insulin stimulates the liver to make IGF-1.",
    type: "interaction",
    references: [11],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "Growth hormone is the driver; insulin in the portal vein permits it to act. In type 1 diabetes low portal insulin means low IGF-1 and high growth hormone. Insulin also suppresses IGFBP-1 within hours, which frees IGF-1 faster than any synthesis.",
    needs:
      "Portal insulin, growth hormone and its hepatic receptor, synthesis of IGF-1, suppression of IGFBP-1.",
    expected: {
      when: "portal insulin rises threefold",
      against: "basal insulin",
      readout: "IGF-1, total and free",
      direction: "increase",
    },
    readings: {
      letter: "More insulin, more IGF-1.",
      source: "Insulin permits and growth hormone drives; type 1 diabetes goes the other way.",
      from: "other literature",
    },
    furtherSources: [YUEN_2024, { citation: "Brismar 1994 J Clin Endocrinol Metab 79:872" }],
  },
  {
    id: "C32",
    statement: "IGF-1 controls whether lung cancer cells divide, differentiate or die.",
    type: "interaction",
    references: [11],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "A statement from a review, without a dose response in lung lines. The direction is hardly in doubt; the size is.",
    needs: "Rates of division and death that follow AKT, ERK and a node such as BIM.",
    expected: {
      when: "IGF-1 is added to starved cells",
      against: "no IGF-1",
      readout: "net growth",
      direction: "increase",
    },
  },
  {
    id: "C33",
    statement: "IGF signalling is decisive for resistance to chemotherapy in lung cancer.",
    type: "resistance",
    references: [12],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Decisive is strong. The source says that how IGF-1R takes part is unclear, and it is not about the lung. In a phase III trial figitumumab did not help carboplatin and paclitaxel: 8.6 against 9.8 months of survival, and more treatment-related deaths.",
    needs: "Killing by a cytotoxic drug that survival signals, repair and efflux pumps can blunt.",
    expected: {
      when: "IGF-1 is added to chemotherapy",
      against: "chemotherapy alone",
      readout: "IC50 of the drug",
      direction: "increase",
    },
    readings: {
      letter: "The role in lung cancer is decisive.",
      source: "IGF-1R contributes in many cancers; how it does so remains unclear.",
      from: "cited source",
    },
    furtherSources: [LANGER_2014],
  },
  {
    id: "C34",
    statement: "The IGF axis takes part in resistance of EGFR-mutant lung cancer to osimertinib.",
    type: "resistance",
    references: [13, 14],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "One route among many: C797S, MET or HER2 amplification, RAS–MAPK alterations and change of histology explain most genetically defined cases. An independent study in T790M cells also found active IGF-1R under osimertinib.",
    needs: "Mutant EGFR with a covalent inhibitor, and IGF-1R as a second way to AKT and ERK.",
    expected: {
      when: "IGF-1R is active under osimertinib",
      against: "IGF-1R inactive",
      readout: "GR50, the dose that halves the growth rate",
      direction: "increase",
    },
    furtherSources: [
      { citation: "Leonetti 2019 Br J Cancer", doi: "10.1038/s41416-019-0573-8" },
      { citation: "Hayakawa 2020 Thorac Cancer 11:140", doi: "10.1111/1759-7714.13255" },
    ],
  },
  {
    id: "C35",
    statement:
      "Losing IGFBP-3 contributes to resistance to third-generation EGFR inhibitors by raising IGF-1R activation.",
    type: "resistance",
    references: [13],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The drug was WZ4002, not osimertinib. IGF-1R was active, with IGFBP-3 lost, in one of five resistant lines; three still depended on EGFR. Eight years earlier the same loss had been found under gefitinib in A431 cells, but in HCC827 cells that lost IGFBP-3 members of the same group found IGF-1R unchanged and no effect of knock-down.",
    needs: "Secretion of IGFBP-3 by the tumour, free IGF in the medium, and IGF-1R as a bypass of EGFR.",
    expected: {
      when: "IGFBP-3 is lost under the drug",
      against: "IGFBP-3 intact under the drug",
      readout: "GR50 and phosphorylated IGF-1R",
      direction: "increase",
    },
    readings: {
      letter: "This was the accepted mechanism.",
      source: "The title says potentially, and one line of five showed it.",
      from: "cited source",
    },
    furtherSources: [GUIX_2008, CHOI_2013],
  },
  {
    id: "C36",
    statement:
      "Autocrine IGF-2 activates IGF-1R and lets EGFR-mutant cells resist osimertinib without a new mutation.",
    type: "resistance",
    references: [14],
    evidenceGrade: "medium",
    read: "title",
    nuance:
      "Only the title of the source was read, so how much IGF-2 its cells secrete is not known here. An antibody from outside must win against capture at the cell surface, and one that spares insulin receptor isoform A may not be enough.",
    needs: "Secretion of IGF-2 by the tumour, its capture at the surface, and a state that can revert.",
    expected: {
      when: "cells secrete IGF-2 under osimertinib",
      against: "cells that do not",
      readout: "GR50 and phosphorylated IGF-1R",
      direction: "increase",
    },
  },
  {
    id: "C37",
    statement:
      "Cancer-associated fibroblasts act on IGF signalling and can make lung cancer cells more sensitive to drugs.",
    type: "resistance",
    references: [15],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The source's title calls the effect context-dependent, and the letter does not. The same fibroblasts made KRAS-mutant lines more resistant to MEK inhibitors, and other fibroblasts protect EGFR-mutant cells through HGF and IGF-1.",
    needs:
      "Normal and cancer-associated fibroblasts that secrete IGFs and binding proteins, in exchange with the tumour.",
    expected: {
      when: "fibroblasts join EGFR-mutant or KRAS-mutant cells under their drugs",
      against: "tumour cells alone",
      readout: "GR50, by genotype",
      direction: "depends",
    },
    readings: {
      letter: "Fibroblasts sensitise lung cancer cells.",
      source: "They sensitise EGFR-mutant cells and protect KRAS-mutant ones.",
      from: "cited source",
    },
  },
  {
    id: "C38",
    statement: "Cancer-associated fibroblasts secrete less IGF than normal fibroblasts.",
    type: "component",
    references: [15],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "How much less was not read. Patients' fibroblasts differ, and many reports name them as a source of IGF-1 and IGF-2.",
    needs: "Secretion of IGF by type of fibroblast.",
    expected: {
      when: "cancer-associated fibroblasts",
      against: "normal fibroblasts",
      readout: "IGF in tissue fluid",
      direction: "decrease",
    },
  },
  {
    id: "C39",
    statement:
      "Cancer-associated fibroblasts secrete more IGF-binding proteins, which hamper IGF signalling.",
    type: "interaction",
    references: [15],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Silencing binding proteins in the fibroblasts undid the sensitisation. One of them may be IGFBP-7, which is no close relative of the six; a model with six binding proteins would then miss the one that matters.",
    needs: "Secretion of binding proteins by type of fibroblast, IGFBP-7 included.",
    expected: {
      when: "binding proteins of the fibroblasts are silenced",
      against: "fibroblasts intact",
      readout: "phosphorylated IGF-1R in the tumour",
      direction: "increase",
    },
  },
  {
    id: "C40",
    statement: "IGF-binding proteins engage integrins and lower the activity of focal adhesion kinase, FAK.",
    type: "interaction",
    references: [15],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "The direction differs by protein and cell: IGFBP-1 and -2 carry a motif that can activate integrins. A binding protein that cannot hold IGF would separate the two effects.",
    needs: "Binding of integrins by IGFBPs that lowers FAK, apart from the holding of IGF.",
    expected: {
      when: "a binding protein that cannot hold IGF is added",
      against: "none",
      readout: "pFAK",
      direction: "decrease",
    },
  },
  {
    id: "C41",
    statement: "Lung cancer cells under EGFR-targeted therapy need FAK to survive.",
    type: "resistance",
    references: [15],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Need is strong, since IGF-1R can support the same cells. The source's abstract has IGF-1R and FAK compensating side by side.",
    needs: "FAK that rises when EGFR is blocked, and survival by AKT or by FAK.",
    expected: {
      when: "a FAK inhibitor joins osimertinib",
      against: "osimertinib alone",
      readout: "residual cells after 72 h",
      direction: "decrease",
    },
  },
  {
    id: "C42",
    statement:
      "Through these binding proteins, cancer-associated fibroblasts improve the response to osimertinib.",
    type: "resistance",
    references: [15],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The abstract names gefitinib-resistant PC9GR cells. The sign should turn with what the fibroblasts secrete, and with the genotype of the tumour.",
    needs: "Fibroblasts, binding proteins, IGF-1R, FAK and osimertinib, joined.",
    expected: {
      when: "the share of fibroblasts rises from none to half",
      against: "no fibroblasts",
      readout: "GR50 of osimertinib, by what they secrete",
      direction: "depends",
    },
    readings: {
      letter: "Fibroblasts improve the response of lung cancer cells.",
      source: "They do so in an EGFR-mutant context.",
      from: "cited source",
    },
  },
  {
    id: "C43",
    statement:
      "Circular RNAs play a pivotal part in how non-small cell lung cancer comes to resist osimertinib.",
    type: "resistance",
    references: [16],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Pivotal is strong: most circular RNAs are rare, and one that is outnumbered by its microRNA cannot soak it up. Counting both is what a model can add. Nor do all act here; circRBM33 works through interleukin-6.",
    needs: "A circular RNA that binds a microRNA, which represses IGF-1R.",
    expected: {
      when: "the circular RNA rises tenfold",
      against: "its usual level",
      readout: "IGF-1R and GR50 of osimertinib",
      direction: "increase",
    },
  },
  {
    id: "C44",
    statement: "circ_PPAPDC1A is raised in non-small cell lung cancer and acts as an oncogene.",
    type: "biomarker",
    references: [16],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "It was raised in tissue that had become resistant to osimertinib, which is narrower. Silencing it reversed the resistance in part, not in full.",
    needs: "A level of circ_PPAPDC1A in each tumour profile.",
    expected: {
      when: "circ_PPAPDC1A is silenced in resistant cells",
      against: "resistant cells",
      readout: "growth under osimertinib",
      direction: "decrease",
    },
    readings: {
      letter: "Raised in non-small cell lung cancer.",
      source: "Raised in tumours resistant to osimertinib.",
      from: "cited source",
    },
  },
  {
    id: "C45",
    statement: "circ_PPAPDC1A binds miR-30a-3p and so raises IGF-1R.",
    type: "interaction",
    references: [16],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "Backed by reporter and rescue experiments in PC9 and HCC827. There must be a threshold: with far fewer circles than microRNA molecules the effect should vanish.",
    needs: "Reversible binding of circle and microRNA, and repression of IGF-1R by the free microRNA.",
    expected: {
      when: "circ_PPAPDC1A is over-expressed",
      against: "its usual level",
      readout: "IGF-1R",
      direction: "increase",
    },
  },
  {
    id: "C46",
    statement: "The extra IGF-1R activates PI3K, AKT and mTOR.",
    type: "interaction",
    references: [16],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "More receptor is not yet more signal, for a ligand is needed as well. Neutralising IGF in the same cells would tell how much of the effect is left.",
    needs: "A signal that depends on both the number of receptors and the ligand.",
    expected: {
      when: "IGF-1R rises and ligand is present",
      against: "usual IGF-1R",
      readout: "pAKT and pS6",
      direction: "increase",
    },
  },
  {
    id: "C47",
    statement:
      "The IGF-1R axis is a promising target, since it drives both progression and resistance to standard treatment.",
    type: "therapy-preclinical",
    references: [],
    evidenceGrade: "medium",
    read: "none cited",
    nuance:
      "Promising in the laboratory, while phase II and III trials in unselected patients failed. The useful question is for which tumours the target is weak.",
    needs: "Sensitivity of growth and drug response to IGF-1R, over tumour profiles.",
    expected: {
      when: "profiles that depend on IGF",
      against: "profiles that do not",
      readout: "rank of IGF-1R among the sensitive parameters",
      direction: "increase",
    },
    furtherSources: [LANGER_2014, CIULEANU_2017],
  },
  {
    id: "C48",
    statement: "IGF-1R can be targeted with monoclonal antibodies and with tyrosine kinase inhibitors.",
    type: "component",
    references: [],
    evidenceGrade: "high",
    read: "none cited",
    nuance:
      "Two classes that must not be modelled as one. An antibody spares the insulin receptor, and with it isoform A; a kinase inhibitor closes that escape and pays for it in glucose.",
    needs:
      "An antibody that blocks and down-regulates IGF-1R, and a kinase inhibitor that also hits the insulin receptor.",
    expected: {
      when: "kinase inhibitor",
      against: "antibody with equal effect on IGF-1R",
      readout: "phosphorylated insulin receptor",
      direction: "decrease",
    },
  },
  {
    id: "C49",
    statement:
      "W0101, an antibody–drug conjugate against IGF-1R, inhibits lung cancer lines with high IGF-1R.",
    type: "therapy-preclinical",
    references: [17],
    evidenceGrade: "medium",
    read: "title",
    nuance:
      "The source is about solid tumours, and as we recall its main model is a breast cancer line. A conjugate needs the receptor as an address only, so that it may work where blocking the signal does not.",
    needs: "Binding, internalisation, release of the payload and killing, all rising with receptor number.",
    expected: {
      when: "receptors rise from ten thousand to a million per cell",
      against: "few receptors",
      readout: "share of cells killed",
      direction: "increase",
    },
    readings: {
      letter: "Lung cancer lines were inhibited.",
      source: "Solid tumours that over-express the receptor were inhibited.",
      from: "cited source",
    },
  },
  {
    id: "C50",
    statement: "Src makes tumours resistant to drugs against IGF-1R.",
    type: "resistance",
    references: [18],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "With IGF-1R blocked by an antibody, IGF-1 turns to integrin β3 and reaches AKT through Src. Silencing the integrin beside cixutumumab left tumours of 133 mm³, against 1,473 mm³ with the antibody alone. Ten of the sixteen lines were of head and neck.",
    needs: "IGF-1 that binds integrin β3 when the receptor is blocked, and Src that carries the signal.",
    expected: {
      when: "a Src inhibitor joins the antibody, IGF-1 present",
      against: "the antibody alone",
      readout: "pAKT",
      direction: "decrease",
    },
    furtherSources: [{ citation: "Min 2015 Mol Cancer", doi: "10.1186/s12943-015-0392-3" }],
  },
  {
    id: "C51",
    statement: "AXL makes tumours resistant to drugs against IGF-1R.",
    type: "resistance",
    references: [19],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "Seen in one line of rhabdomyosarcoma, as raised expression and not as proof of cause. Cells with much AXL, resistant to the antibody, were still sensitive to the kinase inhibitor BMS-754807, which the letter leaves out.",
    needs: "AXL as a bypass to AKT and ERK that rises under antibody, and PDGFRA under the kinase inhibitor.",
    expected: {
      when: "AXL is high under an IGF-1R antibody",
      against: "AXL low",
      readout: "growth",
      direction: "increase",
    },
    readings: {
      letter: "AXL confers resistance to drugs against IGF-1R.",
      source: "AXL rose under the antibody; the kinase inhibitor still worked.",
      from: "cited source",
    },
  },
  {
    id: "C52",
    statement:
      "LL6, one molecule against IGF-1R, Src and AXL, suppresses lung tumours in culture and in animals.",
    type: "therapy-preclinical",
    references: [20],
    evidenceGrade: "medium",
    read: "opening",
    nuance:
      "Only the rationale and methods were read. One molecule was preferred because three separate drugs may add up in toxicity. There are no data in people.",
    needs: "One drug with three affinities, and an index of toxicity.",
    expected: {
      when: "LL6 in profiles with much Src and AXL",
      against: "an IGF-1R inhibitor alone",
      readout: "growth",
      direction: "decrease",
    },
    furtherSources: [
      {
        citation: "Mol Cancer 2018, on the related inhibitor LL28",
        doi: "10.1186/s12943-018-0802-4",
      },
    ],
  },
  {
    id: "C53",
    statement:
      "Breviscapine, a herbal mixture of flavonoid glycosides, inhibits non-small cell lung cancer by inducing apoptosis.",
    type: "therapy-preclinical",
    references: [21],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "One KRAS-mutant line, A549, at 25 to 100 µM, more than patients are likely to reach. The main component, scutellarin, acts on AKT, mTOR and STAT3 as well.",
    needs: "A drug that raises reactive oxygen and apoptosis, and a profile of A549.",
    expected: {
      when: "breviscapine from 25 to 100 µM",
      against: "none",
      readout: "viable cells",
      direction: "decrease",
    },
    readings: {
      letter: "It inhibits non-small cell lung cancer.",
      source: "It inhibits the line A549.",
      from: "cited source",
    },
  },
  {
    id: "C54",
    statement: "Breviscapine acts by reactive oxygen species that raise IGFBP-4.",
    type: "interaction",
    references: [21],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "The evidence ends at IGFBP-4, BAX and BCL2; that IGF-1R activity falls is not shown in the abstract. Where PAPP-A cuts IGFBP-4, the gain should be lost.",
    needs: "Reactive oxygen to IGFBP-4 to free IGF, with a scavenger and PAPP-A.",
    expected: {
      when: "a scavenger of reactive oxygen joins breviscapine",
      against: "breviscapine alone",
      readout: "IGFBP-4",
      direction: "decrease",
    },
  },
  {
    id: "C55",
    statement: "BMS-754807 is a small molecule that inhibits IGF-1R and the insulin receptor.",
    type: "component",
    references: [22],
    evidenceGrade: "high",
    read: "title",
    nuance:
      "Its inhibition constant is below 2 nM at both. In healthy men the commonest early event after a glucose challenge was hypoglycaemia, not its opposite, so timing against meals matters.",
    needs:
      "A reversible inhibitor with like affinity for IGF-1R, both insulin receptors and hybrids, and its kinetics by mouth.",
    expected: {
      when: "BMS-754807 from 0.1 to 100 nM",
      against: "none",
      readout: "phosphorylated IGF-1R and insulin receptor",
      direction: "decrease",
    },
    furtherSources: [{ citation: "First-in-human study of BMS-754807, meeting abstract A101" }],
  },
  {
    id: "C56",
    statement: "BMS-754807 with dasatinib inhibits the growth of lung cancer cells.",
    type: "therapy-preclinical",
    references: [22],
    evidenceGrade: "medium",
    read: "title",
    nuance:
      "The title claims synergy; doses were not read. The letter writes of tumour growth in vitro, where growth of cells must be meant. Dasatinib has many targets, so the effect need not run through Src.",
    needs: "Two inhibitors in one profile, a matrix of doses compared by Bliss and Loewe, and arrest in G1.",
    expected: {
      when: "both drugs where Src is active",
      against: "each alone",
      readout: "growth beyond Bliss expectation",
      direction: "decrease",
    },
  },
  {
    id: "C57",
    statement: "Xentuzumab is an antibody that neutralises IGF-1 and IGF-2.",
    type: "component",
    references: [23],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Under it total IGF-1 rises while bioactive IGF falls to almost nothing, so an assay of the total would call the drug a failure. It also keeps IGF-2 from insulin receptor isoform A and leaves insulin alone.",
    needs: "An antibody that binds both ligands, with complexes that are cleared slowly.",
    expected: {
      when: "xentuzumab at 1,000 mg a week",
      against: "none",
      readout: "bioactive IGF",
      direction: "decrease",
    },
    furtherSources: [
      DE_BONO_2020,
      { citation: "Doi 2022 Cancer Sci 113:1010", doi: "10.1111/cas.15231" },
      { citation: "Friedbichler 2014 Mol Cancer Ther 13:399", doi: "10.1158/1535-7163.MCT-13-0598" },
    ],
  },
  {
    id: "C58",
    statement:
      "After progression on afatinib, adding xentuzumab did not make treatment of EGFR-mutant lung cancer more effective.",
    type: "therapy-clinical",
    references: [23],
    evidenceGrade: "medium",
    read: "not read",
    nuance:
      "The source was not read. A phase 1b study has as a rule no arm to compare with, so that no benefit is an impression. The same antibody reversed resistance in cells that had lost IGFBP-3: T790M and a mix of mechanisms in patients are possible reasons for the difference.",
    needs: "Virtual patients with mixed causes of resistance, and both drugs with their kinetics.",
    expected: {
      when: "xentuzumab joins afatinib in unselected patients",
      against: "afatinib alone",
      readout: "response rate",
      direction: "unchanged",
    },
    readings: {
      letter: "The pair was not more effective.",
      source: "By its title an open-label phase 1b trial, which tests doses and safety first.",
      from: "cited source",
    },
    furtherSources: [{ citation: "Park 2016 Oncotarget 7:22005", doi: "10.18632/oncotarget.8013" }],
  },
  {
    id: "C59",
    statement:
      "IGF-1 and IGF-2 signal through IGF-1R, whereas insulin signals through its own receptor to control glucose.",
    type: "interaction",
    references: [24],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Too clean a split. IGF-2 also signals through insulin receptor isoform A, where insulin is mitogenic, and IGFs lower glucose as insulin does. The letter's citation stands at the sentence on side effects.",
    needs: "Insulin receptor isoform B in liver, muscle and fat, isoform A in the tumour, and IGF-1R apart.",
    expected: {
      when: "insulin pulse",
      against: "IGF-1 pulse, mole for mole",
      readout: "fall of blood glucose",
      direction: "increase",
    },
  },
  {
    id: "C60",
    statement: "IGF-1R and the insulin receptor can combine into hybrid receptors.",
    type: "component",
    references: [24],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "The wording suggests that finished dimers merge at the surface. In fact halves of both kinds pair while they are made, and by chance: with equal numbers, half of all receptors are hybrids.",
    needs: "Random pairing of half-receptors, by their abundance.",
    expected: {
      when: "insulin receptors outnumber IGF-1R",
      against: "equal numbers",
      readout: "share of IGF-1R in hybrids",
      direction: "increase",
    },
    readings: {
      letter: "Finished dimers merge.",
      source: "Halves pair during synthesis, before the receptor reaches the surface.",
      from: "other literature",
    },
    furtherSources: [SLAABY_2015],
  },
  {
    id: "C61",
    statement: "Hybrid receptors bind IGF and insulin alike and have metabolic and mitogenic effects.",
    type: "interaction",
    references: [24],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "Later measurements contradict it for insulin: whichever isoform they contain, hybrids bind IGFs well and insulin hardly at physiological levels. An earlier report had found that hybrids with isoform A bind insulin. The model keeps both as rival hypotheses.",
    needs: "Affinities of hybrids for IGF-1, IGF-2 and insulin, as rival hypotheses.",
    expected: {
      when: "insulin at 0.1 to 1 nM on cells rich in hybrids",
      against: "no ligand",
      readout: "phosphorylated hybrids",
      direction: "unchanged",
    },
    readings: {
      letter: "Hybrids answer to both hormones.",
      source: "They answer to IGF; insulin at physiological levels hardly activates them.",
      from: "other literature",
    },
    furtherSources: [
      BENYOUCEF_2007,
      { citation: "Slaaby 2006 J Biol Chem 281:25869", doi: "10.1074/jbc.M605189200" },
      SLAABY_2015,
      { citation: "Pandini 2002 J Biol Chem 277:39684", doi: "10.1074/jbc.M202766200" },
    ],
  },
  {
    id: "C62",
    statement: "Inhibiting IGF-1R causes serious side effects such as hyperglycaemia and disordered insulin.",
    type: "toxicity",
    references: [24],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "The classes differ. A kinase inhibitor blocks the insulin receptor; an antibody does not, and raises glucose through growth hormone, which rises when the pituitary no longer senses IGF. The letter puts it down to hybrids.",
    needs:
      "Glucose, insulin, growth hormone and IGF-1 in one loop, and the insulin receptor in muscle and liver.",
    expected: {
      when: "dual kinase inhibitor",
      against: "ligand antibody with equal effect on the tumour",
      readout: "hours of high glucose",
      direction: "increase",
    },
    readings: {
      letter: "Hybrid receptors make inhibitors of IGF-1R disturb glucose.",
      source: "Kinase inhibitors block the insulin receptor itself; antibodies act through growth hormone.",
      from: "other literature",
    },
    furtherSources: [LANGER_2014, { citation: "Lodhia 2015 Front Oncol", doi: "10.3389/fonc.2015.00142" }],
  },
  {
    id: "C63",
    statement: "Because the receptors are complex, molecules downstream of them might be better targets.",
    type: "open-question",
    references: [],
    evidenceGrade: "high",
    read: "none cited",
    nuance:
      "Going downstream avoids neither glucose nor feedback. PI3K and AKT inhibitors raise glucose by their own action, and blocking mTOR or AKT releases IGF-1R and other receptors.",
    needs: "Inhibitors of PI3K, AKT, mTOR, MEK, FAK and Src, with the feedback loops.",
    expected: {
      when: "an mTOR or AKT inhibitor over 48 h",
      against: "its first hours",
      readout: "activity of IGF-1R and the insulin receptor",
      direction: "increase",
    },
    furtherSources: [RODRIK_2011, FOX_2013],
  },
  {
    id: "C64",
    statement: "Trials of IGF-targeted therapy face the problem of choosing their patients.",
    type: "biomarker",
    references: [],
    evidenceGrade: "high",
    read: "none cited",
    nuance:
      "No marker is validated for drugs against the axis in lung cancer. IGF-1R on its own did not foretell survival in 369 resected tumours.",
    needs:
      "A virtual population with its spread of IGF-1R, IGFBP-3, IGF-2, isoform A and free IGF-1, and rules of selection.",
    expected: {
      when: "patients selected by marker",
      against: "all patients",
      readout: "difference in response",
      direction: "increase",
    },
    furtherSources: [CAPPUZZO_2010],
  },
  {
    id: "C65",
    statement: "Several trials failed to show that IGF-targeted therapy is better than standard treatment.",
    type: "therapy-clinical",
    references: [23],
    evidenceGrade: "high",
    read: "not read",
    nuance:
      "The sharper evidence is not in the letter. Linsitinib with erlotinib gave 8.4 against 12.4 months without progression in EGFR-mutant disease, and patients took erlotinib for fewer days. Over 17 trials the hazard ratio for death was 1.08 (0.97–1.21).",
    needs: "The same virtual population under chemotherapy or erlotinib, with loss of dose to toxicity.",
    expected: {
      when: "an IGF-1R drug joins standard treatment",
      against: "standard treatment",
      readout: "survival without progression",
      direction: "unchanged",
    },
    furtherSources: [LANGER_2014, LEIGHL_2017, CIULEANU_2017, QU_2017],
  },
  {
    id: "C66",
    statement: "Adding xentuzumab to afatinib did not significantly raise the objective response rate.",
    type: "therapy-clinical",
    references: [23],
    evidenceGrade: "medium",
    read: "not read",
    nuance:
      "This repeats an earlier sentence, C58. Significance needs a comparison, and a single-arm phase 1b trial does not offer one against afatinib alone.",
    needs: "As for C58, with response read by RECIST.",
    expected: {
      when: "xentuzumab joins afatinib",
      against: "afatinib alone",
      readout: "objective response rate",
      direction: "unchanged",
    },
    readings: {
      letter: "There was no significant benefit.",
      source: "By its title an open-label phase 1b trial, where significance is hard to come by.",
      from: "cited source",
    },
  },
  {
    id: "C67",
    statement: "Predictive biomarkers are needed to use IGF-1R inhibitors well in lung cancer.",
    type: "open-question",
    references: [25],
    evidenceGrade: "high",
    read: "opening",
    nuance:
      "Prognosis is not prediction, and most candidates only have the former. A paper that proposed free IGF-1 as a marker for figitumumab was retracted and counts as no evidence.",
    needs:
      "Readouts that match assays: total and free IGF-1, IGFBP-3, IGF-1R by immunohistochemistry, IGF-2.",
    expected: {
      when: "ratio of IGF-2 to IGFBP-3 as marker",
      against: "total IGF-1 as marker",
      readout: "power to foretell benefit",
      direction: "increase",
    },
    furtherSources: [{ citation: "Gualberto 2011 Br J Cancer, retracted", doi: "10.1038/sj.bjc.6605972" }],
  },
  {
    id: "C68",
    statement: "High IGF-1 in plasma goes with resistance to anti-PD-1 therapy.",
    type: "biomarker",
    references: [10],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "An association in patients. IGF-1 also follows age, nutrition and wasting, each of which changes the response to immunotherapy; a low value is not always good news.",
    needs: "IGF-1 in plasma to IGF-1R in the tumour to T cells to response.",
    expected: {
      when: "plasma IGF-1 is high under anti-PD-1",
      against: "plasma IGF-1 at the median",
      readout: "response",
      direction: "decrease",
    },
  },
  {
    id: "C69",
    statement: "High IGF-1R in the tumour goes with resistance to anti-PD-1 therapy.",
    type: "biomarker",
    references: [10],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "An association as well. Squamous tumours carry more IGF-1R and respond differently to immunotherapy, so histology may be behind it.",
    needs: "Number of IGF-1R in the tumour, linked to the immune response.",
    expected: {
      when: "tumours with much IGF-1R under anti-PD-1",
      against: "tumours with little",
      readout: "response",
      direction: "decrease",
    },
  },
  {
    id: "C70",
    statement:
      "Trials of a checkpoint inhibitor with IGF blockade might do better in patients with high IGF-1 or IGF-1R.",
    type: "open-question",
    references: [10],
    evidenceGrade: "medium",
    read: "abstract",
    nuance:
      "A hypothesis, and the letter marks it as one. It says nothing of the glucose such a pair would cost, nor of steroids, which may blunt immunity.",
    needs: "A virtual trial with enrichment by marker, an arm with both drugs, and glucose.",
    expected: {
      when: "both drugs in patients with high IGF-1",
      against: "both drugs in all patients",
      readout: "gain in response",
      direction: "increase",
    },
  },
  {
    id: "C71",
    statement: "The therapeutic promise of the IGF axis has not been realised in the clinic.",
    type: "open-question",
    references: [],
    evidenceGrade: "high",
    read: "none cited",
    nuance:
      "No drug against the axis is approved for lung cancer. One IGF-1R antibody, teprotumumab, is approved for thyroid eye disease. Bypass, feedback, patient mix, toxicity and dose are rival reasons, whose shares can be asked of a model.",
    needs: "A virtual trial from which causes of failure can be removed one by one.",
    expected: {
      when: "one cause of failure is removed",
      against: "all causes at work",
      readout: "benefit regained",
      direction: "increase",
    },
  },
  {
    id: "C72",
    statement: "Transcription factors that meet the IGF axis and that drugs can reach might be new targets.",
    type: "open-question",
    references: [26],
    evidenceGrade: "high",
    read: "abstract",
    nuance:
      "The source, from 2002, reviews transcription factors as drug targets in general and has nothing on IGF or the lung. A concrete lead lies outside the letter: FOXA1 raises IGF-1R in cells that tolerate osimertinib.",
    needs: "STAT3, FOXO and FOXA1 as species that can be inhibited.",
    expected: {
      when: "FOXA1 is silenced under osimertinib",
      against: "FOXA1 intact",
      readout: "IGF-1R in surviving cells",
      direction: "decrease",
    },
    furtherSources: [WANG_2020],
  },
  {
    id: "C73",
    statement:
      "What fibroblasts and other parts of the microenvironment do in this circuit is still to be worked out.",
    type: "open-question",
    references: [],
    evidenceGrade: "high",
    read: "none cited",
    nuance:
      "Published effects go both ways: fibroblasts rich in binding proteins sensitise, those rich in HGF or IGF-1 protect. One parameter for all fibroblasts would hide the question.",
    needs: "Fibroblasts on a scale from much binding protein to much IGF and HGF, by genotype and drug.",
    expected: {
      when: "fibroblasts shift from binding proteins to IGF",
      against: "an even mix",
      readout: "sign of their effect on the drug response",
      direction: "depends",
    },
  },
];
