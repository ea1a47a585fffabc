import type { Diagnostic } from "@igf-axis/model";

type Path = Diagnostic["path"];

// Compiling

/** A rate rule: something that changes continuously. */
export function rateRuleNotStochastic(variable: string, path: Path): Diagnostic {
  return {
    code: "E3101",
    path,
    message: `\`${variable}\` has a rate rule; a stochastic run has no continuous change. State it as reactions, or simulate with --method bdf.`,
  };
}

/** A reaction that is marked fast. */
export function fastNotStochastic(reaction: string, path: Path): Diagnostic {
  return {
    code: "E3102",
    path,
    message: `Reaction \`${reaction}\` is marked fast, which has no meaning where single reactions are drawn; give it a rate law in time, and say fast="false".`,
  };
}

/** A conversion factor other than 1. */
export function conversionNotStochastic(species: string, factor: string, path: Path): Diagnostic {
  return {
    code: "E3103",
    path,
    message: `\`${species}\` has the conversion factor \`${factor}\`; where molecules are counted an extent of one reaction is one reaction, and the factor has to be a constant of 1.`,
  };
}

/** A stoichiometry that is no whole number, or can change. */
export function stoichiometryNotWhole(reaction: string, species: string, path: Path): Diagnostic {
  return {
    code: "E3104",
    path,
    message: `The stoichiometry of \`${species}\` in reaction \`${reaction}\` has to be a whole number that is written out; each reaction changes whole molecules.`,
  };
}

/** Amounts in a unit that does not count. */
export function substanceNotCounted(species: string, unit: string, path: Path): Diagnostic {
  return {
    code: "E3105",
    path,
    message: `The amount of \`${species}\` is in ${unit}; a stochastic run counts molecules. Convert the amounts and rate laws to item (1 nmol is 6.022e14 items).`,
  };
}

/** A rate law that changes with time while no reaction happens. */
export function propensityNeedsTime(reaction: string, path: Path): Diagnostic {
  return {
    code: "E3106",
    path,
    message: `The rate law of \`${reaction}\` depends on time itself; between two reactions it has to stand still. An event that sets a parameter at a known time can take its place.`,
  };
}

/** A comparison in a trigger that holds time and amounts. */
export function triggerMixesTime(event: string, path: Path): Diagnostic {
  return {
    code: "E3107",
    path,
    message: `A comparison that the trigger of \`${event}\` uses holds time together with amounts; separate them, as in \`time > 5 && S > 10\`.`,
  };
}

/** `rateOf` in a stochastic model. */
export function rateOfNotStochastic(symbol: string, path: Path): Diagnostic {
  return {
    code: "E3108",
    path,
    message: `\`rateOf(${symbol})\` is asked for; numbers of molecules jump and have no rate of change.`,
  };
}

/** `delay` in a stochastic model. */
export function delayNotStochastic(): Diagnostic {
  return {
    code: "E3109",
    path: [],
    message:
      "The model uses `delay`; a stochastic run keeps nothing of what was before. An event with a delay, or a chain of species, can take its place.",
  };
}

/** Amounts in moles, which are counted as they stand. */
export function molesCounted(path: Path): Diagnostic {
  return {
    code: "W3101",
    path,
    message:
      "Amounts are in mole, the unit of Level 2 where none is stated; a stochastic run takes the numbers as counts of molecules. State item as the unit of substance if that is meant.",
  };
}

/** A reversible reaction whose rate law is a difference. */
export function differenceTaken(reaction: string, path: Path): Diagnostic {
  return {
    code: "W3102",
    path,
    message: `Reaction \`${reaction}\` is reversible and its rate law is a difference, which is taken as the rate of the forward direction alone: the chance of both directions is lost, and the run fails where it is negative. Write two reactions, one for each direction.`,
  };
}

// Running

/** An amount that cannot be a count. */
export function amountNotWhole(species: string, amount: number, time: number): Diagnostic {
  return {
    code: "E4101",
    path: ["species", species],
    message: `The amount of \`${species}\` is ${amount} at time ${time}; a stochastic run counts molecules and needs a whole number from 0 to 2^53. Round what it starts from, or what an event assigns.`,
  };
}

/** A rate law that is negative. */
export function propensityNegative(reaction: string, value: number, time: number): Diagnostic {
  return {
    code: "E4102",
    path: ["reactions", reaction, "rateLaw"],
    message: `The rate law of \`${reaction}\` is ${value} at time ${time}; the rate of a stochastic reaction cannot be negative. Write a reversible reaction as two, one for each direction.`,
  };
}

/** A reaction that happened without enough of a reactant. */
export function reactantUsedUp(species: string, time: number): Diagnostic {
  return {
    code: "E4103",
    path: ["species", species],
    message: `A reaction at time ${time} needs more of \`${species}\` than there is; its rate law has to be 0 where a reactant is used up.`,
  };
}

/** More reactions than allowed. */
export function firingBudgetExceeded(maxSteps: number, time: number): Diagnostic {
  return {
    code: "E4104",
    path: [],
    message: `The budget of ${maxSteps} reactions or leaps was used up at time ${time}; raise maxSteps (--max-events), end earlier, or use tau-leaping.`,
  };
}
