import type { FunctionBody, ModuleImports } from "../emit/encoder.ts";
import { OPCODE, TYPE } from "../emit/opcodes.table.ts";
import {
  add,
  type Code,
  int,
  intAdd,
  intEq,
  intLessUnsigned,
  type Local,
  loadInt,
  loadNumber,
  Routine,
  type RoutineSurroundings,
  type Value,
} from "../emit/routine.ts";
import { type Field, offsetOf, PAIR_BYTES, RECORD_BYTES } from "./block.ts";

/** What the stepper takes from the module of a model, and numbers about it: addresses of arrays in bytes, and costs as in `KernelCost`. */
export const IMPORTS: ModuleImports = {
  from: "model",
  functions: [
    { name: "rhs", parameters: [TYPE.f64], results: [] },
    { name: "jacobian", parameters: [TYPE.f64], results: [] },
    { name: "factor", parameters: [TYPE.f64], results: [TYPE.f64] },
    { name: "solve", parameters: [], results: [] },
  ],
  globals: [
    { name: "block", type: TYPE.i32 },
    { name: "size", type: TYPE.i32 },
    { name: "stride", type: TYPE.i32 },
    { name: "state", type: TYPE.i32 },
    { name: "derivative", type: TYPE.i32 },
    { name: "correction", type: TYPE.i32 },
    { name: "tolerances", type: TYPE.i32 },
    { name: "rhsCost", type: TYPE.f64 },
    { name: "jacobianCost", type: TYPE.f64 },
    { name: "factorCost", type: TYPE.f64 },
    { name: "solveCost", type: TYPE.f64 },
  ],
};

/** An imported number, by name. */
export function imported(name: string): Code {
  const index = IMPORTS.globals.findIndex((entry) => entry.name === name);
  return (body) => body.indexed(OPCODE.globalGet, index);
}

/** A function of the stepper while it is written. */
export class StepperRoutine extends Routine {
  /** Address of the block. */
  readonly block: Local;

  constructor(body: FunctionBody, surroundings: RoutineSurroundings) {
    super(body, surroundings);
    this.block = this.keepInt(imported("block"));
  }

  /** A field of the block; `place` counts on from it, for coefficients and past steps. */
  number(field: Field, place = 0): Code {
    return loadNumber(this.block, offsetOf(field) + 8 * place);
  }

  setNumber(field: Field, value: Value, place = 0): void {
    this.storeNumber(this.block, offsetOf(field) + 8 * place, value);
  }

  integer(field: Field): Code {
    return loadInt(this.block, offsetOf(field));
  }

  setInteger(field: Field, value: Value): void {
    this.storeInt(this.block, offsetOf(field), value);
  }

  /** Adds 1 to a counter. */
  count(field: Field): void {
    this.setNumber(field, add(this.number(field), 1));
  }

  /** Does something for every record: its address, to which the offsets of `block.ts` are added, and its offset in arrays of states. */
  eachRecord(round: (record: Local, offset: Local) => void): void {
    const stride = this.keepInt(imported("stride"));
    const record = this.keepInt(this.block);
    const offset = this.keepInt(int(0));
    this.repeatWhile(intLessUnsigned(offset, stride), () => {
      round(record, offset);
      this.assign(record, intAdd(record, int(RECORD_BYTES)));
      this.assign(offset, intAdd(offset, int(PAIR_BYTES)));
    });
  }

  /** Writes one piece of code for each order in [`from`, `to`] and runs the one of `order`. */
  byOrder(order: Value, from: number, to: number, write: (order: number) => void): void {
    if (from === to) {
      write(from);
      return;
    }
    this.when(
      intEq(order, int(from)),
      () => write(from),
      () => this.byOrder(order, from + 1, to, write),
    );
  }
}

/** A function of the stepper: its types and how its body is written. */
export interface StepperFunction {
  readonly parameters: readonly number[];
  readonly results: readonly number[];
  readonly write: (routine: StepperRoutine) => void;
}
