import { randomInt } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { serveWork } from '#electron/backend/work/serve-work.ts'
import { idMaker } from './new-id.ts'

/** The thread beside the backend's: imports and acts on thousands of keywords. */
if (parentPort) {
  const random = () => randomInt(2 ** 47) / 2 ** 47
  serveWork(parentPort, { now: Date.now, newId: idMaker(Date.now), random })
}
