import type { SimulationRequest } from "@igf-axis/engine";
import {
  type Arm,
  type Claim,
  type Ensemble,
  emptyModel,
  exp,
  hashModel,
  type Model,
  num,
  type Readout,
  type Study,
} from "@igf-axis/model";
import type { Executor, SimulationReply } from "../../src/index.ts";

/**
 * A growth assay with known answers, in place of a compiled model.
 *
 *     signal = bypass + (1 − bypass) / (1 + drug / ic)     bypass = ligand / (ligand + blocker · 100 + 1) · map
 *     viable(t) = 1000 exp(rate · signal · t / 1440)       for t > 0, 1000 before
 *
 * `map` is 1 under the option `strong` of the hypothesis `route` and 0.05 under `weak`.
 */
export function growthAssay(): Model {
  const parameter = (
    id: string,
    value: number,
    prior?: Model["parameters"][number]["prior"],
  ): Model["parameters"][number] =>
    prior
      ? {
          id,
          value,
          constant: true,
          prior,
          name: `${id} of the assay`,
          grade: "assumed",
          evidence: ["paper"],
        }
      : { id, value, constant: true };
  return {
    ...emptyModel("assay"),
    species: ["drug", "blocker"].map((id) => ({
      id,
      compartment: "well",
      initialConcentration: 0,
      hasOnlySubstanceUnits: false,
      boundaryCondition: false,
      constant: false,
    })),
    compartments: [{ id: "well", size: 1, constant: true }],
    parameters: [
      parameter("rate", 1, { kind: "logNormal", median: 1, factor: 1.2 }),
      parameter("ic", 10, { kind: "logNormal", median: 10, factor: 2 }),
      parameter("ligand", 1, { kind: "logNormal", median: 1, factor: 3 }),
      parameter("idle", 1, { kind: "uniform", low: 0, high: 1 }),
      parameter("map", 1),
    ],
    observables: [
      { id: "viable", name: "viable cells", unit: "cell/mL", expression: num(0) },
      { id: "signal", name: "signal", unit: "fraction", expression: num(0) },
      { id: "freeLigand", name: "free ligand", unit: "nM", expression: num(0) },
    ],
    evidence: { paper: { citation: "Author 2020 Journal 1:2", doi: "10.1/assay", confidence: "seen" } },
  };
}

/**
 * Answers requests of the assay by its formula; `failing` makes simulations fail, `calls` records batch sizes, `requests` all but the
 * shared rests, which end at one time without a dose.
 */
export function assayExecutor(
  failing: (request: SimulationRequest) => boolean = () => false,
): Executor & { readonly calls: number[]; readonly requests: SimulationRequest[] } {
  const calls: number[] = [];
  const requests: SimulationRequest[] = [];
  return {
    calls,
    requests,
    run: async (_model, batch, options) => {
      options?.signal?.throwIfAborted();
      const rests = batch.every(({ times, doses }) => times.length === 1 && doses?.length === 0);
      if (!rests) calls.push(batch.length);
      if (!rests) requests.push(...batch);
      options?.onProgress?.(batch.length, batch.length);
      return batch.map((request) =>
        failing(request)
          ? { ok: false, code: "E4003", message: "more steps than allowed" }
          : assayReply(request),
      );
    },
    close: async () => {},
  };
}

function assayReply(request: SimulationRequest): SimulationReply {
  const columns = request.select ?? [];
  const values = Array.from(request.times).flatMap((time) =>
    columns.map((column) => assayValue(request, time, column)),
  );
  return {
    ok: true,
    values: Float64Array.from(values),
    columns,
    steps: 10,
    rhsEvaluations: 20,
    factorizations: 3,
  };
}

function assayValue(
  { parameters = {}, doses = [] }: SimulationRequest,
  time: number,
  column: string,
): number {
  const amount = (species: string): number =>
    doses
      .filter((dose) => dose.species === species && dose.time <= time)
      .reduce((sum, dose) => sum + dose.amount, 0);
  const value = (id: string): number => parameters[id] ?? Number.NaN;
  const free = value("ligand") / (1 + 100 * amount("blocker"));
  const bypass = (free / (free + 1)) * value("map");
  const signal = bypass + (1 - bypass) / (1 + amount("drug") / value("ic"));
  if (column === "viable") return time <= 0 ? 1000 : 1000 * exp((value("rate") * signal * time) / 1440);
  if (column === "signal") return signal;
  if (column === "freeLigand") return free;
  return column === "drug" || column === "blocker" ? amount(column) : Number.NaN;
}

const READOUTS: readonly Readout[] = [
  { id: "GR50", label: "GR50", unit: "nM", kind: "GR50", observable: "viable", better: "low" },
  {
    id: "GRmax",
    label: "GR at the highest dose",
    unit: "dimensionless",
    kind: "GRmax",
    observable: "viable",
    better: "low",
  },
  {
    id: "signal",
    label: "signal at 24 h",
    unit: "fraction",
    kind: "value",
    observable: "signal",
    dose: 100,
    minutes: 1440,
    better: "low",
  },
  {
    id: "ligand",
    label: "free ligand at 24 h",
    unit: "nM",
    kind: "value",
    observable: "freeLigand",
    dose: 0,
    minutes: 1440,
    better: "neither",
  },
  {
    id: "claim:GR",
    label: "GR at 100 nM",
    unit: "dimensionless",
    kind: "GR",
    observable: "viable",
    dose: 100,
    better: "low",
    claimOnly: true,
  },
];

const RISES: Claim = {
  id: "C01",
  statement: "Ligand keeps cells growing under the drug.",
  sources: [{ citation: "Author 2020 Journal 1:2" }],
  evidenceGrade: "medium",
  nuance: "A toy.",
  checks: [
    {
      id: "rises",
      description: "GR rises with ligand",
      readout: "claim:GR",
      intervention: "claim:more",
      comparator: "parental",
      expected: "increase",
      scale: "difference",
      margin: 0.05,
    },
  ],
};

/** A study of the assay: parental cells with little ligand, a line with fifty times more, and two add-ons, one without effect. */
export function assayStudy(changes: Partial<Study> = {}): Study {
  const arm = (
    id: string,
    factors: Readonly<Record<string, number>>,
    doses: Arm["doses"] = [],
    intervention: string | null = null,
  ): Arm => ({ id, label: id, description: id, intervention, parameters: {}, factors, doses });
  return {
    id: "assay",
    title: "Assay",
    question: "Which add-on restores the response?",
    model: growthAssay(),
    hypotheses: [
      {
        id: "route",
        label: "Strength of the bypass",
        options: [
          { id: "strong", label: "strong", parameters: { map: 1 } },
          { id: "weak", label: "weak", parameters: { map: 0.05 } },
        ],
      },
    ],
    arms: [
      arm("parental", { ligand: 0.02 }),
      arm("more-ligand", {}),
      arm("plus-blocker", {}, [{ species: "blocker", time: 0, amount: 1, operation: "add" }], "blocker"),
      arm("plus-nothing", {}, [{ species: "inert", time: 0, amount: 1, operation: "add" }], "inert"),
    ],
    comparator: "more-ligand",
    reference: "parental",
    doseAxis: { drug: "drug", species: "drug", unit: "nM", doses: [1, 10, 100, 1000] },
    startMinutes: -1440,
    endMinutes: 4320,
    timeCourses: { observables: ["signal"], minutes: [0, 60, 1440, 4320], dose: 120 },
    readouts: READOUTS,
    claims: [RISES],
    claimArms: [arm("claim:more", { ligand: 50 })],
    caveats: ["A toy has no biology."],
    solver: { relativeTolerance: 1e-6, maxSteps: 1000 },
    ...changes,
  };
}

/** Parameter sets around known values, alternating between the two options. */
export function assayEnsemble(count: number): Ensemble {
  return {
    version: "1",
    parameters: ["rate", "ic", "ligand"],
    values: Array.from({ length: count }, (_, i) => [
      1 + 0.1 * Math.sin(i),
      9 + Math.cos(3 * i),
      exp(1 + 0.5 * Math.sin(7 * i)),
    ]),
    hypotheses: Array.from({ length: count }, (_, i) => ({ route: i % 2 === 0 ? "strong" : "weak" })),
    provenance: { modelHash: hashModel(growthAssay()), sampler: "by hand", seed: 1, stages: [] },
  };
}

/** The rival readings of the assay cut down to one option. */
export function onlyOption(id: "strong" | "weak"): Study["hypotheses"] {
  return assayStudy().hypotheses.map((hypothesis) => ({
    ...hypothesis,
    options: hypothesis.options.filter((option) => option.id === id),
  }));
}
