import type { SbmlComponent, SbmlInitialAssignment, SbmlModel, SbmlParameter } from "../document.ts";
import { type Conversions, FlatTerms } from "./flat-terms.ts";
import { type Instance, remainingChildren } from "./instance.ts";

/** Returns the model of what remains of an instance and the ones in it, in terms of the outermost. */
export function flatModel(root: Instance): SbmlModel {
  const parameters: SbmlParameter[] = [];
  const initialAssignments: SbmlInitialAssignment[] = [];
  const conversions: Conversions = {
    add(id, value) {
      parameters.push({ id, constant: true });
      initialAssignments.push({ symbol: id, math: value });
    },
  };
  const models = instancesOf(root).map((instance) => flatLists(instance, conversions));
  const all = <T extends SbmlComponent>(list: (model: SbmlModel) => readonly T[]): readonly T[] =>
    models.flatMap(list);
  const { conversionFactor: _, submodels: __, ports: ___, ...own } = root.definition.model;
  return {
    ...own,
    unitDefinitions: all((model) => model.unitDefinitions),
    functionDefinitions: all((model) => model.functionDefinitions),
    compartments: all((model) => model.compartments),
    species: all((model) => model.species),
    parameters: [...all((model) => model.parameters), ...parameters],
    initialAssignments: [...all((model) => model.initialAssignments), ...initialAssignments],
    rules: all((model) => model.rules),
    constraints: all((model) => model.constraints),
    reactions: all((model) => model.reactions),
    events: all((model) => model.events),
  };
}

function instancesOf(root: Instance): readonly Instance[] {
  return [root, ...remainingChildren(root).flatMap(instancesOf)];
}

function flatLists(instance: Instance, conversions: Conversions): SbmlModel {
  const { model } = instance.definition;
  const terms = new FlatTerms(instance, conversions);
  return {
    unitDefinitions: terms.each(model.unitDefinitions, (item) => terms.named(item)),
    functionDefinitions: terms.each(model.functionDefinitions, (item) => terms.functionDefinition(item)),
    compartments: terms.each(model.compartments, (item) => terms.compartment(item)),
    species: terms.each(model.species, (item) => terms.species(item)),
    parameters: terms.each(model.parameters, (item) => terms.parameter(item)),
    initialAssignments: terms.each(model.initialAssignments, (item) => terms.initialAssignment(item)),
    rules: terms.each(model.rules, (item) => terms.rule(item)),
    constraints: terms.each(model.constraints, (item) => terms.formula(item)),
    reactions: terms.each(model.reactions, (item) => terms.reaction(item)),
    events: terms.each(model.events, (item) => terms.event(item)),
  };
}
