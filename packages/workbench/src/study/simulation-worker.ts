/** Worker of the pool: simulates what it is sent. */
import { answerPool, type WorkerScope } from "@igf-axis/runtime/browser";

answerPool(self as unknown as WorkerScope);
