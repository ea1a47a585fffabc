import { formatNumber, type Markup, markup } from "@igf-axis/figures/browser";
import type { Answer } from "../study/answer.ts";
import { SIGNAL_HOURS } from "../study/scenario.ts";

const WIDTH = 260;
const HEIGHT = 22;
const INSET = 6;

/**
 * Draws pAKT and pERK at the dose: median with 50 % and 90 % intervals on an axis from 0 to 1, the unchanged cell as a grey tick.
 */
export function drawSignals(answer: Answer): Markup {
  return markup`<dl class="signals">${answer.chosen.signals.map((signal, i) => {
    const plain = answer.comparator.signals[i]?.quantiles[2];
    const [low, , median, , high] = signal.quantiles;
    return markup`<div><dt>${signal.id} <span class="plain">${SIGNAL_HOURS} h</span></dt><dd class="number">${share(median)} <span class="range">(${share(low)}–${share(high)})</span> <span class="plain">PC-9 ${share(plain)}</span></dd><dd class="bar">${interval(signal.quantiles, plain)}</dd></div>`;
  })}</dl>`;
}

function interval(quantiles: readonly number[], plain: number | undefined): Markup {
  const [q05, q25, q50, q75, q95] = quantiles.map(place);
  return markup`<svg class="interval" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><path class="rail" d="M${INSET} 11H${WIDTH - INSET}M${INSET} 7V15M${WIDTH - INSET} 7V15"/><path class="wide-range" d="M${q05} 11H${q95}"/><path class="narrow-range" d="M${q25} 11H${q75}"/><path class="plain-tick" d="M${place(plain)} 2V20"/><circle class="point" cx="${q50}" cy="11" r="4.5"/></svg>`;
}

function place(value: number | undefined | null): string {
  const limited = Math.max(0, Math.min(1, value ?? 0));
  return (INSET + limited * (WIDTH - 2 * INSET)).toFixed(1);
}

function share(value: number | undefined | null): string {
  return formatNumber(value ?? Number.NaN);
}
