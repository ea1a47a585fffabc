import type { Diagnostic } from "@igf-axis/model";

/** A run that could not be carried out. Codes E6…; see `docs/errors.md`. */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly code: Diagnostic["code"];
  readonly path: Diagnostic["path"];
  /** All that was found, e.g. every reason why a model does not compile. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostic: Diagnostic, diagnostics: readonly Diagnostic[] = []) {
    super(diagnostic.message);
    this.code = diagnostic.code;
    this.path = diagnostic.path;
    this.diagnostics = diagnostics;
  }
}
