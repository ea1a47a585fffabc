import { expect, test } from "vitest";
import { textOf } from "./workspace.ts";

const FOR_USERS: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Unlicense",
]);
/** Tools that are run and never shipped may bring these besides. */
const FOR_TOOLS: ReadonlySet<string> = new Set([...FOR_USERS, "MIT OR Apache-2.0", "MPL-2.0"]);

interface LockedPackage {
  readonly license?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly integrity?: string;
}

const LOCKED = Object.entries(
  (JSON.parse(textOf("package-lock.json")) as { packages: Record<string, LockedPackage> }).packages,
).filter(([path, { link }]) => path.includes("node_modules/") && link !== true);

test("every package in the lockfile has a hash and a licence that allows its use", () => {
  expect(LOCKED.length).toBeGreaterThanOrEqual(100);
  const refused = LOCKED.filter(([, { license, dev, devOptional, integrity }]) => {
    const allowed = dev === true || devOptional === true ? FOR_TOOLS : FOR_USERS;
    return license === undefined || !allowed.has(license) || integrity === undefined;
  });
  expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});
