import { SingleBar } from "cli-progress";
import type { TextStream } from "../surroundings.ts";

/** Tells on stderr how far a run is: a bar with the time left on a terminal, a few plain lines elsewhere. */
export interface Progress {
  update(done: number, total: number): void;
  /** Writes a line that stays, above the bar. */
  say(line: string): void;
  end(): void;
}

/** Returns the progress that fits a stream; `quiet` keeps it silent. */
export function createProgress(stream: TextStream, quiet: boolean): Progress {
  if (quiet) return { update: () => {}, say: () => {}, end: () => {} };
  return stream.isTTY === true ? createBar(stream) : createLines(stream);
}

function createBar(stream: TextStream): Progress {
  let bar: SingleBar | undefined;
  let last = { done: 0, total: 0 };
  const show = (): void => {
    if (last.total === 0) return;
    bar ??= startBar(stream, last);
    bar.update(last.done);
  };
  const hide = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    update: (done, total) => {
      last = { done, total };
      show();
    },
    say: (line) => {
      hide();
      stream.write(`${line}\n`);
      show();
    },
    end: hide,
  };
}

function startBar(
  stream: TextStream,
  { done, total }: { readonly done: number; readonly total: number },
): SingleBar {
  const bar = new SingleBar({
    format: "{bar} {percentage} %  {value} of {total} simulations  {eta_formatted} left",
    stream,
    barsize: 24,
    barCompleteChar: "━",
    barIncompleteChar: "─",
    hideCursor: true,
    clearOnComplete: true,
    etaBuffer: 50,
    fps: 5,
  });
  bar.start(total, done);
  return bar;
}

/** A line at each quarter. */
function createLines(stream: TextStream): Progress {
  let quarters = 0;
  return {
    update: (done, total) => {
      const reached = total === 0 ? 0 : Math.floor((4 * done) / total);
      if (reached <= quarters) return;
      quarters = reached;
      stream.write(`${25 * reached} % of ${total} simulations\n`);
    },
    say: (line) => {
      stream.write(`${line}\n`);
    },
    end: () => {},
  };
}
