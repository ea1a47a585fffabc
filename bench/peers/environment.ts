import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Folder of the virtual environment where none is named: in the user's cache, outside the repository. */
export function defaultFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "igf-axis", "peers");
}

/**
 * Makes the virtual environment and installs what `requirements.txt` names, one by one.
 *
 * @returns why a package could not be installed, by name; empty when all are there.
 */
export function installPeers(folder: string, say: (text: string) => void): ReadonlyMap<string, string> {
  const python = join(folder, "bin", "python");
  if (!existsSync(python)) {
    say(`making a virtual environment in ${folder} …`);
    const made = spawnSync("python3", ["-m", "venv", folder], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(made.stderr || String(made.error));
  }
  const wanted = readFileSync(join(import.meta.dirname, "requirements.txt"), "utf8")
    .trim()
    .split("\n");
  const failures = new Map<string, string>();
  for (const requirement of wanted) {
    const [name = "", version] = requirement.split("==");
    if (installed(python, name) === version) continue;
    say(`installing ${requirement} …`);
    const done = spawnSync(python, ["-m", "pip", "install", "--quiet", requirement], { encoding: "utf8" });
    if (done.status !== 0) failures.set(name, lastLine(done.stderr));
  }
  return failures;
}

function installed(python: string, name: string): string {
  const code = "import importlib.metadata, sys; print(importlib.metadata.version(sys.argv[1]))";
  return spawnSync(python, ["-c", code, name], { encoding: "utf8" }).stdout.trim();
}

function lastLine(text: string): string {
  const lines = text.trim().split("\n");
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "unknown";
}
