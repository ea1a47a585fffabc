import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { importsOf, packagesOfWorkspace, textOf } from "./workspace.ts";

/** Which package may use which. This table is the architecture. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  formats: ["model"],
  engine: ["model"],
  axis: ["model"],
  analysis: ["model", "engine"],
  figures: ["model", "analysis"],
  runtime: ["model", "engine", "analysis"],
  cli: ["model", "formats", "engine", "axis", "analysis", "figures", "runtime"],
  workbench: ["model", "formats", "engine", "axis", "analysis", "figures", "runtime"],
};

/** Packages whose sources run in a browser as well; Node's modules enter through the entries named here only. */
const NODE_FREE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  formats: [],
  engine: [],
  analysis: [],
  figures: [],
};

const PACKAGES = packagesOfWorkspace();
const MODULES = PACKAGES.flatMap(({ name, sources }) =>
  sources.map((file) => ({ package: name, file, imports: importsOf(textOf(file)) })),
);

test("the check sees the workspace", () => {
  expect(PACKAGES.length).toBeGreaterThanOrEqual(8);
  expect(MODULES.length).toBeGreaterThanOrEqual(150);
  expect(MODULES.flatMap(({ imports }) => imports).length).toBeGreaterThanOrEqual(300);
});

test("every package stands in the table", () => {
  for (const { name } of PACKAGES) expect(Object.keys(ALLOWED)).toContain(name);
});

test("manifests depend on what the table allows, and on nothing else of the workspace", () => {
  const forbidden = PACKAGES.flatMap(({ name, dependencies }) =>
    dependencies
      .filter((d) => d.startsWith("@igf-axis/") && !ALLOWED[name]?.includes(d.slice("@igf-axis/".length)))
      .map((d) => `${name} → ${d}`),
  );
  expect(forbidden).toEqual([]);
});

test("sources import what their manifest states", () => {
  const undeclared = MODULES.flatMap(({ package: name, file, imports }) => {
    const declared = PACKAGES.find((p) => p.name === name)?.dependencies ?? [];
    return imports
      .filter((s) => !s.startsWith(".") && !s.startsWith("node:") && !declared.includes(packageOf(s)))
      .map((s) => `${file} imports ${s}`);
  });
  expect(undeclared).toEqual([]);
});

test("manifests state what some source imports", () => {
  const unused = PACKAGES.flatMap(({ name, dependencies }) => {
    const used = new Set(
      MODULES.filter((m) => m.package === name).flatMap(({ imports }) => imports.map(packageOf)),
    );
    return dependencies.filter((d) => !used.has(d)).map((d) => `${name} → ${d}`);
  });
  expect(unused).toEqual([]);
});

test("relative imports stay inside their package's sources", () => {
  const leaving = MODULES.flatMap(({ package: name, file, imports }) =>
    imports
      .filter((s) => s.startsWith("."))
      .map((s) => normalize(join(dirname(file), s)))
      .filter((target) => !target.startsWith(`packages/${name}/src/`))
      .map((target) => `${file} imports ${target}`),
  );
  expect(leaving).toEqual([]);
});

test("packages for the browser use no module of Node", () => {
  const found = MODULES.filter(
    ({ package: name, file }) => NODE_FREE[name] && !NODE_FREE[name].includes(file),
  ).flatMap(({ file, imports }) =>
    imports.filter((s) => s.startsWith("node:")).map((s) => `${file} imports ${s}`),
  );
  expect(found).toEqual([]);
});

test("no folder or file has a name that says nothing", () => {
  const empty = MODULES.filter(({ file }) =>
    /(^|\/)(utils?|helpers?|common|core|managers?|services?|misc)(\/|\.ts$)/.test(file),
  );
  expect(empty.map(({ file }) => file)).toEqual([]);
});

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
