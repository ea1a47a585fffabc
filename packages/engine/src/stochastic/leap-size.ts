/**
 * The step of tau-leaping, small enough that no propensity changes by more than about ε of itself.
 *
 *     τ = min_i { max(ε x_i / g_i, 1) / |Σ_j ν_ij a_j| ,  max(ε x_i / g_i, 1)² / Σ_j ν_ij² a_j }
 *
 * over the species i that propensities depend on and the reactions j that are not critical. g_i is the order of the steepest reaction of i,
 * made larger where a reaction takes several molecules of it. A reaction is critical when fewer than ten more would use up a reactant.
 *
 * Orders are those of mass action: the number of molecules that a reaction takes, and one for each other species in its rate law.
 *
 * Source: Cao, Gillespie & Petzold (2006) J. Chem. Phys. 124, 044109, 10.1063/1.2159468.
 */
import { sym } from "@igf-axis/model";
import type { CompiledStochasticModel } from "./compile.ts";
import { dependencesOf } from "./dependences.ts";
import type { StochasticReaction } from "./reactions.ts";

const CRITICAL = 10;

/** The steepest way in which propensities depend on a species. */
interface Steepness {
  /** Order of the reaction. */
  readonly order: number;
  /** Molecules of the species among them. */
  readonly own: number;
}

/** Chooses leaps for one compiled model. */
export class LeapSize {
  readonly #reactions: readonly StochasticReaction[];
  readonly #epsilon: number;
  readonly #steepness: ReadonlyMap<number, Steepness>;
  readonly #drift: Float64Array;
  readonly #spread: Float64Array;
  /** Whether each reaction was critical at the last look, `[nReactions]`. */
  readonly isCritical: Uint8Array;

  constructor(compiled: Pick<CompiledStochasticModel, "system" | "reactions">, epsilon: number) {
    this.#reactions = compiled.reactions;
    this.#epsilon = epsilon;
    this.#steepness = steepnesses(compiled);
    this.#drift = new Float64Array(compiled.system.states.length);
    this.#spread = new Float64Array(compiled.system.states.length);
    this.isCritical = new Uint8Array(compiled.reactions.length);
  }

  /** Returns τ for the reactions that are not critical, infinity when there are none; notes which are. */
  choose(amounts: Float64Array, propensities: Float64Array): number {
    this.#drift.fill(0);
    this.#spread.fill(0);
    this.#reactions.forEach(({ changes }, j) => {
      const propensity = propensities[j] as number;
      const isCritical = changes.some(
        ({ state, count }) => count < 0 && (amounts[state] as number) < -count * CRITICAL,
      );
      this.isCritical[j] = Number(isCritical && propensity > 0);
      if (isCritical) return;
      for (const { state, count } of changes) {
        this.#drift[state] = (this.#drift[state] as number) + count * propensity;
        this.#spread[state] = (this.#spread[state] as number) + count * count * propensity;
      }
    });
    let tau = Number.POSITIVE_INFINITY;
    for (const [state, steepness] of this.#steepness) {
      const amount = amounts[state] as number;
      const bound = Math.max((this.#epsilon * amount) / steepnessAt(steepness, amount), 1);
      const [drift, spread] = [Math.abs(this.#drift[state] as number), this.#spread[state] as number];
      if (drift > 0) tau = Math.min(tau, bound / drift);
      if (spread > 0) tau = Math.min(tau, (bound * bound) / spread);
    }
    return tau;
  }
}

/** g_i for x molecules: the relative change of x (x − 1) … is up to this times that of x. */
function steepnessAt({ order, own }: Steepness, x: number): number {
  if (own <= 1) return order;
  let sum = 1;
  for (let taken = 1; taken < own; taken++)
    sum += x > taken ? taken / (x - taken) + 1 : Number.POSITIVE_INFINITY;
  return (order / own) * sum;
}

function steepnesses({
  system,
  reactions,
}: Pick<CompiledStochasticModel, "system" | "reactions">): ReadonlyMap<number, Steepness> {
  const { of } = dependencesOf(system);
  const found = new Map<number, Steepness>();
  for (const { id, reactants } of reactions) {
    const own = new Map(reactants.map(({ state, count }) => [state, count]));
    for (const state of of(sym(id)).states) if (!own.has(state)) own.set(state, 1);
    const order = [...own.values()].reduce((sum, count) => sum + count, 0);
    for (const [state, count] of own) {
      const known = found.get(state);
      const isSteeper =
        known === undefined || order > known.order || (order === known.order && count > known.own);
      if (isSteeper) found.set(state, { order, own: count });
    }
  }
  return found;
}
