import type { Claim, ControlledClaim } from "@igf-axis/model";
import { LETTER_CLAIMS } from "../letter/claims.table.ts";
import { LETTER_REFERENCES } from "../letter/references.table.ts";

/** What a claim needs beside the letter's words. */
export type ClaimParts = Pick<ControlledClaim, "setup" | "checks" | "cut" | "otherReading">;

/**
 * Returns a claim in the words of `LETTER_CLAIMS`: statement, sources, grade and nuance are written once.
 *
 * @throws RangeError when the letter has no such claim.
 */
export function fromLetter<Parts extends ClaimParts>(
  id: string,
  parts: Parts,
): Parts & Omit<Claim, "checks"> {
  const claim = LETTER_CLAIMS.find((each) => each.id === id);
  if (!claim) throw new RangeError(`the letter has no claim ${id}`);
  const cited = claim.references.flatMap(
    (number) => LETTER_REFERENCES.find((reference) => reference.number === number) ?? [],
  );
  return {
    id,
    statement: claim.statement,
    sources: [...cited, ...(claim.furtherSources ?? [])].map(({ citation, doi }) => ({
      citation,
      ...(doi === undefined ? {} : { doi }),
    })),
    evidenceGrade: claim.evidenceGrade,
    nuance: claim.nuance,
    ...parts,
  };
}
