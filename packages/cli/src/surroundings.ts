/** What a command may touch of the world around it; tests pass their own. */
export interface Surroundings {
  /** Answers: text, tables, JSON. */
  readonly stdout: TextStream;
  /** Progress, warnings, errors. */
  readonly stderr: TextStream;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal;
}

/** Where text goes. */
export interface TextStream {
  write(text: string): unknown;
  /** True for a terminal, false or absent for a pipe or file. */
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}
