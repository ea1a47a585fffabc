import type { LetterParagraph } from "./letter.ts";

/** The letter itself. Its DOI is left out until it has been seen. */
export const LETTER_SOURCE: {
  readonly title: string;
  readonly authors: readonly string[];
  readonly journal: string;
  readonly year: number;
  readonly citation: string;
  readonly licence: string;
  readonly paragraphs: number;
} = {
  title: "The IGF Signalling Axis in Lung Cancer: Clinical Significance and Therapeutic Challenges",
  authors: ["K. A. Papavassiliou", "A. A. Sofianidi", "K. Cholidou", "A. G. Papavassiliou"],
  journal: "Journal of Cellular and Molecular Medicine",
  year: 2025,
  citation: "Papavassiliou 2025 J Cell Mol Med",
  licence: "CC BY 4.0",
  paragraphs: 8,
};

/**
 * The letter retold in our words, in its order.
 *
 * It says what the letter says; where a source says something else, the claim's `readings` and `nuance` tell.
 */
export const LETTER: readonly LetterParagraph[] = [
  {
    id: "stakes",
    heading: "Why look at IGF at all",
    original: 1,
    sentences: [
      {
        text: "No cancer kills more people than lung cancer: about 1.8 million died of it in 2022.",
        claims: ["C01"],
      },
      {
        text: "It has not been brought under control, because it is aggressive and because much of its biology remains obscure.",
        claims: ["C02"],
      },
      {
        text: "One part has grown clearer: tumours rewire their metabolism, which now counts among the hallmarks of cancer.",
        claims: ["C03"],
      },
      {
        text: "Here the insulin-like growth factors enter, and the letter puts their axis at the heart of how lung tumours grow, invade and spread.",
        claims: ["C04"],
      },
      {
        text: "It goes on to ask what the axis does for the tumour, how it blunts treatment, and why drugs against it have not yet paid off.",
        claims: [],
      },
    ],
  },
  {
    id: "axis",
    heading: "The parts and how they fit",
    original: 2,
    sentences: [
      { text: "The axis has few parts.", claims: [] },
      { text: "Two ligands, IGF-1 and IGF-2, carry the message.", claims: ["C05"] },
      {
        text: "Both are small proteins that dock on receptors at the cell surface and set off signals for growth.",
        claims: ["C09"],
      },
      { text: "The receptor that passes the message on is IGF-1R.", claims: ["C06"] },
      { text: "The letter lists IGF-2R beside it and does not set their roles apart.", claims: ["C07"] },
      {
        text: "From the occupied receptor one branch of the signal runs through PI3K to AKT.",
        claims: ["C10"],
      },
      { text: "A second branch runs down the MAPK cascade to ERK.", claims: ["C11"] },
      {
        text: "Between ligand and receptor stand six binding proteins, IGFBP-1 to IGFBP-6, which circulate in plasma and hold IGF tightly.",
        claims: ["C08"],
      },
      {
        text: "IGF that is held in this way cannot reach a receptor, and its message is not delivered.",
        claims: ["C12"],
      },
      {
        text: "The ligands are built like insulin, a kinship that matters again when drugs upset blood glucose.",
        claims: ["C13"],
      },
      {
        text: "In health they guide the growth, the division and the maturing of cells from the embryo to old age.",
        claims: ["C14"],
      },
      { text: "In the lung, recent work also ties them to the making of cancer.", claims: ["C15"] },
      {
        text: "The suspicion itself is old: IGF was linked to several cancers over two decades ago.",
        claims: ["C16"],
      },
    ],
  },
  {
    id: "tumour",
    heading: "What the axis does for a tumour",
    original: 3,
    sentences: [
      {
        text: "In lung cancer the axis is turned up, and the letter takes this as settled.",
        claims: ["C17"],
      },
      { text: "Its receptor does more than speed up growth.", claims: [] },
      {
        text: "IGF-1R is said to help cancer cells shed their epithelial ties and travel, the change known as epithelial-to-mesenchymal transition.",
        claims: ["C18"],
      },
      { text: "It is also said to foster damage to DNA.", claims: ["C19"] },
      {
        text: "Smoking feeds the same axis: NNK, a nitrosamine found only in tobacco, turns on IGF signalling and sets off tumours in the lung.",
        claims: ["C20"],
      },
      {
        text: "On one side NNK activates the kinase Src, which activates the transcription factor STAT3.",
        claims: ["C21"],
      },
      {
        text: "On the other, angiotensin II works through its receptor AGTR1 and phospholipase C to release calcium inside the cell.",
        claims: ["C22"],
      },
      {
        text: "As the letter tells it, both sides meet at the IGF2 gene and raise its transcription.",
        claims: ["C23"],
      },
      { text: "The letter sees in this one way by which smoking leads to lung cancer.", claims: ["C24"] },
    ],
  },
  {
    id: "host",
    heading: "The tissue around it and the body beyond",
    original: 3,
    sentences: [
      { text: "IGF-1R matters outside the cancer cell, too.", claims: [] },
      { text: "In the tumour microenvironment it keeps inflammation going.", claims: ["C25"] },
      { text: "At the same time it helps to hold back the immune attack.", claims: ["C26"] },
      {
        text: "Less IGF-1 should therefore leave the tumour facing a stronger immune response.",
        claims: ["C27"],
      },
      {
        text: "That in turn could make lung cancer a better target for drugs against PD-1 and PD-L1.",
        claims: ["C28"],
      },
      {
        text: "The body as a whole plays a part as well, for the axis is offered as a bridge between diabetes and lung cancer.",
        claims: ["C29"],
      },
      { text: "The bridge has three spans.", claims: [] },
      { text: "People with diabetes have more insulin in their blood.", claims: ["C30"] },
      { text: "Insulin prompts the liver to make IGF-1.", claims: ["C31"] },
      {
        text: "IGF-1 then governs whether lung cancer cells divide, mature or die, through metabolic and mitogenic signals alike.",
        claims: ["C32"],
      },
    ],
  },
  {
    id: "resistance",
    heading: "How it helps tumours outlast their drugs",
    original: 4,
    sentences: [
      {
        text: "The axis also shields tumours from treatment, and for chemotherapy in lung cancer the letter calls its role decisive.",
        claims: ["C33"],
      },
      {
        text: "More surprising is its part in EGFR-mutant tumours that stop responding to osimertinib, a third-generation EGFR inhibitor.",
        claims: ["C34"],
      },
      {
        text: "The older explanation is a loss: without IGFBP-3 to hold it, more IGF reaches IGF-1R, and the cell survives the drug.",
        claims: ["C35"],
      },
      {
        text: "The newer one is a gain: the cells make IGF-2 for themselves and so activate IGF-1R, with no new mutation needed.",
        claims: ["C36"],
      },
    ],
  },
  {
    id: "regulators",
    heading: "Fibroblasts and circular RNA",
    original: 4,
    sentences: [
      { text: "Nor do cancer cells settle the matter alone.", claims: [] },
      {
        text: "Cancer-associated fibroblasts take a hand in IGF signalling, and can make lung cancer cells more vulnerable to drugs.",
        claims: ["C37"],
      },
      { text: "They release less IGF than normal fibroblasts do.", claims: ["C38"] },
      { text: "They release more of the binding proteins that keep IGF in check.", claims: ["C39"] },
      {
        text: "Those proteins do a second thing: they take hold of integrins and quieten focal adhesion kinase, FAK.",
        claims: ["C40"],
      },
      { text: "Lung cancer cells under an EGFR inhibitor need FAK to stay alive.", claims: ["C41"] },
      { text: "With IGF-1R and FAK both weakened, osimertinib works better.", claims: ["C42"] },
      {
        text: "The next regulators come from within: circular RNAs, which the letter calls pivotal when non-small cell lung cancer comes to resist osimertinib.",
        claims: ["C43"],
      },
      {
        text: "One of them, circ_PPAPDC1A, is abundant in these tumours and acts as an oncogene.",
        claims: ["C44"],
      },
      {
        text: "It mops up the microRNA miR-30a-3p, which would otherwise hold IGF-1R down.",
        claims: ["C45"],
      },
      {
        text: "The cell then carries more IGF-1R and sends a stronger signal through PI3K, AKT and mTOR.",
        claims: ["C46"],
      },
    ],
  },
  {
    id: "drugs",
    heading: "Ways to strike at the receptor",
    original: 5,
    sentences: [
      { text: "A receptor that drives growth and blunts treatment is an inviting target.", claims: ["C47"] },
      {
        text: "The first drugs against IGF-1R were antibodies that bind it and small molecules that block its kinase.",
        claims: ["C48"],
      },
      {
        text: "A newer kind, the antibody–drug conjugate, uses the receptor as a way in: W0101 inhibited lung cancer lines rich in IGF-1R.",
        claims: ["C49"],
      },
      { text: "Tumours find ways round such drugs, however.", claims: [] },
      { text: "One runs through Src.", claims: ["C50"] },
      { text: "Another runs through AXL, a receptor of the TAM family.", claims: ["C51"] },
      {
        text: "Hence LL6, one small molecule against IGF-1R, Src and AXL together, which suppressed lung tumours in culture and in animals.",
        claims: ["C52"],
      },
      {
        text: "A natural product has been tried, too: breviscapine, a blend of flavonoid glycosides from Chinese medicine, drives non-small cell lung cancer into apoptosis.",
        claims: ["C53"],
      },
      {
        text: "It is thought to do so through reactive oxygen species, which raise IGFBP-4.",
        claims: ["C54"],
      },
    ],
  },
  {
    id: "combinations",
    heading: "Drugs in pairs, and one trial",
    original: 5,
    sentences: [
      { text: "Pairs of drugs have been tried as well.", claims: [] },
      {
        text: "BMS-754807 is a small molecule that blocks IGF-1R and the insulin receptor alike.",
        claims: ["C55"],
      },
      {
        text: "Together with dasatinib, a kinase inhibitor of many targets, it slowed lung cancer cells in culture.",
        claims: ["C56"],
      },
      {
        text: "The one pair that the letter follows into the clinic begins at the other end, with the ligands.",
        claims: [],
      },
      { text: "Xentuzumab is an antibody that neutralises IGF-1 and IGF-2 themselves.", claims: ["C57"] },
      {
        text: "In a phase I trial it joined afatinib against EGFR-mutant disease that had progressed on afatinib, and the pair proved no more effective.",
        claims: ["C58"],
      },
    ],
  },
  {
    id: "price",
    heading: "Why the target is not a clean one",
    original: 6,
    sentences: [
      { text: "Such results have reasons, and the first lies in the receptor itself.", claims: [] },
      {
        text: "On paper the work is divided: the two IGFs act through IGF-1R, and insulin acts through its own receptor to steady blood glucose.",
        claims: ["C59"],
      },
      { text: "But the two receptors can also join into hybrids.", claims: ["C60"] },
      {
        text: "According to the letter a hybrid answers to both kinds of hormone, with effects on metabolism and on growth.",
        claims: ["C61"],
      },
      {
        text: "So a drug meant for IGF-1R can reach further than intended, and hyperglycaemia and disordered insulin are among its serious side effects.",
        claims: ["C62"],
      },
      { text: "Molecules further down the cascade might offer simpler targets.", claims: ["C63"] },
    ],
  },
  {
    id: "selection",
    heading: "Whom to treat",
    original: 7,
    sentences: [
      {
        text: "Then there is the matter of whom to treat, which trials of such drugs have yet to solve.",
        claims: ["C64"],
      },
      { text: "Several of them found no advantage over standard treatment.", claims: ["C65"] },
      {
        text: "The letter returns to xentuzumab, which did not significantly raise the response rate of afatinib.",
        claims: ["C66"],
      },
      {
        text: "Targeted drugs often succeed only where a marker tells who will benefit, and for the IGF axis such a marker is still missing.",
        claims: ["C67"],
      },
      { text: "Immunotherapy gives a hint of where to look.", claims: [] },
      {
        text: "Among patients given PD-1 blockade, those with much IGF-1 in plasma tended to be resistant.",
        claims: ["C68"],
      },
      { text: "So did those whose tumours made much IGF-1R.", claims: ["C69"] },
      {
        text: "A trial that enrols just these patients, and adds IGF blockade to a checkpoint inhibitor, might succeed where others did not.",
        claims: ["C70"],
      },
    ],
  },
  {
    id: "outlook",
    heading: "What is left to find out",
    original: 8,
    sentences: [
      {
        text: "The axis has shown its promise in the laboratory, but the clinic has yet to profit from it.",
        claims: ["C71"],
      },
      { text: "The letter ends with two places to look.", claims: [] },
      { text: "One is where the axis meets transcription factors that drugs can reach.", claims: ["C72"] },
      {
        text: "The other is the tumour microenvironment, above all its fibroblasts, whose true part in this circuit nobody has yet worked out.",
        claims: ["C73"],
      },
    ],
  },
];
