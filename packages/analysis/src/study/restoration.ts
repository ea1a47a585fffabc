/**
 * How far an add-on makes good what the comparator lost against the reference, in GR at the headline dose.
 *
 *     loss = GR(comparator) − GR(reference),   restored = (GR(comparator) − GR(arm)) / loss
 */

import { roundSignificant } from "../statistics/order.ts";
import { median, quantiles } from "../statistics/quantile.ts";
import type { StudyPlan } from "./plan.ts";
import { growthAt } from "./readouts.ts";
import type { SetRecord } from "./records.ts";
import type { Headline } from "./result.ts";

/** A difference in GR below this does not count as a loss: about the spread between replicate wells. */
export const LOSS_MARGIN = 0.1;
/** Fewest sets with a loss from which shares restored are told: fewer say more about those sets than about the add-on. */
export const LEAST_SETS_WITH_LOSS = 10;
/** Restoring at least this share of the loss counts as restoring the response. */
export const RESTORING_SHARE = 0.5;

/** The numbers behind the headline, one per record; NaN where one cannot be told. */
export interface Restoration {
  /** GR of the comparator at the headline dose. */
  readonly comparator: readonly number[];
  /** Loss by record; `null` without a reference. */
  readonly loss: readonly number[] | null;
  readonly arms: readonly ArmRestoration[];
}

/** One add-on's numbers, one per record. */
export interface ArmRestoration {
  readonly arm: string;
  readonly label: string;
  /** Share restored; NaN where the loss is below the margin, and in every record when too few have a loss. */
  readonly restored: readonly number[];
  /** GR of the arm minus the comparator's. */
  readonly change: readonly number[];
}

/** Returns the numbers behind the headline for arms that are neither comparator nor reference. */
export function restorationOf(plan: StudyPlan, records: readonly SetRecord[]): Restoration {
  const { study, headlineDose } = plan;
  const growth = (arm: string): number[] =>
    records.map((record) => growthAt(plan, record, arm, headlineDose));
  const comparator = growth(study.comparator);
  const reference =
    study.reference === undefined || study.reference === study.comparator ? null : growth(study.reference);
  const loss = reference?.map((value, i) => (comparator[i] as number) - value) ?? null;
  const told = (loss ?? []).filter((value) => value >= LOSS_MARGIN).length >= LEAST_SETS_WITH_LOSS;
  const arms = study.arms
    .filter((arm) => arm.id !== study.comparator && arm.id !== study.reference)
    .map((arm): ArmRestoration => {
      const change = growth(arm.id).map((value, i) => value - (comparator[i] as number));
      const restored = change.map((value, i) => {
        const lost = loss?.[i] ?? Number.NaN;
        return told && lost >= LOSS_MARGIN ? -value / lost : Number.NaN;
      });
      return { arm: arm.id, label: arm.label, restored, change };
    });
  return { comparator, loss, arms };
}

/** Returns the share of a sample (NaN left out) for which `test` holds; NaN for an empty sample. */
export function shareOf(values: readonly number[], test: (value: number) => boolean): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : known.filter(test).length / known.length;
}

/** Returns the fraction of sets with a loss; `null` without a reference or without a set in which it can be told. */
export function fractionWithLoss(restoration: Restoration): number | null {
  if (!restoration.loss) return null;
  const share = shareOf(restoration.loss, (loss) => loss >= LOSS_MARGIN);
  return Number.isNaN(share) ? null : roundSignificant(share);
}

/** Returns the arms with their shares, best first: by median share restored, or by median change without a reference. */
export function rankArms(restoration: Restoration): Headline["ranking"] {
  const badness = ({ restored, change }: ArmRestoration): number => {
    const share = median(restored);
    return Number.isNaN(share) ? median(change) : -share;
  };
  const order = restoration.arms.map((arm, i) => ({ arm, i, badness: badness(arm) }));
  const key = (value: number): number => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);
  order.sort((a, b) =>
    key(a.badness) < key(b.badness) ? -1 : key(a.badness) > key(b.badness) ? 1 : a.i - b.i,
  );
  return order.map(({ arm: { arm, label, restored, change } }) => {
    const share = shareOf(restored, (value) => value >= RESTORING_SHARE);
    return {
      arm,
      label,
      restored: intervalOf(restored),
      fractionRestoring: Number.isNaN(share) ? 0 : roundSignificant(share),
      change: intervalOf(change),
    };
  });
}

/** Returns median and 90 % interval of a sample; `null` when it is empty. */
export function intervalOf(
  values: readonly number[],
): { readonly median: number; readonly low: number; readonly high: number } | null {
  const [low, middle, high] = quantiles(values, [0.05, 0.5, 0.95]).map((value) => roundSignificant(value));
  return low === undefined || middle === undefined || high === undefined || Number.isNaN(middle)
    ? null
    : { median: middle, low, high };
}

/** The quantity that drivers and measurements are judged by, one per record. */
export interface HeadlineQuantity {
  readonly kind: "restored" | "loss" | "change" | "GR";
  readonly arm: string;
  readonly values: readonly number[];
}

/** Fewest sets with a loss for which a share restored is worth correlating. */
const ENOUGH_SETS_WITH_LOSS = 30;

/**
 * Returns the quantity that the headline hangs on: the best arm's share restored where at least 30 sets have a loss; else the loss;
 * without a reference, the best arm's change of GR; without add-ons, the comparator's GR.
 */
export function headlineQuantity(
  restoration: Restoration,
  ranking: Headline["ranking"],
  comparator: string,
): HeadlineQuantity {
  const best = restoration.arms.find((arm) => arm.arm === ranking[0]?.arm);
  if (restoration.loss) {
    const enough =
      best && best.restored.filter((value) => !Number.isNaN(value)).length >= ENOUGH_SETS_WITH_LOSS;
    return enough
      ? { kind: "restored", arm: best.arm, values: best.restored }
      : { kind: "loss", arm: comparator, values: restoration.loss };
  }
  return best
    ? { kind: "change", arm: best.arm, values: best.change }
    : { kind: "GR", arm: comparator, values: restoration.comparator };
}
