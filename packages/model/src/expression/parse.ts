/**
 * Operator-precedence parser for infix expressions, with explicit stacks so that depth is limited by memory only.
 *
 * Notation: SBML Level 3 infix. `^` binds most tightly and to the right, then prefix `-` and `!`, then `* / %`, `+ -`,
 * relations, and `&& ||`. A chain of one n-ary sign is one node: `a + b + c` is add(a, b, c), `a < b < c` is lt(a, b, c).
 * A minus directly before a number is part of the literal unless the number is a base of `^`.
 * `&&` beside `||`, and different relations in a row, need brackets: programs disagree about their meaning.
 */
import {
  ambiguousChain,
  type Diagnostic,
  emptyExpression,
  expressionTooLong,
  failure,
  type Outcome,
  operandExpected,
  operatorExpected,
  type Place,
  success,
  unmatchedBracket,
} from "../diagnostics.ts";
import { callNamed } from "./call-named.ts";
import type { Expression, Operator } from "./expression.ts";
import { CONSTANTS_BY_NAME, operandCount } from "./operators.ts";
import { INFIX, PRECEDENCE } from "./precedence.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Longest text that is read, in UTF-16 units. */
const LONGEST_TEXT = 1_000_000;

/**
 * Returns the expression that infix text stands for.
 *
 * A name followed by `(` that is no operator's is a call of a function definition.
 *
 * @param options.file - Named in the diagnostics' spans; default: `expression`.
 * @returns The expression, or one diagnostic of E1001–E1010 with its place in the text.
 */
export function parseExpression(text: string, options: { readonly file?: string } = {}): Outcome<Expression> {
  const file = options.file ?? "expression";
  if (text.length > LONGEST_TEXT)
    return failure([expressionTooLong(text.length, LONGEST_TEXT, { file, line: 1, column: 1 })]);
  const { tokens, problem } = tokenize(text, file);
  if (problem !== undefined) return failure([problem]);
  if (tokens.length === 1) return failure([emptyExpression({ file, line: 1, column: 1 })]);
  const result = new Parser(file).parse(tokens);
  return "code" in result ? failure([result]) : success(result);
}

/** An operand read so far; `chain` names the n-ary sign it was built by while it can still grow. */
interface Operand {
  readonly expression: Expression;
  readonly chain?: Operator;
  /** The growing operands of the chain. */
  readonly links?: Expression[];
  readonly bareNumber?: boolean;
}

type Pending =
  | { readonly kind: "infix"; readonly operator: Operator; readonly level: number; readonly token: Token }
  | { readonly kind: "prefix"; readonly operator: Operator; readonly level: number; readonly token: Token }
  | { readonly kind: "open"; readonly token: Token; readonly call?: string; readonly operands: Expression[] };

class Parser {
  readonly #file: string;
  readonly #operands: Operand[] = [];
  readonly #pending: Pending[] = [];
  #wantsOperand = true;

  constructor(file: string) {
    this.#file = file;
  }

  parse(tokens: readonly Token[]): Expression | Diagnostic {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      const next = tokens[i + 1];
      const opensCall = token.kind === "name" && next?.text === "(";
      const problem = this.#wantsOperand ? this.#readOperand(token, opensCall) : this.#readOperator(token);
      if (problem !== undefined) return problem;
      if (opensCall) i += 1;
    }
    return (this.#operands[0] as Operand).expression;
  }

  #readOperand(token: Token, opensCall: boolean): Diagnostic | undefined {
    if (token.kind === "number") {
      return this.#finishOperand({
        expression: { kind: "number", value: Number(token.text) },
        bareNumber: true,
      });
    }
    if (opensCall) {
      this.#pending.push({ kind: "open", token, call: token.text, operands: [] });
      return undefined;
    }
    if (token.kind === "name") {
      const name = CONSTANTS_BY_NAME.get(token.text);
      return this.#finishOperand({
        expression: name === undefined ? { kind: "symbol", id: token.text } : { kind: "constant", name },
      });
    }
    if (token.text === "-" || token.text === "!") {
      this.#pending.push({
        kind: "prefix",
        operator: token.text === "-" ? "negate" : "not",
        level: PRECEDENCE.prefix,
        token,
      });
      return undefined;
    }
    if (token.text === "(") {
      this.#pending.push({ kind: "open", token, operands: [] });
      return undefined;
    }
    const top = this.#pending.at(-1);
    if (token.text === ")" && top?.kind === "open" && top.call !== undefined && top.operands.length === 0) {
      return this.#close(token);
    }
    return operandExpected(describe(token), this.#place(token));
  }

  #readOperator(token: Token): Diagnostic | undefined {
    const endsOperand = token.text === ")" || token.text === "," || token.kind === "end";
    if (endsOperand) {
      this.#reduce(0);
      return token.text === ")" ? this.#close(token) : token.text === "," ? this.#comma(token) : this.#end();
    }
    const operator = OPERATORS_BY_SIGN.get(token.text);
    if (operator === undefined)
      return operatorExpected(describe(token), token.kind === "name", this.#place(token));
    const level = levelOf(operator);
    this.#reduce(operator === "power" ? level + 1 : level);
    const chain = this.#operands.at(-1)?.chain;
    const mixes = chain !== operator || operator === "neq";
    if (chain !== undefined && mixes && levelOf(chain) === level && level <= PRECEDENCE.relation) {
      return ambiguousChain(INFIX[chain] as string, token.text, this.#place(token));
    }
    this.#pending.push({ kind: "infix", operator, level, token });
    this.#wantsOperand = true;
    return undefined;
  }

  #comma(token: Token): Diagnostic | undefined {
    const top = this.#pending.at(-1);
    if (top?.kind !== "open" || top.call === undefined)
      return operatorExpected(describe(token), false, this.#place(token));
    top.operands.push((this.#operands.pop() as Operand).expression);
    this.#wantsOperand = true;
    return undefined;
  }

  #close(token: Token): Diagnostic | undefined {
    const top = this.#pending.pop();
    if (top?.kind !== "open") return unmatchedBracket(")", this.#place(token));
    if (top.call === undefined) {
      const { expression } = this.#operands.pop() as Operand;
      return this.#finishOperand({ expression });
    }
    if (!this.#wantsOperand) top.operands.push((this.#operands.pop() as Operand).expression);
    const called = callNamed(top.call, top.operands, this.#place(top.token));
    return "code" in called ? called : this.#finishOperand({ expression: called });
  }

  #end(): Diagnostic | undefined {
    const open = this.#pending.at(-1);
    return open === undefined ? undefined : unmatchedBracket("(", this.#place(open.token));
  }

  /** Applies pending operators that bind at least as tightly as `level`. */
  #reduce(level: number): void {
    for (
      let top = this.#pending.at(-1);
      top !== undefined && top.kind !== "open" && top.level >= level;
      top = this.#pending.at(-1)
    ) {
      this.#pending.pop();
      const right = this.#operands.pop() as Operand;
      if (top.kind === "prefix") {
        this.#operands.push(prefixed(top.operator, right));
        continue;
      }
      this.#operands.push(joined(top.operator, this.#operands.pop() as Operand, right));
    }
  }

  #finishOperand(operand: Operand): undefined {
    this.#operands.push(operand);
    this.#wantsOperand = false;
    return undefined;
  }

  #place(token: Token): Place {
    return { file: this.#file, line: token.line, column: token.column };
  }
}

function prefixed(operator: Operator, { expression, bareNumber }: Operand): Operand {
  if (operator === "negate" && bareNumber === true && expression.kind === "number") {
    return { expression: { kind: "number", value: -expression.value } };
  }
  return { expression: { kind: "apply", operator, operands: [expression] } };
}

function joined(operator: Operator, left: Operand, right: Operand): Operand {
  const chains = operandCount(operator).most === Number.POSITIVE_INFINITY || operator === "neq";
  if (left.chain === operator && left.links !== undefined) {
    left.links.push(right.expression);
    return left;
  }
  const links = [left.expression, right.expression];
  const expression: Expression = { kind: "apply", operator, operands: links };
  return chains ? { expression, chain: operator, links } : { expression };
}

const OPERATORS_BY_SIGN: ReadonlyMap<string, Operator> = new Map(
  Object.entries(INFIX).map(([operator, sign]) => [sign, operator as Operator]),
);

function levelOf(operator: Operator): number {
  if (operator === "power") return PRECEDENCE.power;
  if (operator === "multiply" || operator === "divide" || operator === "remainder") return PRECEDENCE.product;
  if (operator === "add" || operator === "subtract") return PRECEDENCE.sum;
  return operator === "and" || operator === "or" ? PRECEDENCE.logic : PRECEDENCE.relation;
}

function describe(token: Token): string {
  return token.kind === "end" ? "the end of the text" : `\`${token.text}\``;
}
