import {
  emptyModel,
  type Model,
  type ModelEvent,
  parseExpression,
  type SpeciesReference,
  unwrap,
} from "@igf-axis/model";

/** A model in a few lines, for tests: one compartment `cell` of size 1 unless stated. */
export interface Network {
  readonly parameters?: Readonly<Record<string, number>>;
  readonly initial?: Readonly<Record<string, number>>;
  readonly scales?: Readonly<Record<string, number>>;
  readonly volume?: number;
  readonly reactions?: Readonly<Record<string, { readonly equation: string; readonly rate: string }>>;
  /** Assignment rules, for parameters of their own. */
  readonly assignments?: Readonly<Record<string, string>>;
  /** Rate rules of species named in `initial`. */
  readonly rates?: Readonly<Record<string, string>>;
  readonly observables?: Readonly<Record<string, string>>;
  readonly events?: readonly NetworkEvent[];
}

/** An event in a few words; persistent, untriggered at the start when its trigger is true there, values from the trigger time. */
export interface NetworkEvent {
  readonly when: string;
  readonly set: Readonly<Record<string, string>>;
  readonly delay?: string;
  readonly priority?: string;
  readonly initialValue?: boolean;
  readonly persistent?: boolean;
  readonly useValuesFromTriggerTime?: boolean;
}

/** Returns the expression written in infix. */
export const expression = (text: string) => unwrap(parseExpression(text));

/** Returns the model of a network. */
export function network(n: Network): Model {
  const parameters = Object.entries(n.parameters ?? {}).map(([id, value]) => ({ id, value, constant: true }));
  const assigned = Object.keys(n.assignments ?? {}).map((id) => ({ id, constant: false }));
  return {
    ...emptyModel("network"),
    compartments: [{ id: "cell", size: n.volume ?? 1, constant: true }],
    parameters: [...parameters, ...assigned],
    species: Object.entries(n.initial ?? {}).map(([id, initialConcentration]) => {
      const scale = n.scales?.[id];
      return {
        id,
        compartment: "cell",
        initialConcentration,
        hasOnlySubstanceUnits: false,
        boundaryCondition: false,
        constant: false,
        ...(scale === undefined ? {} : { scale }),
      };
    }),
    rules: [...rules("assignment", n.assignments ?? {}), ...rules("rate", n.rates ?? {})],
    reactions: Object.entries(n.reactions ?? {}).map(([id, { equation, rate }]) => {
      const [left = "", right = ""] = equation.split("->");
      return {
        id,
        reversible: false,
        fast: false,
        reactants: references(left),
        products: references(right),
        modifiers: [],
        rateLaw: { math: expression(rate), localParameters: [] },
      };
    }),
    observables: Object.entries(n.observables ?? {}).map(([id, text]) => ({
      id,
      name: id,
      expression: expression(text),
      unit: "1",
    })),
    events: (n.events ?? []).map(networkEvent),
  };
}

function networkEvent(event: NetworkEvent, index: number): ModelEvent {
  const { when, set, delay, priority } = event;
  return {
    id: `event_${index}`,
    trigger: {
      math: expression(when),
      initialValue: event.initialValue ?? true,
      persistent: event.persistent ?? true,
    },
    ...(delay === undefined ? {} : { delay: expression(delay) }),
    ...(priority === undefined ? {} : { priority: expression(priority) }),
    useValuesFromTriggerTime: event.useValuesFromTriggerTime ?? true,
    assignments: Object.entries(set).map(([variable, text]) => ({ variable, math: expression(text) })),
  };
}

function rules<K extends "assignment" | "rate">(kind: K, texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([variable, text]) => ({ kind, variable, math: expression(text) }));
}

function references(side: string): SpeciesReference[] {
  const terms = side
    .split("+")
    .map((term) => term.trim())
    .filter((term) => term !== "");
  return terms.map((term) => {
    const [, count, species = term] = /^(\d+)\s+(\w+)$/.exec(term) ?? [];
    return { species, stoichiometry: Number(count ?? 1), constant: true };
  });
}
