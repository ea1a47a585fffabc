import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A scenario file that comes with the package. */
export interface BuiltinScenario {
  /** The name that `igf-axis run` takes; the file's name without its ending. */
  readonly id: string;
  readonly file: string;
  readonly text: string;
}

/** Returns the scenario files that come with the package, by name. */
export function builtinScenarios(): readonly BuiltinScenario[] {
  const folder = fileURLToPath(new URL("../../scenarios/", import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({
      id: name.slice(0, -".yaml".length),
      file: `${folder}${name}`,
      text: readFileSync(`${folder}${name}`, "utf8"),
    }));
}
