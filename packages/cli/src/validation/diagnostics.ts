import type { Diagnostic } from "@igf-axis/model";

/** The ensemble asked for is not the one that comes along. */
export function unknownEnsemble(wanted: string | undefined, found: string | null): Diagnostic {
  const asked = wanted === undefined ? "no calibrated parameter sets" : `no ensemble "${wanted}"`;
  const known =
    found === null
      ? "none comes along with this version"
      : `the one that comes along is ${found.slice(0, 12)}…`;
  return {
    code: "E1931",
    message: `there is ${asked}; ${known}; a validation needs a committed ensemble, and --prior is for development only`,
    path: ["--ensemble"],
  };
}

/** The log of looks cannot be read or written: without it no table is opened. */
export function unusableLookLog(file: string, reason: string): Diagnostic {
  return {
    code: "E1932",
    message: `the log of looks "${file}" cannot be used: ${reason}; no table is opened that is not logged`,
    path: ["--looks"],
  };
}
