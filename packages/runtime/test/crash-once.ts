/** A worker entry whose first thread ends on its first chunk; its successor works. */
import { parentPort, workerData } from "node:worker_threads";

if ((workerData as { generation: number }).generation === 0) {
  parentPort?.on("message", (message: { kind: string }) => {
    if (message.kind === "run") process.exit(3);
  });
} else {
  await import("../src/worker.ts");
}
