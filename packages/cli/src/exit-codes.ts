/** What the command's exit code says. */
export const EXIT: Readonly<Record<"ok" | "internal" | "badInput" | "solverFailure" | "cancelled", number>> =
  {
    ok: 0,
    internal: 1,
    badInput: 2,
    solverFailure: 3,
    cancelled: 4,
  };

/** The exit codes as text for `--help`. */
export const EXIT_HELP: string = `
Exit codes:
  0  the answer was written
  1  something broke inside igf-axis
  2  wrong input: scenario, name, option or folder
  3  every simulation failed
  4  cancelled (Ctrl-C, SIGTERM)`;
