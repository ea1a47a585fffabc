import { readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { calibrate, ensembleHash, summarizeFit, writeEnsemble } from "@igf-axis/analysis";
import {
  bindingProblem,
  buildCellModel,
  CALIBRATION_STAGES,
  type CalibrationStage,
  HYPOTHESES,
} from "@igf-axis/axis";
import { BINDING_ENSEMBLE_FILE, CELL_ENSEMBLE_FILE } from "@igf-axis/axis/node";
import { renderCalibration } from "@igf-axis/figures";
import { readCsv } from "@igf-axis/formats";
import type { EstimationProblem, Model } from "@igf-axis/model";
import { createThreadPool } from "@igf-axis/runtime";
import type { Command } from "commander";
import { unreadableTable } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCalibrateOptions, type CalibrateOptions } from "../options.ts";
import type { Surroundings } from "../surroundings.ts";

/** Version written into the ensemble; raised when its parameters or data change. */
const ENSEMBLE_VERSION = { cell: "cell-2", binding: "binding-1" } as const;
/** Settings of the sampler that the ensemble which comes along was made with. */
const SAMPLING = { keptShare: 0.5, mostMoves: 10, mostFinalMoves: 250, decorrelation: 0.2 } as const;
/** Sets that the fits are drawn from. */
const FIT_SETS = 120;

/** Adds `calibrate`: samples the plausible parameter sets again from the measured data. */
export function addCalibrate(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("calibrate")
    .summary("make the plausible parameter sets again from data")
    .description(
      "Samples parameter sets by sequential Monte Carlo and writes the ensemble and a page with the fits. The cell is calibrated module by module: signalling on time courses of NCI-H322M under IGF-1 and EGF, inhibitors on arrays of MCF-7 and BT-20, bypass on heregulin in NCI-H322M and HGF in ACHN, phenotype on the confluence of PC9 (untreated, erlotinib). Binding is calibrated by itself, on competition and dissociation at IGF-1R; its figures come along.",
    );
  addCalibrateOptions(command)
    .addHelpText(
      "after",
      `\nExamples:\n  igf-axis calibrate --data ../shared/data\n  igf-axis calibrate --data ../shared/data --particles 60 --out quick.json --page quick.html\n  igf-axis calibrate --module binding --particles 400 --page binding.html\n${EXIT_HELP}`,
    )
    .action(async (options: CalibrateOptions) => {
      if (options.module === "cell" && options.data === undefined)
        command.error(
          "error: required option '--data <folder>' not specified: the cell is calibrated on it",
          {
            code: "commander.missingMandatoryOptionValue",
          },
        );
      await run(options, surroundings);
    });
}

async function run(
  options: CalibrateOptions,
  { folder, stderr, stdout, signal }: Surroundings,
): Promise<void> {
  const problems =
    options.module === "binding"
      ? [bindingProblem()]
      : await readProblems(buildCellModel(), resolve(folder, options.data ?? "."));
  const model = (problems[0] as EstimationProblem).model;
  const executor = createThreadPool({ workers: options.workers });
  try {
    const ensemble = await calibrate(problems, {
      particles: options.particles,
      seed: options.seed,
      version: ENSEMBLE_VERSION[options.module],
      setsPerOption: options.setsPerOption,
      coupling: "modular",
      ...SAMPLING,
      executor,
      signal,
      onProgress: ({ stage, hypotheses, temperature, sweeps, acceptanceRate, correlation }) => {
        if (options.quiet) return;
        const reading = Object.values(hypotheses).join(", ");
        const name = reading === "" ? stage : `${stage}, ${reading}`;
        stderr.write(
          `${name}: temperature ${temperature.toPrecision(3)}, ${sweeps} sweeps, accepted ${(100 * acceptanceRate).toFixed(0)} %, correlation ${correlation.toFixed(2)}\n`,
        );
      },
    });
    const fits = [];
    for (const problem of problems)
      fits.push(await summarizeFit(problem, ensemble, executor, FIT_SETS, signal));
    const kept = options.module === "binding" ? BINDING_ENSEMBLE_FILE : CELL_ENSEMBLE_FILE;
    const out = options.out === undefined ? kept : resolve(folder, options.out);
    await writeFile(out, writeEnsemble(ensemble));
    if (options.page !== undefined)
      await writeFile(
        resolve(folder, options.page),
        renderCalibration({
          model,
          ensemble,
          fits,
          ...(options.module === "binding"
            ? { title: "How binding at IGF-1R was calibrated" }
            : { hypotheses: HYPOTHESES }),
        }),
      );
    const summary = {
      ensemble: ensembleHash(ensemble),
      sets: ensemble.values.length,
      stages: ensemble.provenance.stages.map(
        ({ module, effectiveSampleSize, logEvidence, acceptanceRate }) => ({
          module,
          effectiveSampleSize,
          logEvidence,
          acceptanceRate,
        }),
      ),
      fits: fits.flatMap((fit) =>
        fit.groups.map(({ observable, rSquared, normalizedRmse }) => ({
          module: fit.module,
          observable,
          rSquared,
          normalizedRmse,
        })),
      ),
    };
    stdout.write(
      options.json ? `${JSON.stringify(summary, null, 2)}\n` : summaryText(summary, relative(folder, out)),
    );
  } finally {
    await executor.close();
  }
}

async function readProblems(model: Model, data: string): Promise<readonly EstimationProblem[]> {
  const problems: EstimationProblem[] = [];
  for (const stage of CALIBRATION_STAGES) problems.push(await readProblem(model, stage, data));
  return problems;
}

async function readProblem(
  model: Model,
  stage: CalibrationStage,
  folder: string,
): Promise<EstimationProblem> {
  const file = join(folder, stage.file);
  try {
    const bytes = await readFile(file);
    return stage.problem(model, readCsv((file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8")));
  } catch (error) {
    throw new CommandFailure([unreadableTable(file, error instanceof Error ? error.message : String(error))]);
  }
}

interface Summary {
  readonly ensemble: string;
  readonly sets: number;
  readonly stages: readonly {
    readonly module: string;
    readonly effectiveSampleSize: number;
    readonly logEvidence: number;
  }[];
  readonly fits: readonly {
    readonly module: string;
    readonly observable: string;
    readonly rSquared: { readonly median: number };
  }[];
}

function summaryText({ ensemble, sets, stages, fits }: Summary, file: string): string {
  const lines = [
    `${sets} plausible parameter sets, ensemble ${ensemble.slice(0, 12)}`,
    "",
    ...stages.map(
      ({ module, effectiveSampleSize, logEvidence }) =>
        `${module.padEnd(36)} effective sample size ${effectiveSampleSize.toFixed(0)}, log evidence ${logEvidence.toFixed(1)}`,
    ),
    "",
    ...fits.map(
      ({ module, observable, rSquared }) =>
        `${`${module}, ${observable}`.padEnd(36)} R² ${rSquared.median.toFixed(2)}`,
    ),
    "",
    `Written to ${file}`,
  ];
  return `${lines.join("\n")}\n`;
}
