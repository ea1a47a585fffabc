/**
 * Measures our engine beside other programs on the models of a folder and writes a dated table to `bench/results/`.
 *
 * Usage: npm run bench:peers -- [--models <folder>] [--venv <folder>] [--only id,id] [--programs name,name] [--rounds 9] …; see README.md.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildCellModel } from "@igf-axis/axis";
import { ENGINE_VERSION } from "@igf-axis/engine";
import { fromModel, writeSbml } from "@igf-axis/formats";
import { machine } from "../measure.ts";
import { measureEnsemble } from "./ensemble.ts";
import { defaultFolder, installPeers } from "./environment.ts";
import { type MeasuredModel, measureModel, type PeerProblem } from "./measure-model.ts";
import { OWN, ownProgram, PEERS, type Program, ProgramFailure, peerProgram } from "./program.ts";
import { type PeerResults, peerReport } from "./report.ts";

const CELL_MODEL = "igf_axis_cell";
/** Time unit of the cell model is a minute: three days. */
const CELL_MODEL_END = 4320;
/** End of a model that no table gives one. */
const DEFAULT_END = 100;
const ENSEMBLE_SPECIES = 100;

const root = join(import.meta.dirname, "..", "..");
const { values: options } = parseArgs({
  options: {
    models: { type: "string", default: join(root, "..", "shared", "models") },
    venv: { type: "string", default: defaultFolder() },
    horizons: { type: "string", default: join(root, "reference", "sbml-peers", "horizons.csv") },
    only: { type: "string" },
    programs: { type: "string" },
    error: { type: "string", default: "1e-5" },
    starts: { type: "string", default: "3" },
    rounds: { type: "string", default: "9" },
    "warm-up": { type: "string", default: "2000" },
    turn: { type: "string", default: "100" },
    patience: { type: "string", default: "60" },
    search: { type: "string", default: "120" },
    continue: { type: "boolean", default: false },
    sets: { type: "string", default: "20000" },
    workers: { type: "string", default: "2" },
    install: { type: "boolean", default: false },
    "no-install": { type: "boolean", default: false },
    "amici-built": { type: "boolean", default: false },
    out: { type: "string", default: join(root, "bench", "results") },
  },
});
const say = (text: string): void => console.error(`bench: ${text}`);

function horizons(): ReadonlyMap<string, number> {
  const [, ...rows] = readFileSync(options.horizons, "utf8").trim().split("\n");
  return new Map(
    rows.map((row) => {
      const [model = "", end = ""] = row.split(",");
      return [model, Number(end)];
    }),
  );
}

/** Models that a run of the same day, which was ended, has measured. */
function earlier(): readonly MeasuredModel[] {
  const file = join(options.out, `${date}-peers.json`);
  return options.continue && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).models : [];
}

function problems(folder: string): readonly PeerProblem[] {
  const ends = horizons();
  const cell = join(folder, `${CELL_MODEL}.xml`);
  writeFileSync(cell, writeSbml(fromModel(buildCellModel())));
  const models = resolve(options.models);
  const published = readdirSync(models)
    .filter((file) => file.endsWith(".xml"))
    .sort()
    .map((file) => {
      const id = basename(file, ".xml");
      return { id, file: join(models, file), end: ends.get(id) ?? DEFAULT_END };
    });
  const all = [...published, { id: CELL_MODEL, file: cell, end: CELL_MODEL_END }];
  const only = options.only?.split(",");
  return only === undefined ? all : all.filter(({ id }) => only.includes(id));
}

const venv = resolve(options.venv);
if (options["amici-built"]) process.env.PEERS_AMICI_BUILT = "1";
const notInstalled: Record<string, string> = Object.fromEntries(
  options["no-install"] ? [] : installPeers(venv, say),
);
if (options.install) process.exit(Object.keys(notInstalled).length);

const temporary = mkdtempSync(join(tmpdir(), "igf-axis-peers-"));
const wanted = options.programs?.split(",") ?? [OWN, ...PEERS];
const programs: Program[] = [];
for (const name of wanted) {
  const program = name === OWN ? ownProgram() : peerProgram(name, venv, temporary);
  try {
    await program.start();
    programs.push(program);
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error;
    notInstalled[name] ??= error.message;
    program.end();
  }
}
const measureOptions = {
  error: Number(options.error),
  starts: Number(options.starts),
  rounds: Number(options.rounds),
  warmUpSeconds: Number(options["warm-up"]) / 1000,
  turnSeconds: Number(options.turn) / 1000,
  patience: Number(options.patience),
  searchSeconds: Number(options.search),
};
const before = loadavg()[0] as number;
const date = new Date().toISOString().slice(0, 10);
const models: MeasuredModel[] = [...earlier()];
const all = problems(temporary);
const asking = programs.find(({ name }) => name !== OWN);
const speciesOf = async ({ file }: PeerProblem): Promise<readonly string[]> =>
  ((await asking?.ask({ do: "species", sbml: file }, measureOptions.patience))?.species ?? []) as string[];

function write(ensemble?: PeerResults["ensemble"]): string {
  const results: PeerResults = {
    date,
    machine: machine(),
    engine: ENGINE_VERSION,
    versions: Object.fromEntries(
      programs.filter(({ name }) => name !== OWN).map(({ name, version }) => [name, version]),
    ),
    starts: Object.fromEntries(programs.map(({ name, startSeconds }) => [name, startSeconds])),
    notInstalled,
    load: [before, loadavg()[0] as number],
    options: measureOptions,
    models,
    wanted: all.length,
    ...(ensemble === undefined ? {} : { ensemble }),
  };
  mkdirSync(options.out, { recursive: true });
  const text = peerReport(results);
  writeFileSync(join(options.out, `${date}-peers.md`), text);
  writeFileSync(join(options.out, `${date}-peers.json`), `${JSON.stringify(results)}\n`);
  return text;
}

for (const problem of all) {
  if (models.some(({ id }) => id === problem.id)) continue;
  const species = await speciesOf(problem);
  const start = performance.now();
  const measured = await measureModel(problem, species, programs, {
    ...measureOptions,
    codegenFolder: join(temporary, "codegen"),
  });
  models.push(measured);
  say(`${problem.id}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  write();
}
const [hundred] = models
  .filter(({ programs: found }) => found[OWN]?.simulation !== undefined)
  .sort((a, b) => Math.abs(a.species - ENSEMBLE_SPECIES) - Math.abs(b.species - ENSEMBLE_SPECIES));
const problem = all.find(({ id }) => id === hundred?.id);
let ensemble: PeerResults["ensemble"];
if (hundred !== undefined && problem !== undefined && Number(options.sets) > 0) {
  say(`parameter sets of ${problem.id} …`);
  const results = await measureEnsemble(
    problem,
    hundred,
    programs,
    await speciesOf(problem),
    Number(options.sets),
    Number(options.workers),
    measureOptions.patience,
  );
  ensemble = { model: `${problem.id} (${hundred.species} species)`, results };
}
console.log(write(ensemble));
for (const program of programs) program.end();
rmSync(temporary, { recursive: true, force: true });
process.exit(0);
