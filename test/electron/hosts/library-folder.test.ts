import { resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { defaultLibraryFolder, libraryFolder } from '#electron/hosts/library-folder.ts'

describe('the default library', () => {
  test.each([
    ['linux', {}, '/home/ann/.local/share/moment-studio/library'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/moment-studio/library'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/ann/.local/share/moment-studio/library'],
    ['darwin', {}, '/home/ann/Library/Application Support/moment-studio/library'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\ann\\Roaming' },
      'C:\\Users\\ann\\Roaming\\moment-studio\\library',
    ],
  ] as const)('on %s with %o is %s', (platform, env, folder) => {
    expect(defaultLibraryFolder({ platform, env, home: '/home/ann' })).toBe(folder)
  })
})

test('a folder that is named wins over the variable, and that over the default', () => {
  vi.stubEnv('MOMENT_STUDIO_LIBRARY', '/from/env')
  expect(libraryFolder('named')).toBe(resolve('named'))
  expect(libraryFolder()).toBe('/from/env')
  vi.stubEnv('MOMENT_STUDIO_LIBRARY', '')
  expect(libraryFolder('')).toBe(defaultLibraryFolder())
})
