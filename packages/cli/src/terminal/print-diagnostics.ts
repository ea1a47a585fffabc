import { styleText } from "node:util";
import type { Diagnostic } from "@igf-axis/model";
import type { Surroundings, TextStream } from "../surroundings.ts";

/** Says whether colours may be written to a stream: a terminal, and nobody objects. */
export function hasColor(
  stream: TextStream,
  { environment }: Pick<Surroundings, "environment">,
  wanted: boolean,
): boolean {
  return wanted && stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
}

/** Prints diagnostics, one a line: `error E1107 my.yaml:7:8 what is wrong; what would be right`. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  { stderr }: Pick<Surroundings, "stderr">,
  color: boolean,
): void {
  for (const { code, span, message } of diagnostics) {
    const isError = code.startsWith("E");
    const word = isError ? "error" : "warning";
    const styled = color
      ? styleText(["bold", isError ? "red" : "yellow"], `${word} ${code}`, { validateStream: false })
      : `${word} ${code}`;
    const place = span === undefined ? "" : ` ${span.file}:${span.line}:${span.column}`;
    stderr.write(`${styled}${place} ${printable(message)}\n`);
  }
  const [first] = diagnostics.filter(({ code }) => code.startsWith("E"));
  if (first !== undefined) stderr.write(`hint: docs/errors.md explains ${first.code} with an example\n`);
}

/** Control characters from a file must not reach the terminal. */
function printable(message: string): string {
  return message.replace(/\p{Cc}/gu, "\uFFFD");
}
