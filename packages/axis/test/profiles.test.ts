import { expect, test } from "vitest";
import { buildCellModel, PROFILE_CHANGES, PROFILES, THERAPIES } from "../src/index.ts";

const PARAMETERS = new Map(buildCellModel().parameters.map((parameter) => [parameter.id, parameter]));

test("profiles set, follow and multiply parameters that the model has and that hold still", () => {
  for (const { id, parameters, references, factors = {} } of PROFILES) {
    const named = [parameters, references, factors].flatMap((each) => Object.keys(each));
    for (const name of [...named, ...Object.values(references)])
      expect(PARAMETERS.get(name)?.constant, `${id}: ${name}`).toBe(true);
    for (const name of Object.keys(parameters)) expect(factors, `${id}: ${name}`).not.toHaveProperty(name);
  }
});

test("changes of a profile reach parameters that the model has", () => {
  for (const { id, parameter, words, range } of PROFILE_CHANGES) {
    expect(PARAMETERS.get(parameter)?.constant, id).toBe(true);
    for (const value of Object.values(words)) {
      expect(value, id).toBeGreaterThanOrEqual(range[0]);
      expect(value, id).toBeLessThanOrEqual(range[1]);
    }
  }
});

test("no two profiles, and no two therapies, answer to one name", () => {
  for (const named of [PROFILES, THERAPIES]) {
    const names = named.flatMap(({ id, synonyms }) => [...new Set([id.toLowerCase(), ...synonyms])]);
    expect(new Set(names).size).toBe(names.length);
  }
});

test("a line of the flow cytometry carries the receptors of NCI-H322M times the ratio of signals", () => {
  const line = PROFILES.find(({ id }) => id === "A431");
  expect(line?.references.EGFR_copies).toBe("EGFR_copies_H322M");
  expect(line?.factors?.EGFR_copies).toBeCloseTo(4.741, 3);
  expect(line?.factors).not.toHaveProperty("INSR_copies");
});
