import { unwrap } from "@igf-axis/model";
import fc from "fast-check";
import {
  type CompiledStochasticModel,
  compileStochastic,
  createStochasticSimulator,
  type Moments,
  momentsOf,
  type StochasticRequest,
  type StochasticSimulator,
} from "../../src/index.ts";
import { type Network, network } from "../network.ts";

/** Returns the compiled model of a network whose numbers are concentrations in `cell`. */
export function compiledOf(n: Network): CompiledStochasticModel {
  return unwrap(compileStochastic(network(n)));
}

/** Returns a simulator of a network. */
export function simulatorOf(n: Network): StochasticSimulator {
  return createStochasticSimulator(compiledOf(n));
}

/** Returns the moments of runs 0 to n − 1. */
export function momentsOfRuns(
  simulator: StochasticSimulator,
  request: StochasticRequest,
  runs: number,
): Moments {
  return momentsOf(Array.from({ length: runs }, (_, run) => simulator.simulate({ ...request, run }).values));
}

/** X → 2X at rate λX, X → nothing at rate μX, from X₀: mean X₀ e^{(λ−μ)t}, variance X₀ (λ+μ)/(λ−μ) e^{(λ−μ)t} (e^{(λ−μ)t} − 1). */
export const BIRTH_DEATH: Network = {
  parameters: { lambda: 0.1, mu: 0.11 },
  initial: { X: 100 },
  reactions: { birth: { equation: "X -> 2 X", rate: "lambda*X" }, death: { equation: "X ->", rate: "mu*X" } },
};

/** Nothing → X at rate α, X → nothing at rate μX, from 0: Poisson with mean (α/μ)(1 − e^{−μt}). */
export const IMMIGRATION_DEATH: Network = {
  parameters: { alpha: 10, mu: 0.1 },
  initial: { X: 0 },
  reactions: { immigration: { equation: "-> X", rate: "alpha" }, death: { equation: "X ->", rate: "mu*X" } },
};

/** 2P ⇌ P2 of few molecules. */
export const DIMERIZATION: Network = {
  parameters: { k1: 0.02, k2: 0.5 },
  initial: { P: 10, P2: 0 },
  reactions: {
    dimerize: { equation: "2 P -> P2", rate: "k1*P*(P - 1)/2" },
    dissociate: { equation: "P2 -> 2 P", rate: "k2*P2" },
  },
};

const NAMES = ["A", "B", "C", "D"];

/** Networks of up to four species in a volume, with mass-action laws of order 0 to 2 and a rule; only inflows add molecules. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .record({
    volume: fc.constantFrom(0.5, 1, 2),
    counts: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 4 }),
    reactions: fc.array(
      fc.record({
        from: fc.array(fc.nat(3), { maxLength: 2 }),
        to: fc.array(fc.nat(3), { maxLength: 2 }),
        rate: fc.double({ min: 0.01, max: 2, noNaN: true }),
        usesRule: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ volume, counts, reactions }) => {
    const species = NAMES.slice(0, counts.length);
    const pick = (i: number): string => species[i % species.length] as string;
    return {
      volume,
      initial: Object.fromEntries(species.map((id, i) => [id, (counts[i] as number) / volume])),
      parameters: { one: 1 },
      assignments: { crowd: `one/(1 + ${species.join(" + ")})` },
      reactions: Object.fromEntries(
        reactions.map(({ from, to, rate, usesRule }, i) => {
          const left = from.map(pick);
          const right = to.slice(0, Math.max(1, left.length)).map(pick);
          const amount = (id: string): string => `${id}*cell`;
          const law = left.map((id, k) => (k === 1 && left[0] === id ? `(${amount(id)} - 1)` : amount(id)));
          const factors = [String(rate), ...law, ...(usesRule ? ["crowd"] : [])];
          return [
            `r${i}`,
            { equation: `${left.join(" + ")} -> ${right.join(" + ")}`, rate: factors.join("*") },
          ];
        }),
      ),
    };
  });
