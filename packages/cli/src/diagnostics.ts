import { type Diagnostic, nearestName } from "@igf-axis/model";

function problem(code: Diagnostic["code"], message: string, path: Diagnostic["path"] = []): Diagnostic {
  return { code, message, path };
}

/** A scenario file that cannot be read. */
export function unreadableFile(file: string, reason: string): Diagnostic {
  return problem("E1901", `the scenario file "${file}" cannot be read: ${reason}`);
}

/** A name that is neither a scenario that comes along nor a path. */
export function unknownScenario(name: string, known: readonly string[]): Diagnostic {
  const near = nearestName(name, known);
  const hint = near === undefined ? "" : `; did you mean "${near}"?`;
  return problem(
    "E1902",
    `there is no scenario and no file "${name}"${hint}${hint === "" ? ";" : ""} scenarios: ${known.join(", ")}; a file of your own is given by its path`,
  );
}

/** The problem of a scenario that names a claim which is judged without one. */
export function claimJudgedElsewhere(unknown: Diagnostic, id: string): Diagnostic {
  return {
    ...unknown,
    message: `claim "${id}" is not judged in a scenario's culture; \`igf-axis claims --claim ${id}\` judges it`,
  };
}

/** A file that is not text. */
export function notText(file: string): Diagnostic {
  return problem("E1903", `"${file}" is not UTF-8 text; a scenario is a YAML or JSON file`);
}

/** Words on the command line that make no command. */
export function wrongUsage(detail: string): Diagnostic {
  return problem("E1904", `${detail}; \`igf-axis --help\` shows what there is`);
}

/** An option whose value does not fit. */
export function badOption(option: string, value: string, wanted: string): Diagnostic {
  return problem("E1905", `${option} is "${value}"; it takes ${wanted}`, [option]);
}

/** A folder that results cannot be written to. */
export function folderNotWritable(folder: string, reason: string): Diagnostic {
  return problem(
    "E1906",
    `results cannot be written to "${folder}": ${reason}; choose another folder with --out`,
  );
}

/** A kind of schema that does not exist. */
export function unknownSchema(name: string, known: readonly string[]): Diagnostic {
  return problem("E1907", `there is no schema "${name}"; known: ${known.join(", ")}`);
}

/** A table of measurements that cannot be read. */
export function unreadableTable(file: string, reason: string): Diagnostic {
  return problem(
    "E1908",
    `the table "${file}" cannot be used: ${reason}; give the folder that holds phospho/ and growth/ with --data`,
  );
}

/** A fault of the program itself. */
export function internalError(message: string): Diagnostic {
  return problem(
    "E1999",
    `something broke inside igf-axis: ${message}; run it again with IGF_AXIS_DEBUG=1 for details, and report it`,
  );
}
