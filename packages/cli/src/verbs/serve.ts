import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Command, Option } from "commander";
import { badOption } from "../diagnostics.ts";
import { EXIT_HELP } from "../exit-codes.ts";
import { CommandFailure } from "../failure.ts";
import { addCommonOptions, type CommonOptions } from "../options.ts";
import { siteNotThere } from "../serve/diagnostics.ts";
import { type RunningServer, startServer } from "../serve/server.ts";
import { hasPage, readStaticFiles } from "../serve/static-files.ts";
import type { Surroundings } from "../surroundings.ts";

/** Where `npm run site` puts the page. */
const SITE_FOLDER = fileURLToPath(new URL("../../../workbench/dist-site", import.meta.url));
const HIGHEST_PORT = 65_535;

interface ServeOptions extends CommonOptions {
  readonly port: number;
  readonly site?: string;
}

/** Adds `serve`: opens the page on this machine. */
export function addServe(program: Command, surroundings: Surroundings): void {
  const command = program
    .command("serve")
    .summary("open the page on this machine")
    .description(
      "Serves the page that `npm run site` builds on 127.0.0.1, to this machine only, until Ctrl-C. The page computes in the\nbrowser; any file host serves it as well.",
    )
    .addOption(new Option("--port <n>", "port; 0 takes a free one").argParser(parsePort).default(8080))
    .option("--site <folder>", "folder of another build of the page");
  addCommonOptions(command)
    .addHelpText("after", `\nExamples:\n  igf-axis serve\n  igf-axis serve --port 0\n${EXIT_HELP}`)
    .action(async (options: ServeOptions) => serve(options, surroundings));
}

async function serve({ port, site, json }: ServeOptions, surroundings: Surroundings): Promise<void> {
  const { folder, signal, stdout, stderr } = surroundings;
  const siteFolder = site === undefined ? SITE_FOLDER : resolve(folder, site);
  if (!hasPage(siteFolder)) throw new CommandFailure([siteNotThere(site ?? siteFolder)]);
  const server = await open(siteFolder, port);
  stdout.write(json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
  if (!json) stderr.write("Ctrl-C ends it.\n");
  await new Promise<void>((done) => {
    if (signal.aborted) done();
    else signal.addEventListener("abort", () => done(), { once: true });
  });
  await server.close();
}

async function open(siteFolder: string, port: number): Promise<RunningServer> {
  try {
    return await startServer(readStaticFiles(siteFolder), port);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const why = code === "EACCES" ? "this one needs more rights" : "something else uses this one";
    throw new CommandFailure([badOption("--port", String(port), `a free port, and ${why}; 0 finds one`)]);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= HIGHEST_PORT) return port;
  throw new CommandFailure([badOption("--port", text, `a whole number from 0 to ${HIGHEST_PORT}`)]);
}
