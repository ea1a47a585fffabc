import { type Diagnostic, failure, type Outcome, type Scenario, success } from "@igf-axis/model";
import { notAScenario, type Place } from "../diagnostics.ts";
import { disagreements } from "./agreement.ts";
import { type PlaceFinder, problemsOf } from "./problems.ts";
import { SCENARIO_SCHEMA } from "./schema.ts";
import { type PlacedData, readYaml } from "./syntax.ts";

/**
 * Reads a scenario from YAML 1.2 (or JSON) text.
 *
 * Every problem is collected, in the order of the file, each with line and column. Doses come back in ascending order. Names of
 * profiles, therapies, readouts and claims are not looked at here: `axis` knows them, and finds their place in `places`.
 *
 * @param file - What the file is called in diagnostics.
 * @returns the scenario, or diagnostics E1101–E1117. Never throws, whatever the text.
 */
export function readScenario(text: string, file: string): Outcome<Scenario> {
  const data = readYaml(text, file);
  if (data.problems.length > 0) return failure(inOrder(data.problems));
  const find = finder(data, file);
  if (typeof data.value !== "object" || data.value === null || Array.isArray(data.value)) {
    return failure([notAScenario(data.value, find.value([]))]);
  }
  const parsed = SCENARIO_SCHEMA.safeParse(data.value);
  const problems = [
    ...(parsed.success ? [] : problemsOf(parsed.error.issues, data.value, find)),
    ...disagreements(data.value, find),
  ];
  if (!parsed.success || problems.length > 0) return failure(inOrder(problems));
  const { drug } = parsed.data;
  return success({
    ...parsed.data,
    drug: { name: drug.name, dosesNm: drug.dosesNm.toSorted((a, b) => a - b) },
    places: Object.fromEntries(data.places),
  });
}

/** Places fall back to the nearest enclosing value, so that every problem has one. */
function finder(data: PlacedData, file: string): PlaceFinder {
  const value = (path: Diagnostic["path"]): Place => {
    for (let length = path.length; length >= 0; length--) {
      const place = data.places.get(path.slice(0, length).join("."));
      if (place !== undefined) return place;
    }
    return { file, line: 1, column: 1 };
  };
  return { value, key: (path) => data.keyPlaces.get(path.join(".")) ?? value(path) };
}

function inOrder(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.toSorted(
    (a, b) => (a.span?.line ?? 0) - (b.span?.line ?? 0) || (a.span?.column ?? 0) - (b.span?.column ?? 0),
  );
}
