import type { Prior } from "@igf-axis/model";
import type { Mechanism, ParameterDefinition } from "../language/mechanism.ts";
import { MOUSE_VALUES } from "./mouse.table.ts";

/** How much faster a mouse of 25 g runs than a human of 70 kg: the quarter power of the ratio of weights. */
const FASTER = 7.3;

/** How much faster it loses an antibody for its weight: clearance goes with weight to the power of 0.865. */
const ANTIBODY_FASTER = 2.9;

const ANTIBODY: ReadonlySet<string> = new Set([
  "clearance_MAB",
  "clearance_LMAB",
  "permeability_MAB",
  "permeability_LMAB",
]);

const FLOWS: ReadonlySet<string> = new Set(["1/min", "mL/min", "pmol/min", "mmol/min"]);

/**
 * Returns a mechanism of the human host as it is in a mouse.
 *
 * A parameter of `MOUSE_VALUES` takes that value. Every other rate, clearance and flow is the human one times 7.3 (antibodies: 2.9),
 * with a wider prior, marked assumed. Affinities, on-rates, shares and shapes stay.
 */
export function inMouse(mechanism: Mechanism): Mechanism {
  return {
    ...mechanism,
    evidence: [...mechanism.evidence],
    parameters: Object.fromEntries(
      Object.entries(mechanism.parameters ?? {}).map(([id, definition]) => [
        id,
        parameterInMouse(id, definition),
      ]),
    ),
  };
}

function parameterInMouse(id: string, definition: ParameterDefinition): ParameterDefinition {
  const stated = MOUSE_VALUES[id];
  if (stated) return stated;
  if (!FLOWS.has(definition.unit) || !("prior" in definition)) return definition;
  const factor = ANTIBODY.has(id) ? ANTIBODY_FASTER : FASTER;
  return {
    name: definition.name,
    unit: definition.unit,
    prior: faster(definition.prior, factor),
    evidence: [...new Set([...definition.evidence, "assumed"])],
    grade: "assumed",
    note: `The human value times ${factor}, by weight.`,
  };
}

function faster(prior: Prior, by: number): Prior {
  if (prior.kind !== "logNormal") throw new TypeError(`cannot scale a ${prior.kind} prior to a mouse`);
  return { kind: "logNormal", median: prior.median * by, factor: prior.factor * 1.2 };
}
