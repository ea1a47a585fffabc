import type { Dose } from "@igf-axis/model";
import type { CompiledModel } from "../compile.ts";
import type { Method, SimulationRequest, SolverOptions } from "../simulator.ts";

const METHODS: ReadonlySet<Method | undefined> = new Set<Method | undefined>(["bdf", "rodas5p", undefined]);
const STEPPERS: ReadonlySet<SolverOptions["stepper"]> = new Set<SolverOptions["stepper"]>([
  "wasm",
  "typescript",
  undefined,
]);

/** Positions of the names that requests use. */
export interface NameIndex {
  readonly parameters: ReadonlyMap<string, number>;
  /** Held quantities, then states. */
  readonly starts: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, number>;
  /** Held species that a dose may change. */
  readonly dosableHeld: ReadonlyMap<string, number>;
  /** Species carried as an amount: positions of their amounts in `starts`. */
  readonly carried: ReadonlyMap<string, number>;
  /** Those of them that a dose may change. */
  readonly dosableCarried: ReadonlySet<string>;
  readonly columns: ReadonlyMap<string, number>;
}

/** Indexes the names of a compiled model. */
export function indexNames({ system }: Pick<CompiledModel, "system">): NameIndex {
  const positions = (items: readonly { readonly id: string }[]): Map<string, number> =>
    new Map(items.map(({ id }, i) => [id, i]));
  const dosableHeld = positions(system.held);
  for (const { id, canBeDosed } of system.held) if (!canBeDosed) dosableHeld.delete(id);
  const starts = positions([...system.held, ...system.states]);
  const carried = new Map((system.carried ?? []).map(({ id, amount }) => [id, starts.get(amount) as number]));
  return {
    parameters: positions(system.parameters),
    starts,
    carried,
    dosableCarried: new Set((system.carried ?? []).flatMap(({ id, canBeDosed }) => (canBeDosed ? [id] : []))),
    states: positions(system.states),
    dosableHeld,
    columns: positions(system.columns),
  };
}

/** Returns the start of integration of a request whose times ascend. */
export function startTimeOf({ startTime, times }: SimulationRequest): number {
  return startTime ?? Math.min(0, times[0] ?? 0);
}

/**
 * Checks everything about a request but the values that parameters end up with.
 *
 * @throws RangeError naming the argument and the value.
 */
export function checkRequest(request: SimulationRequest, names: NameIndex): void {
  checkTimes(request);
  checkKeys("parameters", request.parameters, names.parameters, "is no parameter that a request may set");
  const starts = new Map([...names.starts, ...names.carried]);
  checkKeys("initialValues", request.initialValues, starts, "is no species with a starting value");
  checkKeys(
    "solver.absoluteTolerances",
    request.solver?.absoluteTolerances,
    names.states,
    "is no species that changes",
  );
  for (const id of request.select ?? []) {
    if (!names.columns.has(id)) throw new RangeError(`select: \`${id}\` is no column`);
  }
  const start = startTimeOf(request);
  for (const dose of request.doses ?? []) checkDose(dose, start, names);
  const { seed = 0 } = request;
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new RangeError(`seed ${seed} is not an integer in [0, 2^53)`);
  checkSolver(request.solver ?? {});
}

function checkTimes(request: SimulationRequest): void {
  const { times } = request;
  let previous = startTimeOf(request);
  if (!Number.isFinite(previous)) throw new RangeError(`startTime ${previous} is not finite`);
  for (let i = 0; i < times.length; i++) {
    const time = times[i] as number;
    if (!(time >= previous && time < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `times[${i}] = ${time} is before ${previous} or not finite; times ascend from startTime`,
      );
    }
    previous = time;
  }
}

function checkKeys(
  argument: string,
  values: Readonly<Record<string, number>> | undefined,
  known: ReadonlyMap<string, number>,
  complaint: string,
): void {
  for (const [id, value] of Object.entries(values ?? {})) {
    if (!known.has(id)) throw new RangeError(`${argument}: \`${id}\` ${complaint}`);
    if (!Number.isFinite(value)) throw new RangeError(`${argument}: \`${id}\` = ${value} is not finite`);
  }
}

function checkDose(dose: Dose, start: number, names: NameIndex): void {
  const known = [names.states, names.dosableHeld, names.dosableCarried];
  if (!known.some((items) => items.has(dose.species))) {
    throw new RangeError(`doses: \`${dose.species}\` is no species that a dose may change`);
  }
  if (!(dose.time >= start && dose.time < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `doses: time ${dose.time} of \`${dose.species}\` is before the start ${start} or not finite`,
    );
  }
  if (!Number.isFinite(dose.amount))
    throw new RangeError(`doses: amount ${dose.amount} of \`${dose.species}\` is not finite`);
}

function checkSolver(options: SolverOptions): void {
  if (!METHODS.has(options.method)) {
    throw new RangeError(`solver.method "${options.method}" is none of "bdf" and "rodas5p"`);
  }
  if (!STEPPERS.has(options.stepper)) {
    throw new RangeError(`solver.stepper "${options.stepper}" is none of "wasm" and "typescript"`);
  }
  const relative = options.relativeTolerance;
  if (relative !== undefined && !(relative > 0 && relative < 1)) {
    throw new RangeError(`solver.relativeTolerance ${relative} is not in (0, 1)`);
  }
  const positive: Readonly<Record<string, number | undefined>> = {
    absoluteTolerance: options.absoluteTolerance,
    maxSteps: options.maxSteps,
    maxHistory: options.maxHistory,
    initialStep: options.initialStep,
    maxStep: options.maxStep,
    ...options.absoluteTolerances,
  };
  for (const [name, value] of Object.entries(positive)) {
    if (value !== undefined && !(value > 0)) throw new RangeError(`solver: ${name} ${value} is not above 0`);
  }
}
