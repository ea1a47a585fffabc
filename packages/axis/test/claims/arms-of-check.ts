import type { ClaimCheck } from "@igf-axis/model";

/** Every arm that a check names. */
export function armsOfCheckIds(check: ClaimCheck): readonly string[] {
  if (check.kind === "range") return [check.arm];
  if (check.kind === "monotone") return check.arms;
  if (check.kind === "EC50") return [check.baseline, ...check.doses.map(({ arm }) => arm)];
  return [check.intervention, check.comparator];
}
