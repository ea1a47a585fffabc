import { type Markup, type MarkupPart, markup } from "../text/markup.ts";

/** What every figure of a report has. */
export interface FigureParts {
  readonly id: string;
  /** The finding, in one sentence. */
  readonly title: string;
  /** What is plotted, with units. */
  readonly subtitle: MarkupPart;
  readonly body: MarkupPart;
  /** Sets, seed, claims, and how to read it. */
  readonly caption: MarkupPart;
  /** The data as a table, shown on request; absent when the figure is a table. */
  readonly data?: DataTable;
}

/** A plain table: the first cell of each row is its header. */
export interface DataTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns a figure: finding, what is plotted, picture, caption, data. */
export function figure(parts: FigureParts): Markup {
  return markup`<figure class="wide" id="${parts.id}" aria-labelledby="${parts.id}-title">
<h3 class="figure-title" id="${parts.id}-title">${parts.title}</h3>
<p class="figure-subtitle">${parts.subtitle}</p>
${parts.body}
<figcaption>${parts.caption}</figcaption>
${parts.data && markup`<details class="data"><summary>Data of this figure as a table</summary>${dataTable(parts.data)}</details>`}
</figure>`;
}

/** Returns a table in a region that scrolls sideways and takes the keyboard's focus. */
function dataTable(table: DataTable): Markup {
  return scrollable(
    table.caption,
    markup`<table class="data-table"><caption>${table.caption}</caption>
<thead><tr>${table.columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${table.rows.map(([head, ...cells]) => markup`<tr><th scope="row">${head}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table>`,
  );
}

/** Returns content in a region that scrolls sideways when it is too wide, reachable by keyboard. */
export function scrollable(label: string, content: MarkupPart): Markup {
  return markup`<div class="scroll" role="region" tabindex="0" aria-label="${label}">${content}</div>`;
}

/** Returns a section with its heading; its id is the heading's anchor. */
export function section(id: string, heading: string, content: MarkupPart): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>
${content}
</section>`;
}
