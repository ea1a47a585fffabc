/**
 * Measures stochastic simulation, and libRoadRunner's beside it where its Python is given, and writes a dated table.
 *
 * Usage: node --conditions=source bench/stochastic.ts [--python <python with libroadrunner>] [--rounds <n>]
 *
 * Both run the same models, in turn; the time is the processor time of the calls, result tables included, which other work on the machine
 * hardly lengthens. Numbers of reactions are counted by our runs; those of the peer follow the same law.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import {
  compileStochastic,
  createStochasticSimulator,
  ENGINE_VERSION,
  type StochasticMethod,
} from "@igf-axis/engine";
import { fromModel, writeSbml } from "@igf-axis/formats";
import { emptyModel, type Model, parseExpression, unwrap } from "@igf-axis/model";
import { machine, summarize, table } from "./measure.ts";

interface Problem {
  readonly name: string;
  readonly model: Model;
  readonly end: number;
  /** Runs of one round. */
  readonly runs: number;
}

const POINTS = 51;

/** A model of amounts in a volume of 1: reactions as `[taken, made, rate law]`. */
function reactions(
  amounts: Readonly<Record<string, number>>,
  laws: readonly (readonly [readonly string[], readonly string[], string])[],
): Model {
  const references = (species: readonly string[]): Model["reactions"][number]["reactants"] =>
    [...new Set(species)].map((id) => ({
      species: id,
      stoichiometry: species.filter((other) => other === id).length,
      constant: true,
    }));
  return {
    ...emptyModel("problem"),
    compartments: [{ id: "cell", size: 1, spatialDimensions: 3, constant: true }],
    species: Object.entries(amounts).map(([id, initialAmount]) => ({
      id,
      compartment: "cell",
      initialAmount,
      hasOnlySubstanceUnits: true,
      boundaryCondition: false,
      constant: false,
    })),
    reactions: laws.map(([taken, made, law], i) => ({
      id: `r${i}`,
      reversible: false,
      fast: false,
      reactants: references(taken),
      products: references(made),
      modifiers: [],
      rateLaw: { math: unwrap(parseExpression(law)), localParameters: [] },
    })),
  };
}

/** Molecules that go round n places. */
function ring(n: number, each: number): Model {
  const ids = Array.from({ length: n }, (_, i) => `S${i}`);
  return reactions(
    Object.fromEntries(ids.map((id) => [id, each])),
    ids.map((id, i) => [[id], [ids[(i + 1) % n] as string], `1.5*${id}`]),
  );
}

const PROBLEMS: readonly Problem[] = [
  {
    name: "birth and death, 2 reactions",
    model: reactions({ X: 10_000 }, [
      [["X"], ["X", "X"], "0.1*X"],
      [["X"], [], "0.11*X"],
    ]),
    end: 10,
    runs: 10,
  },
  {
    name: "dimerization, 2 reactions",
    model: reactions({ P: 1000, P2: 0 }, [
      [["P", "P"], ["P2"], "0.001*P*(P - 1)/2"],
      [["P2"], ["P", "P"], "0.01*P2"],
    ]),
    end: 50,
    runs: 200,
  },
  { name: "ring, 30 reactions", model: ring(30, 300), end: 10, runs: 1 },
  { name: "ring, 300 reactions", model: ring(300, 30), end: 10, runs: 1 },
];

const { values: options } = parseArgs({
  options: { python: { type: "string" }, rounds: { type: "string", default: "15" } },
});

/** Asks the peer; absent where no Python was given. */
function openPeer(python: string): { ask(job: object): Promise<unknown>; close(): void } {
  const child = spawn(python, [join(import.meta.dirname, "stochastic-peer.py")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (job) => {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value } = await lines.next();
      if (value === undefined) throw new Error("the peer has ended");
      return JSON.parse(value);
    },
    close: () => child.stdin.end(),
  };
}

const folder = mkdtempSync(join(tmpdir(), "igf-axis-bench-"));
const peer = options.python === undefined ? undefined : openPeer(options.python);
const rounds = Number(options.rounds);

async function measure({ name, model, end, runs }: Problem): Promise<readonly string[]> {
  const simulator = createStochasticSimulator(unwrap(compileStochastic(model)));
  const times = Array.from({ length: POINTS }, (_, i) => (end * i) / (POINTS - 1));
  const sbml = join(folder, `${name.replace(/\W+/g, "-")}.xml`);
  writeFileSync(sbml, writeSbml(fromModel(model)));
  const samples = { ssa: [] as number[], tau: [] as number[], peer: [] as number[] };
  let counted = 0;
  const own = (method: StochasticMethod, seed: number): number => {
    const start = process.cpuUsage();
    let sum = 0;
    for (let run = 0; run < runs; run++)
      sum += simulator.simulate({ times, seed, run, method }).statistics.reactions;
    const { user, system } = process.cpuUsage(start);
    if (method === "ssa") counted += sum;
    return (user + system) / 1e6;
  };
  own("ssa", 0);
  counted = 0;
  for (let round = 1; round <= rounds; round++) {
    samples.ssa.push(own("ssa", round));
    samples.tau.push(own("tau", round));
    if (peer !== undefined)
      samples.peer.push(Number(await peer.ask({ sbml, end, points: POINTS, runs, seed: round })));
  }
  const each = counted / rounds;
  const rate = (taken: readonly number[]): string => (each / summarize(taken).median / 1e6).toFixed(2);
  const ratio = summarize(samples.peer).median / summarize(samples.ssa).median;
  return [
    name,
    Math.round(each / runs).toString(),
    rate(samples.ssa),
    rate(samples.tau),
    ...(peer === undefined ? [] : [rate(samples.peer), ratio.toFixed(1)]),
  ];
}

const load = loadavg()[0]?.toFixed(1);
const rows: (readonly string[])[] = [];
for (const problem of PROBLEMS) {
  console.error(`bench: ${problem.name} …`);
  rows.push(await measure(problem));
}
const version = peer === undefined ? undefined : String(await peer.ask({ version: true }));
peer?.close();
rmSync(folder, { recursive: true, force: true });
const date = new Date().toISOString().slice(0, 10);
const text = `# Stochastic simulation, ${date}

${machine()}; engine ${ENGINE_VERSION}${version === undefined ? "" : `; libRoadRunner ${version} (integrator gillespie, fixed output)`}; load of the machine when it began: ${load}.

Million reactions per second of processor time, result tables of ${POINTS} rows included: medians of ${rounds} rounds in which the variants take turns.
Tau-leaping is credited with the reactions that the exact method draws.

${table(["problem", "reactions each", "exact", "tau-leaping", ...(version === undefined ? [] : ["libRoadRunner", "exact to libRoadRunner"])], rows)}
`;
const results = join(import.meta.dirname, "results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `${date}-stochastic.md`), text);
console.log(text);
