// Compiling

// Requests and results
export { columnOf } from "./column-of.ts";
export type { CompiledModel } from "./compile.ts";
export { compile } from "./compile.ts";
// What is conserved
export type { ConservationAnalysis, Moiety, MoietyMember } from "./conservation/conservation.ts";
export { analyzeConservation } from "./conservation/conservation.ts";
// Parts of a compiled model
export type { EmittedModule } from "./emit/emit.ts";
export type { MemoryLayout } from "./emit/layout.ts";
export { SimulationError } from "./errors.ts";
export type { KernelCost } from "./integrate/problem.ts";
// Stages, for inspection
export type {
  Assignment,
  EquationSystem,
  HeldQuantity,
  QuantityKind,
  StateVariable,
  SystemParameter,
} from "./lower/equation-system.ts";
// Results as bytes
export { canonicalResult, hashResult } from "./run/canonical-result.ts";
export { loadModule } from "./run/instance.ts";
// Running
export { createSimulator } from "./run/simulate.ts";
export type { WebAssemblyModule } from "./run/web-assembly.ts";
// Sensitivities
export type { CompiledSensitivity, SensitivityChoice } from "./sensitivity/compile.ts";
export { compileSensitivity } from "./sensitivity/compile.ts";
export type {
  SensitivityCourse,
  SensitivityRequest,
  SensitivitySimulator,
} from "./sensitivity/simulate.ts";
export { createSensitivitySimulator, scaleSensitivities } from "./sensitivity/simulate.ts";
export type {
  Method,
  SimulationRequest,
  Simulator,
  SolverOptions,
  SolverStatistics,
  TimeCourse,
} from "./simulator.ts";
// Steady states
export type { Eigenvalue } from "./steady/eigenvalues.ts";
export type { Stability } from "./steady/stability.ts";
export type {
  SteadyState,
  SteadyStateRequest,
  SteadyStateSolver,
  SteadyStateStatistics,
} from "./steady/steady-state.ts";
export { createSteadyStateSolver, SteadyStateError } from "./steady/steady-state.ts";
// Stochastic simulation
export type { CompiledStochasticModel } from "./stochastic/compile.ts";
export { compileStochastic } from "./stochastic/compile.ts";
export { loadStochasticModule } from "./stochastic/instance.ts";
export type { Moments } from "./stochastic/moments.ts";
export { mergeMoments, momentsOf, standardDeviations } from "./stochastic/moments.ts";
export type { StochasticReaction } from "./stochastic/reactions.ts";
export type {
  StochasticMethod,
  StochasticRequest,
  StochasticStatistics,
  StochasticTimeCourse,
} from "./stochastic/request.ts";
export type { StochasticSimulator } from "./stochastic/simulate.ts";
export { createStochasticSimulator } from "./stochastic/simulate.ts";
export { ENGINE_VERSION } from "./version.ts";
