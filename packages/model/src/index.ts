// Diagnostics

// Canonical text and hashes
export { hashModel, sha256, sha256OfBytes } from "./canonical/hash.ts";
export { canonicalJson } from "./canonical/json.ts";
export type { Diagnostic, Outcome } from "./diagnostics.ts";
export { failure, success, unwrap } from "./diagnostics.ts";
export type {
  Check,
  Claim,
  ClaimCheck,
  ClaimVerdict,
  HalfEffectCheck,
  MonotoneCheck,
  RangeCheck,
} from "./experiment/claim.ts";
export { armsOfCheck } from "./experiment/claim.ts";
export type {
  ClaimCondition,
  ClaimReadout,
  ClaimStudy,
  ControlledClaim,
  Decoy,
  MechanismCut,
} from "./experiment/claim-study.ts";
export type { Condition, Measurement } from "./experiment/condition.ts";
export type { Dose, Regimen } from "./experiment/dose.ts";
export type { Ensemble, EnsembleProvenance } from "./experiment/ensemble.ts";
export type { CalibrationExperiment, EstimationProblem, MeasurementGroup } from "./experiment/estimation.ts";
// Experiments
export { expandRegimen } from "./experiment/expand-regimen.ts";
export type { Noise, Observable } from "./experiment/observable.ts";
export { log2RatioOfRises } from "./experiment/rises.ts";
export type { Culture, Scenario, ScenarioArm } from "./experiment/scenario.ts";
export type { Arm, DoseAxis, Hypothesis, Readout, Study } from "./experiment/study.ts";
export type {
  NotTestable,
  ReadAt,
  ValidationCondition,
  ValidationItem,
  ValidationMeasurement,
  ValidationQuantity,
  ValidationSeries,
  ValidationSet,
} from "./experiment/validation.ts";
export { applyOperator, constantValue } from "./expression/apply-operator.ts";
export {
  add,
  apply,
  applyAll,
  callFunction,
  constant,
  div,
  mul,
  neg,
  num,
  piecewise,
  power,
  sub,
  sym,
  TIME,
} from "./expression/construct.ts";
export { DifferentiationError, differentiate } from "./expression/differentiate.ts";
export type { Surroundings } from "./expression/evaluate.ts";
export { evaluate } from "./expression/evaluate.ts";
// Expressions
export type {
  Application,
  Expression,
  FunctionCall,
  NamedConstant,
  NumberLiteral,
  Operator,
  Piecewise,
  SymbolReference,
} from "./expression/expression.ts";
export { foldExpression, nodesOf, partsOf, rewriteExpression, withParts } from "./expression/fold.ts";
export type { OperandCount } from "./expression/operators.ts";
export { isBooleanOperator, OPERATORS, operandCount } from "./expression/operators.ts";
export { parseExpression } from "./expression/parse.ts";
export { printExpression } from "./expression/print.ts";
export type { SharedExpressions } from "./expression/share.ts";
export { ExpressionTable, shareSubexpressions } from "./expression/share.ts";
export { simplify } from "./expression/simplify.ts";
export { calledFunctions, freeSymbols, inlineFunctions, substitute } from "./expression/symbols.ts";
// Mathematics with the same bits everywhere
export { exp, expm1 } from "./math/exponential.ts";
export { lnGamma } from "./math/gamma.ts";
export { arccosh, arcsinh, arctanh, cosh, sinh, tanh } from "./math/hyperbolic.ts";
export { arccos, arcsin, arctan } from "./math/inverse-trigonometric.ts";
export { ln, log1p, log2, log10 } from "./math/logarithm.ts";
export { normalCdf, normalQuantile } from "./math/normal.ts";
export { cbrt, pow } from "./math/power.ts";
export { cos, sin, tan } from "./math/trigonometric.ts";
export { TWO_OVER_PI } from "./math/two-over-pi.table.ts";
// Network
export { emptyModel } from "./network/empty-model.ts";
export type { Evidence, EvidenceGrade, Prior } from "./network/evidence.ts";
export type {
  Compartment,
  Constraint,
  FunctionDefinition,
  InitialAssignment,
  MechanismNote,
  Model,
  ModelEvent,
  Parameter,
  RateLaw,
  Reaction,
  Rule,
  Species,
  SpeciesReference,
} from "./network/model.ts";
export { nearestName } from "./network/nearest-name.ts";
export { validateModel } from "./network/validate-model.ts";
// Random numbers and priors
export { philox4x32 } from "./random/philox.ts";
export { logPriorDensity, priorCdf, priorQuantile, samplePrior } from "./random/prior.ts";
export { RandomStream } from "./random/random-stream.ts";
// Units
export { checkUnits } from "./units/check-units.ts";
export type { InferredUnit, UnitConflict, UnitContext } from "./units/infer-unit.ts";
export { inferUnit } from "./units/infer-unit.ts";
export type { UnitDefinitions } from "./units/parse-unit.ts";
export { parseUnit } from "./units/parse-unit.ts";
export { printUnit } from "./units/print-unit.ts";
export { unitsOfSymbols } from "./units/symbol-units.ts";
export type { Unit } from "./units/unit.ts";
export {
  conversionFactor,
  DIMENSIONLESS,
  DIMENSIONS,
  divideUnits,
  hasNoDimension,
  multiplyUnits,
  powerUnit,
  sameDimension,
  sameUnit,
} from "./units/unit.ts";
