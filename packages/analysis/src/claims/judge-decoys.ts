import type { ClaimCheck, ClaimStudy, ClaimVerdict } from "@igf-axis/model";
import { roundSignificant } from "../statistics/order.ts";
import { wilsonInterval } from "../statistics/proportion.ts";
import { reverseCheck } from "./controls.ts";
import { type JudgedSets, type JudgeOptions, judgeClaims } from "./judge-claims.ts";

/** A statement that should not hold, judged. */
export interface JudgedDecoy {
  /** `D01` …, or claim and check for a reversed sign: `C35/growth-reversed`. */
  readonly id: string;
  readonly statement: string;
  readonly verdict: ClaimVerdict["verdict"];
  readonly fraction: number | null;
}

/** How often a statement that should not hold is said to. */
export interface DecoyTally {
  /** Decoys that could be judged. */
  readonly run: number;
  /** Those with the verdict `holds`. */
  readonly falsePositives: number;
  /** falsePositives / run; `null` when none was run. */
  readonly rate: number | null;
  /** 95 % interval of the rate (Wilson). */
  readonly rateInterval: readonly [number, number] | null;
  readonly judged: readonly JudgedDecoy[];
}

/**
 * Judges the decoys of a study: its own, and every check of its claims with the sign reversed.
 *
 * A decoy counts as a false positive by the same rule by which a claim holds. One that cannot be judged counts on neither side.
 */
export function judgeDecoys(study: ClaimStudy, sets: JudgedSets, options: JudgeOptions): DecoyTally {
  const decoys = [...study.decoys, ...reversedSigns(study)];
  const none: JudgedSets = { count: 0, read: () => Number.NaN, hypothesesOf: () => ({}) };
  const verdicts = judgeClaims(decoys, sets, none, options);
  const judged = decoys.map(
    ({ id, statement }, i): JudgedDecoy => ({
      id,
      statement,
      verdict: verdicts[i]?.verdict ?? "not testable",
      fraction: verdicts[i]?.fraction ?? null,
    }),
  );
  const run = judged.filter(({ verdict }) => verdict !== "not testable").length;
  const falsePositives = judged.filter(({ verdict }) => verdict === "holds").length;
  const interval = run === 0 ? null : wilsonInterval(falsePositives, run);
  return {
    run,
    falsePositives,
    rate: run === 0 ? null : roundSignificant(falsePositives / run),
    rateInterval: interval ? [roundSignificant(interval[0]), roundSignificant(interval[1])] : null,
    judged,
  };
}

function reversedSigns({
  claims,
}: ClaimStudy): readonly { id: string; statement: string; checks: ClaimCheck[] }[] {
  return claims.flatMap((claim) =>
    claim.checks.flatMap((check) => {
      const reversed = reverseCheck(check);
      return reversed
        ? [
            {
              id: `${claim.id}/${reversed.id}`,
              statement: `The reverse of: ${check.description}`,
              checks: [reversed],
            },
          ]
        : [];
    }),
  );
}
