// Diagnostics
export { failure, success, unwrap } from "./diagnostics.ts";
export type { Diagnostic, Outcome } from "./diagnostics.ts";
// Expressions
export type { Application, Expression, FunctionCall, NamedConstant, NumberLiteral, Operator, Piecewise, SymbolReference } from "./expression/expression.ts";
// Network
export type { Compartment, Constraint, FunctionDefinition, InitialAssignment, MechanismNote, Model, ModelEvent, Parameter, RateLaw, Reaction, Rule, Species, SpeciesReference } from "./network/model.ts";
export type { Evidence, EvidenceGrade, Prior } from "./network/evidence.ts";
// Experiments
export type { Noise, Observable } from "./experiment/observable.ts";
export type { Dose, Regimen } from "./experiment/dose.ts";
export type { Condition, Measurement } from "./experiment/condition.ts";
export type { Check, Claim, ClaimVerdict } from "./experiment/claim.ts";
export type { Arm, DoseAxis, Hypothesis, Readout, Study } from "./experiment/study.ts";
export type { Ensemble, EnsembleProvenance } from "./experiment/ensemble.ts";
export type { Culture, Scenario, ScenarioArm } from "./experiment/scenario.ts";
export type { CalibrationExperiment, EstimationProblem, MeasurementGroup } from "./experiment/estimation.ts";
