import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { ResolveSource } from "@igf-axis/formats";

/**
 * Returns a function that reads UTF-8 files in a folder and those in it, for external model definitions.
 *
 * What lies outside, also by a symbolic link, is no regular file, or has more bytes than `mostBytes` is not found.
 */
export function folderSources(folder: string, mostBytes: number): ResolveSource {
  return (path) => {
    try {
      const root = realpathSync(folder);
      const file = realpathSync(join(root, path));
      const kind = statSync(file);
      if (!file.startsWith(root.endsWith(sep) ? root : root + sep) || !kind.isFile() || kind.size > mostBytes)
        return undefined;
      return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
    } catch {
      return undefined;
    }
  };
}
