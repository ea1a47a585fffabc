import { type Browser, chromium } from "playwright-core";

/** Without a sandbox, which containers do not allow, and without anything that asks the network. */
const ARGUMENTS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the Chromium that tests of pages run in: the one that `CHROMIUM_PATH` names, or the system's. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [...ARGUMENTS],
  });
}
