import type { ClaimCheck, ClaimVerdict, ControlledClaim, Hypothesis } from "@igf-axis/model";
import { compareNumbers, roundSignificant } from "../statistics/order.ts";
import { proportionsDiffer } from "../statistics/proportion.ts";
import { HOLDING_SHARE, type JudgedSets, outcomesOf } from "./judge-claims.ts";

/** Probability of a false alarm at which a fraction counts as larger than another. */
const LEVEL = 0.01;

/** A rival reading of the model, and how a claim fares under each of its options. */
export interface HypothesisFractions {
  readonly id: string;
  /** Fraction of sets in which the claim holds, by option. */
  readonly fractions: Readonly<Record<string, number>>;
  /** Whether the verdict is not the same under every option. */
  readonly flips: boolean;
}

/** What the controls of a claim said. */
export interface ClaimControls {
  /** Fraction of sets in which the claim holds although its mechanism is cut; `null` when it cannot be told. */
  readonly cutFraction: number | null;
  /** What is cut, in words. */
  readonly cut: string;
  /** Largest fraction in which any of its checks holds with its sign reversed; `null` when no check has a sign. */
  readonly reversedFraction: number | null;
  /** Whether the verdict says something that the model, its priors and chance do not: see {@link earnedBy}. */
  readonly earned: boolean;
  /** Why it is not earned; empty when it is. */
  readonly notEarned: readonly string[];
  readonly hypotheses: readonly HypothesisFractions[];
}

/**
 * Returns a check with its sign reversed: a rise for a fall and the other way round.
 *
 * @returns `undefined` for a check without a sign: one that expects no change, bounds, or a half-effect dose.
 */
export function reverseCheck(check: ClaimCheck): ClaimCheck | undefined {
  if (check.kind === "range" || check.kind === "EC50" || check.expected === "unchanged") return undefined;
  const expected = check.expected === "increase" ? "decrease" : "increase";
  return { ...check, id: `${check.id}-reversed`, expected };
}

/** Numbers of sets in which something holds, and that can tell. */
export interface Tally {
  readonly holding: number;
  readonly known: number;
}

/** Returns in how many sets all checks hold, of those that can tell. */
export function tallyOf(checks: readonly ClaimCheck[], sets: JudgedSets): Tally {
  const known = outcomesOf({ id: "", checks }, sets).filter((outcome) => outcome !== null);
  return { holding: known.filter(Boolean).length, known: known.length };
}

/** Returns the fraction of a tally, to six digits; `null` when no set can tell. */
export function fractionOf({ holding, known }: Tally): number | null {
  return known === 0 ? null : roundSignificant(holding / known);
}

/** What decides whether a verdict is earned. */
export interface Earning {
  readonly verdict: ClaimVerdict["verdict"];
  readonly kind: ClaimVerdict["kind"];
  readonly calibrated: Tally;
  readonly prior: Tally;
  readonly cut: Tally;
  readonly reversedFraction: number | null;
}

/**
 * Returns the reasons why a verdict is not earned; none when it is.
 *
 * Earned: the claim holds, its kind is calibrated or predicted, its fraction is larger than among prior draws and larger than with its
 * mechanism cut (two-proportion z test, 1 %), and none of its checks holds with its sign reversed in more than a tenth of the sets.
 */
export function earnedBy(earning: Earning): readonly string[] {
  const { verdict, kind, calibrated, prior, cut, reversedFraction } = earning;
  const reasons: string[] = [];
  if (verdict !== "holds") reasons.push("the verdict is not that it holds");
  if (kind !== "calibrated" && kind !== "predicted") reasons.push(`it is ${kind}`);
  if (!isLarger(calibrated, prior)) reasons.push("it does not beat the prior");
  if (!isLarger(calibrated, cut)) reasons.push("it does not beat the model without its mechanism");
  if (reversedFraction === null) reasons.push("none of its checks has a sign to reverse");
  else if (reversedFraction > 1 - HOLDING_SHARE) reasons.push("a check holds with its sign reversed");
  return reasons;
}

function isLarger(a: Tally, b: Tally): boolean {
  return (
    a.holding * b.known > b.holding * a.known &&
    proportionsDiffer(a.holding, a.known, b.holding, b.known, LEVEL)
  );
}

/**
 * Returns how a claim fares under the options of each rival reading that some set takes a side in.
 *
 * A reading flips the verdict when its options give different ones and their fractions differ beyond chance (two-proportion z test of
 * the largest and the smallest, 1 %).
 */
export function hypothesisFractions(
  checks: readonly ClaimCheck[],
  sets: JudgedSets,
  hypotheses: readonly Hypothesis[],
): readonly HypothesisFractions[] {
  const outcomes = outcomesOf({ id: "", checks }, sets);
  return hypotheses.flatMap(({ id, options }) => {
    const entries = options.flatMap((option): [string, Tally][] => {
      const own = outcomes.filter((outcome, i) => outcome !== null && sets.hypothesesOf(i)[id] === option.id);
      return own.length === 0
        ? []
        : [[option.id, { holding: own.filter(Boolean).length, known: own.length }]];
    });
    if (entries.length === 0) return [];
    const tallies = entries
      .map(([, tally]) => tally)
      .sort((a, b) => compareNumbers(a.holding / a.known, b.holding / b.known));
    const [least, most] = [tallies[0] as Tally, tallies.at(-1) as Tally];
    return [
      {
        id,
        fractions: Object.fromEntries(entries.map(([option, tally]) => [option, fractionOf(tally) ?? 0])),
        flips: sideOf(least) !== sideOf(most) && isLarger(most, least),
      },
    ];
  });
}

function sideOf({ holding, known }: Tally): ClaimVerdict["verdict"] {
  if (holding / known >= HOLDING_SHARE) return "holds";
  return holding / known <= 1 - HOLDING_SHARE ? "fails" : "undecided";
}

/** Returns the checks of a claim with a sign, reversed. */
export function reversedChecks(claim: Pick<ControlledClaim, "checks">): readonly ClaimCheck[] {
  return claim.checks.flatMap((check) => reverseCheck(check) ?? []);
}
