import { type Executor, runStudy } from "@igf-axis/analysis";
import { resolveScenario } from "@igf-axis/axis";
import { builtinScenarios } from "@igf-axis/axis/node";
import { readScenario } from "@igf-axis/formats";
import { type Study, unwrap } from "@igf-axis/model";
import { createThreadPool } from "@igf-axis/runtime";

/** What a study took. */
export interface MainJob {
  readonly seconds: number;
  /** Processor time of all threads. */
  readonly processorSeconds: number;
  readonly sets: number;
  readonly arms: number;
  readonly doses: number;
  readonly workers: number;
  readonly simulations: number;
  readonly failures: number;
  readonly steps: number;
  readonly rhsEvaluations: number;
  readonly factorizations: number;
}

const SEED = 1;
/** Twelve doses of osimertinib in nM; the untreated control runs as well. */
const DOSES = [0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000];

/** Runs the first scenario over prior draws, cold: compiling, workers and reading of the result included. */
export async function runMainJob(sets: number, workers: number): Promise<MainJob> {
  const study = mainStudy();
  const work = { simulations: 0, failures: 0, steps: 0, rhsEvaluations: 0, factorizations: 0 };
  const begin = performance.now();
  const before = process.cpuUsage();
  const pool = createThreadPool({ workers });
  const counting: Executor = {
    run: async (model, requests, options) => {
      const replies = await pool.run(model, requests, options);
      for (const reply of replies) {
        work.simulations += 1;
        if (reply.ok) {
          work.steps += reply.steps;
          work.rhsEvaluations += reply.rhsEvaluations;
          work.factorizations += reply.factorizations;
        } else work.failures += 1;
      }
      return replies;
    },
    close: () => pool.close(),
  };
  try {
    await runStudy(study, { ensemble: null, sets, seed: SEED, executor: counting });
  } finally {
    await pool.close();
  }
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(before);
  const processorSeconds = (user + system) / 1e6;
  return { seconds, processorSeconds, sets, arms: study.arms.length, doses: DOSES.length, workers, ...work };
}

function mainStudy(): Study {
  const scenario = builtinScenarios().find(({ id }) => id === "pc9-igfbp3-loss");
  if (scenario === undefined) throw new RangeError("the scenario pc9-igfbp3-loss is missing");
  const study = unwrap(resolveScenario(unwrap(readScenario(scenario.text, scenario.file))));
  return { ...study, claims: [], claimArms: [], doseAxis: { ...study.doseAxis, doses: DOSES } };
}
