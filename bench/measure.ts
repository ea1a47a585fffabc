import { cpus } from "node:os";

/** Milliseconds of a variant: median, quartiles, and what the fastest tenth stays below. */
export interface Timing {
  readonly tenth: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  readonly count: number;
}

/** Returns median, quartiles and lowest tenth of samples. */
export function summarize(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { tenth: at(0.1), median: at(0.5), lower: at(0.25), upper: at(0.75), count: sorted.length };
}

/**
 * Times variants in turn, one call of each per round, so that whatever else the machine does hits all of them alike.
 *
 * Warms up for `warmUpMs` first, and then measures for `measureMs`.
 */
export function timeInTurns(
  variants: ReadonlyMap<string, () => void>,
  warmUpMs: number,
  measureMs: number,
): ReadonlyMap<string, Timing> {
  const samples = new Map([...variants.keys()].map((name) => [name, [] as number[]]));
  const begin = performance.now();
  for (let now = begin; now - begin < warmUpMs + measureMs; now = performance.now()) {
    for (const [name, run] of variants) {
      const start = performance.now();
      run();
      const took = performance.now() - start;
      if (start - begin >= warmUpMs) samples.get(name)?.push(took);
    }
  }
  return new Map([...samples].map(([name, taken]) => [name, summarize(taken)]));
}

/** Processor, cores and Node, for the head of a table. */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.versions.node}`;
}

/** Returns a Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
