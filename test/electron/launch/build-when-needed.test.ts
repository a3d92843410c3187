import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { needsBuild } from '#electron/launch/build-when-needed.mjs'

const SOURCES = ['electron/hosts/loopback.ts', 'shared/a.ts', 'renderer/index.html', 'package.json']
const OUTPUTS = [
  'out/main/main.js',
  'out/main/headless.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]
const BEFORE = new Date(1_000_000)
const BUILT = new Date(2_000_000)
const AFTER = new Date(3_000_000)

let root: string

function put(path: string, at: Date) {
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), at, at)
}

/** A root whose sources, folders included, are older than its build. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'moment-build-'))
  for (const path of SOURCES) put(path, BEFORE)
  for (const path of OUTPUTS) put(path, BUILT)
  put('out/built', BUILT)
  for (const folder of ['electron', 'electron/hosts', 'shared', 'renderer']) {
    utimesSync(join(root, folder), BEFORE, BEFORE)
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a build newer than every source is good', () => {
  expect(needsBuild(root)).toBe(false)
})

test.each(SOURCES)('a newer %s needs a build', (path) => {
  utimesSync(join(root, path), AFTER, AFTER)
  expect(needsBuild(root)).toBe(true)
})

test('a source that was removed needs a build', () => {
  unlinkSync(join(root, 'electron/hosts/loopback.ts'))
  expect(needsBuild(root)).toBe(true)
})

test.each([...OUTPUTS, 'out/built'])('without %s a build is needed', (path) => {
  unlinkSync(join(root, path))
  expect(needsBuild(root)).toBe(true)
})
