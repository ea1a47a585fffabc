import { evaluate, type Model, unwrap } from "@igf-axis/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyzeConservation, type ConservationAnalysis, compile, createSimulator } from "../../src/index.ts";
import { type Network, network } from "../network.ts";

const analysisOf = (model: Model): ConservationAnalysis => analyzeConservation(unwrap(compile(model)).system);

/** Moieties in words: `E: 1 E + 1 ES`. */
function inWords({ moieties }: ConservationAnalysis): readonly string[] {
  return moieties.map(
    ({ name, members }) =>
      `${name}: ${members.map(({ id, coefficient }) => `${coefficient} ${id}`).join(" + ")}`,
  );
}

const reactionsOf = (...equations: readonly string[]): NonNullable<Network["reactions"]> =>
  Object.fromEntries(equations.map((equation, i) => [`r${i}`, { equation, rate: `0.1 + ${i}` }]));

const of = (initial: readonly string[], ...equations: readonly string[]) =>
  analysisOf(
    network({
      initial: Object.fromEntries(initial.map((id) => [id, 1])),
      reactions: reactionsOf(...equations),
    }),
  );

describe("what reactions conserve is found [CONS1]", () => {
  test("in an isomerisation, a dimerisation and an enzyme's cycle, in smallest integers", () => {
    expect(inWords(of(["A", "B"], "A -> B", "B -> A"))).toEqual(["A: 1 A + 1 B"]);
    expect(inWords(of(["A", "D"], "2 A -> D"))).toEqual(["A: 1 A + 2 D"]);
    expect(inWords(of(["E", "S", "ES", "P"], "E + S -> ES", "ES -> E + S", "ES -> E + P"))).toEqual([
      "E: 1 E + 1 ES",
      "S: 1 S + 1 ES + 1 P",
    ]);
  });

  test("for a species that a reaction uses and gives back", () => {
    expect(inWords(of(["E", "A"], "E + A -> E", "-> A"))).toEqual(["E: 1 E"]);
  });

  test("not in a system that gains and loses everything", () => {
    const { moieties, rank } = of(["A", "B"], "-> A", "A -> B", "B ->");
    expect({ moieties, rank }).toEqual({ moieties: [], rank: 2 });
  });

  test("as sums without negative numbers where there are such, and as differences elsewhere", () => {
    const forms = ["R", "L", "RL", "RLRL", "RLp"];
    const dimer = of(forms, "R + L -> RL", "2 RL -> RLRL", "RLRL -> 2 RLp", "RLp -> R + L");
    expect(inWords(dimer)).toEqual(["R: 1 R + 1 RL + 2 RLRL + 1 RLp", "L: 1 L + 1 RL + 2 RLRL + 1 RLp"]);
    expect(inWords(of(["A", "B"], "-> A + B", "A + B ->"))).toEqual(["A: -1 A + 1 B"]);
  });

  test("for a species with hundreds of reactions", () => {
    const partners = Array.from({ length: 300 }, (_, i) => `P${i}`);
    const { moieties } = of(["hub", ...partners], ...partners.map((id) => `hub -> ${id}`));
    expect(moieties.map(({ members }) => members.length)).toEqual([301]);
  });

  test("with fractions as stoichiometries, exactly", () => {
    const plain = network({ initial: { A: 1, B: 1, C: 1 }, reactions: reactionsOf("A -> B + C") });
    const [reaction] = plain.reactions;
    const products = [
      { species: "B", stoichiometry: 1 / 3, constant: true },
      { species: "C", stoichiometry: 0.1, constant: true },
    ];
    const model: Model = {
      ...plain,
      reactions: [{ ...(reaction as (typeof plain.reactions)[0]), products }],
    };
    const { moieties } = analysisOf(model);
    expect(moieties.length).toBe(2);
    for (const { members } of moieties) {
      const by = new Map(members.map(({ id, coefficient }) => [id, coefficient]));
      const [a = 0n, b = 0n, c = 0n] = ["A", "B", "C"].map((id) => by.get(id) ?? 0n);
      expect(-30n * a + 10n * b + 3n * c).toBe(0n);
    }
  });

  test("in rate rules that are sums of the same products", () => {
    const model = network({
      parameters: { k: 2, m: 3 },
      initial: { A: 1, B: 0, C: 0 },
      rates: { A: "-k*A + m*B", B: "k*A - B*m - C*A/(1 + B)", C: "A*C/(1 + B)" },
    });
    expect(inWords(analysisOf(model))).toEqual(["A: 1 A + 1 B + 1 C"]);
  });
});

test("concentrations count by the sizes of their compartments, and amounts by conversion factors [CONS2]", () => {
  const plain = network({ parameters: { c: 5 }, initial: { A: 1, B: 1 }, reactions: reactionsOf("A -> B") });
  const [a, b] = plain.species as [Model["species"][0], Model["species"][0]];
  const model: Model = {
    ...plain,
    compartments: [...plain.compartments, { id: "nucleus", size: 0.25, constant: true }],
    species: [a, { ...b, compartment: "nucleus", conversionFactor: "c" }],
  };
  const [moiety] = analysisOf(model).moieties;
  expect(moiety?.members).toEqual([
    { id: "A", coefficient: 1n, compartment: "cell" },
    { id: "B", coefficient: 1n, compartment: "nucleus", conversionFactor: "c" },
  ]);
  const values: Readonly<Record<string, number>> = { A: 3, B: 4, cell: 2, nucleus: 0.25, c: 5 };
  const total = evaluate(moiety?.total as NonNullable<typeof moiety>["total"], {
    symbol: (id) => values[id] as number,
    time: 0,
  });
  expect(total).toBeCloseTo(3 * 2 + (4 * 0.25) / 5, 12);
});

test("concentrations in a compartment that grows are left out, with the reason [CONS3]", () => {
  const plain = network({ initial: { A: 1, B: 1 }, reactions: reactionsOf("A -> B") });
  const [a, b] = plain.species as [Model["species"][0], Model["species"][0]];
  const model: Model = {
    ...plain,
    compartments: [{ id: "cell", size: 1, constant: false }],
    rules: [{ kind: "rate", variable: "cell", math: { kind: "number", value: 0.5 } }],
    species: [a, { ...b, hasOnlySubstanceUnits: true }],
  };
  const analysis = analysisOf(model);
  expect(analysis.excluded).toEqual([{ id: "A", reason: "the size of its compartment `cell` changes" }]);
  expect(analysis.moieties).toEqual([]);
  const amounts: Model = {
    ...model,
    species: model.species.map((s) => ({ ...s, hasOnlySubstanceUnits: true })),
  };
  expect(inWords(analysisOf(amounts))).toEqual(["A: 1 A + 1 B"]);
});

const IDS = ["A", "B", "C", "D", "E", "F"];
const side = fc.array(fc.tuple(fc.constantFrom(...IDS), fc.integer({ min: 1, max: 4 })), { maxLength: 3 });
const equations = fc.array(fc.tuple(side, side), { minLength: 1, maxLength: 8 });
type Side = readonly (readonly [string, number])[];
const text = (terms: Side): string => terms.map(([id, count]) => `${count} ${id}`).join(" + ");

/** Net stoichiometries, a row for each species that takes part. */
function stoichiometries(
  reactions: readonly (readonly [Side, Side])[],
): ReadonlyMap<string, readonly bigint[]> {
  const count = (terms: Side, id: string): number =>
    terms.reduce((sum, [other, n]) => sum + (other === id ? n : 0), 0);
  const taking = IDS.filter((id) => reactions.some((sides) => sides.some((terms) => count(terms, id) > 0)));
  return new Map(taking.map((id) => [id, reactions.map(([l, r]) => BigInt(count(r, id) - count(l, id)))]));
}

const PRIME = 2_147_483_647n;

/** Rank modulo a prime, by plain elimination: what shares nothing with the method under test. */
function rankModPrime(rows: readonly (readonly bigint[])[]): number {
  const reduce = (x: bigint): bigint => ((x % PRIME) + PRIME) % PRIME;
  const left = rows.map((row) => row.map(reduce));
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column++) {
    const pivot = left.findIndex((row, i) => i >= rank && row[column] !== 0n);
    if (pivot < 0) continue;
    [left[rank], left[pivot]] = [left[pivot] as bigint[], left[rank] as bigint[]];
    const own = left[rank] as bigint[];
    for (let i = rank + 1; i < left.length; i++) {
      const factor = left[i]?.[column] as bigint;
      left[i] = (left[i] as bigint[]).map((value, j) =>
        reduce(value * (own[column] as bigint) - factor * (own[j] as bigint)),
      );
    }
    rank++;
  }
  return rank;
}

test("in random networks every law holds exactly, is in lowest terms, and their number is states minus rank [CONS1]", () => {
  fc.assert(
    fc.property(equations, (reactions) => {
      const { moieties, rank, states } = of(
        IDS,
        ...reactions.map(([left, right]) => `${text(left)} -> ${text(right)}`),
      );
      const rows = stoichiometries(reactions);
      expect([...states].sort()).toEqual([...rows.keys()].sort());
      expect(rank).toBe(rankModPrime([...rows.values()]));
      expect(moieties.length).toBe(states.length - rank);
      for (const { members } of moieties) {
        for (let r = 0; r < reactions.length; r++) {
          const sum = members.reduce(
            (total, { id, coefficient }) => total + coefficient * (rows.get(id)?.[r] as bigint),
            0n,
          );
          expect(sum).toBe(0n);
        }
        const divisors = members.reduce((d, { coefficient }) => gcd(d, coefficient), 0n);
        expect(divisors).toBe(1n);
      }
      const independent = moieties.map(({ members }) =>
        states.map((id) => members.find((member) => member.id === id)?.coefficient ?? 0n),
      );
      expect(rankModPrime(independent)).toBe(moieties.length);
      expect(new Set(moieties.map(({ name }) => name)).size).toBe(moieties.length);
    }),
    { numRuns: 150 },
  );
});

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

test("totals stay constant while a model runs [CONS1]", () => {
  const reactions = {
    binds: { equation: "R + L -> RL", rate: "0.7*R*L" },
    leaves: { equation: "RL -> R + L", rate: "0.2*RL" },
    pairs: { equation: "2 RL -> D", rate: "RL^2" },
    parts: { equation: "D -> 2 RL", rate: "0.1*D" },
  };
  const compiled = unwrap(compile(network({ volume: 2.5, initial: { R: 1, L: 2, RL: 0, D: 0 }, reactions })));
  const { values, columns } = createSimulator(compiled).simulate({ times: [0, 0.1, 1, 10, 100] });
  const { moieties } = analyzeConservation(compiled.system);
  expect(moieties.length).toBe(2);
  for (const { total } of moieties) {
    const totals = [0, 1, 2, 3, 4].map((row) =>
      evaluate(total, {
        symbol: (id) =>
          id === "cell" ? 2.5 : (values[row * columns.length + columns.indexOf(id)] as number),
        time: 0,
      }),
    );
    for (const value of totals) expect(value / (totals[0] as number)).toBeCloseTo(1, 12);
  }
});
