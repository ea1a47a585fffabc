import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, type } from "./command-line.ts";

interface Reply {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Asks over a raw path, which `fetch` would tidy up. */
function ask(url: string, path: string, options: { method?: string; host?: string } = {}): Promise<Reply> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method: options.method ?? "GET",
        headers: { host: options.host ?? `127.0.0.1:${port}` },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end();
  });
}

/** Serves a small site while `visit` asks; returns what the command left behind. */
async function whileServing(
  visit: (url: string) => Promise<void>,
): Promise<Awaited<ReturnType<typeof type>>> {
  const folder = emptyFolder();
  mkdirSync(join(folder, "site", "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site", "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(folder, "site", "assets", "page-1.js"), "export {};");
  writeFileSync(join(folder, "site", "sets.json"), "{}");
  symlinkSync(join(folder, "secret.txt"), join(folder, "site", "link.txt"));
  const stop = new AbortController();
  const running = type(["serve", "--port", "0", "--site", "site"], {
    folder,
    signal: stop.signal,
    onStdout: (text) => {
      visit(text.trim()).then(
        () => stop.abort(),
        (error: unknown) => stop.abort(error),
      );
    },
  });
  const outcome = await running;
  if (stop.signal.reason instanceof Error && stop.signal.reason.name !== "AbortError")
    throw stop.signal.reason;
  return outcome;
}

test("the page and its files come with their types and with a strict policy, until Ctrl-C", async () => {
  const outcome = await whileServing(async (url) => {
    const page = await ask(url, "/");
    expect(page.status).toBe(200);
    expect(page.text).toContain("<title>page</title>");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect((await ask(url, "/assets/page-1.js?v=1")).headers["content-type"]).toBe(
      "text/javascript; charset=utf-8",
    );
    expect((await ask(url, "/sets.json")).headers["content-type"]).toBe("application/json; charset=utf-8");
    expect((await ask(url, "/", { method: "HEAD" })).text).toBe("");
  });
  expect(outcome.exitCode).toBe(0);
  expect(outcome.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/assets/../../secret.txt",
  "//secret.txt",
  "/..\\secret.txt",
  "/link.txt",
  "/assets",
  "/index.html%00.js",
])("the path %s leads nowhere", async (path) => {
  await whileServing(async (url) => {
    const reply = await ask(url, path);
    expect(reply.status).toBe(404);
    expect(reply.text).not.toContain("secret");
  });
});

test("a request under another name, or one that would change something, is refused", async () => {
  await whileServing(async (url) => {
    expect((await ask(url, "/", { host: "evil.example" })).status).toBe(403);
    expect((await ask(url, "/", { host: "127.0.0.1.evil.example" })).status).toBe(403);
    const post = await ask(url, "/", { method: "POST" });
    expect(post.status).toBe(405);
    expect(post.headers.allow).toBe("GET, HEAD");
  });
});

test("a port in use, a port that is none and a missing page are told apart", async () => {
  let inUse = "";
  await whileServing(async (url) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "index.html"), "");
    inUse = (await type(["serve", "--port", new URL(url).port, "--site", "."], { folder })).stderr;
  });
  expect(inUse).toContain("E1905");
  expect(inUse).toContain("something else uses this one");
  expect((await type(["serve", "--port", "70000"])).stderr).toContain("E1905");
  const missing = await type(["serve", "--site", "nowhere"]);
  expect(missing.exitCode).toBe(2);
  expect(missing.stderr).toContain("E1921");
});
