// Running a command line
export { EXIT } from "./exit-codes.ts";
export { runCommandLine } from "./program.ts";
export type { Surroundings, TextStream } from "./surroundings.ts";
