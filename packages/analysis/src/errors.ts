import type { Diagnostic } from "@igf-axis/model";

/** An analysis that was well posed and could not be finished. Codes E5…; see `docs/errors.md`. */
export class AnalysisError extends Error {
  override readonly name: string = "AnalysisError";
  readonly code: Diagnostic["code"];
  readonly path: Diagnostic["path"];

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.code = diagnostic.code;
    this.path = diagnostic.path;
  }
}

/** A study that could not be run. */
export class StudyError extends AnalysisError {
  override readonly name = "StudyError";
}

/** A calibration that could not be finished. */
export class EstimationError extends AnalysisError {
  override readonly name = "EstimationError";
}
