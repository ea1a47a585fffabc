/** A label at the end of a line, in pixels. */
export interface EndLabel {
  readonly text: string;
  readonly y: number;
  readonly colour: string;
}

/**
 * Returns the labels moved apart so that neighbours are at least `gap` apart, each as near to its line as that allows.
 *
 * Labels keep the order of their lines and stay between `top` and `bottom` when they fit there.
 */
export function spreadLabels(
  labels: readonly EndLabel[],
  gap: number,
  top: number,
  bottom: number,
): readonly EndLabel[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const places = sorted.map((label) => Math.min(Math.max(label.y, top), bottom));
  for (let sweep = 0; sweep < 60; sweep++) {
    for (let i = 1; i < places.length; i++) {
      const lack = gap - ((places[i] as number) - (places[i - 1] as number));
      if (lack > 0) {
        places[i - 1] = Math.max(top, (places[i - 1] as number) - lack / 2);
        places[i] = Math.min(bottom, (places[i] as number) + lack / 2);
      }
    }
  }
  return sorted.map((label, i) => ({ ...label, y: places[i] as number }));
}
