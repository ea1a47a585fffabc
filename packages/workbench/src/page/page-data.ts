import type { LetterClaim, LetterParagraph, LetterReference } from "@igf-axis/axis";
import type { ClaimVerdict, ControlledClaim, Model } from "@igf-axis/model";
import type { Answer } from "../study/answer.ts";

/** All that the page is made of. */
export interface PageData {
  readonly letter: {
    readonly citation: string;
    readonly title: string;
    readonly authors: readonly string[];
    readonly journal: string;
    readonly year: number;
    /** Absent until it is known. */
    readonly doi?: string;
    readonly paragraphs: readonly LetterParagraph[];
    readonly claims: readonly LetterClaim[];
    readonly references: readonly LetterReference[];
  };
  readonly verdicts: VerdictFile;
  /** Claims with checks, for the words of the checks. */
  readonly checked: readonly Pick<ControlledClaim, "id" | "checks" | "sources">[];
  readonly mechanisms: readonly MechanismSummary[];
  readonly model: Model;
  readonly map: PageMap;
  readonly answer: Answer;
  /** File of the calibrated sets beside the page; `null`: the page draws from the priors. */
  readonly ensemble: string | null;
  readonly versions: { readonly engine: string; readonly model: string };
}

/** Verdicts as the repository keeps them. */
export interface VerdictFile {
  /** Which parameter sets were judged; shown beside each verdict. */
  readonly basis: {
    readonly sets: number;
    readonly priorSets: number;
    readonly seed: number;
    /** `"prior"` when the sets were prior draws. */
    readonly ensembleHash: string;
    readonly modelHash: string;
  };
  readonly claims: readonly ClaimVerdict[];
}

/** What a source list needs to know of a mechanism. */
export interface MechanismSummary {
  readonly id: string;
  readonly title: string;
  readonly evidence: readonly string[];
}

/** The network map, drawn. */
export interface PageMap {
  readonly svg: string;
  readonly glyphs: readonly {
    readonly name: string;
    readonly band: string;
    readonly species: readonly string[];
  }[];
  readonly faded: number;
}
