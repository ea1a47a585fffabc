import {
  type Diagnostic,
  unitArgument,
  unitExponent,
  unitMismatch,
  unitNotStated,
  unitOperands,
  unitRate,
} from "../diagnostics.ts";
import type { Expression } from "../expression/expression.ts";
import { freeSymbols, inlineFunctions } from "../expression/symbols.ts";
import type { Model, Reaction, Species, SpeciesReference } from "../network/model.ts";
import { blame } from "./blame.ts";
import { type InferredUnit, inferUnit, type UnitConflict } from "./infer-unit.ts";
import { type ModelUnits, modelUnits, parameterUnit, quotient } from "./model-units.ts";
import { DIMENSIONLESS, divideUnits, multiplyUnits, sameUnit, type Unit } from "./unit.ts";

/**
 * Returns every disagreement of units in a model: rate laws, stoichiometries, rules, initial assignments, events,
 * constraints and observables.
 *
 * A reaction must give each of its species `stoichiometry · rate law · conversion factor` in the species' substance unit per
 * time, in size as well as in dimension: nM against M is an error, with the factor stated. What has no unit is not
 * checked and warned about once (W2027).
 */
export function checkUnits(model: Model): Diagnostic[] {
  return new UnitCheck(model).run();
}

class UnitCheck {
  readonly #model: Model;
  readonly #units: ModelUnits;
  readonly #found: Diagnostic[] = [];
  readonly #unstated = new Set<string>();
  readonly #species: ReadonlyMap<string, Species>;
  readonly #parameters: ReadonlySet<string>;
  readonly #compartments: ReadonlySet<string>;

  constructor(model: Model) {
    this.#model = model;
    this.#species = new Map(model.species.map((species) => [species.id, species]));
    this.#parameters = new Set(model.parameters.map(({ id }) => id));
    this.#compartments = new Set(model.compartments.map(({ id }) => id));
    this.#units = modelUnits(model);
  }

  run(): Diagnostic[] {
    const { time, unitOf, read } = this.#units;
    const model = this.#model;
    for (const { symbol, math } of model.initialAssignments) {
      this.#expect(math, ["initialAssignments", symbol], symbol, unitOf(symbol));
    }
    model.rules.forEach((rule, i) => {
      if (rule.kind === "algebraic") this.#infer(rule.math, ["rules", i]);
      else {
        const target = unitOf(rule.variable);
        const unit = rule.kind === "rate" ? quotient(target, time) : target;
        this.#expect(rule.math, ["rules", rule.variable], rule.variable, unit);
      }
    });
    for (const [i, { math }] of model.constraints.entries()) this.#infer(math, ["constraints", i]);
    for (const reaction of model.reactions) this.#checkReaction(reaction);
    model.events.forEach((event, i) => {
      const path = ["events", event.id ?? i];
      this.#infer(event.trigger.math, [...path, "trigger"]);
      if (event.delay !== undefined) this.#expect(event.delay, [...path, "delay"], "the delay", time);
      if (event.priority !== undefined) this.#infer(event.priority, [...path, "priority"]);
      for (const { variable, math } of event.assignments)
        this.#expect(math, [...path, variable], variable, unitOf(variable));
    });
    for (const { id, expression, unit } of model.observables) {
      this.#expect(expression, ["observables", id], id, read(unit, ["observables", id, "unit"]));
    }
    return [...this.#units.problems, ...this.#found];
  }

  /** Unit of an expression, its inner conflicts reported at `path`. */
  #infer(
    math: Expression,
    path: Diagnostic["path"],
    local: ReadonlyMap<string, Unit | undefined> = new Map(),
  ): InferredUnit {
    const inlined = this.#inline(math);
    if (inlined === undefined) return { kind: "unknown" };
    const unitOf = (id: string): Unit | undefined => (local.has(id) ? local.get(id) : this.#units.unitOf(id));
    for (const id of freeSymbols(inlined))
      if (unitOf(id) === undefined) this.#warnUnstated(id, path, local.has(id));
    const { inferred, conflicts } = inferUnit(inlined, {
      unitOf,
      time: this.#units.time,
      literal: (text) => this.#units.read(text, path),
    });
    for (const conflict of conflicts) this.#found.push({ ...wordConflict(conflict), path });
    return conflicts.length > 0 ? { kind: "unknown" } : inferred;
  }

  /** Undefined for calls that cannot be inlined: validateModel reports those. */
  #inline(math: Expression): Expression | undefined {
    try {
      return inlineFunctions(math, this.#model.functions);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #expect(math: Expression, path: Diagnostic["path"], subject: string, wanted: Unit | undefined): void {
    const inferred = this.#infer(math, path);
    if (wanted === undefined || inferred.kind !== "known") return;
    if (!sameUnit(inferred.unit, wanted))
      this.#found.push({ ...unitMismatch(subject, inferred.unit, wanted), path });
  }

  #checkReaction(reaction: Reaction): void {
    if (reaction.rateLaw === undefined) return;
    const path = ["reactions", reaction.id, "rateLaw"];
    const { math, localParameters } = reaction.rateLaw;
    const local = new Map(
      localParameters.map((own) => [own.id, parameterUnit(own, [...path, own.id], this.#units.read)]),
    );
    const rate = this.#infer(math, path, local);
    const { extent, time } = this.#units;
    const declared = this.#model.extentUnit === undefined ? undefined : quotient(extent, time);
    if (declared !== undefined && this.#reportRate(math, path, rate, declared, local)) return;
    for (const reference of [...reaction.reactants, ...reaction.products]) {
      if (this.#checkReference(reaction, reference, rate, local)) return;
    }
  }

  /** True when a problem was reported. */
  #checkReference(
    reaction: Reaction,
    reference: SpeciesReference,
    rate: InferredUnit,
    local: ReadonlyMap<string, Unit | undefined>,
  ): boolean {
    const species = this.#species.get(reference.species);
    const substance = species === undefined ? undefined : this.#units.substanceOf(species);
    const wanted = quotient(substance, this.#units.time);
    const stoichiometry = this.#stoichiometryUnit(reaction, reference);
    const factorId = species?.conversionFactor ?? this.#model.conversionFactor;
    const conversion = factorId === undefined ? DIMENSIONLESS : this.#units.unitOf(factorId);
    if (
      wanted === undefined ||
      stoichiometry === undefined ||
      conversion === undefined ||
      reaction.rateLaw === undefined
    )
      return false;
    const needed = divideUnits(wanted, multiplyUnits(stoichiometry, conversion));
    return this.#reportRate(
      reaction.rateLaw.math,
      ["reactions", reaction.id, "rateLaw"],
      rate,
      needed,
      local,
      reference.species,
    );
  }

  #stoichiometryUnit(reaction: Reaction, reference: SpeciesReference): Unit | undefined {
    if (reference.stoichiometryMath === undefined) return DIMENSIONLESS;
    const inferred = this.#infer(reference.stoichiometryMath, [
      "reactions",
      reaction.id,
      reference.species,
      "stoichiometry",
    ]);
    return inferred.kind === "unknown" ? undefined : inferred.unit;
  }

  #reportRate(
    math: Expression,
    path: Diagnostic["path"],
    rate: InferredUnit,
    needed: Unit,
    local: ReadonlyMap<string, Unit | undefined>,
    species?: string,
  ): boolean {
    if (rate.kind !== "known" || sameUnit(rate.unit, needed)) return false;
    const culprit = blame(math, (id) => local.has(id) || this.#parameters.has(id));
    const own =
      culprit === undefined
        ? undefined
        : local.has(culprit.id)
          ? local.get(culprit.id)
          : this.#units.unitOf(culprit.id);
    const rest =
      own === undefined || culprit === undefined
        ? undefined
        : divideUnits(rate.unit, culprit.inverse ? divideUnits(DIMENSIONLESS, own) : own);
    const part = rest === undefined ? undefined : divideUnits(needed, rest);
    const right =
      part === undefined || culprit === undefined
        ? undefined
        : culprit.inverse
          ? divideUnits(DIMENSIONLESS, part)
          : part;
    const named =
      culprit === undefined || own === undefined || right === undefined
        ? undefined
        : { id: culprit.id, unit: own, needed: right };
    this.#found.push({ ...unitRate(rate.unit, needed, species, named), path });
    return true;
  }

  #warnUnstated(id: string, path: Diagnostic["path"], isLocal: boolean): void {
    const key = isLocal ? [...path, id].join(".") : id;
    const exists = isLocal || this.#parameters.has(id) || this.#species.has(id) || this.#compartments.has(id);
    if (!exists || this.#unstated.has(key)) return;
    this.#unstated.add(key);
    this.#found.push({ ...unitNotStated(id), path });
  }
}

function wordConflict(conflict: UnitConflict): Diagnostic {
  switch (conflict.kind) {
    case "operands":
      return unitOperands(conflict);
    case "argument":
      return unitArgument(conflict);
    case "exponent":
      return unitExponent(conflict);
  }
}
