import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { formatPercent } from "@igf-axis/figures/browser";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../../../../tools/chromium.ts";
import { buildSite } from "../../build/build-site.ts";
import type { Answer, PageData } from "../../src/index.ts";
import { plausibleSets } from "../builders/plausible-sets.ts";
import { type ServedFolder, serveFolder } from "../builders/serve-folder.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};
/** The first stage of the page's answers: the build shows as many, so that the two can be compared. */
const FIRST_SETS = 6;

let folder: string;
let data: PageData;
let served: ServedFolder;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "igf-axis-site-"));
  const ensembleFile = join(folder, "sets.json");
  writeFileSync(ensembleFile, plausibleSets(120));
  data = await buildSite(join(folder, "site"), { judgedSets: 24, firstSets: FIRST_SETS, ensembleFile });
  served = await serveFolder(join(folder, "site"));
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Script errors, messages of the console (a refused policy among them), failed and foreign requests. */
  readonly problems: string[];
}

async function open(options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext(options);
  await context.addInitScript(() => {
    const answers: unknown[] = [];
    Object.assign(globalThis, { answers });
    document.addEventListener("answered", (event) => answers.push((event as CustomEvent).detail), true);
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => problems.push(message.text()));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(served.url) && !request.url().startsWith("data:"))
      problems.push(`request of ${request.url()}`);
  });
  await page.goto(served.url);
  return { page, problems };
}

/** Waits until the last stage of the current question is shown. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('#figure[aria-busy="false"]', { timeout: 30_000 });
}

/** Waits until a first answer to a question is shown, of `FIRST_SETS` parameter sets. */
async function answered(page: Page, part: Partial<Answer["setting"]>): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { answers } = globalThis as unknown as { answers: { answer: Answer }[] };
    const setting: object = answers.at(-1)?.answer.setting ?? {};
    return Object.entries(wanted).every(([name, value]) => Reflect.get(setting, name) === value);
  }, part);
}

/** Moves a slider as a hand would: the value, then the event. */
async function slide(page: Page, id: string, value: number): Promise<void> {
  await page.locator(`#${id}`).fill(String(value));
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> };
    };
    const found = await axe.run({ resultTypes: ["violations"] });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => String(node.target))
          .slice(0, 3)
          .join(" | ")}`,
    );
  });
}

function answersOf(page: Page): Promise<readonly { readonly answer: Answer; readonly last: boolean }[]> {
  return page.evaluate(
    () => (globalThis as unknown as { answers: { answer: Answer; last: boolean }[] }).answers,
  );
}

describe("the page", () => {
  test("loads from a sub-path without a complaint, and shows title, sentences, figure and intended use at once", async () => {
    const { page, problems } = await open(WIDE);
    for (const selector of ["h1", ".lead", "svg.curve .median", "#controls", ".intended"]) {
      const box = await page.locator(selector).first().boundingBox();
      expect(box?.y, selector).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), selector).toBeLessThanOrEqual(800);
    }
    await answered(page, { igf2: 1 });
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("is there before any script runs", async () => {
    const context = await browser.newContext({ ...WIDE, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.url);
    expect(await page.locator("svg.curve .median").count()).toBe(1);
    expect(await page.locator("a.claim").count()).toBeGreaterThan(60);
    await page.goto(`${served.url}#note-C36`);
    expect(await page.locator("#note-C36").isVisible()).toBe(true);
    await context.close();
  });

  test("sends at most 250 kB of compressed script", () => {
    const scripts = readdirSync(join(folder, "site", "assets")).filter((name) => name.endsWith(".js"));
    const bytes = scripts.map((name) => gzipSync(readFileSync(join(folder, "site", "assets", name))).length);
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(250_000);
  });

  test.each([
    ["light", { ...WIDE, colorScheme: "light" }],
    ["dark", { ...WIDE, colorScheme: "dark" }],
    ["a phone", { ...PHONE, colorScheme: "light" }],
  ] as const)(
    "has no accessibility violations in %s, with a note, tables and a source open",
    async (_, options) => {
      const { page } = await open(options);
      await page.locator("#at-note-C36").focus();
      await page.evaluate(() => {
        for (const details of [...document.querySelectorAll("details")].slice(0, 6)) details.open = true;
      });
      expect(await page.locator("#note-C36").isVisible()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test("never scrolls sideways at 360 pixels, with everything open", async () => {
    const { page } = await open(PHONE);
    await answered(page, { igf2: 1 });
    await page.locator("#at-note-C35").tap();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    const [scroll, client] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scroll).toBe(client);
    await page.context().close();
  });
});

describe("the living figure", () => {
  test("says in the browser, bit for bit, what the build computed in Node, and then refines it", async () => {
    const { page } = await open(WIDE);
    await answered(page, data.answer.setting);
    const [first] = await answersOf(page);
    expect(first?.answer.fromPrior).toBe(false);
    expect(JSON.stringify(first?.answer)).toBe(JSON.stringify(data.answer));
    await slide(page, "igf2", 20);
    await settled(page);
    const [, ...later] = await answersOf(page);
    expect(later.map(({ answer }) => answer.sets)).toEqual([6, 30, 120]);
    expect(later.map(({ last }) => last)).toEqual([false, false, true]);
    expect(await page.locator("#sets").textContent()).toContain("120 calibrated parameter sets");
    await page.context().close();
  });

  test("redraws curve, signals and map when a slider moves; the latest question wins", async () => {
    const { page, problems } = await open(WIDE);
    const state = (): Promise<unknown> =>
      page.evaluate(() => ({
        curve: document.querySelector(".curve .median")?.getAttribute("d"),
        signals: document.querySelector("#signals")?.innerHTML,
        map: [...document.querySelectorAll<SVGElement>(".map .glyph")].map((glyph) => glyph.dataset.step),
        finding: document.querySelector("#finding")?.textContent,
      }));
    await answered(page, { igf2: 1 });
    const before = (await state()) as Record<string, unknown>;
    await slide(page, "igf2", 5);
    await slide(page, "igf2", 30);
    await answered(page, { igf2: 1000 });
    const after = (await state()) as Record<string, unknown>;
    for (const part of ["curve", "signals", "map", "finding"])
      expect(after[part], part).not.toEqual(before[part]);
    expect(String(after.finding)).toContain("IGF-2 × 1000");
    expect((await answersOf(page)).at(-1)?.answer.setting.igf2).toBe(1000);
    await page.locator("#add-on").selectOption("linsitinib");
    await page.locator("#survival").selectOption("or");
    await answered(page, { addOn: "linsitinib", survival: "or" });
    expect(await page.locator("#sets").textContent()).toMatch(/^\d+( of 120)? .*parameter sets/);
    await page.locator("#reset").click();
    expect(await state()).toEqual(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("works by keyboard alone, and with the network cut", async () => {
    const { page, problems } = await open(WIDE);
    await answered(page, { igf2: 1 });
    await page.context().setOffline(true);
    const before = await page.locator(".curve .median").getAttribute("d");
    await page.locator("#igf2").focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowRight");
    expect(await page.locator("#igf2-words").textContent()).toBe("× 16");
    await answered(page, { igf2: 16 });
    expect(await page.locator(".curve .median").getAttribute("d")).not.toBe(before);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("is set by a claim that can be run here", async () => {
    const { page } = await open(WIDE);
    await page.locator("#at-note-C36").focus();
    await page.locator("#note-C36 .run-here").click();
    expect(await page.locator("#igfbp3-words").textContent()).toBe("× 1");
    expect(await page.locator("#igf2-words").textContent()).toBe("× 100");
    await answered(page, { igf2: 100, igfbp3: 1 });
    expect(await page.locator("#finding").textContent()).toContain("IGF-2 × 100");
    await page.context().close();
  });
});

describe("the note of a claim", () => {
  test("opens in the margin by pointing, by focus and by click; Escape closes it", async () => {
    const { page } = await open(WIDE);
    const note = page.locator("#note-C36");
    const expanded = (): Promise<string | null> => page.locator("#at-note-C36").getAttribute("aria-expanded");
    expect(await page.locator("#note-first-C35").isVisible()).toBe(true);
    await page.locator("#at-note-C36").hover();
    expect(await note.isVisible()).toBe(true);
    expect(await expanded()).toBe("true");
    expect(await page.locator("#note-first-C35").isVisible()).toBe(false);
    const text = await page.locator(".paragraph").first().boundingBox();
    expect((await note.boundingBox())?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    await page.keyboard.press("Escape");
    expect(await note.isVisible()).toBe(false);
    await page.locator("#at-note-C34").focus();
    await page.keyboard.press("Tab");
    for (let i = 0; i < 12 && !(await note.isVisible()); i++) await page.keyboard.press("Tab");
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".note")?.id)).toBe("note-C36");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("at-note-C36");
    expect(await expanded()).toBe("false");
    await page.keyboard.press("Enter");
    expect(await note.isVisible()).toBe(true);
    await page.context().close();
  });

  test("opens below its sentence by tap on a phone, and closes by a second tap", async () => {
    const { page } = await open(PHONE);
    const note = page.locator("#note-C35");
    await page.locator("#at-note-C35").tap();
    expect(await note.isVisible()).toBe(true);
    expect((await note.boundingBox())?.width).toBeGreaterThan(300);
    await page.locator("#at-note-C35").tap();
    expect(await note.isVisible()).toBe(false);
    await page.context().close();
  });

  test("holds identifier, verdict with numbers, nuance, check and sources with their DOI", async () => {
    const { page } = await open(WIDE);
    const text = (await page.locator("#note-C35").textContent()) ?? "";
    const verdict = data.verdicts.claims.find(({ id }) => id === "C35");
    expect(text).toContain("C35");
    expect(verdict?.fraction).toBeTypeOf("number");
    expect(text).toContain(`in ${formatPercent(verdict?.fraction ?? Number.NaN)}`);
    for (const words of ["Nuance.", "Check.", "Sources.", "Run it here"]) expect(text).toContain(words);
    expect(await page.locator('#note-C35 a[href="https://doi.org/10.18632/oncotarget.8013"]').count()).toBe(
      1,
    );
    expect(await page.locator("#note-C03").textContent()).toContain("not judged yet");
    await page.context().close();
  });
});

test("the evidence list is searched by words and filtered by grade", async () => {
  const { page } = await open(WIDE);
  const shown = (): Promise<number> => page.locator(".evidence-source:visible").count();
  const all = await shown();
  expect(all).toBeGreaterThan(60);
  await page.locator("#evidence-search").fill("cross 2014 cancer discov");
  expect(await shown()).toBe(1);
  expect(await page.locator("#evidence-count").textContent()).toBe(`1 of ${all} sources`);
  await page.locator("#evidence-search").fill("no such words");
  expect(await page.locator("#evidence-none").isVisible()).toBe(true);
  await page.locator("#evidence-search").fill("");
  await page.locator("#evidence-grade").selectOption("measured elsewhere");
  const graded = await shown();
  expect(graded).toBeGreaterThan(0);
  expect(graded).toBeLessThan(all);
  await page.context().close();
});
