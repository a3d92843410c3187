import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeFileWhole } from '#electron/hosts/write-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moment-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('puts the new content in the place of the old, and leaves nothing else behind', async () => {
  const file = join(folder, 'deep', 'plan.json')
  await writeFileWhole(file, 'one')
  await writeFileWhole(file, new Uint8Array([50]))
  expect(await readFile(file, 'utf8')).toBe('2')
  expect(await readdir(join(folder, 'deep'))).toEqual(['plan.json'])
})

test('a write that fails leaves no part behind', async () => {
  const taken = join(folder, 'taken')
  await writeFileWhole(join(taken, 'inside'), 'x')
  await expect(writeFileWhole(taken, 'x')).rejects.toThrow(/EISDIR|EPERM|ENOTEMPTY|EEXIST/)
  await writeFile(join(folder, 'file'), 'x')
  await expect(writeFileWhole(join(folder, 'file', 'below'), 'x')).rejects.toThrow(/ENOTDIR|EEXIST/)
  expect((await readdir(folder)).sort()).toEqual(['file', 'taken'])
})
