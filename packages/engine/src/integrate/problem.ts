/**
 * What an implicit integrator asks of a system y' = f(t, y): buffers that both sides see, and the four calls on them.
 *
 * No call allocates. `state`, `derivative` and `correction` are `[size]` and stay the same arrays for the whole run.
 */
export interface StiffProblem {
  readonly size: number;
  /** y, read by `rhs` and `jacobian`. */
  readonly state: Float64Array;
  /** f(t, y), written by `rhs`. */
  readonly derivative: Float64Array;
  /** b, replaced by M⁻¹b in `solve`. */
  readonly correction: Float64Array;
  /** Whether f holds no time. */
  readonly isAutonomous: boolean;
  rhs(time: number): void;
  /** Evaluates J = ∂f/∂y at `state` and keeps it. */
  jacobian(time: number): void;
  /** Factors M = I − γJ with the kept J; returns the smallest absolute pivot: NaN when one is not finite, ∞ when there is none. */
  factor(gamma: number): number;
  solve(): void;
  /** Floating-point operations of each call: counted when compiling, never timed. */
  readonly cost: KernelCost;
}

/** Operations per call; drives how long a Jacobian and its factors are kept. */
export interface KernelCost {
  readonly rhs: number;
  readonly jacobian: number;
  readonly factor: number;
  readonly solve: number;
}
