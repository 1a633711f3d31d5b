// An examiner in a thread of its own. It is started by `examiner-thread.ts`, and tells of each set when it is done with it.
import { parentPort, workerData } from 'node:worker_threads';
import { examineShare } from './examine.js';

for await (const examined of examineShare(workerData)) {
    // The texts are known to whoever asked.
    parentPort?.postMessage({ ...examined, documents: examined.documents.map((document) => ({ ...document, text: '' })) });
}
