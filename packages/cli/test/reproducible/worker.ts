/** Entry of the Web Workers that the program starts in a browser. */
import { answerPool, type WorkerScope } from "@igf-axis/runtime/browser";

answerPool(globalThis as unknown as WorkerScope);
