import { hostProblem } from "@igf-axis/axis";
import { compile, createSimulator } from "@igf-axis/engine";
import { unwrap } from "@igf-axis/model";
import { describe, expect, test } from "vitest";

const problem = hostProblem();
const simulator = createSimulator(unwrap(compile(problem.model)));

/** Each fact with how many of its errors the host at its medians is away from it. */
const misfits = problem.experiments.flatMap(({ condition, startTime, measurements }) => {
  const times = [...new Set(measurements.map(({ time }) => time))].sort((a, b) => a - b);
  const course = simulator.simulate({
    startTime,
    times,
    parameters: condition.parameters,
    doses: condition.doses,
    solver: { relativeTolerance: problem.relativeTolerance, maxSteps: problem.maxSteps },
  });
  return measurements.map(({ observable, time, value, error }) => {
    const column = course.columns.indexOf(observable);
    const found = course.values[times.indexOf(time) * course.columns.length + column] ?? Number.NaN;
    return { fact: `${condition.id}: ${observable}`, errors: (found - value) / (error ?? Number.NaN) };
  });
});

describe("the host at its medians", () => {
  test("is within two errors of every fact", () => {
    expect(misfits.filter(({ errors }) => !(Math.abs(errors) < 2))).toEqual([]);
  });

  test("is on the low side of every fact about free IGF-1 that is raised: binding proteins of the model fill less than those of blood", () => {
    const raised = misfits.filter(({ fact }) => fact.endsWith("free_IGF1_mass") && !fact.startsWith("rest"));
    expect(raised.length).toBe(4);
    for (const { fact, errors } of raised) expect(errors, fact).toBeLessThan(0);
  });

  test("is not chosen to meet each fact: the sum of squares is that of facts with honest errors", () => {
    const sum = misfits.reduce((total, { errors }) => total + errors * errors, 0);
    expect(sum).toBeLessThan(misfits.length);
    expect(sum).toBeGreaterThan(1);
  });
});
