import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../../../tools/chromium.ts";
import { renderCalibration } from "../../src/index.ts";
import { buildEnsemble, buildFits, CALIBRATED_MODEL } from "../builders/calibration.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "igf-axis-calibration-"));
  const file = join(folder, "calibration.html");
  writeFileSync(
    file,
    renderCalibration({ model: CALIBRATED_MODEL, ensemble: buildEnsemble(), fits: buildFits() }),
  );
  address = pathToFileURL(file).href;
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page; `problems` fills with script errors, refused resources and requests that leave the file. */
async function open(options: BrowserContextOptions): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => problems.push(message.text()));
  page.on("request", (request) => {
    if (request.url() !== address) problems.push(`request of ${request.url()}`);
  });
  await page.goto(address);
  return { page, problems };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => String(target))
          .slice(0, 3)
          .join(" | ")}`,
    );
  });
}

const WIDE = { viewport: { width: 1280, height: 900 } } as const;
const PHONE = { viewport: { width: 360, height: 740 } } as const;

describe.each([
  ["light", { ...WIDE, colorScheme: "light" as const }],
  ["dark", { ...WIDE, colorScheme: "dark" as const }],
  ["light on a phone", { ...PHONE, colorScheme: "light" as const }],
  ["dark on a phone", { ...PHONE, colorScheme: "dark" as const }],
])("the calibration page, %s", (_, options) => {
  test("has no accessibility violations, with disclosures closed and open", async () => {
    const { page } = await open({ ...options, bypassCSP: true });
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test("does not scroll sideways, and asks for nothing outside its file", async () => {
    const { page, problems } = await open(options);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

test("on a wide page every table fits its column", async () => {
  const { page } = await open(WIDE);
  const wider = await page.evaluate(() =>
    [...document.querySelectorAll(".scroll")]
      .filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth)
      .map((each) => each.getAttribute("aria-label")),
  );
  expect(wider).toEqual([]);
  await page.context().close();
});

test("printed, it has light colours, open disclosures, nothing wider than the sheet and no accessibility violations", async () => {
  const { page } = await open({
    viewport: { width: 672, height: 960 },
    colorScheme: "dark",
    bypassCSP: true,
  });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const state = await page.evaluate(() => ({
    background: getComputedStyle(document.body).backgroundColor,
    tables: [...document.querySelectorAll("details table")].map(
      (table) => table.getBoundingClientRect().height > 0,
    ),
    widest: Math.max(
      ...[...document.querySelectorAll("table, svg")].map((each) => each.getBoundingClientRect().right),
    ),
  }));
  expect(state.background).toBe("rgb(253, 253, 251)");
  expect(state.tables).toEqual([true, true]);
  expect(state.widest).toBeLessThanOrEqual(672);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});
