import { type PlotOptions, plot } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escapeText, type Markup, trusted } from "../text/markup.ts";

/**
 * Draws an Observable Plot figure as inline SVG without a browser.
 *
 * Coordinates are rounded to hundredths of a pixel, and Plot's own style sheet and labels of single marks are taken out: the page styles
 * figures, and the figure as a whole carries the label.
 * @param label - Text alternative of the whole figure.
 */
export function drawPlot(options: PlotOptions, label: string): Markup {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const figure = plot({ style: { fontSize: "11px" }, ...options, document });
  for (const style of [...figure.querySelectorAll("style")]) style.remove();
  for (const element of [...figure.querySelectorAll("[aria-label],[aria-hidden]")]) {
    element.removeAttribute("aria-label");
    element.removeAttribute("aria-hidden");
  }
  figure.removeAttribute("font-family");
  figure.removeAttribute("style");
  figure.setAttribute("class", "plot");
  const svg = figure.outerHTML.replace(/-?\d+\.\d{3,}/g, (digits) =>
    String(Number(Number(digits).toFixed(2))),
  );
  return trusted(svg.replace(/^<svg /, `<svg role="img" aria-label="${escapeText(label)}" `));
}
