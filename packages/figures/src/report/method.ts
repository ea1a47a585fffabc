import type { StudyResult } from "@igf-axis/analysis";
import { type Markup, type MarkupPart, markup } from "../text/markup.ts";
import { formatNumber } from "../text/number-format.ts";
import { exactCount } from "./caption.ts";

/** Returns the box that says how the numbers were made, so that they can be made again. */
export function methodBox(result: StudyResult): Markup {
  const { study, solver } = result;
  const rows: readonly (readonly [string, MarkupPart])[] = [
    [
      "Parameter sets",
      `${exactCount(result.completedSets)} of ${exactCount(result.sets)} ran to the end; ${exactCount(result.priorSets)} draws before calibration`,
    ],
    ["Seed", String(result.seed)],
    [
      "Doses",
      `0 and ${study.doseAxis.doses.map((dose) => formatNumber(dose)).join(", ")} ${study.doseAxis.unit} ${study.doseAxis.drug}`,
    ],
    [
      "Time",
      `${formatNumber(-study.startMinutes / 60)} h of culture before treatment, ${formatNumber(study.endMinutes / 60)} h of treatment`,
    ],
    [
      "Model",
      markup`${study.model.species.length} species, ${counted(study.model.reactions.length, "reaction")}, ${counted(study.model.mechanisms.length, "mechanism")}; hash <code>${result.modelHash}</code>`,
    ],
    ["Ensemble", markup`hash <code>${result.ensembleHash}</code>`],
    [
      "Solver",
      `relative tolerance ${formatNumber(study.solver.relativeTolerance)}; ${exactCount(solver.simulations)} simulations, ${exactCount(solver.steps)} steps, ${exactCount(solver.rhsEvaluations)} evaluations, ${exactCount(solver.factorizations)} factorizations`,
    ],
    ["Engine", result.engineVersion],
  ];
  return markup`<dl class="method">${rows.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>
<p>The same scenario, seed and versions give the same bytes.</p>
${result.failures.length > 0 && markup`<details class="more"><summary>Simulations that did not finish (${result.failures.length} shown)</summary><ul>${result.failures.map((failure) => markup`<li>Set ${failure.set}, ${failure.arm}, ${formatNumber(failure.dose)} ${study.doseAxis.unit}: ${failure.message}</li>`)}</ul></details>`}`;
}

function counted(count: number, noun: string): string {
  return `${exactCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
