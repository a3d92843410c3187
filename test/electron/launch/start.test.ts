import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const START = resolve(import.meta.dirname, '../../../electron/launch/start.mjs')

/** Runs a launcher as if on another Node. */
function runOnNode(version: string): Promise<{ code: number; out: string; err: string }> {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, START]
  return new Promise((done) => {
    const env = { ...process.env, MOMENT_STUDIO_LIBRARY: join('/nonexistent', 'library') }
    execFile(process.execPath, args, { env }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

test('a Node too old for the store is said in one sentence, before anything else is done', async () => {
  const { code, out, err } = await runOnNode('20.19.4')
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err.trim().split('\n')).toHaveLength(1)
  expect(err).toContain('needs Node 22.14 or newer and this is Node 20.19.4')
})
