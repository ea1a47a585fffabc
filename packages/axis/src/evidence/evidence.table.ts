import type { Evidence } from "@igf-axis/model";

/** Sources that mechanisms and parameters cite, by key. `seen` says that the figure was read, not that it is right. */
export const EVIDENCE: Readonly<Record<string, Evidence>> = {
  "si-2019": {
    citation: "BIPM 2019 The International System of Units, 9th edition",
    note: "The Avogadro constant is exact.",
    confidence: "seen",
  },
  "kiselyov-2009": {
    citation: "Kiselyov 2009 Mol Syst Biol 5:243",
    doi: "10.1038/msb.2008.78",
    note: "Two-site binding of IGF-1; on-rate 347,000 1/(M s), tracer half displaced near 0.2 nM.",
    confidence: "seen",
  },
  "prague-series": {
    citation: "Machackova, Chrudinova, Zakova and colleagues 2018–2021, competition binding at 5 °C",
    note: "Dissociation constants of insulin, IGF-1 and IGF-2 at IR-A, IR-B and IGF-1R.",
    confidence: "recalled",
  },
  "machackova-2018": {
    citation: "Machackova 2018 J Biol Chem 293:16818",
    doi: "10.1074/jbc.RA118.004852",
    note: "Insulin to IGF-1: 1:88 at IR-A and 1,217:1 at IGF-1R.",
    confidence: "seen",
  },
  "frasca-1999": {
    citation: "Frasca 1999 Mol Cell Biol 19:3278",
    doi: "10.1128/MCB.19.5.3278",
    note: "IGF-2 at IR-A in cells with one isoform.",
    confidence: "recalled",
  },
  "slaaby-2006": {
    citation: "Slaaby 2006 J Biol Chem 281:25869",
    doi: "10.1074/jbc.M605189200",
    note: "Hybrids bind insulin 50–70 times more weakly than IGF-1, whatever the isoform.",
    confidence: "recalled",
  },
  "slaaby-2015": {
    citation: "Slaaby 2015 Sci Rep 5:7911",
    doi: "10.1038/srep07911",
    note: "IGF-1 activates hybrids over 20 times more potently than insulin.",
    confidence: "seen",
  },
  "benyoucef-2007": {
    citation: "Benyoucef 2007 Biochem J 403:603",
    doi: "10.1042/BJ20061709",
    note: "Hybrids with either isoform bind IGFs like IGF-1R and insulin with low affinity.",
    confidence: "seen",
  },
  "blanquart-2008": {
    citation: "Blanquart 2008 Diabetologia 51:1013",
    note: "Dimers of one A and one B half behave like isoform A.",
    confidence: "recalled",
  },
  "federici-1997": {
    citation: "Federici 1997 Mol Cell Endocrinol 129:121",
    note: "40–60 % of IGF-1R in hybrids in human tissues.",
    confidence: "seen",
  },
  "wong-1999": {
    citation: "Wong 1999 Biochim Biophys Acta 1432:293",
    note: "Rates of IGF-1 and IGF-2 at IGFBP-1 to -6 by surface plasmon resonance.",
    confidence: "seen",
  },
  "oh-1993": {
    citation: "Oh 1993 Endocrinology 132:1337",
    doi: "10.1210/endo.132.3.7679979",
    note: "Half displacement of IGF-1 from IGFBP-3 at 0.25 ng/mL.",
    confidence: "seen",
  },
  "frystyk-1994": {
    citation: "Frystyk 1994 FEBS Lett 348:185",
    note: "0.38 % of IGF-1 and 0.20 % of IGF-2 in human serum is free.",
    confidence: "seen",
  },
  "fetal-serum-1994": {
    citation: "Pediatric Research 1994 36:528, IGFs and binding proteins in human fetal serum",
    note: "IGFBP-3 and IGFBP-2 similar in moles; IGFs exceed IGFBP-3 by half.",
    confidence: "seen",
  },
  "breier-1988": {
    citation: "Breier, Gluckman and Bass 1988 J Endocrinol",
    note: "IGF-1 in calf plasma at birth 40 µg/L. Abstract read.",
    confidence: "seen",
  },
  "solid-phase-1997": {
    citation: "Solid-phase assay of IGF binding to IGFBP-3, 1997 abstract",
    note: "Dissociation constants 102 pM for IGF-1 and 44 pM for IGF-2.",
    confidence: "seen",
  },
  "rotsch-1992": {
    citation: "Rotsch 1992, IGF-1 binding sites in lung cancer lines",
    note: "59–1,230 fmol per mg protein, 9,000–190,000 sites per cell.",
    confidence: "seen",
  },
  "choi-2013": {
    citation: "Choi 2013 PLoS ONE, IGFBP-3 in resistance of EGFR-mutant cells",
    note: "HCC827 resistant lines lost IGFBP-3; IGF1R unchanged, knock-down without effect. Abstract read.",
    confidence: "seen",
  },
  "ray-2016": {
    citation: "Ray 2016 Oncotarget 7",
    doi: "10.18632/oncotarget.11860",
    note: "Inhibitors induce degradation of mutant EGFR. Abstract read, no half-lives.",
    confidence: "seen",
  },
  "engelman-2005": {
    citation: "Engelman 2005 Proc Natl Acad Sci 102:3788",
    note: "ERBB3 carries EGFR to PI3K in gefitinib-sensitive lung lines.",
    confidence: "recalled",
  },
  "engelman-2006": {
    citation: "Engelman 2006 J Clin Invest, allelic dilution and resistance to gefitinib",
    note: "PI3K activity alone abrogates gefitinib-induced apoptosis in H3255. Abstract read.",
    confidence: "seen",
  },
  "gong-2007": {
    citation: "Gong 2007 PLoS Med 4:e294",
    doi: "10.1371/journal.pmed.0040294",
    note: "BIM is required for apoptosis under EGFR inhibitors in EGFR-mutant lines. Abstract read.",
    confidence: "seen",
  },
  "forbes-2012": {
    citation: "Forbes 2012, review of IGFBP affinities",
    note: "0.1–0.5 nM across assays: order of magnitude, for priors only.",
    confidence: "recalled",
  },
  "honegger-1986": {
    citation: "Honegger and Humbel 1986 J Biol Chem 261:569",
    note: "Bovine IGF-1 has the sequence of human IGF-1.",
    confidence: "recalled",
  },
  "guix-2008": {
    citation: "Guix 2008 J Clin Invest 118:2609",
    doi: "10.1172/JCI34588",
    note: "Loss of IGFBP-3 and -4 in gefitinib-resistant A431; recombinant IGFBP-3 restores the response.",
    confidence: "seen",
  },
  "park-2016": {
    citation: "Park 2016 Oncotarget 7:22005",
    doi: "10.18632/oncotarget.8013",
    note: "IGF1R activation with IGFBP3 loss in one of five WZ4002-resistant lines; reversed by AG-1024, shRNA and BI 836845.",
    confidence: "seen",
  },
  "manabe-2020": {
    citation: "Manabe 2020 Mol Cancer Res 18:549",
    doi: "10.1158/1541-7786.MCR-19-0956",
    note: "IGF-2 autocrine activation of IGF1R under osimertinib. Title only was read.",
    confidence: "recalled",
  },
  "uniprot-p17936": {
    citation: "UniProt P17936, IGFBP3_HUMAN",
    note: "Mass of the core protein; glycosylation adds 12–15 kDa.",
    confidence: "recalled",
  },
  "erdem-2022": {
    citation: "Erdem 2022 Nat Commun 13:3555",
    doi: "10.1038/s41467-022-31138-1",
    note: "Copies per cell in MCF10A and protein half-lives as collected for SPARCED.",
    confidence: "seen",
  },
  "erdem-2021": {
    citation: "Erdem 2021 PLoS Comput Biol 17:e1009125",
    doi: "10.1371/journal.pcbi.1009125",
    note: "Copies per cell used in a model of IGF-1 and insulin signalling in MCF-7.",
    confidence: "seen",
  },
  "rieger-2021": {
    citation: "Rieger and O'Connor 2021 Front Endocrinol 11:620013",
    doi: "10.3389/fendo.2020.620013",
    note: "Review of IGF-1R trafficking: internalisation in 15–60 min, degradation over 6–12 h.",
    confidence: "recalled",
  },
  "hass-2017": {
    citation: "Hass 2017 npj Syst Biol Appl 3:27",
    doi: "10.1038/s41540-017-0030-3",
    note: "Time courses of NCI-H322M under IGF-1, EGF, HRG and HGF.",
    confidence: "seen",
  },
  "bjorkelund-2011": {
    citation: "Björkelund 2011 PLoS ONE 6:e16536",
    doi: "10.1371/journal.pone.0016536",
    note: "Apparent affinity of EGF between 0.2 and 8 nM over cell lines.",
    confidence: "seen",
  },
  "oreilly-2006": {
    citation: "O'Reilly 2006 Cancer Res 66:1500",
    doi: "10.1158/0008-5472.CAN-05-2925",
    note: "mTOR inhibition releases IRS-1 and raises AKT phosphorylation.",
    confidence: "seen",
  },
  "rodrik-2011": {
    citation: "Rodrik-Outmezguine 2011 Cancer Discov 1:248",
    doi: "10.1158/2159-8290.CD-11-0085",
    note: "Two-phase response of AKT to mTOR kinase inhibitors.",
    confidence: "seen",
  },
  "lehr-2004": {
    citation: "Lehr 2004 Mol Cell Biol 24:5657",
    note: "ERK phosphorylates GAB1 and lowers its binding of PI3K.",
    confidence: "recalled",
  },
  "ley-2003": {
    citation: "Ley 2003 J Biol Chem 278:18811",
    note: "ERK phosphorylates BIM and speeds up its degradation.",
    confidence: "recalled",
  },
  axlomics: {
    citation: "Meyer laboratory, AXLomics data set: PC9 confluence",
    note: "Untreated and erlotinib arms, imaged every 3 h for 130 h; RPMI with 10 % serum, 1,050 cells per well, erlotinib 1 µM from a day after seeding (methods draft in the repository).",
    confidence: "seen",
  },
  "tagrisso-label": {
    citation: "Tagrisso prescribing information, section 12",
    note: "pEGFR IC50 6–54 nM in mutant and 480–1,900 nM in wild-type lines; 95 % bound in plasma.",
    confidence: "seen",
  },
  "cross-2014": {
    citation: "Cross 2014 Cancer Discov 4:1046",
    doi: "10.1158/2159-8290.CD-14-0337",
    note: "pEGFR IC50 17 nM in PC-9, 480 nM in LoVo.",
    confidence: "recalled",
  },
  "moyer-1997": {
    citation: "Moyer 1997 Cancer Res 57:4838",
    note: "Erlotinib: kinase IC50 2 nM, cellular pEGFR 20 nM.",
    confidence: "recalled",
  },
  "mulvihill-2009": {
    citation: "Mulvihill 2009 Future Med Chem 1:1153",
    doi: "10.4155/fmc.09.89",
    note: "Linsitinib: IC50 35 nM at IGF-1R and 75 nM at insulin receptor.",
    confidence: "seen",
  },
  "cohen-2005": {
    citation: "Cohen 2005 Clin Cancer Res 11:2063",
    doi: "10.1158/1078-0432.CCR-04-1070",
    note: "Figitumumab: Kd 1.5 nM; receptor down-regulated within hours.",
    confidence: "recalled",
  },
  "burtrum-2003": {
    citation: "Burtrum 2003 Cancer Res 63:8912",
    note: "Cixutumumab: Kd 0.04 nM.",
    confidence: "recalled",
  },
  "beltran-2009": {
    citation: "Beltran 2009 Mol Cancer Ther 8:1095",
    note: "Ganitumab: Kd 0.22 nM.",
    confidence: "recalled",
  },
  "malaguarnera-2011": {
    citation: "Malaguarnera and Belfiore 2011 Front Endocrinol 2:93",
    doi: "10.3389/fendo.2011.00093",
    note: "IGF-2 through IR-A escapes IGF1R-only blockade.",
    confidence: "seen",
  },
  "friedbichler-2014": {
    citation: "Friedbichler 2014 Mol Cancer Ther 13:399",
    doi: "10.1158/1535-7163.MCT-13-0598",
    note: "Xentuzumab: Kd 0.07 nM for IGF-1 and 0.8 nM for IGF-2.",
    confidence: "recalled",
  },
};
