import { expect } from "vitest";

/** Processor time that judging any input may take; what takes longer has found a way to cost more than it should. */
const LONGEST_MS = 30_000;

/** Returns what `judge` finds, which must not take long. */
export function judged<T>(judge: () => T): T {
  const start = process.cpuUsage();
  const found = judge();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LONGEST_MS);
  return found;
}
