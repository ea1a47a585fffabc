import type { NamedConstant, Operator } from "@igf-axis/model";

/** Namespace of MathML. */
export const MATHML_URI = "http://www.w3.org/1998/Math/MathML";

/** MathML elements that are operators, to the operator they mean with two or more operands. SBML L3V2 section 3.4.1. */
export const OPERATOR_ELEMENTS: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ["plus", "add"],
  ["times", "multiply"],
  ["minus", "subtract"],
  ["divide", "divide"],
  ["power", "power"],
  ["root", "root"],
  ["exp", "exp"],
  ["ln", "ln"],
  ["log", "log"],
  ["abs", "abs"],
  ["floor", "floor"],
  ["ceiling", "ceiling"],
  ["factorial", "factorial"],
  ["quotient", "quotient"],
  ["rem", "remainder"],
  ["min", "min"],
  ["max", "max"],
  ["sin", "sin"],
  ["cos", "cos"],
  ["tan", "tan"],
  ["sec", "sec"],
  ["csc", "csc"],
  ["cot", "cot"],
  ["sinh", "sinh"],
  ["cosh", "cosh"],
  ["tanh", "tanh"],
  ["sech", "sech"],
  ["csch", "csch"],
  ["coth", "coth"],
  ["arcsin", "arcsin"],
  ["arccos", "arccos"],
  ["arctan", "arctan"],
  ["arcsec", "arcsec"],
  ["arccsc", "arccsc"],
  ["arccot", "arccot"],
  ["arcsinh", "arcsinh"],
  ["arccosh", "arccosh"],
  ["arctanh", "arctanh"],
  ["arcsech", "arcsech"],
  ["arccsch", "arccsch"],
  ["arccoth", "arccoth"],
  ["eq", "eq"],
  ["neq", "neq"],
  ["lt", "lt"],
  ["leq", "leq"],
  ["gt", "gt"],
  ["geq", "geq"],
  ["and", "and"],
  ["or", "or"],
  ["xor", "xor"],
  ["not", "not"],
  ["implies", "implies"],
]);

/** Operators that Level 3 Version 2 added to MathML, and that a Level 3 Version 1 document needs a package for. */
export const ADDED_IN_L3V2: ReadonlySet<Operator> = new Set<Operator>([
  "quotient",
  "remainder",
  "min",
  "max",
  "implies",
  "rateOf",
]);

/** The package that gives Level 3 Version 1 the mathematics of Version 2. */
export const EXTENDED_MATH_URI = "http://www.sbml.org/sbml/level3/version1/l3v2extendedmath/version1";

/** MathML elements that are constants. */
export const CONSTANT_ELEMENTS: ReadonlyMap<string, NamedConstant["name"]> = new Map<
  string,
  NamedConstant["name"]
>([
  ["true", "true"],
  ["false", "false"],
  ["pi", "pi"],
  ["exponentiale", "exponentiale"],
  ["infinity", "infinity"],
  ["notanumber", "notanumber"],
]);

/** What the symbols of SBML (`csymbol`) stand for, by their definition URL. */
export const SYMBOL_URLS: ReadonlyMap<string, "time" | "avogadro" | "delay" | "rateOf"> = new Map([
  ["http://www.sbml.org/sbml/symbols/time", "time"],
  ["http://www.sbml.org/sbml/symbols/avogadro", "avogadro"],
  ["http://www.sbml.org/sbml/symbols/delay", "delay"],
  ["http://www.sbml.org/sbml/symbols/rateOf", "rateOf"],
]);
