import {
  type Diagnostic,
  failure,
  type Outcome,
  success,
  unitDefinedByItself,
  unitSyntax,
  unknownUnit,
} from "../diagnostics.ts";
import { NameHints } from "../network/nearest-name.ts";
import { KNOWN_UNITS } from "./known-units.ts";
import { DIMENSIONLESS, divideUnits, multiplyUnits, powerUnit, type Unit } from "./unit.ts";

/** Units that a model names for itself; values are unit expressions. */
export type UnitDefinitions = Readonly<Record<string, string>>;

const TOKEN = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-zµμ_][A-Za-z0-9_]*)|([%*/^()·.-]))/y;
/** Deeper nesting is a mistake, and reading it must not exhaust the stack. */
const DEEPEST = 50;

/**
 * Returns the unit that a text stands for, e.g. `nM`, `1/(nM*min)`, `molecule/cell`, `ng/mL`, `%`, `m^2`, `mol^0.5`.
 *
 * Grammar: factors joined by `*`, `·` or `/` (from left to right), each a number, a name or a bracket, with an optional
 * power `^n`, `^-n` or `^(a/b)`. Names are SI and SBML units with prefixes, and those of `definitions`, which win.
 *
 * @returns The unit, or one diagnostic (E1020 unknown name, E1021 grammar, E1022 definition in a circle).
 */
export function parseUnit(text: string, definitions: UnitDefinitions = {}): Outcome<Unit> {
  return new UnitReader(definitions).read(text);
}

/** Reads units by the same definitions, each of which is looked at once. */
export class UnitReader {
  readonly definitions: UnitDefinitions;
  /** Units of the definitions that have been read. */
  readonly defined: Map<string, Unit> = new Map();
  readonly #hints = new NameHints();
  #names: ReadonlySet<string> | undefined;

  constructor(definitions: UnitDefinitions) {
    this.definitions = definitions;
  }

  /** As {@link parseUnit}. */
  read(text: string): Outcome<Unit> {
    const result = new UnitParser(text, this, []).parse();
    return "code" in result ? failure([result]) : success(result);
  }

  /** Returns the name of a unit that is most like another. */
  nearest(name: string): string | undefined {
    this.#names ??= new Set([...Object.keys(this.definitions), ...KNOWN_UNITS.keys()]);
    return this.#hints.nearest(name, this.#names);
  }
}

class UnitProblem extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

class UnitParser {
  readonly #text: string;
  readonly #reader: UnitReader;
  /** Names whose definitions are being read. */
  readonly #open: readonly string[];
  #position = 0;
  #token = "";
  #depth = 0;

  constructor(text: string, reader: UnitReader, open: readonly string[]) {
    this.#text = text;
    this.#reader = reader;
    this.#open = open;
  }

  parse(): Unit | Diagnostic {
    try {
      this.#advance();
      const unit = this.#product();
      if (this.#token !== "") this.#fail(`\`${this.#token}\` where \`*\`, \`/\` or the end should be`);
      return unit;
    } catch (problem) {
      if (problem instanceof UnitProblem) return problem.diagnostic;
      throw problem;
    }
  }

  #advance(): void {
    TOKEN.lastIndex = this.#position;
    const match = TOKEN.exec(this.#text);
    if (match === null) {
      const rest = this.#text.slice(this.#position).trim();
      this.#token = "";
      if (rest !== "") this.#fail(`\`${String.fromCodePoint(rest.codePointAt(0) as number)}\``);
      this.#position = this.#text.length;
      return;
    }
    this.#position = TOKEN.lastIndex;
    this.#token = (match[1] ?? match[2] ?? match[3]) as string;
  }

  #accept(token: string): boolean {
    const found = this.#token === token;
    if (found) this.#advance();
    return found;
  }

  #fail(found: string): never {
    throw new UnitProblem(unitSyntax(this.#text, found));
  }

  #product(): Unit {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.#fail("more brackets than can be meant");
    let unit = this.#power();
    while (this.#token === "*" || this.#token === "/" || this.#token === "·" || this.#token === ".") {
      const divides = this.#token === "/";
      this.#advance();
      const factor = this.#power();
      unit = divides ? divideUnits(unit, factor) : multiplyUnits(unit, factor);
    }
    this.#depth -= 1;
    return unit;
  }

  #power(): Unit {
    const base = this.#atom();
    if (this.#token !== "^") return base;
    this.#advance();
    return powerUnit(base, this.#exponent());
  }

  #exponent(): number {
    if (!this.#accept("(")) return this.#signedNumber();
    let exponent = this.#signedNumber();
    if (this.#accept("/")) exponent /= this.#signedNumber();
    this.#expectClosing();
    if (!Number.isFinite(exponent)) this.#fail("an exponent that is not finite");
    return exponent;
  }

  #signedNumber(): number {
    const negative = this.#token === "-";
    if (negative) this.#advance();
    const value = Number(this.#token);
    if (this.#token === "" || !Number.isFinite(value)) this.#fail(this.#found());
    this.#advance();
    return negative ? -value : value;
  }

  #atom(): Unit {
    const token = this.#token;
    if (token === "(") {
      this.#advance();
      const unit = this.#product();
      this.#expectClosing();
      return unit;
    }
    if (token === "%") {
      this.#advance();
      return { ...DIMENSIONLESS, factor: 0.01 };
    }
    if (/^[\d.]/.test(token) && token !== ".") {
      const factor = Number(token);
      if (!(factor > 0 && Number.isFinite(factor)))
        this.#fail(`the factor \`${token}\`, which is not a positive number`);
      this.#advance();
      return { ...DIMENSIONLESS, factor };
    }
    if (!/^[A-Za-zµμ_]/.test(token)) this.#fail(this.#found());
    const unit = this.#named(token);
    this.#advance();
    return unit;
  }

  #named(name: string): Unit {
    const { definitions, defined } = this.#reader;
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (definition !== undefined && !(this.#open.at(-1) === name && KNOWN_UNITS.has(name))) {
      const ready = defined.get(name);
      if (ready !== undefined) return ready;
      if (this.#open.includes(name) || this.#open.length > DEEPEST)
        throw new UnitProblem(unitDefinedByItself(name));
      const unit = new UnitParser(definition, this.#reader, [...this.#open, name]).parse();
      if ("code" in unit) throw new UnitProblem(unit);
      defined.set(name, unit);
      return unit;
    }
    const known = KNOWN_UNITS.get(name);
    if (known !== undefined) return known;
    throw new UnitProblem(unknownUnit(name, this.#reader.nearest(name)));
  }

  #expectClosing(): void {
    if (this.#token !== ")")
      this.#fail(this.#token === "" ? "no `)` for each `(`" : `${this.#found()} where \`)\` should be`);
    this.#advance();
  }

  #found(): string {
    return this.#token === "" ? "its end where a unit should be" : `\`${this.#token}\``;
  }
}
