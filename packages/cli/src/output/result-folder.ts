import { access, constants, mkdir, rename, rmdir, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { folderNotWritable } from "../diagnostics.ts";
import { CommandFailure } from "../failure.ts";
import { reasonOf } from "../scenario-source.ts";

/** A folder for results: opened before the work, so that nobody waits for an answer that cannot be kept. */
export interface ResultFolder {
  /**
   * Writes files by name: all of them, or none.
   *
   * @throws CommandFailure E1906 when the disk refuses.
   */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Removes the folders that opening made, if nothing was written. */
  discard(): Promise<void>;
}

/**
 * Makes a folder where there is none and checks that it can be written to.
 *
 * @throws CommandFailure E1906.
 */
export async function openResultFolder(folder: string): Promise<ResultFolder> {
  const refuse = (error: unknown): never => {
    throw new CommandFailure([folderNotWritable(folder, reasonOf(error))]);
  };
  const made = await mkdir(folder, { recursive: true }).catch(refuse);
  await access(folder, constants.W_OK | constants.X_OK).catch(refuse);
  return {
    write: async (files) => {
      const names = Object.keys(files);
      const partial = (name: string): string => join(folder, `.${name}.part`);
      try {
        for (const name of names) await writeFile(partial(name), files[name] ?? "");
        for (const name of names) await rename(partial(name), join(folder, name));
      } catch (error) {
        for (const name of names) await unlink(partial(name)).catch(() => {});
        refuse(error);
      }
    },
    discard: async () => {
      if (made === undefined) return;
      for (let path = folder; path.length >= made.length; path = join(path, "..")) {
        if (!(await removeEmpty(path))) return;
      }
    },
  };
}

async function removeEmpty(folder: string): Promise<boolean> {
  return rmdir(folder).then(
    () => true,
    () => false,
  );
}
