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
