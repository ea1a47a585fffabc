import type { Model } from "@igf-axis/model";
import fc from "fast-check";
import { network } from "./network.ts";

/** A random model with a state to evaluate it at. */
export interface RandomNetwork {
  readonly model: Model;
  readonly state: readonly number[];
  readonly time: number;
}

const SPECIES = ["A", "B", "C", "D", "E"];
const PARAMETERS = ["k1", "k2", "K", "n"];

const leaf = fc.oneof(
  fc.constantFrom(...SPECIES),
  fc.constantFrom(...PARAMETERS),
  fc.constantFrom("time", "1", "2.5", "0.125"),
);

const { term } = fc.letrec<{ term: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => `(${a} - ${b})`),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => `(${a} * ${b})`),
    fc.tuple(tie("term"), tie("term")).map(([a, b]) => `(${a} / (1 + (${b})^2))`),
    tie("term").map((a) => `exp(-(${a})^2)`),
    tie("term").map((a) => `ln(1 + (${a})^2)`),
    tie("term").map((a) => `(${a})^3`),
    tie("term").map((a) => `(1 + (${a})^2)^n`),
    tie("term").map((a) => `sqrt(1 + (${a})^2)`),
    tie("term").map((a) => `tanh(${a})`),
    fc.tuple(tie("term"), tie("term"), tie("term")).map(([a, b, c]) => `piecewise(${a}, ${b} < ${c}, ${b})`),
  ),
}));

const equation = fc
  .tuple(fc.subarray(SPECIES, { maxLength: 2 }), fc.subarray(SPECIES, { maxLength: 2 }))
  .map(([left, right]) => `${left.join(" + ")} -> ${right.map((id) => `2 ${id}`).join(" + ")}`);

const positive = fc.double({ min: 0.1, max: 3, noNaN: true });

/** Models with random rate laws, an assignment rule that rates use, and observables; smooth but for piecewise. */
export const randomNetwork: fc.Arbitrary<RandomNetwork> = fc
  .record({
    parameters: fc.tuple(positive, positive, positive, positive),
    reactions: fc.array(fc.tuple(equation, term), { minLength: 1, maxLength: 6 }),
    rule: term,
    observable: term,
    volume: positive,
    state: fc.array(positive, { minLength: 5, maxLength: 5 }),
    time: positive,
  })
  .map(({ parameters, reactions, rule, observable, volume, state, time }) => ({
    model: network({
      volume,
      parameters: Object.fromEntries(PARAMETERS.map((id, i) => [id, parameters[i] as number])),
      initial: Object.fromEntries(SPECIES.map((id, i) => [id, 1 + i])),
      assignments: { w: rule },
      reactions: Object.fromEntries(
        reactions.map(([text, rate], i) => [
          `r${i}`,
          { equation: text, rate: i % 2 === 0 ? rate : `w*(${rate})` },
        ]),
      ),
      observables: { seen: observable },
    }),
    state,
    time,
  }));
