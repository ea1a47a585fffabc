import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { filesBelow, packagesOfWorkspace, ROOT, textOf } from "./workspace.ts";

const ENTRIES = packagesOfWorkspace()
  .map(({ name }) => `packages/${name}/src/index.ts`)
  .filter((file) => existsSync(`${ROOT}${file}`));
const SOURCES = filesBelow("packages", ".ts").filter((file) => file.includes("/src/"));

test.each(ENTRIES)("%s holds named re-exports under headings and nothing else", (entry) => {
  const statements = textOf(entry)
    .replace(/^\s*\/\/.*$/gm, "")
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements)
    expect(statement).toMatch(/^export (type )?\{[^}*]+\} from "\.\/[^"]+\.ts"$/);
  expect(textOf(entry)).toMatch(/^\/\/ \S/);
});

test("nothing is exported by default, and no source has a note to finish it", () => {
  expect(SOURCES.length).toBeGreaterThanOrEqual(150);
  const unfinished = SOURCES.filter((file) => /^export default\b|\b(TODO|FIXME|XXX)\b/m.test(textOf(file)));
  expect(unfinished).toEqual([]);
});

test("every exported function, class and value has a doc comment", () => {
  const bare = SOURCES.filter((file) => !file.endsWith("/index.ts")).flatMap((file) => {
    const lines = textOf(file).split("\n");
    return lines.flatMap((line, i) => {
      const name = /^export (?:async |abstract )?(?:function\*?|const|class) (\w+)/.exec(line)?.[1];
      return name !== undefined && !isDocumented(lines, i) ? [`${file}: ${name}`] : [];
    });
  });
  expect(bare).toEqual([]);
});

/** Overloads, and constants that stand without a blank line below a documented one, share its comment. */
function isDocumented(lines: readonly string[], i: number): boolean {
  const above = lines[i - 1] ?? "";
  if (above.endsWith("*/")) return true;
  return /^export (const|function) .*;$/.test(above) && isDocumented(lines, i - 1);
}
