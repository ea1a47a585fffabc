import type { GlossaryTerm } from "./letter.ts";

/** Terms of the letter and of its claims, one plain sentence each, in alphabetical order. */
export const GLOSSARY: readonly GlossaryTerm[] = [
  {
    term: "afatinib",
    forms: [],
    definition:
      "A second-generation EGFR inhibitor that binds its target for good and is weak against T790M.",
  },
  {
    term: "AKT",
    forms: ["pAKT"],
    definition:
      "A kinase below PI3K that keeps cells alive and lets them grow; pAKT is its phosphorylated, active form.",
  },
  {
    term: "ALS",
    forms: ["acid-labile subunit"],
    definition:
      "A protein of the liver that completes the large complex of IGF and IGFBP-3 in blood and keeps it there for hours.",
  },
  {
    term: "antibody–drug conjugate",
    forms: [],
    definition:
      "An antibody that carries a poison to cells with its target on their surface and releases it inside.",
  },
  { term: "apoptosis", forms: [], definition: "Orderly death that a cell carries out on itself." },
  { term: "autocrine", forms: [], definition: "Said of a signal that a cell sends and receives itself." },
  {
    term: "AXL",
    forms: [],
    definition:
      "A receptor kinase of the TAM family that can stand in for a blocked receptor and keep AKT and ERK active.",
  },
  {
    term: "binding protein",
    forms: ["IGFBP", "IGF-binding protein"],
    definition:
      "One of six proteins, IGFBP-1 to IGFBP-6, that hold IGF and so decide how much of it is free.",
  },
  {
    term: "bioactive IGF",
    forms: [],
    definition:
      "What a serum does to IGF-1R on test cells, which can fall while the total amount of IGF rises.",
  },
  {
    term: "biomarker",
    forms: ["marker"],
    definition:
      "Something measurable that tells how a disease will run, or who will benefit from a treatment.",
  },
  {
    term: "Bliss",
    forms: ["Bliss expectation"],
    definition: "The effect of two drugs that would follow if each acted as though the other were absent.",
  },
  {
    term: "bypass",
    forms: [],
    definition: "A second receptor that keeps the same signals going when the first is blocked.",
  },
  {
    term: "C797S",
    forms: [],
    definition: "A mutation of EGFR that removes the anchor on which osimertinib depends.",
  },
  {
    term: "cancer-associated fibroblast",
    forms: ["fibroblast"],
    definition:
      "A connective-tissue cell that a tumour has recruited and changed, with secretions of its own.",
  },
  {
    term: "checkpoint inhibitor",
    forms: ["PD-1 blockade", "anti-PD-1"],
    definition:
      "An antibody that takes a brake, such as PD-1 or PD-L1, off the T cells that attack a tumour.",
  },
  {
    term: "circular RNA",
    forms: [],
    definition: "An RNA whose ends are joined, so that it lasts, and which may tie up microRNAs.",
  },
  { term: "dasatinib", forms: [], definition: "A kinase inhibitor of many targets, among them Src." },
  {
    term: "EGFR",
    forms: ["EGFR-mutant"],
    definition:
      "The receptor of epidermal growth factor, whose mutants drive many lung cancers in people who never smoked.",
  },
  {
    term: "ensemble",
    forms: [],
    definition:
      "Many parameter sets that are all compatible with what is known, run side by side so that an answer becomes a range.",
  },
  {
    term: "epithelial-to-mesenchymal transition",
    forms: [],
    definition: "A change by which cells loosen their ties to neighbours and become able to move.",
  },
  {
    term: "ERK",
    forms: ["pERK"],
    definition: "The last kinase of the MAPK cascade, which drives cells to divide; pERK is its active form.",
  },
  {
    term: "FAK",
    forms: ["focal adhesion kinase"],
    definition: "Focal adhesion kinase, which reports to the cell that it is anchored and helps it survive.",
  },
  {
    term: "feedback",
    forms: [],
    definition: "An effect of a signal on its own source, which is released when a drug cuts the signal.",
  },
  {
    term: "FOXA1",
    forms: [],
    definition:
      "A transcription factor that raises IGF-1R in cells which survive the first weeks of osimertinib.",
  },
  {
    term: "free IGF",
    forms: ["free IGF-1", "free ligand"],
    definition:
      "IGF that no binding protein holds, under one per cent of the total in blood, and the only part that can reach a receptor.",
  },
  {
    term: "GR50",
    forms: [],
    definition:
      "The dose of a drug that halves the growth rate of cells, a measure that does not depend on how fast they divide.",
  },
  {
    term: "growth hormone",
    forms: [],
    definition:
      "The hormone of the pituitary that makes the liver release IGF-1, and that rises when IGF-1 is no longer sensed.",
  },
  {
    term: "hazard ratio",
    forms: [],
    definition:
      "The rate of an event in one arm of a trial over that in the other; below one favours the first.",
  },
  {
    term: "hybrid receptor",
    forms: ["hybrid"],
    definition: "A receptor made of one half of IGF-1R and one half of the insulin receptor.",
  },
  {
    term: "hyperglycaemia",
    forms: [],
    definition: "Too much glucose in the blood, the commonest price of drugs against this axis.",
  },
  {
    term: "hypothesis",
    forms: ["rival hypotheses"],
    definition:
      "One of several readings of the literature that the model can switch between, so that each answer shows whether it matters.",
  },
  {
    term: "IC50",
    forms: [],
    definition:
      "The dose of a drug that halves what is measured, which for growth depends on how long the cells were watched.",
  },
  {
    term: "IGF-1",
    forms: [],
    definition:
      "Insulin-like growth factor 1, made chiefly by the liver under growth hormone, and the main ligand of IGF-1R.",
  },
  {
    term: "IGF-1R",
    forms: [],
    definition:
      "The receptor of IGF-1 and IGF-2, a kinase at the cell surface that signals to PI3K and MAPK.",
  },
  {
    term: "IGF-2",
    forms: [],
    definition:
      "Insulin-like growth factor 2, more abundant than IGF-1 in adults and often made by tumours themselves.",
  },
  {
    term: "IGF-2R",
    forms: [],
    definition: "A receptor without a kinase, which takes IGF-2 into the cell and destroys it.",
  },
  {
    term: "IGFBP-3",
    forms: [],
    definition: "The binding protein that carries most IGF in blood, and whose loss in a tumour frees IGF.",
  },
  {
    term: "insulin receptor",
    forms: ["isoform A", "IR-A", "IR-B"],
    definition:
      "The receptor of insulin, in two isoforms: B governs glucose, and A, frequent in tumours, also answers to IGF-2.",
  },
  {
    term: "integrin",
    forms: [],
    definition:
      "A receptor for the matrix around a cell, which can also bind IGF-1 and pass a signal to Src.",
  },
  {
    term: "IRS-1",
    forms: [],
    definition: "The adaptor that links IGF-1R to PI3K, and on which S6K acts to damp the signal.",
  },
  {
    term: "linsitinib",
    forms: [],
    definition: "A small molecule that blocks the kinase of IGF-1R and of the insulin receptor.",
  },
  {
    term: "MAPK",
    forms: [],
    definition: "The cascade from RAS through RAF and MEK to ERK, the second main branch below IGF-1R.",
  },
  {
    term: "microRNA",
    forms: [],
    definition: "A short RNA that keeps particular messages from being turned into protein.",
  },
  {
    term: "mTOR",
    forms: ["mTORC1"],
    definition:
      "A kinase below AKT that matches growth to supply, and whose inhibition releases IGF-1R from feedback.",
  },
  {
    term: "NNK",
    forms: [],
    definition: "A nitrosamine of tobacco smoke that damages DNA and activates nicotinic receptors.",
  },
  {
    term: "osimertinib",
    forms: [],
    definition: "A third-generation EGFR inhibitor that binds mutant EGFR, T790M included, for good.",
  },
  {
    term: "PAPP-A",
    forms: [],
    definition: "A protease that cuts IGFBP-4 near the cell surface and sets its IGF free.",
  },
  {
    term: "PI3K",
    forms: [],
    definition: "A lipid kinase that activates AKT, the first main branch below IGF-1R.",
  },
  {
    term: "prior",
    forms: ["priors"],
    definition: "The range of a parameter that was thought plausible before any data were used.",
  },
  {
    term: "Src",
    forms: [],
    definition:
      "A kinase that joins integrins, nicotinic receptors and IGF-1R, and so offers ways round a blocked receptor.",
  },
  {
    term: "STAT3",
    forms: ["pSTAT3"],
    definition: "A transcription factor that Src and inflammatory cytokines activate.",
  },
  {
    term: "T790M",
    forms: [],
    definition:
      "The EGFR mutation behind most resistance to first-generation inhibitors, which osimertinib overcomes.",
  },
  { term: "transcription factor", forms: [], definition: "A protein that decides which genes are read." },
  {
    term: "tumour microenvironment",
    forms: ["microenvironment"],
    definition: "Everything in a tumour but its cancer cells: fibroblasts, immune cells, vessels and matrix.",
  },
  {
    term: "tyrosine kinase inhibitor",
    forms: ["kinase inhibitor"],
    definition: "A small molecule that enters the cell and blocks the enzyme within a receptor.",
  },
  {
    term: "virtual population",
    forms: ["virtual patients"],
    definition: "Simulated patients who differ as real ones do, on whom a trial can be rehearsed.",
  },
  {
    term: "WZ4002",
    forms: [],
    definition: "A third-generation EGFR inhibitor for the laboratory, used in the study of IGFBP-3 loss.",
  },
  {
    term: "xentuzumab",
    forms: [],
    definition: "An antibody that binds IGF-1 and IGF-2, and leaves insulin and the receptors alone.",
  },
];
