import { type Expression, foldExpression, printExpression } from "@igf-axis/model";
import { inverse, ONE, plus, type Rational, rationalOf, times, ZERO } from "./rational.ts";

/**
 * An expression as a sum Σ cⱼ mⱼ with exact coefficients c and products m of powers of symbols and of what cannot be taken apart.
 *
 * Two expressions with the same form are equal wherever both are defined; equal ones may have different forms.
 */
export type LinearForm = ReadonlyMap<string, Term>;

/** One term c Π fᵏ: exponents by the text of the factor. */
export interface Term {
  readonly coefficient: Rational;
  readonly exponents: ReadonlyMap<string, number>;
}

/** Products of sums that make more terms than this, and more than the longest of them has, are not multiplied out. */
const MOST_PRODUCTS = 64;

/** Returns the form of an expression. */
export function linearForm(expression: Expression): LinearForm {
  return foldExpression<LinearForm>(expression, (node, parts) => {
    if (node.kind === "number" && Number.isFinite(node.value))
      return formOf([{ coefficient: rationalOf(node.value), exponents: new Map() }]);
    if (node.kind === "apply") {
      const [a, b] = parts as readonly [LinearForm, LinearForm];
      switch (node.operator) {
        case "add":
          return sumOf(parts);
        case "subtract":
          return sumOf([a, negated(b)]);
        case "negate":
          return negated(a);
        case "multiply":
          if (termsOf(parts) <= Math.max(MOST_PRODUCTS, ...parts.map(({ size }) => size)))
            return parts.reduce(productOf);
          break;
        case "divide": {
          const divisor = b.size === 1 ? inverseOf([...b.values()][0] as Term) : undefined;
          const denominator = (node.operands as readonly Expression[])[1] as Expression;
          if (b.size > 0) return productOf(a, divisor ?? formOf([atom(denominator, -1)]));
          break;
        }
      }
    }
    return formOf([atom(node, 1)]);
  });
}

/** Returns the product of two forms. */
export function productOf(a: LinearForm, b: LinearForm): LinearForm {
  const terms: Term[] = [];
  for (const x of a.values()) for (const y of b.values()) terms.push(multiplied(x, y));
  return formOf(terms);
}

/** Returns the form of a symbol to a power. */
export function symbolForm(id: string, exponent: number): LinearForm {
  return formOf([{ coefficient: ONE, exponents: new Map([[id, exponent]]) }]);
}

function termsOf(factors: readonly LinearForm[]): number {
  return factors.reduce((count, { size }) => count * size, 1);
}

function atom(node: Expression, exponent: number): Term {
  const name = node.kind === "symbol" ? node.id : printExpression(node);
  return { coefficient: ONE, exponents: new Map([[name, exponent]]) };
}

function inverseOf({ coefficient, exponents }: Term): LinearForm {
  const inverted = new Map([...exponents].map(([name, exponent]) => [name, -exponent]));
  return formOf([{ coefficient: inverse(coefficient), exponents: inverted }]);
}

function multiplied(a: Term, b: Term): Term {
  const exponents = new Map(a.exponents);
  for (const [name, exponent] of b.exponents) {
    const sum = (exponents.get(name) ?? 0) + exponent;
    if (sum === 0) exponents.delete(name);
    else exponents.set(name, sum);
  }
  return { coefficient: times(a.coefficient, b.coefficient), exponents };
}

function negated(form: LinearForm): LinearForm {
  return productOf(
    form,
    formOf([{ coefficient: { numerator: -1n, denominator: 1n }, exponents: new Map() }]),
  );
}

function sumOf(forms: readonly LinearForm[]): LinearForm {
  return formOf(forms.flatMap((form) => [...form.values()]));
}

/** Collects like terms; those that cancel are left out. */
function formOf(terms: readonly Term[]): LinearForm {
  const form = new Map<string, Term>();
  for (const term of terms) {
    const key = keyOf(term);
    const coefficient = plus(form.get(key)?.coefficient ?? ZERO, term.coefficient);
    if (coefficient.numerator === 0n) form.delete(key);
    else form.set(key, { coefficient, exponents: term.exponents });
  }
  return form;
}

function keyOf({ exponents }: Term): string {
  return [...exponents]
    .map(([name, exponent]) => JSON.stringify([name, exponent]))
    .sort()
    .join();
}
