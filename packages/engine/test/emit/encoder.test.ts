import { describe, expect, test } from "vitest";
import wabt from "wabt";
import { ByteWriter, encodeModule, FunctionBody } from "../../src/emit/encoder.ts";
import { OPCODE, TYPE } from "../../src/emit/opcodes.table.ts";
import { webAssembly } from "../../src/run/web-assembly.ts";

function hypotenuseModule(): Uint8Array {
  const squaring = new FunctionBody([TYPE.f64], [TYPE.f64]);
  squaring.indexed(OPCODE.localGet, 0);
  squaring.indexed(OPCODE.localGet, 0);
  squaring.op(OPCODE.f64Mul);
  const body = new FunctionBody([TYPE.f64], [TYPE.f64]);
  const square = body.local(TYPE.f64);
  body.indexed(OPCODE.localGet, 0);
  body.indexed(OPCODE.localGet, 0);
  body.op(OPCODE.f64Mul);
  body.indexed(OPCODE.localSet, square);
  body.i32(0);
  body.load(64);
  body.indexed(OPCODE.call, 0);
  body.indexed(OPCODE.localGet, square);
  body.op(OPCODE.f64Add);
  body.op(OPCODE.f64Sqrt);
  body.memory(OPCODE.f64Store, 72);
  body.load(72);
  return encodeModule({
    functions: [squaring, body],
    exports: new Map([["hypotenuse", 1]]),
    pages: 1,
    data: [{ address: 64, bytes: new Uint8Array(new Float64Array([3]).buffer) }],
  });
}

describe("encoder", () => {
  test("writes a module that engines accept and run", () => {
    const bytes = hypotenuseModule();
    expect(webAssembly.validate(bytes)).toBe(true);
    const { exports } = new webAssembly.Instance(new webAssembly.Module(bytes));
    const hypotenuse = exports.hypotenuse as (x: number) => number;
    expect(hypotenuse(4)).toBe(5);
  });

  test("writes what an independent decoder reads", async () => {
    const tools = await wabt();
    const module = tools.readWasm(hypotenuseModule(), { readDebugNames: false });
    module.validate();
    await expect(module.toText({ foldExprs: false, inlineExport: false })).toMatchFileSnapshot(
      "golden/hypotenuse.wat",
    );
    module.destroy();
  });

  test.each([
    [0, [0]],
    [127, [0x7f]],
    [128, [0x80, 0x01]],
    [624485, [0xe5, 0x8e, 0x26]],
    [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])("writes the unsigned integer %d in LEB128", (value, bytes) => {
    const writer = new ByteWriter();
    writer.unsigned(value);
    expect([...writer.bytes()]).toEqual(bytes);
  });

  test.each([
    [0, [0]],
    [63, [0x3f]],
    [64, [0xc0, 0x00]],
    [-1, [0x7f]],
    [-123456, [0xc0, 0xbb, 0x78]],
    [-(2 ** 31), [0x80, 0x80, 0x80, 0x80, 0x78]],
  ])("writes the signed integer %d in LEB128", (value, bytes) => {
    const writer = new ByteWriter();
    writer.signed(value);
    expect([...writer.bytes()]).toEqual(bytes);
  });
});
