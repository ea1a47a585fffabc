/**
 * Returns JSON text that depends on the value alone.
 *
 * Keys are sorted by code unit, there is no white space, absent and `undefined` fields are left out. Infinities and NaN are
 * the strings `"Infinity"`, `"-Infinity"`, `"NaN"`; negative zero is the string `"-0"`. Typed arrays are written as arrays,
 * maps as objects by key, sets as sorted arrays.
 *
 * @throws TypeError for functions, symbols, bigints and cyclic values.
 */
export function canonicalJson(value: unknown): string {
  return write(value, new Set());
}

function write(value: unknown, open: Set<object>): string {
  switch (typeof value) {
    case "number":
      return writeNumber(value);
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "object":
      return value === null ? "null" : writeObject(value, open);
    case "undefined":
      return "null";
    default:
      throw new TypeError(`canonicalJson cannot write a ${typeof value}`);
  }
}

function writeNumber(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  return Object.is(value, -0) ? '"-0"' : JSON.stringify(value);
}

function writeObject(value: object, open: Set<object>): string {
  if (open.has(value)) throw new TypeError("canonicalJson cannot write a value that contains itself");
  open.add(value);
  const text = writeFields(value, open);
  open.delete(value);
  return text;
}

function writeFields(value: object, open: Set<object>): string {
  if (Array.isArray(value)) return `[${value.map((item) => write(item, open)).join(",")}]`;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return `[${Array.from(value as unknown as ArrayLike<number>, (item) => write(item, open)).join(",")}]`;
  }
  if (value instanceof Set)
    return `[${Array.from(value, (item) => write(item, open))
      .sort()
      .join(",")}]`;
  const entries: [string, unknown][] =
    value instanceof Map ? Array.from(value, ([key, item]) => [String(key), item]) : Object.entries(value);
  return `{${entries
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => `${JSON.stringify(key)}:${write(item, open)}`)
    .join(",")}}`;
}
