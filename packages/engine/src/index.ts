// Running
export type { SimulationRequest, Simulator, SolverOptions, SolverStatistics, TimeCourse } from "./simulator.ts";
