import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { resolveScenario } from "@igf-axis/axis";
import { runCommandLine } from "@igf-axis/cli";
import {
  compile,
  compileSensitivity,
  compileStochastic,
  createSimulator,
  createSteadyStateSolver,
  createStochasticSimulator,
  type SimulationRequest,
  type SteadyStateRequest,
} from "@igf-axis/engine";
import { readSbml, readScenario, toModel } from "@igf-axis/formats";
import {
  checkUnits,
  type Diagnostic,
  type Expression,
  emptyModel,
  type Model,
  parseExpression,
  parseUnit,
  unwrap,
  validateModel,
} from "@igf-axis/model";
import { expect, test } from "vitest";
import { type CatalogueEntry, readCatalogue } from "./catalogue.ts";
import { filesBelow, ROOT, textOf } from "./workspace.ts";

const ENTRIES = readCatalogue();

test("every code in use is documented, and every documented code is in use", () => {
  const sources = filesBelow("packages", ".ts").filter((file) => file.includes("/src/"));
  const used = new Set(sources.flatMap((file) => textOf(file).match(/(?<=")[EW]\d{4}(?=")/g) ?? []));
  expect(used.size).toBeGreaterThanOrEqual(50);
  expect([...used].sort()).toEqual([...new Set(ENTRIES.map(({ code }) => code))].sort());
});

test("every code has one entry", () => {
  const codes = ENTRIES.map(({ code }) => code);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
});

test.each(ENTRIES.map((entry) => [entry.code, entry] as const))(
  "the example of %s gives that code",
  async (code, entry) => {
    expect(entry.example, `${code} in ${entry.file} has no example`).toBeDefined();
    expect(await codesOf(entry)).toContain(code);
  },
);

async function codesOf({ code, example }: CatalogueEntry): Promise<readonly string[]> {
  const { kind, text } = example ?? { kind: "none", text: "" };
  const run = RUNNERS[kind];
  if (!run)
    throw new Error(`the example of ${code} is of kind "${kind}"; known: ${Object.keys(RUNNERS).join(", ")}`);
  return run(text.replace(/\n$/, ""), code);
}

const RUNNERS: Readonly<
  Record<string, (text: string, code: string) => readonly string[] | Promise<readonly string[]>>
> = {
  expression: (text) => codes(parseExpression(text, { file: "example" }).diagnostics),
  unit: (text) => codes(parseUnit(text).diagnostics),
  scenario: (text) => {
    const scenario = readScenario(text, "example.yaml");
    return codes(
      scenario.ok
        ? [...scenario.diagnostics, ...resolveScenario(scenario.value).diagnostics]
        : scenario.diagnostics,
    );
  },
  model: (text) => {
    const model: Model = { ...emptyModel("example"), ...(JSON.parse(text) as Partial<Model>) };
    return [...codes([...validateModel(model), ...checkUnits(model)]), ...codesOfCompiling(model)];
  },
  sbml: (text) => {
    const document = readSbml(text, { file: "example.xml" });
    return codes([...document.diagnostics, ...(document.ok ? toModel(document.value).diagnostics : [])]);
  },
  simulation: (text) => codesOfSimulation(JSON.parse(text) as ExampleSimulation),
  stochastic: (text) => codesOfStochastic(JSON.parse(text) as ExampleReactions),
  cli: async (text) => {
    const said: string[] = [];
    const [command, ...words] = text.split(/\s+/);
    expect(command).toBe("igf-axis");
    const exitCode = await runCommandLine(words, {
      stdout: { write: () => {} },
      stderr: { write: (line) => said.push(line) },
      folder: ROOT,
      environment: {},
      signal: new AbortController().signal,
    });
    expect(exitCode).toBeGreaterThan(0);
    return [...said.join("").matchAll(/[EW]\d{4}/g)].map(([found]) => found);
  },
  ts: async (text, code) => {
    const folder = join(ROOT, ".cache", "examples");
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${code}.ts`);
    writeFileSync(file, text);
    const failure: unknown = await import(/* @vite-ignore */ pathToFileURL(file).href).then(
      () => undefined,
      (error: unknown) => error,
    );
    return codesOfError(failure);
  },
};

/** A model that validation refuses may break the compiler's contract, which throws; that says nothing more. */
function codesOfCompiling(model: Model): readonly string[] {
  try {
    return codes(compile(model).diagnostics);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Rates of change as formulas, run to time 10. */
interface ExampleSimulation {
  readonly rates: Readonly<Record<string, string>>;
  readonly start?: Readonly<Record<string, number>>;
  readonly initial?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly events?: readonly {
    readonly trigger: string;
    readonly delay?: string;
    readonly set: Readonly<Record<string, string>>;
  }[];
  readonly request?: Partial<SimulationRequest>;
  /** Where present, the steady state is looked for instead. */
  readonly steadyState?: SteadyStateRequest;
  /** Where present, sensitivities by these parameters are compiled instead. */
  readonly sensitivity?: readonly string[];
}

function codesOfSimulation(example: ExampleSimulation): readonly string[] {
  const { rates, start = {}, initial = {}, parameters = {}, events = [] } = example;
  const { request, steadyState, sensitivity } = example;
  const formula = (text: string): Expression => unwrap(parseExpression(text));
  const model: Model = {
    ...emptyModel("example"),
    parameters: [
      ...Object.entries(parameters).map(([id, value]) => ({ id, value, constant: true })),
      ...[...new Set([...Object.keys(rates), ...Object.keys(start)])].map((id) => ({
        id,
        value: start[id] ?? 0,
        constant: false,
      })),
    ],
    rules: Object.entries(rates).map(([variable, text]) => ({ kind: "rate", variable, math: formula(text) })),
    initialAssignments: Object.entries(initial).map(([symbol, text]) => ({ symbol, math: formula(text) })),
    events: events.map(({ trigger, delay, set }) => ({
      trigger: { math: formula(trigger), initialValue: true, persistent: true },
      ...(delay === undefined ? {} : { delay: formula(delay) }),
      useValuesFromTriggerTime: true,
      assignments: Object.entries(set).map(([variable, text]) => ({ variable, math: formula(text) })),
    })),
  };
  const compiled = unwrap(compile(model));
  if (sensitivity !== undefined)
    return codes(compileSensitivity(compiled, { parameters: sensitivity }).diagnostics);
  try {
    if (steadyState !== undefined) createSteadyStateSolver(compiled).solve(steadyState);
    else createSimulator(compiled).simulate({ times: [0, 1, 10], ...request });
    return [];
  } catch (error) {
    return codesOfError(error);
  }
}

/** Amounts and reactions with rate laws as formulas, run stochastically to time 10. */
interface ExampleReactions {
  readonly amounts: Readonly<Record<string, number>>;
  readonly reactions?: Readonly<
    Record<
      string,
      {
        readonly from: readonly string[];
        readonly to: readonly string[];
        readonly rate: string;
        readonly fast?: boolean;
        readonly reversible?: boolean;
        /** Stoichiometry, 1 where none is stated. */
        readonly count?: number;
      }
    >
  >;
  readonly event?: { readonly trigger: string; readonly set: Readonly<Record<string, string>> };
  readonly model?: Partial<Model>;
  readonly maxSteps?: number;
}

function codesOfStochastic({ amounts, reactions = {}, event, model = {}, maxSteps }: ExampleReactions) {
  const formula = (text: string): Expression => unwrap(parseExpression(text));
  const compiled = compileStochastic({
    ...emptyModel("example"),
    compartments: [{ id: "cell", size: 1, constant: true }],
    species: Object.entries(amounts).map(([id, initialAmount]) => ({
      id,
      compartment: "cell",
      initialAmount,
      hasOnlySubstanceUnits: true,
      boundaryCondition: false,
      constant: false,
    })),
    reactions: Object.entries(reactions).map(
      ([id, { from, to, rate, fast = false, reversible = false, count = 1 }]) => {
        const referred = (species: string) => ({ species, stoichiometry: count, constant: true });
        const rateLaw = { math: formula(rate), localParameters: [] };
        return {
          id,
          reversible,
          fast,
          reactants: from.map(referred),
          products: to.map(referred),
          modifiers: [],
          rateLaw,
        };
      },
    ),
    events: (event === undefined ? [] : [event]).map(({ trigger, set }) => ({
      trigger: { math: formula(trigger), initialValue: true, persistent: true },
      useValuesFromTriggerTime: true,
      assignments: Object.entries(set).map(([variable, text]) => ({ variable, math: formula(text) })),
    })),
    ...model,
  });
  if (!compiled.ok || compiled.diagnostics.length > 0) return codes(compiled.diagnostics);
  try {
    createStochasticSimulator(compiled.value).simulate({
      times: [0, 10],
      ...(maxSteps === undefined ? {} : { maxSteps }),
    });
    return [];
  } catch (error) {
    return codesOfError(error);
  }
}

function codes(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

function codesOfError(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error ? [String(error.code)] : [];
  return [...own, ...[...error.message.matchAll(/[EW]\d{4}/g)].map(([found]) => found)];
}
