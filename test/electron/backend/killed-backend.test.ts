import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startBackend } from './in-process-client.ts'

const SCRIPT = fileURLToPath(new URL('./writing-process.ts', import.meta.url))

it('loses nothing that was acknowledged when its process is killed, and frees the library', async () => {
  const libraryFolder = mkdtempSync(join(tmpdir(), 'moment-studio-killed-'))
  const child = spawn(process.execPath, [SCRIPT, libraryFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const acknowledged: string[] = []
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line)
    if (acknowledged.length === 40) child.kill('SIGKILL')
  }
  await exited
  const studio = startBackend({ libraryFolder, newId: () => crypto.randomUUID() })
  expect((await studio.client.system.info()).access).toBe('write')
  const [planId, ...cardIds] = acknowledged
  const { cards } = await studio.client.board.snapshot({ planId: planId! })
  expect(cardIds.length).toBeGreaterThanOrEqual(39)
  expect(cards.map(({ id }) => id)).toEqual(expect.arrayContaining(cardIds))
  expect(cards.every(({ tags }) => tags.length === 2)).toBe(true)
  studio.end()
})
