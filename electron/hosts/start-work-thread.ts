import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { appFolders } from './app-folders.ts'

/** Young objects of a large import live to its end: with room for them they are not copied about. */
const YOUNG_MB = 48

/** Starts the thread of work-thread.ts, from the sources or as it was built. */
export function startWorkThread(): Worker {
  const file = import.meta.url.endsWith('.ts')
    ? new URL('./work-thread.ts', import.meta.url)
    : pathToFileURL(join(appFolders().main, 'work-thread.js'))
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } })
  worker.unref()
  return worker
}
