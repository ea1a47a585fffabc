import {
  applyOperator,
  arccos,
  arccosh,
  arcsin,
  arcsinh,
  arctan,
  arctanh,
  cbrt,
  cos,
  cosh,
  exp,
  ln,
  log2,
  log10,
  pow,
  sin,
  sinh,
  tan,
  tanh,
} from "@igf-axis/model";

/** A function of numbers that kernels import. */
export interface MathImport {
  readonly arity: number;
  readonly call: ((a: number) => number) | ((a: number, b: number) => number);
}

/** Every function a kernel may import: the functions that `evaluate` uses, so that results agree on every host. */
export const MATH_IMPORTS: Readonly<Record<string, MathImport>> = {
  exp: unary(exp),
  ln: unary(ln),
  log2: unary(log2),
  log10: unary(log10),
  cbrt: unary(cbrt),
  sin: unary(sin),
  cos: unary(cos),
  tan: unary(tan),
  sinh: unary(sinh),
  cosh: unary(cosh),
  tanh: unary(tanh),
  arcsin: unary(arcsin),
  arccos: unary(arccos),
  arctan: unary(arctan),
  arcsinh: unary(arcsinh),
  arccosh: unary(arccosh),
  arctanh: unary(arctanh),
  factorial: unary((n: number) => applyOperator("factorial", [n])),
  pow: { arity: 2, call: pow },
  root: { arity: 2, call: (degree: number, x: number) => applyOperator("root", [degree, x]) },
};

function unary(call: (x: number) => number): MathImport {
  return { arity: 1, call };
}
