import { sha256 as digest } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Expression } from "../expression/expression.ts";
import { foldExpression } from "../expression/fold.ts";
import type { Model, Parameter } from "../network/model.ts";
import { canonicalJson } from "./json.ts";

/** Returns the SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function sha256(text: string): string {
  return sha256OfBytes(utf8ToBytes(text));
}

/** Returns the SHA-256 of bytes, as 64 lower-case hexadecimal digits (FIPS 180-4). */
export function sha256OfBytes(bytes: Uint8Array): string {
  return bytesToHex(digest(bytes));
}

/**
 * Returns the SHA-256 of everything in a model that can change a number, as 64 hexadecimal digits.
 *
 * Included: identifiers, values, units, priors, mathematics, observables with their noise, species' tolerance scale, and the
 * order of the arrays. Excluded: names, notes, annotations, evidence, grades, mechanisms, constraint messages.
 */
export function hashModel(model: Model): string {
  return sha256(canonicalJson(numericPart(model)));
}

function numericPart(model: Model): unknown {
  const { name: _name, notes: _notes, evidence: _evidence, mechanisms: _mechanisms, ...rest } = model;
  return {
    ...rest,
    functions: model.functions.map(({ name: _, body, ...definition }) => ({
      ...definition,
      body: flat(body),
    })),
    compartments: model.compartments.map(({ name: _, ...compartment }) => compartment),
    species: model.species.map(({ name: _, annotations: _a, mechanism: _m, ...species }) => species),
    parameters: model.parameters.map(numericParameter),
    initialAssignments: model.initialAssignments.map(({ symbol, math }) => ({ symbol, math: flat(math) })),
    rules: model.rules.map((rule) => ({ ...rule, math: flat(rule.math) })),
    constraints: model.constraints.map(({ math }) => flat(math)),
    reactions: model.reactions.map(
      ({ name: _, mechanism: _m, rateLaw, reactants, products, ...reaction }) => ({
        ...reaction,
        reactants: reactants.map(numericReference),
        products: products.map(numericReference),
        rateLaw: rateLaw && {
          math: flat(rateLaw.math),
          localParameters: rateLaw.localParameters.map(numericParameter),
        },
      }),
    ),
    events: model.events.map(({ name: _, trigger, delay, priority, assignments, ...event }) => ({
      ...event,
      trigger: { ...trigger, math: flat(trigger.math) },
      delay: delay && flat(delay),
      priority: priority && flat(priority),
      assignments: assignments.map(({ variable, math }) => ({ variable, math: flat(math) })),
    })),
    observables: model.observables.map(({ name: _, expression, ...observable }) => ({
      ...observable,
      expression: flat(expression),
    })),
  };
}

function numericParameter({
  name: _,
  evidence: _e,
  grade: _g,
  note: _n,
  mechanism: _m,
  ...parameter
}: Parameter): unknown {
  return parameter;
}

function numericReference(reference: Model["reactions"][number]["reactants"][number]): unknown {
  const { stoichiometryMath, ...rest } = reference;
  return { ...rest, stoichiometryMath: stoichiometryMath && flat(stoichiometryMath) };
}

/** An expression as a list of nodes that refer to earlier ones, so that depth needs no stack and sharing no copies. */
function flat(expression: Expression): unknown {
  const seen = new Map<string, number>();
  const nodes: string[] = [];
  foldExpression<number>(expression, (node, parts) => {
    const text = canonicalJson([headOf(node), parts]);
    const known = seen.get(text);
    if (known !== undefined) return known;
    seen.set(text, nodes.length);
    nodes.push(text);
    return nodes.length - 1;
  });
  return nodes;
}

function headOf(node: Expression): unknown {
  switch (node.kind) {
    case "apply":
      return { kind: node.kind, operator: node.operator };
    case "call":
      return { kind: node.kind, functionId: node.functionId };
    case "piecewise":
      return { kind: node.kind, pieces: node.pieces.length };
    default:
      return node;
  }
}
