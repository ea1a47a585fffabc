import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the workspace. */
export const ROOT: string = fileURLToPath(new URL("..", import.meta.url));

const LEFT_OUT: ReadonlySet<string> = new Set([".git", ".cache", "coverage", "dist", "node_modules", "out"]);

/** A package as its manifest states it. */
export interface PackageManifest {
  /** Name of its folder. */
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly sources: readonly string[];
}

/** Returns every file below a folder whose name ends in one of the endings, as paths from the workspace's root, in order. */
export function filesBelow(folder: string, ...endings: readonly string[]): readonly string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) {
        if (!LEFT_OUT.has(entry.name)) visit(full);
      } else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(relative(ROOT, full));
    }
  };
  visit(join(ROOT, folder));
  return found.sort();
}

/** Returns the text of a file of the workspace. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Returns the packages of the workspace with their manifests. */
export function packagesOfWorkspace(): readonly PackageManifest[] {
  return readdirSync(join(ROOT, "packages"))
    .sort()
    .map((name) => {
      const manifest = JSON.parse(textOf(`packages/${name}/package.json`)) as Readonly<
        Record<string, Readonly<Record<string, string>> | undefined>
      >;
      return {
        name,
        dependencies: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
        sources: filesBelow(`packages/${name}/src`, ".ts"),
      };
    });
}

/** Returns the specifiers that a source imports or exports from, with comments and templates left out. */
export function importsOf(text: string): readonly string[] {
  const statements = text.matchAll(
    /^\s*(?:import|export)\b[^"';]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm,
  );
  return [...statements].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? "");
}
