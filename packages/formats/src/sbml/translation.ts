import type { Diagnostic, Expression } from "@igf-axis/model";
import { rewriteExpression } from "@igf-axis/model";
import { attributeMissing, unitNotKept, withoutEffect } from "./diagnostics.ts";
import type { SbmlCompartment, SbmlComponent, SbmlDocument, SbmlModel } from "./document.ts";
import { PREDEFINED_UNITS, UNIT_KINDS, unitText } from "./units.ts";

type Path = Diagnostic["path"];

/** The value that SBML Level 3 fixes for `avogadro` (L3V2 core section 3.4.6), which is not today's exact one. */
const SBML_AVOGADRO = 6.02214179e23;

/** What the parts of `toModel` share: the level, the units, and where problems go. */
export class Translation {
  readonly level: number;
  readonly version: number;
  /** Variables of rules; in Level 1 they are what is not constant. */
  readonly ruled: ReadonlySet<string>;
  readonly unitDefinitions: Readonly<Record<string, string>>;
  /** Compartments by identifier. */
  readonly compartments: ReadonlyMap<string, SbmlCompartment>;
  readonly #diagnostics: Diagnostic[];

  constructor({ level, version }: SbmlDocument, model: SbmlModel, diagnostics: Diagnostic[]) {
    this.level = level;
    this.version = version;
    this.ruled = new Set(model.rules.flatMap(({ variable }) => (variable === undefined ? [] : [variable])));
    this.compartments = new Map(model.compartments.map((compartment) => [compartment.id ?? "", compartment]));
    this.#diagnostics = diagnostics;
    this.unitDefinitions = this.#readUnits(model);
  }

  #readUnits(model: SbmlModel): Readonly<Record<string, string>> {
    const definitions: [string, string][] = [];
    for (const { id, units, span } of model.unitDefinitions) {
      if (id === undefined) continue;
      const text = unitText(units);
      if (text !== undefined) definitions.push([id, text]);
      else if (units.length > 0) {
        this.report(
          unitNotKept(
            `the unit \`${id}\` cannot be expressed and is left out`,
            ["unitDefinitions", id],
            span,
          ),
        );
      }
    }
    return Object.fromEntries(definitions);
  }

  report(diagnostic: Diagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  /** Returns the unit expression that a unit's identifier stands for; `undefined` for one that has none. */
  unit(id: string | undefined): string | undefined {
    if (id === undefined || Object.hasOwn(this.unitDefinitions, id)) return id;
    if (this.level < 3) {
      const predefined = PREDEFINED_UNITS.get(id);
      if (predefined !== undefined) return predefined;
    }
    const kind = id === "liter" ? "litre" : id === "meter" ? "metre" : id;
    return UNIT_KINDS.has(kind) ? kind : undefined;
  }

  /** Returns an expression with the units of its literals and SBML's own value of `avogadro` translated. */
  math(expression: Expression): Expression {
    return rewriteExpression(expression, (node) => {
      if (node.kind === "constant" && node.name === "avogadro")
        return { kind: "number", value: SBML_AVOGADRO };
      if (node.kind !== "number" || node.unit === undefined) return node;
      const unit = this.unit(node.unit);
      return unit === undefined ? { kind: "number", value: node.value } : { ...node, unit };
    });
  }

  /** Returns the value of an attribute that Level 3 requires and the levels before have a default for. */
  required<T>(
    value: T | undefined,
    earlier: T,
    attribute: string,
    element: string,
    component: SbmlComponent,
    path: Path,
  ): T {
    if (value === undefined && this.level === 3) {
      this.report(attributeMissing(element, attribute, path, component.span));
    }
    return value ?? earlier;
  }

  /** Returns a name that every level requires; an empty one when it is missing. */
  name(
    value: string | undefined,
    attribute: string,
    element: string,
    component: SbmlComponent,
    path: Path,
  ): string {
    if (value !== undefined) return value;
    const shown = attribute === "id" && this.level === 1 ? "name" : attribute;
    this.report(attributeMissing(element, shown, path, component.span));
    return "";
  }

  /** Reports a construct that has no mathematics. */
  withoutMath(what: string, path: Path, component: SbmlComponent): void {
    if (this.level === 3 && this.version > 1) {
      this.report(withoutEffect(`${what} has no formula`, path, component.span));
    } else this.report(attributeMissing(what, this.level === 1 ? "formula" : "math", path, component.span));
  }
}
