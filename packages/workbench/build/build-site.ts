/** Builds the page as a static site: data and first picture here, scripts and styles by Vite. Run through `npm run site`. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DARK, LIGHT, themeDeclarations } from "@igf-axis/figures/browser";
import { type PageData, renderPage } from "@igf-axis/workbench";
import { build, type Plugin } from "vite";
import { type BuildOptions, ENSEMBLE_NAME, PUBLISHED, siteContent } from "./page-data.ts";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));

/** Where the site is written unless another folder is named. */
const SITE_FOLDER = join(PACKAGE, "dist-site");

/** Builds the site into a folder, and returns what it shows. */
export async function buildSite(
  folder: string,
  options: BuildOptions,
  say: (message: string) => void = () => {},
): Promise<PageData> {
  const { data, ensembleText } = await siteContent(options, say);
  say("bundling …");
  await build({
    root: join(PACKAGE, "site"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    resolve: { conditions: ["source", "module", "browser", "default"] },
    plugins: [pagePlugin(renderPage(data))],
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
  if (ensembleText !== null) writeFileSync(join(folder, ENSEMBLE_NAME), ensembleText);
  return data;
}

function pagePlugin(body: string): Plugin {
  return {
    name: "igf-axis-page",
    transform: {
      order: "pre",
      handler: (code, id) => (id.endsWith("/client/page.css") ? `${themes()}\n${code}` : undefined),
    },
    transformIndexHtml: { order: "pre", handler: (html) => html.replace("<!--page-->", () => body) },
  };
}

function themes(): string {
  return `:root{color-scheme:light;${themeDeclarations(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme="light"]){color-scheme:dark;${themeDeclarations(DARK)}}}
@media screen{:root[data-theme="dark"]{color-scheme:dark;${themeDeclarations(DARK)}}}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? SITE_FOLDER);
  await buildSite(folder, PUBLISHED, (message) => process.stderr.write(`igf-axis: ${message}\n`));
  process.stdout.write(`${folder}\n`);
}
