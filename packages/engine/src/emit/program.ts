import { FunctionBody } from "./encoder.ts";
import { OPCODE, TYPE } from "./opcodes.table.ts";

/** Functions of a module; a kernel of several parts gets a function that calls them in order. */
export class Program {
  readonly functions: FunctionBody[];
  readonly exports: Map<string, number> = new Map();

  constructor(functions: readonly FunctionBody[]) {
    this.functions = [...functions];
  }

  /** Adds a kernel and exports it. */
  export(name: string, parts: readonly FunctionBody[]): void {
    this.exports.set(name, this.add(parts));
  }

  /** Adds a kernel of at least one part; returns the index of the function that runs it. */
  add(parts: readonly FunctionBody[]): number {
    const first = this.functions.length;
    this.functions.push(...parts);
    const [only] = parts;
    if (only === undefined || parts.length === 1) return first;
    const driver = new FunctionBody(only.parameters, only.results);
    parts.forEach((part, i) => {
      if (part.parameters.length > 0) driver.indexed(OPCODE.localGet, 0);
      driver.indexed(OPCODE.call, first + i);
      if (part.results[0] === TYPE.f64 && i > 0) driver.op(OPCODE.f64Min);
    });
    return this.functions.push(driver) - 1;
  }
}
