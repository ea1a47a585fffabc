import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StaticFile } from "./static-files.ts";

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-resource-policy": "same-origin",
};

/** A page that is being served. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves files on this machine only.
 *
 * Requests that name another host than this one are refused, so that no page of the web reaches the server under a name of its own.
 *
 * @param port - 0 takes a free one.
 * @throws Error of the system when the port cannot be opened.
 */
export async function startServer(
  files: ReadonlyMap<string, StaticFile>,
  port: number,
): Promise<RunningServer> {
  const server = createServer((request, response) => answer(files, portOf(server), request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve());
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  files: ReadonlyMap<string, StaticFile>,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!isOwnHost(request.headers.host, port))
    refuse(response, 403, "this server answers its own machine only");
  else if (request.method !== "GET" && request.method !== "HEAD")
    refuse(response, 405, "only GET and HEAD", { allow: "GET, HEAD" });
  else {
    const [path = "/"] = (request.url ?? "/").split(/[?#]/);
    const file = files.get(path);
    if (!file) refuse(response, 404, "there is no such file");
    else {
      response.writeHead(200, {
        ...HEADERS,
        "content-type": file.type,
        "content-length": file.bytes.length,
        "cache-control": file.lasting ? "public, max-age=31536000, immutable" : "no-cache",
      });
      response.end(request.method === "HEAD" ? undefined : file.bytes);
    }
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...HEADERS, ...headers, "content-type": "text/plain; charset=utf-8" });
  response.end(`${words}\n`);
}

function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}
