// Where jobs run
export type { ExecutionOptions, Executor, SimulationReply } from "./executor.ts";
// Studies
export type { Answer, ArmResult, Bands, Driver, Headline, MeasurementValue, StudyResult } from "./study/result.ts";
