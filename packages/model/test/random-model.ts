import {
  type Expression,
  emptyModel,
  type FunctionDefinition,
  type Model,
  type ModelEvent,
  OPERATORS,
  operandCount,
  type Parameter,
  type Reaction,
  type Rule,
  type Species,
  type SpeciesReference,
  validateModel,
} from "@igf-axis/model";
import fc from "fast-check";

/** Names, some of them those that every object of JavaScript has. */
const COMPARTMENTS = ["cell", "hasOwnProperty"] as const;
const SPECIES = ["A", "B", "C", "__proto__", "constructor"] as const;
const PARAMETERS = ["k", "p", "q", "toString", "valueOf"] as const;
const REACTIONS = ["r", "s", "__defineGetter__"] as const;
const REFERENCES = ["n", "m"] as const;
const FUNCTIONS = ["f", "g", "isPrototypeOf"] as const;
const UNITS = ["mole", "litre", "second", "dimensionless", "u", "__proto__", "unknown"] as const;

const number = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 12 }) },
  { weight: 4, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e308, -1e308, 5e-324, -0, 2 ** 31, 2 ** 53, 1e-300) },
);

/** A number that may be infinite or none. */
const anyNumber = fc.oneof(
  { weight: 12, arbitrary: number },
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
);

const constantName = fc.constantFrom(
  "time" as const,
  "avogadro" as const,
  "pi" as const,
  "exponentiale" as const,
  "true" as const,
  "false" as const,
  "infinity" as const,
  "notanumber" as const,
);

/** Expressions of every kind over the given symbols and functions; of `operators` only where those are given. */
export function randomExpression(
  symbols: readonly string[],
  functions: readonly string[] = [],
  leaf?: fc.Arbitrary<Expression>,
): fc.Arbitrary<Expression> {
  const symbol = fc.constantFrom(...symbols).map((id): Expression => ({ kind: "symbol", id }));
  const anyLeaf = fc.oneof(
    { weight: 6, arbitrary: symbol },
    { weight: 3, arbitrary: number.map((value): Expression => ({ kind: "number", value })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(number, fc.constantFrom(...UNITS))
        .map(([value, unit]): Expression => ({ kind: "number", value, unit })),
    },
    { weight: 1, arbitrary: constantName.map((name): Expression => ({ kind: "constant", name })) },
  );
  return fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      leaf ?? anyLeaf,
      {
        weight: 8,
        arbitrary: fc.constantFrom(...OPERATORS).chain((operator) => {
          const { least, most } = operandCount(operator);
          if (operator === "rateOf")
            return symbol.map((a): Expression => ({ kind: "apply", operator, operands: [a] }));
          return fc
            .array(tie("tree"), { minLength: least, maxLength: Math.min(most, 4) })
            .map((operands): Expression => ({ kind: "apply", operator, operands }));
        }),
      },
      fc
        .tuple(
          fc.array(fc.record({ value: tie("tree"), condition: tie("tree") }), { maxLength: 2 }),
          fc.option(tie("tree"), { nil: undefined }),
        )
        .map(
          ([pieces, otherwise]): Expression =>
            otherwise === undefined
              ? { kind: "piecewise", pieces }
              : { kind: "piecewise", pieces, otherwise },
        ),
      ...(functions.length === 0
        ? []
        : [
            fc
              .tuple(fc.constantFrom(...functions), fc.array(tie("tree"), { minLength: 1, maxLength: 1 }))
              .map(([functionId, operands]): Expression => ({ kind: "call", functionId, operands })),
          ]),
    ),
  })).tree;
}

const SYMBOLS = [
  ...COMPARTMENTS,
  ...SPECIES,
  ...PARAMETERS,
  ...REACTIONS.slice(0, 1),
  ...REFERENCES.slice(0, 1),
];
const formula = fc.oneof(
  { weight: 20, arbitrary: randomExpression(SYMBOLS, FUNCTIONS) },
  randomExpression(["nowhere", ...SYMBOLS], [...FUNCTIONS, "undefined_function"]),
);

const rarely = fc.nat({ max: 7 }).map((n) => n === 0);
const unit = fc.option(fc.constantFrom(...UNITS), { nil: undefined });

function stated<T extends object>(record: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

const species = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...SPECIES),
      compartment: fc.constantFrom(...COMPARTMENTS),
      initialAmount: fc.option(anyNumber, { nil: undefined }),
      substanceUnit: unit,
      hasOnlySubstanceUnits: fc.boolean(),
      boundaryCondition: rarely,
      constant: rarely,
      conversionFactor: fc.option(fc.constantFrom(...PARAMETERS), { nil: undefined, freq: 8 }),
    })
    .map((record) => stated<Species>(record)),
  { selector: ({ id }) => id, minLength: 2 },
);

const parameters = fc
  .tuple(
    ...PARAMETERS.map(() =>
      fc.record({ value: fc.option(anyNumber, { nil: undefined, freq: 9 }), unit, constant: rarely }),
    ),
  )
  .map((all): Parameter[] =>
    all.map((record, i) => stated<Parameter>({ id: PARAMETERS[i] ?? "", ...record })),
  );

const reference = fc
  .record({
    id: fc.option(fc.constantFrom(...REFERENCES), { nil: undefined, freq: 3 }),
    species: fc.constantFrom(...SPECIES),
    stoichiometry: fc.option(number, { nil: undefined, freq: 9 }),
    stoichiometryMath: fc
      .option(formula, { nil: undefined, freq: 1 })
      .filter((math) => math === undefined || math.kind === "symbol"),
    constant: fc.boolean(),
  })
  .map((record) => stated<SpeciesReference>(record));

const reactions = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...REACTIONS),
      reversible: fc.boolean(),
      fast: rarely,
      reactants: fc.array(reference, { maxLength: 2 }),
      products: fc.array(reference, { maxLength: 2 }),
      modifiers: fc.array(fc.constantFrom(...SPECIES), { maxLength: 1 }),
      rateLaw: fc.option(
        fc.record({
          math: formula,
          localParameters: fc.uniqueArray(
            fc.record({ id: fc.constantFrom("k", "local"), value: anyNumber, constant: fc.constant(true) }),
            { selector: ({ id }) => id, maxLength: 2 },
          ),
        }),
        { nil: undefined, freq: 9 },
      ),
    })
    .map((record) => stated<Reaction>(record)),
  { selector: ({ id }) => id },
);

const target = fc.constantFrom(...PARAMETERS, ...PARAMETERS, ...SPECIES, ...COMPARTMENTS, ...REFERENCES);
const rules = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("assignment" as const), variable: target, math: formula }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("rate" as const), variable: target, math: formula }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("algebraic" as const), math: formula }) },
  ),
  { maxLength: 3 },
) as fc.Arbitrary<Rule[]>;

const events = fc.array(
  fc
    .record({
      id: fc.option(fc.constantFrom("e", "propertyIsEnumerable"), { nil: undefined }),
      trigger: fc.record({ math: formula, initialValue: fc.boolean(), persistent: fc.boolean() }),
      delay: fc.option(formula, { nil: undefined }),
      priority: fc.option(formula, { nil: undefined }),
      useValuesFromTriggerTime: fc.boolean(),
      assignments: fc.uniqueArray(fc.record({ variable: target, math: formula }), {
        selector: ({ variable }) => variable,
        maxLength: 2,
      }),
    })
    .map((record) => stated<ModelEvent>(record)),
  { maxLength: 2 },
);

/** Functions of one argument; later ones may call earlier ones, and rarely themselves. */
const functions: fc.Arbitrary<FunctionDefinition[]> = fc
  .tuple(
    ...FUNCTIONS.map((_, i) =>
      fc.oneof(
        { weight: 9, arbitrary: randomExpression(["x"], FUNCTIONS.slice(0, i)) },
        randomExpression(["x"], FUNCTIONS),
      ),
    ),
  )
  .map((bodies) => bodies.map((body, i) => ({ id: FUNCTIONS[i] ?? "", arguments: ["x"], body })));

/** What diagnostics of a model as a whole name first, and what stands there. */
const LISTS = [
  "functions",
  "rules",
  "initialAssignments",
  "constraints",
  "reactions",
  "events",
  "observables",
  "species",
] as const;

/** Leaves out what `validateModel` finds fault with, again and again; a sound model remains, or one whose faults have no place. */
function mended(model: Model): Model {
  let rest = model;
  for (let round = 0; round < 8; round++) {
    const places = validateModel(rest)
      .filter(({ code }) => code !== "E2009" && code !== "E2010")
      .map(({ path: [list, name] }) => `${list} ${name}`);
    if (places.length === 0) return rest;
    const faulty = new Set(places);
    const entries = LISTS.map((list) => [
      list,
      (rest[list] as readonly object[]).filter((item, i) => {
        const { id, variable, symbol } = item as { id?: string; variable?: string; symbol?: string };
        return ![i, id, variable, symbol].some((name) => name !== undefined && faulty.has(`${list} ${name}`));
      }),
    ]);
    rest = { ...rest, ...Object.fromEntries(entries) };
  }
  return rest;
}

/**
 * Models of every construct: mostly sound ones, and ones with unknown names, circles, quantities determined twice, values that are missing,
 * infinite or no numbers, compartments without size, and names that every object has.
 */
export const randomModel: fc.Arbitrary<Model> = fc
  .record({
    units: fc.record({ timeUnit: unit, substanceUnit: unit, volumeUnit: unit, extentUnit: unit }),
    unitDefinition: fc.constantFrom("mole", "1e-9*mole", "u", "mole/litre^(1/2)", "second^1e9"),
    functions,
    sizes: fc.tuple(fc.oneof({ weight: 5, arbitrary: number }, fc.constantFrom(0, Number.NaN)), number),
    compartmentsConstant: fc.boolean(),
    species,
    parameters,
    rules,
    initialAssignments: fc.uniqueArray(fc.record({ symbol: target, math: formula }), {
      selector: ({ symbol }) => symbol,
      maxLength: 2,
    }),
    constraints: fc.array(fc.record({ math: formula }), { maxLength: 1 }),
    reactions,
    events,
    observables: fc.array(formula, { maxLength: 2 }),
    conversionFactor: fc.option(fc.constantFrom(...PARAMETERS), { nil: undefined, freq: 9 }),
    isMended: fc.nat({ max: 5 }).map((n) => n > 0),
  })
  .map(
    ({
      units,
      unitDefinition,
      sizes,
      compartmentsConstant,
      observables,
      conversionFactor,
      isMended,
      ...parts
    }) => {
      const model: Model = {
        ...emptyModel("random"),
        ...stated<Partial<Model>>({ ...units, conversionFactor }),
        ...parts,
        unitDefinitions: Object.fromEntries([
          ["u", unitDefinition],
          ["__proto__", "litre"],
        ]),
        compartments: COMPARTMENTS.map((id, i) => ({
          id,
          size: sizes[i] ?? 1,
          spatialDimensions: 3,
          constant: compartmentsConstant,
        })),
        observables: observables.map((expression, i) => ({
          id: `seen_${i}`,
          name: "seen",
          expression,
          unit: "1",
        })),
      };
      return isMended ? mended(model) : model;
    },
  );
