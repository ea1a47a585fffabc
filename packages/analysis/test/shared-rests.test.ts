import type { SimulationRequest } from "@igf-axis/engine";
import { type Dose, emptyModel, type Model, num } from "@igf-axis/model";
import { expect, test } from "vitest";
import { type Executor, shareRests } from "../src/index.ts";

const MODEL: Model = {
  ...emptyModel("well"),
  compartments: [{ id: "well", size: 1, constant: true }],
  species: ["drug", "cells"].map((id) => ({
    id,
    compartment: "well",
    initialConcentration: 1,
    hasOnlySubstanceUnits: false,
    boundaryCondition: false,
    constant: false,
  })),
};

/** Cells grow by 1 a minute; the drug adds up. Remembers what it was asked. */
function executorOf(asked: SimulationRequest[][], failBefore = Number.NEGATIVE_INFINITY): Executor {
  return {
    close: async () => {},
    run: async (_model, requests) => {
      asked.push([...requests]);
      return requests.map((request) => {
        const { startTime = 0, times, doses = [], initialValues = {}, select = [] } = request;
        if (startTime < failBefore) return { ok: false, code: "E4001", message: "no" };
        const { cells = 1, drug = 1 } = initialValues;
        const values = Float64Array.from(
          Array.from(times).flatMap((time) =>
            select.map((column) =>
              column === "cells"
                ? cells + time - startTime
                : doses.reduce((sum, dose) => sum + (dose.time <= time ? dose.amount : 0), drug),
            ),
          ),
        );
        return { ok: true, values, columns: select, steps: 1, rhsEvaluations: 1, factorizations: 1 };
      });
    },
  };
}

const dose = (amount: number, time = 0): Dose => ({ species: "drug", time, amount, operation: "add" });

const PARAMETERS = { k: 1 };

function request(changes: Partial<SimulationRequest> = {}): SimulationRequest {
  return {
    startTime: -60,
    times: [0, 10],
    parameters: PARAMETERS,
    select: ["cells", "drug"],
    ...changes,
  };
}

const REQUESTS = [
  request(),
  request({ doses: [dose(2)] }),
  request({ doses: [dose(5)], times: [10] }),
  request({ doses: [dose(5)], parameters: { k: 2 } }),
  request({ doses: [dose(5, -30)] }),
];

test("requests that are alike until the first dose or output rest once, and go on as they would alone", async () => {
  const asked: SimulationRequest[][] = [];
  const replies = await shareRests(executorOf(asked)).run(MODEL, REQUESTS);
  const alone = await executorOf([]).run(MODEL, REQUESTS);
  expect(replies).toEqual(alone);
  expect(asked[0]).toHaveLength(1);
  expect(asked[0]?.[0]).toMatchObject({ startTime: -60, times: [0], doses: [] });
  expect(asked[1]?.map(({ startTime }) => startTime)).toEqual([0, 0, 0, -60, -60]);
});

test("a rest that fails leaves its requests whole", async () => {
  const asked: SimulationRequest[][] = [];
  const replies = await shareRests(executorOf(asked, -10)).run(MODEL, REQUESTS);
  expect(replies.every(({ ok }) => !ok)).toBe(true);
  expect(asked[1]).toEqual(REQUESTS);
});

test("a model that carries along more than species goes through unchanged", async () => {
  const asked: SimulationRequest[][] = [];
  const rate: Model = { ...MODEL, rules: [{ kind: "rate", variable: "p", math: num(1) }] };
  await shareRests(executorOf(asked)).run(rate, REQUESTS);
  expect(asked).toEqual([REQUESTS]);
});
