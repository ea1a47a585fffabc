import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { filesBelow, ROOT, textOf } from "./workspace.ts";

const PAGES = filesBelow(".", ".md");

test("every relative link of every page leads somewhere", () => {
  expect(PAGES.length).toBeGreaterThanOrEqual(10);
  const links = PAGES.flatMap((page) => linksOf(textOf(page)).map((link) => ({ page, link })));
  expect(links.length).toBeGreaterThanOrEqual(20);
  expect(
    links.filter(({ page, link }) => !leadsSomewhere(page, link)).map(({ page, link }) => `${page}: ${link}`),
  ).toEqual([]);
});

const SNIPPETS = PAGES.filter((page) => !page.startsWith("docs/errors.d/")).flatMap((page) =>
  [...textOf(page).matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""], i) => ({
    name: `${page} snippet ${i + 1}`,
    code,
  })),
);

test.skipIf(SNIPPETS.length === 0).each(SNIPPETS)("$name runs", async ({ name, code }) => {
  const folder = join(ROOT, ".cache", "snippets");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/\W+/g, "-")}.ts`);
  writeFileSync(file, code);
  await expect(import(/* @vite-ignore */ pathToFileURL(file).href)).resolves.toBeDefined();
});

/** Links and pictures to files, without those to other sites. */
function linksOf(text: string): readonly string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "").replace(/`[^`\n]*`/g, "");
  const found = [...prose.matchAll(/\]\(([^)\s]+)[^)]*\)|\b(?:src|href|srcset)="([^"]+)"/g)].map(
    ([, link, attribute]) => link ?? attribute ?? "",
  );
  return found.filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", fragment] = link.split("#");
  const target = path === "" ? join(ROOT, page) : join(ROOT, dirname(page), decodeURIComponent(path));
  if (!existsSync(target)) return false;
  if (fragment === undefined || statSync(target).isDirectory() || !target.endsWith(".md")) return true;
  return anchorsOf(textOf(target.slice(ROOT.length))).has(fragment);
}

function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}
