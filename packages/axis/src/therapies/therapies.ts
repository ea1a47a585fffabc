/** A therapy as data: what is added to the medium, and what a scenario file calls it. */
export interface Therapy {
  readonly id: string;
  readonly name: string;
  /** Other names a scenario may use, lower case. */
  readonly synonyms: readonly string[];
  readonly action: string;
  /** Species that a dose adds to. */
  readonly species: string;
  /** nM of the species per nM of drug (binding sites per molecule). */
  readonly perMolecule: number;
  /** Range of nominal concentrations that in-vitro work has used, nM. */
  readonly usualNm: readonly [number, number];
  /** Concentration at which levels and headlines are read when the drug is titrated, nM: common in vitro. */
  readonly referenceNm: number;
  /** Keys of the evidence table. */
  readonly evidence: readonly string[];
}

/** Every therapy that the cell model holds, in the order of its documentation. */
export const THERAPIES: readonly Therapy[] = [
  {
    id: "osimertinib",
    name: "osimertinib",
    synonyms: ["azd9291"],
    action: "covalent inhibitor of mutant EGFR",
    species: "OSI",
    perMolecule: 1,
    usualNm: [1, 3000],
    referenceNm: 100,
    evidence: ["cross-2014", "tagrisso-label"],
  },
  {
    id: "erlotinib",
    name: "erlotinib",
    synonyms: [],
    action: "reversible EGFR inhibitor",
    species: "ERL",
    perMolecule: 1,
    usualNm: [10, 5000],
    referenceNm: 1000,
    evidence: ["moyer-1997"],
  },
  {
    id: "igf1r-antibody",
    name: "IGF1R antibody",
    synonyms: ["figitumumab", "cixutumumab", "ganitumab"],
    action: "antibody against IGF-1R and hybrids",
    species: "MAB",
    perMolecule: 1,
    usualNm: [1, 200],
    referenceNm: 70,
    evidence: ["cohen-2005"],
  },
  {
    id: "linsitinib",
    name: "linsitinib",
    synonyms: ["osi-906"],
    action: "dual IGF-1R and insulin receptor kinase inhibitor",
    species: "LIN",
    perMolecule: 1,
    usualNm: [50, 3000],
    referenceNm: 1000,
    evidence: ["mulvihill-2009"],
  },
  {
    id: "bms-754807",
    name: "BMS-754807",
    synonyms: ["bms754807"],
    action: "dual IGF-1R and insulin receptor kinase inhibitor",
    species: "BMS754807",
    perMolecule: 1,
    usualNm: [1, 1000],
    referenceNm: 100,
    evidence: ["klaeger-2017"],
  },
  {
    id: "xentuzumab",
    name: "xentuzumab",
    synonyms: ["bi 836845", "bi-836845"],
    action: "antibody against IGF-1 and IGF-2",
    species: "XENT",
    perMolecule: 2,
    usualNm: [1, 700],
    referenceNm: 70,
    evidence: ["friedbichler-2014"],
  },
  {
    id: "trametinib",
    name: "trametinib",
    synonyms: ["gsk1120212", "mek inhibitor"],
    action: "allosteric MEK inhibitor",
    species: "TRA",
    perMolecule: 1,
    usualNm: [0.3, 1000],
    referenceNm: 30,
    evidence: ["gilmartin-2011"],
  },
  {
    id: "pictilisib",
    name: "pictilisib",
    synonyms: ["gdc-0941", "pi3k inhibitor"],
    action: "PI3K inhibitor",
    species: "PIC",
    perMolecule: 1,
    usualNm: [10, 5000],
    referenceNm: 500,
    evidence: ["assumed"],
  },
  {
    id: "alpelisib",
    name: "alpelisib",
    synonyms: ["byl719", "byl-719"],
    action: "inhibitor of p110α PI3K",
    species: "ALP",
    perMolecule: 1,
    usualNm: [10, 10000],
    referenceNm: 1000,
    evidence: ["furet-2013"],
  },
  {
    id: "mk-2206",
    name: "MK-2206",
    synonyms: ["mk2206"],
    action: "allosteric AKT inhibitor",
    species: "MK2206",
    perMolecule: 1,
    usualNm: [10, 5000],
    referenceNm: 1000,
    evidence: ["klaeger-2017"],
  },
  {
    id: "ipatasertib",
    name: "ipatasertib",
    synonyms: ["gdc-0068", "akt inhibitor"],
    action: "ATP-competitive AKT inhibitor",
    species: "IPA",
    perMolecule: 1,
    usualNm: [10, 10000],
    referenceNm: 1000,
    evidence: ["okuzumi-2009"],
  },
  {
    id: "gsk690693",
    name: "GSK690693",
    synonyms: ["gsk-690693"],
    action: "ATP-competitive AKT inhibitor",
    species: "GSK690693",
    perMolecule: 1,
    usualNm: [10, 10000],
    referenceNm: 1000,
    evidence: ["rhodes-2008"],
  },
  {
    id: "everolimus",
    name: "everolimus",
    synonyms: ["rad001", "rapamycin", "rapalog"],
    action: "rapalog, inhibitor of mTORC1",
    species: "EVE",
    perMolecule: 1,
    usualNm: [0.1, 1000],
    referenceNm: 20,
    evidence: ["afinitor-label"],
  },
  {
    id: "sapanisertib",
    name: "sapanisertib",
    synonyms: ["ink128", "mln0128", "mtor inhibitor"],
    action: "inhibitor of the mTOR kinase",
    species: "SAP",
    perMolecule: 1,
    usualNm: [1, 1000],
    referenceNm: 100,
    evidence: ["rodrik-2011"],
  },
  {
    id: "rhIGFBP3",
    name: "recombinant IGFBP-3",
    synonyms: ["recombinant igfbp-3", "rhigfbp-3", "igfbp3"],
    action: "binding protein put back",
    species: "IGFBP3",
    perMolecule: 1,
    usualNm: [1, 100],
    referenceNm: 12.5,
    evidence: ["guix-2008"],
  },
];

/** Returns the therapy of that name or synonym, without regard to case. */
export function findTherapy(name: string): Therapy | undefined {
  const wanted = name.trim().toLowerCase();
  return THERAPIES.find(
    (t) => t.id.toLowerCase() === wanted || t.name.toLowerCase() === wanted || t.synonyms.includes(wanted),
  );
}
