/** One work that the letter cites, by the letter's own number. */
export interface LetterReference {
  /** 1 to 26. */
  readonly number: number;
  /** Short form: first author, year, journal abbreviation, volume and first page. */
  readonly citation: string;
  readonly title: string;
  readonly journal: string;
  readonly year: number;
  /** Absent where the letter gives none. */
  readonly doi?: string;
  readonly pubmed?: string;
  readonly read: ReadOfSource;
  /** What a reader should know before leaning on it: wrong tissue, a review, an error in the citation. */
  readonly remark?: string;
}

/**
 * How much of a source was read for this table.
 *
 * `abstract`: all of the abstract. `opening`: its first lines. `title`: the title only, which states the finding.
 * `not read`: the title only, which does not. `none cited`: the letter gives no source.
 */
export type ReadOfSource = "abstract" | "opening" | "title" | "not read" | "none cited";

/** What sort of statement a claim is. */
export type LetterClaimType =
  | "component"
  | "interaction"
  | "phenotype"
  | "resistance"
  | "therapy-preclinical"
  | "therapy-clinical"
  | "toxicity"
  | "biomarker"
  | "open-question";

/** A source outside the letter's own list that a nuance rests on. */
export interface FurtherSource {
  readonly citation: string;
  readonly doi?: string;
}

/** What an experiment on a computer would be expected to show. For display: no mechanism and no check reads it. */
export interface ExpectedEffect {
  readonly when: string;
  readonly against: string;
  readonly readout: string;
  /** `depends`: the sign changes with the context named in `when` or `readout`. */
  readonly direction: "increase" | "decrease" | "unchanged" | "depends";
}

/** Two readings where the letter and a source part. */
export interface RivalReadings {
  readonly letter: string;
  readonly source: string;
  /** Whether `source` is the work that the letter cites or other literature. */
  readonly from: "cited source" | "other literature";
}

/** One statement of the letter, in our words, with its evidence and its weak spots. */
export interface LetterClaim {
  /** `C01` to `C73`, in the order of the letter. */
  readonly id: string;
  readonly statement: string;
  readonly type: LetterClaimType;
  /** Numbers of `LETTER_REFERENCES`; empty where the letter cites nothing. */
  readonly references: readonly number[];
  /** How well the statement is supported, all sources taken together. */
  readonly evidenceGrade: "high" | "medium" | "low";
  /** The most that was read of any cited source. */
  readonly read: ReadOfSource;
  readonly nuance: string;
  /** What a model must contain to express it. */
  readonly needs: string;
  /** Absent for statements that no simulation can bear on. */
  readonly expected?: ExpectedEffect;
  readonly readings?: RivalReadings;
  readonly furtherSources?: readonly FurtherSource[];
}

/** A sentence of the retelling and the claims it carries; a linking sentence carries none. */
export interface LetterSentence {
  readonly text: string;
  readonly claims: readonly string[];
}

/** A paragraph of the retelling. */
export interface LetterParagraph {
  /** Anchor on a page, `kebab-case`. */
  readonly id: string;
  readonly heading: string;
  /** Which paragraph of the original it retells, counted from 1. */
  readonly original: number;
  readonly sentences: readonly LetterSentence[];
}

/** A term of the letter or of this project's answers, explained in one sentence. */
export interface GlossaryTerm {
  readonly term: string;
  /** Other spellings under which a text may use it. */
  readonly forms: readonly string[];
  readonly definition: string;
}
