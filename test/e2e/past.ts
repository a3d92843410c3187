import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, withFolder } from '../studio/library.ts'
import { test as plain } from './fixtures.ts'

/** A library whose plan was made in September and worked on until the day of these tests. */
export const testWithPast = plain.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  library: async ({}, use) =>
    withFolder('e2e-past', async (folder) => {
      execFileSync(process.execPath, [join(ROOT, 'test/tools/write-past.ts'), folder])
      await use(folder)
    }),
})
