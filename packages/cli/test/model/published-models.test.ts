import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  analyzeConservation,
  type CompiledModel,
  createSimulator,
  createSteadyStateSolver,
} from "@igf-axis/engine";
import { readSbml, toModel } from "@igf-axis/formats";
import { evaluate, unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/simulate/prepare.ts";

/** Models of BioModels, looked for beside the repository. */
const FOLDER = fileURLToPath(new URL("../../../../../shared/models/", import.meta.url));

function compiledOf(name: string): CompiledModel {
  const text = readFileSync(`${FOLDER}${name}.xml`, "utf8");
  return unwrap(prepare(unwrap(toModel(unwrap(readSbml(text, { file: name })))))).compiled;
}

describe.skipIf(!existsSync(FOLDER))(
  "published models (skipped when there are none at ../shared/models)",
  () => {
    /** Independent states and moieties, and whether some moiety is a difference only. */
    const conserved: readonly (readonly [string, number, number, boolean])[] = [
      ["BIOMD0000000009", 15, 7, false],
      ["BIOMD0000000048", 17, 6, false],
      ["BIOMD0000000188", 12, 4, true],
      ["BIOMD0000000205", 158, 36, false],
      ["BIOMD0000000343", 6, 3, false],
      ["BIOMD0000000427", 10, 11, false],
      ["BIOMD0000000581", 15, 10, false],
      ["BIOMD0000000943", 33, 0, false],
    ];

    test.each(conserved)("%s has rank %d and %d conserved totals", (name, rank, count, hasDifference) => {
      const analysis = analyzeConservation(compiledOf(name).system);
      expect({ rank: analysis.rank, count: analysis.moieties.length, excluded: analysis.excluded }).toEqual({
        rank,
        count,
        excluded: [],
      });
      const coefficients = analysis.moieties.flatMap(({ members }) =>
        members.map(({ coefficient }) => coefficient),
      );
      expect(coefficients.some((coefficient) => coefficient < 0n)).toBe(hasDifference);
    });

    test("totals of an EGFR network of 23 species stay what they were", () => {
      const { system, ...rest } = compiledOf("BIOMD0000000048");
      const { moieties } = analyzeConservation(system);
      expect(moieties.map(({ name }) => name)).toEqual(
        expect.arrayContaining(
          ["PLCg", "SOS", "Grb", "Shc", "R", "EGF"].filter((id) => system.states.some((s) => s.id === id)),
        ),
      );
      const course = createSimulator({ system, ...rest }).simulate({ times: [0, 1, 10, 120] });
      const parameters = new Map(system.parameters.map(({ id, value }) => [id, value]));
      for (const { total } of moieties) {
        const totals = Array.from(course.times, (_, row) =>
          evaluate(total, {
            symbol: (id) =>
              parameters.get(id) ??
              (course.values[row * course.columns.length + course.columns.indexOf(id)] as number),
            time: 0,
          }),
        );
        for (const value of totals) expect(value / (totals[0] as number)).toBeCloseTo(1, 12);
      }
    });

    const resting: readonly (readonly [string, number])[] = [
      ["BIOMD0000000009", 1e4],
      ["BIOMD0000000048", 5e3],
      ["BIOMD0000000270", 1e5],
      ["BIOMD0000000448", 1e5],
      ["BIOMD0000000581", 1e5],
    ];

    test.each(resting)("%s comes to the state that its time course comes to by %d", (name, end) => {
      const compiled = compiledOf(name);
      const course = createSimulator(compiled).simulate({
        times: [end],
        solver: { relativeTolerance: 1e-10 },
      });
      for (const follow of [false, true]) {
        const found = createSteadyStateSolver(compiled).solve({ follow });
        expect(found.stability).toBe("stable");
        const largest = Math.max(...found.values);
        found.values.forEach((value, i) => {
          const difference = Math.abs(value - (course.values[i] as number));
          expect(difference, found.columns[i]).toBeLessThan(1e-7 * (Math.abs(value) + 1e-6 * largest));
        });
      }
    });

    test("a tumor and its immune cells rest at a dormant or a large tumor, as their start decides", () => {
      const solver = createSteadyStateSolver(compiledOf("BIOMD0000000762"));
      const tumorFrom = (E: number, T: number, follow: boolean): number => {
        const { values, columns, stability } = solver.solve({ initialValues: { E, T }, follow });
        expect(stability).toBe("stable");
        return values[columns.indexOf("T")] as number;
      };
      for (const follow of [false, true]) {
        for (const [E, T] of [
          [3.2e5, 5e6],
          [1e6, 1e3],
          [2e6, 8e6],
        ] as const) {
          expect(tumorFrom(E, T, follow)).toBeCloseTo(8186382.49, 1);
        }
        for (const [E, T] of [
          [1e4, 4e8],
          [0, 5e8],
          [2e5, 4.4e8],
        ] as const) {
          expect(tumorFrom(E, T, follow)).toBeCloseTo(447025839.94, 1);
        }
      }
      const free = solver.solve({ initialValues: { E: 1, T: 0 } });
      expect(free.stability).toBe("unstable");
      expect(free.values[free.columns.indexOf("E")]).toBeCloseTo(13000 / 0.0412, 4);
    });

    test("the MAPK oscillator turns around an unstable state", () => {
      const found = createSteadyStateSolver(compiledOf("BIOMD0000000010")).solve({ maxSteps: 500 });
      expect(found.stability).toBe("unstable");
      expect(found.eigenvalues[0]?.im).not.toBe(0);
    });

    test("a product that piles up is named", () => {
      const solver = createSteadyStateSolver(compiledOf("BIOMD0000000049"));
      expect(() => solver.solve()).toThrow(/`proteosome` grows without bound/);
    });
  },
);
