import { log1p } from "@igf-axis/model";
import { niceTicks } from "../chart/ticks.ts";
import { formatMinutes, formatNumber } from "../text/number-format.ts";

/** A time axis for the measurements of one readout. */
export interface TimeScale {
  /** Place of a time on a linear axis. */
  readonly position: (time: number) => number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly position: number; readonly label: string }[];
  /** The axis in words, with its unit. */
  readonly words: string;
}

/** Times that are labelled on a logarithmic axis where there is room. */
const ROUND_TIMES = [0, 2, 5, 15, 60, 240, 1440, 4320, 10080] as const;

/** Least distance between labels, as a share of the axis. */
const LEAST_GAP = 0.11;

/**
 * Returns a linear axis for times that are spread evenly, and one that is logarithmic beyond the first measured interval where most times lie
 * in the first quarter of the course:
 *
 *     position = ln(1 + t / t₁),   t₁: the smallest time above zero
 *
 * @param times - In minutes (or the model's own unit), at least one.
 * @param unit - The model's time unit; hours are labelled instead where `min` is long.
 */
export function timeScale(times: readonly number[], unit: string): TimeScale {
  const sorted = [...times].sort((a, b) => a - b);
  const first = Math.min(0, sorted[0] ?? 0);
  const last = Math.max(sorted.at(-1) ?? 1, first + 1e-9);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const smallest = sorted.find((time) => time > 0) ?? last;
  return first === 0 && middle < last / 4 ? logarithmic(last, smallest, unit) : linear(first, last, unit);
}

function logarithmic(last: number, smallest: number, unit: string): TimeScale {
  const position = (time: number): number => log1p(time / smallest);
  const span = position(last);
  const ticks: number[] = [];
  for (const time of ROUND_TIMES) {
    const before = ticks.at(-1);
    if (time > last || (before !== undefined && position(time) - position(before) < LEAST_GAP * span))
      continue;
    ticks.push(time);
  }
  const isLong = unit === "min" && last > 600;
  return {
    position,
    domain: [-0.025 * span, span * 1.025],
    ticks: ticks.map((time) => ({
      position: position(time),
      label: isLong && time > 0 ? formatMinutes(time) : formatNumber(time),
    })),
    words: `${isLong ? "time" : unitWord(unit)} after the stimulus, on an axis that is logarithmic beyond the first ${formatNumber(smallest)} ${unit}`,
  };
}

function linear(first: number, last: number, unit: string): TimeScale {
  const isLong = unit === "min" && last - first > 600;
  const factor = isLong ? 60 : 1;
  const span = (last - first) / factor;
  const ticks =
    isLong && span > 48
      ? Array.from({ length: Math.floor(last / 1440) + 1 }, (_, i) => i * 24 * (span > 200 ? 2 : 1)).filter(
          (hour) => hour >= first / factor && hour <= last / factor,
        )
      : niceTicks(first / factor, last / factor, 4);
  return {
    position: (time) => time / factor,
    domain: [first / factor - 0.02 * span, last / factor + 0.025 * span],
    ticks: ticks.map((time) => ({ position: time, label: formatNumber(time) })),
    words: `${isLong ? "hours" : unitWord(unit)} since treatment`,
  };
}

function unitWord(unit: string): string {
  return unit === "min" ? "minutes" : `time in ${unit}`;
}
