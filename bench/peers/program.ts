import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";

/** What `serve.py` and `own.ts` answer. */
export type Reply = Readonly<Record<string, unknown>>;

/** What a simulation took, seconds: by the clock, and of the processor, all threads of the process. */
export interface Spent {
  readonly seconds: number;
  readonly processor: number;
  /** Of the thread that does the work, where the host compiles beside it: what the clock would show on an idle machine. */
  readonly thread?: number;
}

/** A question that was answered with a reason, not at all, or not in time. */
export class ProgramFailure extends Error {}

export const OWN = "ours";
export const PEERS = ["libRoadRunner", "bngsim", "bngsim, compiled", "COPASI", "AMICI"] as const;

/**
 * A program that simulates, in a process of its own.
 *
 * Each model that it opens is loaded into a process that has seen no other: ours is started again, the others' library is loaded once and its
 * process forked. A process that crashes, or does not answer in time, is a failure of that model.
 */
export class Program {
  readonly name: string;
  readonly #command: readonly string[];
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcessWithoutNullStreams | undefined;
  #lines: AsyncIterator<string> | undefined;
  #forked: number | undefined;
  /** Of the library, once it was loaded. */
  version = "";
  /** Seconds that starting the process and loading the library took. */
  startSeconds = Number.NaN;

  constructor(name: string, command: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.name = name;
    this.#command = command;
    this.#environment = environment;
  }

  /** Starts the process where there is none. @throws ProgramFailure when the library does not load. */
  async start(): Promise<void> {
    if (this.#child !== undefined) return;
    const [file, ...args] = this.#command as [string, ...string[]];
    const start = performance.now();
    const child = spawn(file, args, { env: { ...process.env, ...this.#environment } });
    child.stderr.resume();
    child.stdin.on("error", () => {});
    child.on("error", () => {});
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { version } = await this.#next(START_PATIENCE);
    this.startSeconds = (performance.now() - start) / 1000;
    this.version = String(version);
  }

  async open(): Promise<void> {
    await this.start();
    const { process: forked } = await this.ask({ do: "open" }, START_PATIENCE);
    this.#forked = Number(forked);
  }

  /** @throws ProgramFailure with the reason. */
  async ask(job: object, patienceSeconds: number): Promise<Reply> {
    this.#child?.stdin.write(`${JSON.stringify(job)}\n`);
    const reply = await this.#next(patienceSeconds);
    if (typeof reply.error === "string") throw new ProgramFailure(reply.error);
    if ("closed" in reply) {
      this.#forked = undefined;
      throw new ProgramFailure("the program crashes");
    }
    return reply;
  }

  /** Whether a model is open: not after a crash or after patience ran out. */
  get isOpen(): boolean {
    return this.#forked !== undefined;
  }

  async close(): Promise<void> {
    if (this.#forked === undefined) return;
    this.#child?.stdin.write(`${JSON.stringify({ do: "close" })}\n`);
    this.#forked = undefined;
    if (this.name === OWN) this.end();
    else await this.#next(START_PATIENCE);
  }

  end(): void {
    if (this.name !== OWN && this.#forked !== undefined) endTree(this.#forked);
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
    this.#lines = undefined;
    this.#forked = undefined;
  }

  async #next(patienceSeconds: number): Promise<Reply> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<"late">((resolve) => {
      timer = setTimeout(() => resolve("late"), 1000 * patienceSeconds);
    });
    const next: Promise<IteratorResult<string>> =
      this.#lines?.next() ?? Promise.resolve({ done: true, value: undefined });
    const found = await Promise.race([next, late]);
    clearTimeout(timer);
    if (found === "late") {
      await this.#give(next);
      throw new ProgramFailure(`not done within ${patienceSeconds} s`);
    }
    if (found.done || found.value === undefined) {
      this.end();
      throw new ProgramFailure("the program ends");
    }
    return JSON.parse(found.value);
  }

  /** Ends the model's process; the one that forked it lives on and says so. */
  async #give(next: Promise<IteratorResult<string>>): Promise<void> {
    if (this.#forked === undefined || this.name === OWN) {
      this.end();
      return;
    }
    endTree(this.#forked);
    this.#forked = undefined;
    let said = await next;
    while (!said.done && !("closed" in JSON.parse(said.value)))
      said = (await this.#lines?.next()) as IteratorResult<string>;
  }
}

const START_PATIENCE = 300;

/** Ends a process and the compilers and the like that it has started, down to the last. */
function endTree(root: number): void {
  const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(root)], { encoding: "utf8" }).stdout;
  for (const child of children.trim().split(/\s+/).filter(Boolean)) endTree(Number(child));
  try {
    process.kill(root, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Our engine, as built. */
export function ownProgram(): Program {
  return new Program(OWN, [process.execPath, join(import.meta.dirname, "own.ts")]);
}

/** A peer in the virtual environment of `folder`; compiled code of bngsim goes below `temporary`, AMICI's modules stay in `folder`. */
export function peerProgram(name: string, folder: string, temporary: string): Program {
  const python = join(folder, "bin", "python");
  return new Program(name, [python, join(import.meta.dirname, "serve.py"), name], {
    // AMICI runs the swig that stands beside it.
    PATH: `${join(folder, "bin")}:${process.env.PATH}`,
    BNGSIM_CODEGEN_CACHE_DIR: join(temporary, "codegen"),
    PEERS_AMICI: join(folder, "amici-models"),
  });
}
