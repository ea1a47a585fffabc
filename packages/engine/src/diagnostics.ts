import type { Diagnostic } from "@igf-axis/model";

type Path = Diagnostic["path"];

// Compiling

/** A symbol that names nothing in the model. */
export function unknownName(id: string, path: Path): Diagnostic {
  return {
    code: "E3001",
    path,
    message: `\`${id}\` is used here but the model defines nothing of that name.`,
  };
}

/** An algebraic rule that cannot be solved. */
export function algebraicRuleNotCompiled(path: Path): Diagnostic {
  return {
    code: "E3003",
    path,
    message:
      "This algebraic rule holds no symbol linearly that nothing else determines; solve it for one and state that as an assignment rule.",
  };
}

/** A `delay` that others are nested in too deeply. */
export function delayNotCompiled(path: Path): Diagnostic {
  return {
    code: "E3004",
    path,
    message:
      "So many delays are nested in this `delay` that a simulation would not end; introduce a species that follows a part of it.",
  };
}

/** `rateOf` of something whose rate is not known. */
export function rateOfNotCompiled(path: Path): Diagnostic {
  return {
    code: "E3005",
    path,
    message:
      "`rateOf` takes a symbol whose rate of change is known: not one that follows an assignment rule or is a reaction's rate.",
  };
}

/** A fast reaction whose equilibrium cannot be solved. */
export function fastReactionNotCompiled(id: string, path: Path): Diagnostic {
  return {
    code: "E3006",
    path,
    message: `Reaction \`${id}\` is marked fast, but its equilibrium cannot be solved: its law must be linear or quadratic in its extent, without conditions that switch it off. Give it a large rate constant, or assignment rules for its equilibrium.`,
  };
}

/** A conversion factor that is not a constant parameter. */
export function conversionFactorNotConstant(factor: string, path: Path): Diagnostic {
  return {
    code: "E3008",
    path,
    message: `Conversion factor \`${factor}\` must be a parameter that no rule changes.`,
  };
}

/** A species reference without a stoichiometry. */
export function stoichiometryUnset(reaction: string, species: string, path: Path): Diagnostic {
  return {
    code: "E3009",
    path,
    message: `The stoichiometry of \`${species}\` in reaction \`${reaction}\` is not set; state a number, or set its identifier by a rule or an initial assignment.`,
  };
}

/** A reaction without a rate law. */
export function rateLawMissing(reaction: string, path: Path): Diagnostic {
  return {
    code: "E3010",
    path,
    message: `Reaction \`${reaction}\` has no rate law; state one, or remove the reaction.`,
  };
}

/** Definitions that need each other. */
export function circularDefinition(cycle: readonly string[], path: Path): Diagnostic {
  return {
    code: "E3011",
    path,
    message: `These definitions need each other: ${cycle.map((id) => `\`${id}\``).join(" → ")}; break the circle.`,
  };
}

/** A quantity that changes but has no starting value. */
export function initialValueMissing(id: string, path: Path): Diagnostic {
  return {
    code: "E3012",
    path,
    message: `\`${id}\` has no starting value; state one, or an initial assignment.`,
  };
}

/** A symbol whose value two constructs determine. */
export function determinedTwice(id: string, path: Path): Diagnostic {
  return {
    code: "E3013",
    path,
    message: `\`${id}\` is determined twice: a constant or a symbol with a rule cannot also be changed by a reaction or a second rule.`,
  };
}

/** An expression whose derivative is unknown. */
export function notDifferentiable(id: string, symbol: string, path: Path): Diagnostic {
  return {
    code: "E3014",
    path,
    message: `\`${id}\` cannot be differentiated with respect to \`${symbol}\`; factorial, quotient and remainder may hold no quantity that changes.`,
  };
}

/** A local parameter without a value. */
export function localParameterUnset(id: string, path: Path): Diagnostic {
  return { code: "E3016", path, message: `Local parameter \`${id}\` has no value.` };
}

/** A constraint, which is not watched. */
export function constraintNotChecked(path: Path): Diagnostic {
  return {
    code: "W3001",
    path,
    message: "Constraints are not checked while integrating; look at the result.",
  };
}

// Sensitivities

/** Sensitivities of a model with events. */
export function sensitivityThroughEvents(id: string): Diagnostic {
  return {
    code: "E3018",
    path: ["events", id],
    message: `Sensitivities through the event \`${id}\` are not computed; state what happens at a fixed time as a dose, or take differences of simulations.`,
  };
}

/** Sensitivities of rates that jump where parameters or states decide. */
export function sensitivityThroughSwitches(): Diagnostic {
  return {
    code: "E3019",
    path: [],
    message:
      "Rates jump at a moment that depends on states or on a parameter asked for; sensitivities jump there too, which is not computed. Make the condition smooth, or take differences of simulations.",
  };
}

/** Sensitivities of delay equations. */
export function sensitivityOfDelays(): Diagnostic {
  return {
    code: "E3020",
    path: [],
    message: "Sensitivities of models with `delay` are not computed; take differences of simulations.",
  };
}

// Steady states

/** A steady state of rates that change with time. */
export function steadyStateOfTime(): Diagnostic {
  return {
    code: "E4021",
    path: [],
    message:
      "The rates depend on time itself, so no state stays as it is; replace what holds the time by a parameter.",
  };
}

/** A steady state of a model with events. */
export function steadyStateOfEvents(id: string): Diagnostic {
  return {
    code: "E4022",
    path: ["events", id],
    message: `The event \`${id}\` may change the model on the way to a steady state; simulate instead, or ask for the steady state without events.`,
  };
}

/** A steady state of delay equations. */
export function steadyStateOfDelays(): Diagnostic {
  return {
    code: "E4023",
    path: [],
    message: "Steady states of models with `delay` are not looked for; simulate until nothing changes.",
  };
}

/** A state that does not stop growing. */
export function growsWithoutBound(id: string, path: Path): Diagnostic {
  return {
    code: "E4024",
    path,
    message: `There is no steady state ahead: \`${id}\` grows without bound; look for a production that nothing balances.`,
  };
}

/** A course that did not come to rest. */
export function steadyStateNotReached(steps: number, id: string, rate: number): Diagnostic {
  return {
    code: "E4025",
    path: ["species", id],
    message: `No steady state was reached in ${steps} steps: \`${id}\` still changes by ${rate.toPrecision(3)} of its size per time; the model may oscillate, or come to rest very slowly.`,
  };
}

/** A steady state among infinitely many. */
export function steadyStateNotIsolated(): Diagnostic {
  return {
    code: "E4026",
    path: [],
    message:
      "The course ends among infinitely many steady states with the same totals, so that none can be computed on its own; simulate instead, or look for rates that vanish together.",
  };
}

// Integrating

/** More steps than allowed. */
export function stepBudgetExceeded(maxSteps: number, time: number): Diagnostic {
  return {
    code: "E4001",
    path: [],
    message: `The budget of ${maxSteps} steps was used up at time ${time}; raise maxSteps, loosen the tolerance, or look for rate constants that are far too large.`,
  };
}

/** A species and how far below zero it has come. */
interface BelowZero {
  readonly id: string;
  readonly value: number;
}

function adviceFor(below: BelowZero | undefined, otherwise: string): string {
  return below === undefined
    ? otherwise
    : `\`${below.id}\` has fallen below zero, to ${below.value}: if sizes as small as its tolerance matter, state a smaller absolute tolerance for it`;
}

/** The error test failed again and again. */
export function errorTestFailed(time: number, step: number, below?: BelowZero): Diagnostic {
  const advice = adviceFor(below, "the solution may have a jump or a singularity there");
  return {
    code: "E4002",
    path: [],
    message: `At time ${time} the error test fails even with step ${step}; ${advice}.`,
  };
}

/** Newton's iteration did not converge with any step. */
export function newtonFailed(time: number, step: number, below?: BelowZero): Diagnostic {
  const advice = adviceFor(below, "a rate may change too steeply there");
  return {
    code: "E4003",
    path: [],
    message: `At time ${time} Newton's iteration does not converge even with step ${step}; ${advice}.`,
  };
}

/** A rate became infinite or not a number. */
export function rateNotFinite(time: number, culprit: string | undefined, path: Path): Diagnostic {
  const what = culprit === undefined ? "A rate of change" : `\`${culprit}\``;
  return {
    code: "E4004",
    path,
    message: `${what} is not finite near time ${time}; look for a division by zero, a root or logarithm of a negative number, or an overflow.`,
  };
}

/** I − γJ has no usable factorization at any step. */
export function iterationMatrixSingular(
  time: number,
  step: number,
  slope: { readonly of: string; readonly by: string } | undefined,
): Diagnostic {
  const found =
    slope === undefined
      ? "look for a rate law whose slope is infinite, such as a root at 0"
      : `the slope of \`${slope.of}\` with \`${slope.by}\` is not finite, as that of a root at 0`;
  return {
    code: "E4005",
    path: slope === undefined ? [] : [slope.of],
    message: `At time ${time} the iteration matrix is singular or not finite even with step ${step}; ${found}.`,
  };
}

/** A starting value is not a number. */
export function startNotFinite(id: string, path: Path): Diagnostic {
  return {
    code: "E4006",
    path,
    message: `The starting value of \`${id}\` is not finite; look at its initial assignment.`,
  };
}

/** An event's delay that is negative or not a number. */
export function delayNotPositive(id: string, delay: number, time: number): Diagnostic {
  return {
    code: "E4007",
    path: ["events", id, "delay"],
    message: `The delay of event \`${id}\` is ${delay} at time ${time}; it must be a finite number of at least 0.`,
  };
}

/** Events that trigger each other without end at one time. */
export function eventCascade(id: string, time: number, limit: number): Diagnostic {
  return {
    code: "E4008",
    path: ["events", id],
    message: `More than ${limit} events happen at time ${time}, the last of them \`${id}\`; look for events that trigger each other.`,
  };
}

/** A lag of `delay` that is negative or not a number. */
export function lagNotPossible(id: string, lag: number, time: number): Diagnostic {
  return {
    code: "E4009",
    path: [],
    message: `The lag of \`${id}\` is ${lag} at time ${time}; it must be a finite number of at least 0.`,
  };
}

/** A moment so long ago that its values are no longer kept. */
export function historyTooLong(id: string, moment: number, time: number): Diagnostic {
  return {
    code: "E4010",
    path: [],
    message: `\`${id}\` asks at time ${time} for the values of time ${moment}, which are no longer kept; raise maxHistory, loosen the tolerance or shorten the lag.`,
  };
}
