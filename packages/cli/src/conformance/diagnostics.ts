import type { Diagnostic } from "@igf-axis/model";

/** A suite that cannot be opened, or is neither a folder nor a compressed archive. */
export function suiteUnreadable(path: string, reason: string): Diagnostic {
  return {
    code: "E1941",
    path: [],
    message: `the test suite "${path}" cannot be read: ${reason}; give a folder or a .tar.gz archive`,
  };
}

/** More than any test suite holds. */
export function suiteTooLarge(path: string, limit: number): Diagnostic {
  return {
    code: "E1942",
    path: [],
    message: `"${path}" holds more than any test suite (${limit / 1e9} GB, 200,000 files, 16 MB in one)`,
  };
}

/** A folder or archive without cases. */
export function noCases(path: string): Diagnostic {
  return {
    code: "E1943",
    path: [],
    message: `"${path}" holds no case: a folder of five digits with a model, settings and results`,
  };
}
