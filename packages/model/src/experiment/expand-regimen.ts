import type { Dose, Regimen } from "./dose.ts";

/**
 * Returns the doses of a regimen in order of time: `start + i · interval` for i = 0 … count − 1.
 *
 * @throws RangeError when count is not an integer ≥ 1, a number is not finite, or several doses share a non-positive interval.
 */
export function expandRegimen(regimen: Regimen): Dose[] {
  const { species, amount, start, interval, count, operation } = regimen;
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`regimen of ${species}: count ${count} is not an integer ≥ 1`);
  if (!Number.isFinite(amount) || !Number.isFinite(start))
    throw new RangeError(`regimen of ${species}: amount ${amount} or start ${start} is not finite`);
  if (count > 1 && !(interval > 0 && Number.isFinite(interval)))
    throw new RangeError(`regimen of ${species}: interval ${interval} is not positive`);
  return Array.from({ length: count }, (_, i) => ({
    species,
    time: i === 0 ? start : start + i * interval,
    amount,
    operation,
  }));
}
