import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawPriorSets } from "@igf-axis/analysis";
import { buildCellModel } from "@igf-axis/axis";
import {
  compile,
  createSimulator,
  hashResult,
  SimulationError,
  type SimulationRequest,
  type Simulator,
  type SolverOptions,
} from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

/**
 * BDF stepped in WebAssembly against BDF stepped in TypeScript, bit for bit, on whole models.
 *
 * SBML models are those of the folder that `IGF_AXIS_SBML_MODELS` names; without it they are skipped.
 */
const DRAWS = 40;
const SEED = 4711;
const MODELS = process.env.IGF_AXIS_SBML_MODELS ?? "";
/** Models that the engine refuses: fast reactions that are not linear, and a parameter without a value. */
const REFUSED: ReadonlySet<string> = new Set(["BIOMD0000000424.xml", "BIOMD0000000034.xml"]);

function outcome(simulator: Simulator, request: SimulationRequest, solver: SolverOptions) {
  try {
    const course = simulator.simulate({ ...request, solver });
    return { hash: hashResult(course), statistics: course.statistics };
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    const { code, message, time, statistics } = error;
    return { code, message, time, statistics };
  }
}

function expectSameBits(simulator: Simulator, request: SimulationRequest, relativeTolerance: number) {
  const wanted = outcome(simulator, request, { relativeTolerance, stepper: "typescript" });
  expect(outcome(simulator, request, { relativeTolerance, stepper: "wasm" })).toEqual(wanted);
}

test(`the cell model has the same bits over ${DRAWS} prior draws (seed ${SEED})`, () => {
  const model = buildCellModel();
  const simulator = createSimulator(unwrap(compile(model)));
  const doses = ["OSI", "XENT"].map((species) => ({
    species,
    time: 0,
    amount: 50,
    operation: "add" as const,
  }));
  const times = Array.from({ length: 73 }, (_, hour) => 60 * hour);
  for (const { values } of drawPriorSets(model, [], DRAWS, SEED)) {
    for (const tolerance of [1e-4, 1e-6])
      expectSameBits(simulator, { startTime: -1440, times, parameters: values, doses }, tolerance);
  }
});

describe.skipIf(!existsSync(MODELS))("SBML models (IGF_AXIS_SBML_MODELS names no folder: skipped)", () => {
  const files = existsSync(MODELS) ? readdirSync(MODELS).filter((name) => name.endsWith(".xml")) : [];

  test("of the folder are found", () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(files.filter((name) => !REFUSED.has(name)))("%s has the same bits or fails alike", (file) => {
    const model = unwrap(toModel(unwrap(readSbml(readFileSync(join(MODELS, file), "utf8"), file))));
    const simulator = createSimulator(unwrap(compile(model)));
    const times = Array.from({ length: 21 }, (_, i) => 5 * i);
    for (const tolerance of [1e-3, 1e-6]) expectSameBits(simulator, { times }, tolerance);
  });
});
