import type { Diagnostic } from "@igf-axis/model";
import { EXIT } from "./exit-codes.ts";

/** Ends a command with diagnostics and an exit code; caught once, where the command line is run. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;

  constructor(diagnostics: readonly Diagnostic[], exitCode: number = EXIT.badInput) {
    super(diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n"));
    this.diagnostics = diagnostics;
    this.exitCode = exitCode;
  }
}

/** Codes of failures of our own data or process, which no other input would mend. */
const OWN_FAULTS: ReadonlySet<string> = new Set(["E5001", "E5101", "E5102", "E5103", "E5104"]);

/** Returns the exit code for a coded failure that was thrown: compiling, integrating and running are solver failures. */
export function exitCodeOf(code: string): number {
  if (OWN_FAULTS.has(code)) return EXIT.internal;
  return /^E(3|4|5003|6)/.test(code) ? EXIT.solverFailure : EXIT.badInput;
}
