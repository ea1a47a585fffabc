import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../../../tools/chromium.ts";
import { renderReport } from "../../src/index.ts";
import { buildStudyResult } from "../builders/study-result.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "igf-axis-report-"));
  const file = join(folder, "report.html");
  writeFileSync(
    file,
    renderReport(buildStudyResult(), { command: "npm run igf-axis -- run pc9-igfbp3-loss" }),
  );
  address = pathToFileURL(file).href;
  browser = await launchChromium();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the report; `problems` fills with script errors, refused resources and requests that leave the file. */
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
          .map((node) => String(node.target))
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
])("the report, %s", (_, options) => {
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

test("printed, it has light colours, open disclosures and no accessibility violations", async () => {
  const { page } = await open({ ...WIDE, colorScheme: "dark", bypassCSP: true });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const state = await page.evaluate(() => ({
    background: getComputedStyle(document.body).backgroundColor,
    tables: [...document.querySelectorAll("details table")].map(
      (table) => table.getBoundingClientRect().height > 0,
    ),
  }));
  expect(state.background).toBe("rgb(253, 253, 251)");
  expect(state.tables.length).toBeGreaterThan(5);
  expect(state.tables.every(Boolean)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test("on the map every label lies inside its glyph, no glyphs overlap, and no text is below nine pixels", async () => {
  const { page } = await open(WIDE);
  const found = await page.evaluate(() => {
    const map = document.querySelector("svg.map") as SVGSVGElement;
    const zoom = map.getBoundingClientRect().width / map.viewBox.baseVal.width;
    const boxes = [...map.querySelectorAll(".glyph")].map((glyph) => ({
      name: glyph.querySelector("title")?.textContent ?? "",
      box: [...glyph.querySelectorAll<SVGGraphicsElement>(".shape")].at(-1)?.getBBox() as DOMRect,
      texts: [...glyph.querySelectorAll<SVGGraphicsElement>(":scope > text")].map((text) => text.getBBox()),
    }));
    const outside = boxes.filter(({ box, texts }) =>
      texts.some(
        (text) =>
          text.x < box.x + 2 ||
          text.x + text.width > box.x + box.width - 2 ||
          text.y < box.y ||
          text.y + text.height > box.y + box.height,
      ),
    );
    const overlapping = boxes.filter(({ box }, i) =>
      boxes
        .slice(i + 1)
        .some(
          ({ box: other }) =>
            box.x < other.x + other.width &&
            other.x < box.x + box.width &&
            box.y < other.y + other.height &&
            other.y < box.y + box.height,
        ),
    );
    const sizes = [...map.querySelectorAll("text")].map(
      (text) => Number.parseFloat(getComputedStyle(text).fontSize) * zoom,
    );
    return {
      count: boxes.length,
      outside: outside.map((each) => each.name),
      overlapping: overlapping.map((each) => each.name),
      smallest: Math.min(...sizes),
    };
  });
  expect(found.count).toBeGreaterThan(35);
  expect(found.outside).toEqual([]);
  expect(found.overlapping).toEqual([]);
  expect(found.smallest).toBeGreaterThanOrEqual(9);
  await page.context().close();
});

test("another arm recolours the map without script, and the box brings out what is faded", async () => {
  const { page } = await open({ ...WIDE, javaScriptEnabled: true });
  const fill = () =>
    page.evaluate(
      () =>
        getComputedStyle(
          [...document.querySelectorAll(".glyph")]
            .find((glyph) => glyph.querySelector("title")?.textContent?.startsWith("linsitinib"))
            ?.querySelector(".shape") as Element,
        ).fill,
    );
  const before = await fill();
  await page.locator("input[name=map-arm]").nth(1).check();
  expect(await fill()).not.toBe(before);
  const faded = () =>
    page.evaluate(() => getComputedStyle(document.querySelector(".glyph.faded .shape") as Element).stroke);
  const pale = await faded();
  await page.locator("#map-all").check();
  expect(await faded()).not.toBe(pale);
  await page.context().close();
});

test("the theme switch and the zoom work with the keyboard", async () => {
  const { page } = await open({ ...WIDE, colorScheme: "light" });
  await page.locator("[data-switch=theme]").focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  const width = () =>
    page.evaluate(() => document.querySelector("svg.map")?.getBoundingClientRect().width ?? 0);
  const fitted = await width();
  await page.locator('[data-zoom="in"]').focus();
  await page.keyboard.press("Enter");
  expect(await width()).toBeGreaterThan(fitted * 1.2);
  await page.locator('[data-zoom="fit"]').focus();
  await page.keyboard.press("Enter");
  expect(await width()).toBeCloseTo(fitted, 0);
  await page.context().close();
});

test("on a phone the map opens on what is in focus", async () => {
  const { page } = await open({ ...WIDE, viewport: { width: 390, height: 800 } });
  const [opened, atLeft] = await page.evaluate(() => {
    const frame = document.querySelector("svg.map")?.parentElement as HTMLElement;
    const inView = () => {
      const { left, right } = frame.getBoundingClientRect();
      return [...document.querySelectorAll(".glyph:not(.faded)")].filter((glyph) => {
        const box = glyph.getBoundingClientRect();
        return box.left >= left && box.right <= right;
      }).length;
    };
    const first = inView();
    frame.scrollLeft = 0;
    return [first, inView()] as const;
  });
  expect(opened).toBeGreaterThan(atLeft);
  await page.context().close();
});

test("without script the report is complete", async () => {
  const { page } = await open({ ...WIDE, javaScriptEnabled: false });
  expect(await page.locator("figure").count()).toBe(10);
  expect(await page.locator("[data-switch=theme]").isVisible()).toBe(false);
  expect(await page.locator(".map-zoom").isVisible()).toBe(false);
  await page.context().close();
});
