import type { StudyResult } from "@igf-axis/analysis";
import { type Markup, markup } from "../text/markup.ts";
import { armLabel } from "../text/study-names.ts";

/** Returns the key of a band figure as one line of words with swatches. */
export function bandKey(result: StudyResult, prior: boolean): Markup {
  const { study } = result;
  return markup`<span class="key"><span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><rect y="0" width="26" height="12" fill="var(--muted)" fill-opacity=".17"/><rect y="3" width="26" height="6" fill="var(--muted)" fill-opacity=".3"/><path d="M0 6H26" stroke="var(--muted)" stroke-width="2"/></svg> median, 50 % and 90 % of sets</span>
${prior && markup`<span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><rect width="26" height="12" fill="url(#prior-hatch)"/></svg> 90 % before calibration</span>`}
<span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><path d="M0 6H26" stroke="var(--comparator)" stroke-width="1.75" stroke-dasharray="5 3.5"/></svg> comparator: ${armLabel(study, study.comparator)}</span>
${study.reference !== undefined && markup`<span><svg class="key-mark" viewBox="0 0 26 12" aria-hidden="true"><path d="M0 6H26" stroke="var(--reference)"/></svg> reference: ${armLabel(study, study.reference)}</span>`}</span>`;
}

/** The hatch that stands for "before calibration", once per page. */
export const HATCH: Markup = markup`<svg width="0" height="0" class="defs" aria-hidden="true" focusable="false"><defs><pattern id="prior-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="var(--hatch)" stroke-width="1.1"/></pattern></defs></svg>`;
