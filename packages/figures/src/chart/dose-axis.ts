import { log10 } from "@igf-axis/model";
import { formatNumber } from "../text/number-format.ts";

/** A logarithmic dose axis with a place for zero left of a gap. */
export interface DoseScale {
  /** Position of a dose on a linear axis: log10 of it, or the place of zero. */
  readonly position: (dose: number) => number;
  readonly domain: readonly [number, number];
  /** Middle of the gap between zero and the lowest dose. */
  readonly gap: number;
  readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

/**
 * Returns the scale for the doses of a study.
 *
 * @param doses - Ascending, ≥ 0; zero may be among them. At least one dose is above zero.
 */
export function doseScale(doses: readonly number[]): DoseScale {
  const positive = doses.filter((dose) => dose > 0);
  const lowest = log10(Math.min(...positive));
  const highest = log10(Math.max(...positive));
  const span = Math.max(highest - lowest, 0.5);
  const zero = lowest - 0.16 * span - 0.2;
  const hasZero = doses.includes(0);
  const decades = Array.from(
    { length: Math.floor(highest + 1e-9) - Math.ceil(lowest - 1e-9) + 1 },
    (_, i) => Math.ceil(lowest - 1e-9) + i,
  );
  const step = decades.length > 5 ? 2 : 1;
  const shown = decades.filter((_, i) => (decades.length - 1 - i) % step === 0);
  const ticks = (shown.length > 0 ? shown.map((decade) => 10 ** decade) : [positive[0] ?? 1]).map((dose) => ({
    position: log10(dose),
    label: formatNumber(dose),
  }));
  return {
    position: (dose) => (dose > 0 ? log10(dose) : zero),
    domain: [hasZero ? zero - 0.04 * span : lowest - 0.04 * span, highest + 0.04 * span],
    gap: (zero + lowest) / 2,
    ticks: hasZero ? [{ position: zero, label: "0" }, ...ticks] : ticks,
  };
}

/** Returns the index of the dose nearest to a value on the log axis; zero only matches zero. */
export function nearestDose(doses: readonly number[], value: number): number {
  let best = 0;
  let smallest = Number.POSITIVE_INFINITY;
  doses.forEach((dose, i) => {
    const distance =
      dose === value ? -1 : dose > 0 && value > 0 ? Math.abs(log10(dose / value)) : Number.MAX_VALUE;
    if (distance < smallest) {
      smallest = distance;
      best = i;
    }
  });
  return best;
}
