import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file that may be served. */
export interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** True for files whose name holds a hash of their content. */
  readonly lasting: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * Reads the files of a folder by the path under which they are served: `/`, `/index.html`, `/assets/…`.
 *
 * What is served is looked up in this map and nowhere else, so that no path leads out of the folder. Symbolic links are left out.
 *
 * @throws Error of the file system when the folder cannot be read.
 */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    files.set(path, { bytes: readFileSync(file), type, lasting: path.startsWith("/assets/") });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}

/** Returns whether a folder holds a built page. */
export function hasPage(folder: string): boolean {
  return statSync(join(folder, "index.html"), { throwIfNoEntry: false })?.isFile() ?? false;
}
