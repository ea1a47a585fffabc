/**
 * A composed model to one without submodels (comp section 3.10).
 *
 *   SbmlDocument ── write out ──▶ instances ── delete, replace ──▶ parts that remain ── flat model ──▶ SbmlDocument
 *
 * An element `x` of submodel `s` becomes `s__x`; underscores are added where an identifier of the surrounding model begins so.
 */
import { type Diagnostic, failure, type Outcome, success } from "@igf-axis/model";
import type { SbmlDocument, SbmlModel } from "../document.ts";
import { isError } from "../read.ts";
import { Definitions, type ResolveSource } from "./definitions.ts";
import { attributeOfSubmodelMissing, definitionCycle, tooManyParts } from "./diagnostics.ts";
import { flatModel } from "./flat-model.ts";
import { setConversions } from "./flat-names.ts";
import { createInstance, type Definition, type Instance, type Part, successorOf } from "./instance.ts";
import { COMP_URI } from "./record.ts";
import { applyDeletions, applyReplacements } from "./replace.ts";

/** Submodels, components and levels of one flat model at most. */
const MOST_INSTANCES = 10_000;
const MOST_PARTS = 500_000;
const DEEPEST = 200;
/** Conversion factors that one value depends on, those of factors included. */
const MOST_FACTORS = 20;

/**
 * Returns the document with its submodels written out; one that is not composed as it is.
 *
 * @param resolve - Reads files beside the model, for external model definitions; without it they are not found.
 * @returns diagnostics E1222–E1228 for what does not fit together, and those of the files that were read.
 */
export function flattenSbml(
  document: SbmlDocument,
  resolve: ResolveSource = () => undefined,
): Outcome<SbmlDocument> {
  const { model } = document;
  const isComposed =
    document.packages.some(({ uri }) => uri === COMP_URI) || (model?.submodels ?? []).length > 0;
  if (model === undefined || !isComposed) return success(document);
  const diagnostics: Diagnostic[] = [];
  const definitions = new Definitions(document, resolve, diagnostics);
  const budget = { instances: 0, parts: 0 };
  const root = writeOut({ model, document, path: "" }, definitions, budget, diagnostics);
  if (diagnostics.some(isError)) return failure(diagnostics);
  applyDeletions(root, diagnostics);
  applyReplacements(root, diagnostics);
  limitFactors(root, diagnostics);
  if (diagnostics.some(isError)) return failure(diagnostics);
  setConversions(root);
  const { level, version, packages } = document;
  return success({
    level,
    version,
    packages: packages.filter(({ uri }) => uri !== COMP_URI),
    model: flatModel(root),
  });
}

/** Factors may be replaced with factors in turn, which doubles what a value depends on at every level, or leads back to itself. */
function limitFactors(root: Instance, diagnostics: Diagnostic[]): void {
  const counts = new Map<Part, number>();
  const count = (part: Part): number => {
    const known = counts.get(part);
    if (known !== undefined) return known;
    // What is met again while it is counted depends on itself.
    counts.set(part, Number.POSITIVE_INFINITY);
    const own = successorOf(part).factors.map(({ instance, id }) => instance.byId.get(id));
    const total = own.reduce((sum, factor) => sum + 1 + (factor === undefined ? 0 : count(factor)), 0);
    counts.set(part, total);
    return total;
  };
  const waiting: Instance[] = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    waiting.push(...at.children.values());
    const excess = [...at.byId.values()].find((part) => count(part) > MOST_FACTORS);
    if (excess === undefined) continue;
    diagnostics.push(tooManyParts("conversion factors for one value", MOST_FACTORS, excess.component.span));
    return;
  }
}

interface Budget {
  instances: number;
  parts: number;
}

/** Returns the instance of a definition with its submodels, as far as the limits allow. */
function writeOut(
  main: Definition,
  definitions: Definitions,
  budget: Budget,
  diagnostics: Diagnostic[],
): Instance {
  const root = createInstance(main, undefined, undefined);
  const waiting: Instance[] = [root];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    budget.parts += at.parts.size;
    for (const submodel of at.definition.model.submodels ?? []) {
      const { id, modelRef, span } = submodel;
      if (id === undefined || modelRef === undefined) {
        diagnostics.push(attributeOfSubmodelMissing(id === undefined ? "id" : "modelRef", span));
        continue;
      }
      const definition = definitions.find(modelRef, at.definition, span);
      if (definition === undefined) continue;
      const chain = chainTo(at, definition);
      if (chain !== undefined) {
        diagnostics.push(definitionCycle(chain, span));
        continue;
      }
      budget.instances += 1;
      const excess = excessOf(budget, at, span);
      if (excess !== undefined) {
        diagnostics.push(excess);
        return root;
      }
      const child = createInstance(definition, at, submodel);
      at.children.set(id, child);
      waiting.push(child);
    }
  }
  return root;
}

function excessOf(
  { instances, parts }: Budget,
  instance: Instance,
  span: SbmlModel["span"],
): Diagnostic | undefined {
  if (instances > MOST_INSTANCES) return tooManyParts("submodels", MOST_INSTANCES, span);
  if (parts > MOST_PARTS) return tooManyParts("components", MOST_PARTS, span);
  let depth = 1;
  for (let at = instance.parent; at !== undefined; at = at.parent) depth += 1;
  return depth > DEEPEST ? tooManyParts("levels of submodels", DEEPEST, span) : undefined;
}

/** Returns the definitions from the one that contains itself to itself, or `undefined` when none does. */
function chainTo(instance: Instance, { model }: Definition): readonly string[] | undefined {
  const chain = [model.id ?? ""];
  for (let at: Instance | undefined = instance; at !== undefined; at = at.parent) {
    chain.unshift(at.definition.model.id ?? "");
    if (at.definition.model === model) return chain;
  }
  return undefined;
}
