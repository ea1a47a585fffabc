/**
 * Times BDF stepped in TypeScript and in WebAssembly and writes a dated table to `bench/results/`.
 *
 * Usage: node --conditions=source bench/stepper.ts [--models <folder> --id BIOMD0000000427 …]. SBML models run over 100 units of their time.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ENGINE_VERSION } from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { machine } from "./measure.ts";
import { PROBLEMS } from "./problems.ts";
import { type SteppedProblem, stepperTable } from "./stepper-table.ts";

const WARM_UP_MS = 1500;
const MEASURE_MS = 3000;
const OUTPUTS = 100;

const { values: options } = parseArgs({
  options: { models: { type: "string" }, id: { type: "string", multiple: true, default: [] } },
});

function sbmlProblem(folder: string, id: string): SteppedProblem {
  const text = readFileSync(join(folder, `${id}.xml`), "utf8");
  const model = unwrap(toModel(unwrap(readSbml(text, { file: `${id}.xml` }))));
  return { name: id, model, request: { times: Array.from({ length: OUTPUTS + 1 }, (_, i) => i) } };
}

const { models } = options;
const problems = [
  ...[...PROBLEMS.values()].map(({ name, build, request }) => ({ name, model: build(), request })),
  ...(models === undefined ? [] : options.id.map((id) => sbmlProblem(models, id))),
];
const load = loadavg()[0]?.toFixed(1);
const text = `# BDF in TypeScript and in WebAssembly

${machine()}; engine ${ENGINE_VERSION}; load of the machine when it began: ${load}.

One simulation, warm, both forms in turns: medians, and in brackets what the fastest tenth stays below, which is what the ratio is of: runs longer
than a time slice of a busy machine are interrupted. Both forms give the same bits, so that error and work are those of either. The error is the
largest of all outputs against tolerance 1e-12, relative to the value plus a thousandth of its column's largest.

${stepperTable(problems, WARM_UP_MS, MEASURE_MS)}
`;
const folder = join(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}-stepper.md`), text);
console.log(text);
