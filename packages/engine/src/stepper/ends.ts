import type { StepFailure } from "../integrate/integrator.ts";

/** How the stepper's functions end, as they return it: 0 is success. */
export const END = { done: 0, errorTest: 1, diverged: 2, singular: 3, notFinite: 4, budget: 5 } as const;

/** Failures in the words of the integrators, by number. */
export const FAILURES: ReadonlyMap<number, StepFailure["kind"]> = new Map<number, StepFailure["kind"]>([
  [END.errorTest, "error test"],
  [END.diverged, "diverged"],
  [END.singular, "singular"],
  [END.notFinite, "not finite"],
]);
