import { type Diagnostic, nearestName } from "@igf-axis/model";

/** A model file that cannot be opened, or is no text. */
export function unreadableModel(file: string, reason: string): Diagnostic {
  return {
    code: "E1911",
    path: [],
    message: `the model file "${file}" cannot be read: ${reason}; give the path of an SBML file`,
  };
}

/** A name that `--set` cannot set. */
export function unknownSetting(name: string, known: readonly string[]): Diagnostic {
  return {
    code: "E1912",
    path: ["--set", name],
    message: `\`${name}\` is no parameter, compartment or species whose value can be set${hint(name, known)}`,
  };
}

/** A name that `--select` cannot show. */
export function unknownColumn(name: string, known: readonly string[]): Diagnostic {
  return {
    code: "E1913",
    path: ["--select", name],
    message: `\`${name}\` is nothing that the model can show (S, or [S] for its concentration, or amount(S))${hint(name, known)}`,
  };
}

/** Neither an end nor times, or both. */
export function timesNeeded(): Diagnostic {
  return {
    code: "E1914",
    path: ["--end"],
    message: "say until when to simulate: either `--end 100 --steps 50` or `--times 0,1,10`",
  };
}

/** An option that does not go with the method. */
export function optionWithoutMethod(option: string, methods: string): Diagnostic {
  return {
    code: "E1915",
    path: [option],
    message: `${option} goes with ${methods} only`,
  };
}

/** More rows than a table is printed with. */
export function tooManyRows(rows: number, limit: number): Diagnostic {
  return {
    code: "E1916",
    path: ["--runs"],
    message: `all runs would be ${rows} rows, and at most ${limit} are printed; ask for fewer runs or steps, or for \`--report mean-sd\``,
  };
}

/** A name that no sensitivity can be taken by. */
export function unknownSensitivityParameter(name: string, known: readonly string[]): Diagnostic {
  return {
    code: "E1917",
    path: ["--parameters", name],
    message: `\`${name}\` is no parameter, compartment or species with a value to differentiate by${hint(name, known)}`,
  };
}

function hint(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return near === undefined ? "" : `; did you mean \`${near}\`?`;
}
