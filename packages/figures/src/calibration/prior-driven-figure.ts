import type { ParameterNarrowing } from "@igf-axis/analysis";
import type { Ensemble, Model, Parameter } from "@igf-axis/model";
import { figure } from "../report/figure.ts";
import { type Markup, markup } from "../text/markup.ts";
import { sentenceCase } from "../text/study-names.ts";
import { mechanismTitle } from "./narrowing-figure.ts";

/** Returns what stays as it was assumed: calibrated parameters that did not move, and those that no data of this calibration touch. */
export function priorDrivenFigure(
  model: Model,
  ensemble: Ensemble,
  rows: readonly ParameterNarrowing[],
): Markup {
  const unmoved = rows.filter((row) => row.priorDriven);
  const untouched = untouchedParameters(model, ensemble);
  return figure({
    id: "prior-driven-list",
    title: priorDrivenFinding(rows, untouched.length),
    subtitle:
      "What the model says about these is what was put in. By mechanism, with the grade of the evidence behind each prior.",
    body: markup`${list(
      model,
      "Calibrated, but not moved",
      unmoved.flatMap(({ parameter }) => model.parameters.find(({ id }) => id === parameter) ?? []),
    )}
${list(model, "Not calibrated: drawn from the prior in every study", untouched)}`,
    caption:
      "A measurement that reaches one of these narrows what follows from it; more data of the kinds used here will not.",
  });
}

/** Returns the uncertain parameters of a model that an ensemble does not hold. */
export function untouchedParameters(model: Model, ensemble: Ensemble): readonly Parameter[] {
  const calibrated = new Set(ensemble.parameters);
  return model.parameters.filter(
    ({ id, constant, prior }) => constant && prior !== undefined && !calibrated.has(id),
  );
}

/** Returns the finding: how many parameters keep their prior, of all uncertain ones. */
export function priorDrivenFinding(rows: readonly ParameterNarrowing[], untouched: number): string {
  const unmoved = rows.filter((row) => row.priorDriven).length;
  const total = rows.length + untouched;
  return `${unmoved + untouched} of ${total} uncertain parameters keep their prior: ${unmoved} did not move, ${untouched} ${untouched === 1 ? "was" : "were"} not calibrated`;
}

function list(model: Model, heading: string, parameters: readonly Parameter[]): Markup | false {
  if (parameters.length === 0) return false;
  const mechanisms = [...new Set(parameters.map(({ mechanism }) => mechanism ?? ""))];
  return markup`<h4>${heading}</h4><dl class="method">${mechanisms.map(
    (id) =>
      markup`<div><dt>${mechanismTitle(model, id)}</dt><dd>${parameters
        .filter(({ mechanism }) => (mechanism ?? "") === id)
        .map(
          (parameter, i) =>
            markup`${i > 0 && "; "}${i === 0 ? sentenceCase(nameOf(parameter)) : nameOf(parameter)} <span class="grade">(${parameter.grade ?? "assumed"})</span>`,
        )}</dd></div>`,
  )}</dl>`;
}

function nameOf(parameter: Parameter): string {
  return parameter.name ?? parameter.id;
}
