import type { Expression } from "../expression/expression.ts";
import type { Model } from "../network/model.ts";
import type { Claim, ClaimCheck } from "./claim.ts";
import type { Condition } from "./condition.ts";
import type { Hypothesis } from "./study.ts";

/** A claim with its checks and its controls. */
export interface ControlledClaim extends Omit<Claim, "checks"> {
  /** How it is judged: cells, culture, doses, and what of the statement no check reaches. */
  readonly setup: string;
  /** All must hold in a parameter set for the claim to hold in it. */
  readonly checks: readonly ClaimCheck[];
  /** Removes the mechanism that the claim rests on: without it, the claim should not hold. */
  readonly cut: MechanismCut;
  /** Another reading of the statement, with checks of its own, where the letter and a source part. */
  readonly otherReading?: { readonly statement: string; readonly checks: readonly ClaimCheck[] };
}

/** Parameter values that take a mechanism out of the model. */
export interface MechanismCut {
  /** What is gone, in words. */
  readonly description: string;
  /** Values that win over those of sets and arms. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** A statement that should not hold, run beside the claims to show how often a verdict says `holds` without a reason. */
export interface Decoy {
  /** `D01` … */
  readonly id: string;
  readonly statement: string;
  /** Why it should not hold. */
  readonly reason: string;
  readonly checks: readonly ClaimCheck[];
}

/** A condition with a duration of its own. Treatment starts at 0. */
export interface ClaimCondition extends Condition {
  /** ≤ 0. */
  readonly startMinutes: number;
  /** > 0. */
  readonly endMinutes: number;
  /** The arm that is the same without the drug: growth is read against it. */
  readonly control?: string;
}

/**
 * A number read from an arm of a claim study.
 *
 * `value`: the expression at `minutes`, or at the arm's end when that is earlier or no time is given. `GR`: growth-rate inhibition of the
 * expression, a viable cell count, at the arm's end against the end of the arm's `control` (Hafner 2016, 10.1038/nmeth.3853).
 */
export interface ClaimReadout {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: "value" | "GR";
  /** Over species and observables of the model. */
  readonly expression: Expression;
  readonly minutes?: number;
}

/** Claims with all that is needed to judge them: each arm is a set-up of its own, without a shared dose axis. */
export interface ClaimStudy {
  readonly model: Model;
  readonly hypotheses: readonly Hypothesis[];
  readonly claims: readonly ControlledClaim[];
  readonly decoys: readonly Decoy[];
  readonly arms: readonly ClaimCondition[];
  readonly readouts: readonly ClaimReadout[];
  readonly solver: { readonly relativeTolerance: number; readonly maxSteps: number };
}
