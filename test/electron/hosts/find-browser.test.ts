import { describe, expect, test } from 'vitest'
import { findBrowser, type BrowserFacts } from '#electron/hosts/find-browser.ts'

/** A machine that has the given programs, and the given folders of downloaded browsers. */
function aMachine(
  programs: string[],
  overrides: Partial<BrowserFacts> & { downloads?: string[] } = {},
): BrowserFacts {
  const { downloads = [], ...rest } = overrides
  return {
    platform: 'linux',
    env: { PATH: '/usr/bin:/bin' },
    home: '/home/ann',
    isExecutable: (file) => programs.includes(file),
    list: () => downloads,
    ...rest,
  }
}

describe('a browser to print with', () => {
  test('is the one that CHROMIUM_PATH names, before any other', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' }
    expect(findBrowser(aMachine(['/usr/bin/chromium', '/opt/mine'], { env }))).toEqual({
      path: '/opt/mine',
    })
  })

  test('is none when CHROMIUM_PATH names one that is not there: another would surprise', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/mine' }
    expect(findBrowser(aMachine(['/usr/bin/chromium'], { env }))).toEqual({
      path: null,
      tried: 'CHROMIUM_PATH=/opt/mine',
    })
  })

  test.each([
    ['/usr/bin/chromium'],
    ['/usr/bin/google-chrome-stable'],
    ['/snap/bin/chromium'],
    ['/usr/local/bin/microsoft-edge'],
  ])('is found on Linux at %s', (path) => {
    expect(findBrowser(aMachine([path]))).toEqual({ path })
  })

  test('is found in the applications of a Mac, the shared ones first', () => {
    const shared = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const own = '/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium'
    const mac = { platform: 'darwin', home: '/Users/ann' } as const
    expect(findBrowser(aMachine([own, shared], mac))).toEqual({ path: shared })
    expect(findBrowser(aMachine([own], mac))).toEqual({ path: own })
  })

  test('is Edge on a Windows that has only that', () => {
    const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    }
    expect(findBrowser(aMachine([path], { platform: 'win32', env }))).toEqual({ path })
  })

  test('is the newest that Playwright downloaded when none is installed', () => {
    const at = (build: number) =>
      `/home/ann/.cache/ms-playwright/chromium-${build}/chrome-linux64/chrome`
    const downloads = ['chromium-999', 'firefox-2000', 'chromium-1200', 'chromium_headless_shell-9']
    const machine = aMachine([at(999), at(1200)], { downloads })
    expect(findBrowser(machine)).toEqual({ path: at(1200) })
  })

  test('is none on a bare machine, and the search says what it looked for', () => {
    expect(findBrowser(aMachine([]))).toEqual({ path: null, tried: 'Chromium, Chrome, Edge' })
  })
})
