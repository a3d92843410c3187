import { randomUUID } from 'node:crypto'
import { startWorkThread } from '#electron/hosts/start-work-thread.ts'
import { startBackend } from './in-process-client.ts'
import { manyKeywords } from './many-keywords.ts'

/** A studio that imports a large file and says when it is in the middle of writing it. */
const [folder, planId] = process.argv.slice(2)
const { client } = startBackend({ libraryFolder: folder!, newId: randomUUID, startWorkThread })
const files = [manyKeywords(30_000)]
for await (const event of await client.imports.preview({ planId: planId!, files })) {
  if (event.type === 'progress') continue
  const { previewId } = event.preview
  for await (const step of await client.imports.commit({ planId: planId!, previewId })) {
    if (step.type === 'progress' && step.done > 0) console.log('saving')
  }
}
console.log('saved')
