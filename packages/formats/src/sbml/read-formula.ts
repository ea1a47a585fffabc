/**
 * Formulas of SBML Level 1 (L1V2 section 3.5): infix text with `+ - * / ^`, calls and names.
 *
 * Unlike Level 3 infix, a minus sign binds more tightly than `^`, `^` goes from left to right, `log` is the natural
 * logarithm, and there is no logic, time or other constant.
 */
import type { Expression, Operator } from "@igf-axis/model";
import type { Reading } from "./attributes.ts";
import { formulaMalformed, type Place } from "./diagnostics.ts";

const TOKEN = /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/^(),]))/y;
const DEEPEST = 200;

const FUNCTIONS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["abs", "abs"],
  ["acos", "arccos"],
  ["asin", "arcsin"],
  ["atan", "arctan"],
  ["ceil", "ceiling"],
  ["cos", "cos"],
  ["exp", "exp"],
  ["floor", "floor"],
  ["log", "ln"],
  ["sin", "sin"],
  ["tan", "tan"],
]);

/** Returns the expression of a Level 1 formula; a problem is reported, and leaves nothing. */
export function readFormula(text: string, span: Place, reading: Reading): Expression | undefined {
  try {
    return new FormulaParser(text).parse();
  } catch (problem) {
    if (!(problem instanceof FormulaProblem)) throw problem;
    reading.diagnostics.push(formulaMalformed(text, problem.message, span));
    return undefined;
  }
}

class FormulaProblem extends Error {}

class FormulaParser {
  readonly #text: string;
  #position = 0;
  #depth = 0;
  #kind: "number" | "name" | "sign" | "end" = "end";
  #token = "";

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Expression {
    this.#advance();
    const expression = this.#sum();
    if (this.#kind !== "end") throw this.#unexpected();
    return expression;
  }

  #advance(): void {
    TOKEN.lastIndex = this.#position;
    const match = TOKEN.exec(this.#text);
    if (match === null) {
      const rest = this.#text.slice(this.#position).trim();
      if (rest !== "")
        throw new FormulaProblem(
          `\`${String.fromCodePoint(rest.codePointAt(0) as number)}\` is not part of it`,
        );
      this.#kind = "end";
      this.#token = "its end";
      return;
    }
    this.#position = TOKEN.lastIndex;
    this.#kind = match[1] !== undefined ? "number" : match[2] !== undefined ? "name" : "sign";
    this.#token = (match[1] ?? match[2] ?? match[3]) as string;
  }

  #accept(sign: string): boolean {
    const found = this.#kind === "sign" && this.#token === sign;
    if (found) this.#advance();
    return found;
  }

  #unexpected(): FormulaProblem {
    return new FormulaProblem(`\`${this.#token}\` is not expected here`);
  }

  #sum(): Expression {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new FormulaProblem(`it is nested more than ${DEEPEST} deep`);
    let left = this.#product();
    // `a + b + c` is one sum, so that long sums do not make deep trees; a product likewise.
    let terms: Expression[] | undefined;
    for (;;) {
      if (this.#accept("+")) {
        if (terms === undefined) {
          terms = [left];
          left = { kind: "apply", operator: "add", operands: terms };
        }
        terms.push(this.#product());
      } else if (this.#accept("-")) {
        left = { kind: "apply", operator: "subtract", operands: [left, this.#product()] };
        terms = undefined;
      } else break;
    }
    this.#depth -= 1;
    return left;
  }

  #product(): Expression {
    let left = this.#power();
    let factors: Expression[] | undefined;
    for (;;) {
      if (this.#accept("*")) {
        if (factors === undefined) {
          factors = [left];
          left = { kind: "apply", operator: "multiply", operands: factors };
        }
        factors.push(this.#power());
      } else if (this.#accept("/")) {
        left = { kind: "apply", operator: "divide", operands: [left, this.#power()] };
        factors = undefined;
      } else return left;
    }
  }

  #power(): Expression {
    let left = this.#signed();
    while (this.#accept("^")) left = { kind: "apply", operator: "power", operands: [left, this.#signed()] };
    return left;
  }

  #signed(): Expression {
    let signs = 0;
    while (this.#accept("-")) signs += 1;
    if (signs > DEEPEST) throw new FormulaProblem(`it has more than ${DEEPEST} signs in a row`);
    let value = this.#atom();
    for (; signs > 0; signs--) value = { kind: "apply", operator: "negate", operands: [value] };
    return value;
  }

  #atom(): Expression {
    const token = this.#token;
    const kind = this.#kind;
    if (kind === "number") {
      const value = Number(token);
      if (!Number.isFinite(value)) throw new FormulaProblem(`\`${token}\` is beyond 1.8e308`);
      this.#advance();
      return { kind: "number", value };
    }
    if (kind === "name") {
      this.#advance();
      return this.#accept("(") ? called(token, this.#operands()) : { kind: "symbol", id: token };
    }
    if (!this.#accept("(")) throw this.#unexpected();
    const inner = this.#sum();
    if (!this.#accept(")")) throw this.#unexpected();
    return inner;
  }

  #operands(): Expression[] {
    if (this.#accept(")")) return [];
    const operands = [this.#sum()];
    while (this.#accept(",")) operands.push(this.#sum());
    if (!this.#accept(")")) throw this.#unexpected();
    return operands;
  }
}

function called(name: string, operands: readonly Expression[]): Expression {
  const [x, y] = operands;
  if (x === undefined) throw new FormulaProblem(`\`${name}\` has no operand`);
  const unary = FUNCTIONS.get(name);
  if (y === undefined) {
    if (unary !== undefined) return { kind: "apply", operator: unary, operands: [x] };
    if (name === "sqrt")
      return { kind: "apply", operator: "root", operands: [{ kind: "number", value: 2 }, x] };
    if (name === "log10")
      return { kind: "apply", operator: "log", operands: [{ kind: "number", value: 10 }, x] };
    if (name === "sqr")
      return { kind: "apply", operator: "power", operands: [x, { kind: "number", value: 2 }] };
  }
  if (name === "pow" && y !== undefined && operands.length === 2) {
    return { kind: "apply", operator: "power", operands: [x, y] };
  }
  throw new FormulaProblem(`\`${name}\` with ${operands.length} operands is no function of Level 1`);
}
