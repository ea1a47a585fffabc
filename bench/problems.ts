import { buildCellModel } from "@igf-axis/axis";
import type { SimulationRequest } from "@igf-axis/engine";
import type { Model } from "@igf-axis/model";
import { signallingModel } from "./signalling-model.ts";

/** A model and what is asked of it: three days after a day of rest, hourly output, with doses at 0. */
export interface Problem {
  readonly name: string;
  readonly build: () => Model;
  readonly request: SimulationRequest;
}

const HOURS = 72;
const times = Array.from({ length: HOURS + 1 }, (_, hour) => 60 * hour);
const dose = (species: string, amount: number) => ({ species, time: 0, amount, operation: "add" as const });

/** The fixed problems, by name. */
export const PROBLEMS: ReadonlyMap<string, Problem> = new Map(
  [
    {
      name: "cell model",
      build: buildCellModel,
      request: { startTime: -1440, times, doses: [dose("OSI", 100), dose("XENT", 70)] },
    },
    {
      name: "signalling network",
      build: signallingModel,
      request: { startTime: -1440, times, doses: [dose("L0", 10), dose("L1", 2)] },
    },
  ].map((problem) => [problem.name, problem]),
);
