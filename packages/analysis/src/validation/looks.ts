/** The log of looks at validation data: one JSON object per line, lines are only ever added. */
import { type Diagnostic, failure, type Outcome, success } from "@igf-axis/model";
import { lookLine } from "../diagnostics.ts";

/** One look at a validation data set. */
export interface Look {
  readonly dataSet: string;
  /**
   * `validation`: predictions of a committed ensemble were compared with it; `development`: those of prior draws were; `reading`: somebody read
   * values; `labels`: somebody read names, times and counts but no value.
   */
  readonly kind: "validation" | "development" | "reading" | "labels";
  /** Hash of the ensemble, or null for a look without one. */
  readonly ensemble: string | null;
  /** Hash of the predictions that were written before, or null. */
  readonly predictions: string | null;
  /** Version of the software. */
  readonly version: string;
  /** What looked: a command or a purpose, never a person's name. */
  readonly by: string;
  /** Day, as YYYY-MM-DD, or null where it was not kept. */
  readonly date: string | null;
  readonly note?: string;
}

const KINDS: readonly string[] = ["validation", "development", "reading", "labels"];

/** Returns the line that a look adds to the log, with its line end. */
export function writeLook(look: Look): string {
  return `${JSON.stringify(look)}\n`;
}

/** Reads the log; every line that is no look is reported (E5301). */
export function readLooks(text: string): Outcome<readonly Look[]> {
  const found: Diagnostic[] = [];
  const looks: Look[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const look = parseLook(line);
    if (look) looks.push(look);
    else found.push(lookLine(i + 1));
  }
  return found.length > 0 ? failure(found) : success(looks);
}

function parseLook(line: string): Look | undefined {
  try {
    const look = JSON.parse(line) as Partial<Look> | null;
    const isLook =
      typeof look?.dataSet === "string" && KINDS.includes(look.kind ?? "") && typeof look.by === "string";
    return isLook ? (look as Look) : undefined;
  } catch {
    return undefined;
  }
}

/** How often a data set has been looked at, by kind, and how many ensembles were compared with it. */
export interface LookCount {
  readonly dataSet: string;
  readonly total: number;
  readonly validation: number;
  readonly development: number;
  readonly reading: number;
  readonly labels: number;
  /** Different ensembles among the validations. */
  readonly ensembles: number;
}

/** Counts the looks at a data set. */
export function countLooks(looks: readonly Look[], dataSet: string): LookCount {
  const own = looks.filter((look) => look.dataSet === dataSet);
  const ofKind = (kind: Look["kind"]): readonly Look[] => own.filter((look) => look.kind === kind);
  return {
    dataSet,
    total: own.length,
    validation: ofKind("validation").length,
    development: ofKind("development").length,
    reading: ofKind("reading").length,
    labels: ofKind("labels").length,
    ensembles: new Set(ofKind("validation").map(({ ensemble }) => ensemble)).size,
  };
}
