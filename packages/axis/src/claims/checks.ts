import type { Check, HalfEffectCheck, MonotoneCheck, RangeCheck } from "@igf-axis/model";

/** Growth must differ by this much in GR to count as a change: about the spread between replicate wells of such assays. */
const GR_MARGIN = 0.1;
/** Levels must differ by this ratio to count: about what a Western blot can show. */
const SIGNAL_MARGIN = 1.25;

/** What a check is called, and the arms that it compares. */
type Compared = readonly [id: string, description: string, intervention: string, comparator: string];

/** Growth under the drug is higher in the first arm by at least 0.1 in GR. */
export function growthRises(...[id, description, intervention, comparator]: Compared): Check {
  return {
    id,
    description,
    readout: "claim:GR",
    intervention,
    comparator,
    expected: "increase",
    scale: "difference",
    margin: GR_MARGIN,
  };
}

/** Growth under the drug is lower in the first arm by at least 0.1 in GR. */
export function growthFalls(...compared: Compared): Check {
  return { ...growthRises(...compared), expected: "decrease" };
}

/** A level is higher in the first arm by a ratio of at least 1.25. */
export function rises(readout: string, ...[id, description, intervention, comparator]: Compared): Check {
  return {
    id,
    description,
    readout,
    intervention,
    comparator,
    expected: "increase",
    scale: "ratio",
    margin: SIGNAL_MARGIN,
  };
}

/** A level is lower in the first arm by a ratio of at least 1.25. */
export function falls(readout: string, ...compared: Compared): Check {
  return { ...rises(readout, ...compared), expected: "decrease" };
}

/** A level differs by a ratio below 1.25. */
export function stays(readout: string, ...compared: Compared): Check {
  return { ...rises(readout, ...compared), expected: "unchanged" };
}

/** A share of receptors is higher in the first arm by at least 0.05. */
export function shareRises(readout: string, ...compared: Compared): Check {
  return { ...rises(readout, ...compared), scale: "difference", margin: SHARE_MARGIN };
}

/** A share of receptors differs by less than 0.05. */
export function shareStays(readout: string, ...compared: Compared): Check {
  return { ...shareRises(readout, ...compared), expected: "unchanged" };
}

/** One receptor in twenty: less drowns in the background of a blot. */
const SHARE_MARGIN = 0.05;

/** A level moves one way along arms, and by a ratio of at least 1.25 from the first to the last. */
export function movesAlong(
  readout: string,
  expected: MonotoneCheck["expected"],
  id: string,
  description: string,
  arms: readonly string[],
): MonotoneCheck {
  return { kind: "monotone", id, description, readout, arms, expected, margin: SIGNAL_MARGIN };
}

/** A readout of one arm lies within bounds. */
export function within(
  readout: string,
  [low, high]: readonly [number, number],
  id: string,
  description: string,
  arm: string,
): RangeCheck {
  return { kind: "range", id, description, readout, arm, low, high };
}

/** The dose of half effect lies within bounds. */
export function halfEffectWithin(
  readout: string,
  [low, high]: readonly [number, number],
  id: string,
  description: string,
  series: Pick<HalfEffectCheck, "baseline" | "doses">,
): HalfEffectCheck {
  return { kind: "EC50", id, description, readout, ...series, low, high, margin: SIGNAL_MARGIN };
}
