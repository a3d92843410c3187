import { accessSync, constants, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, posix, win32 } from 'node:path'

/** What the search looks at; tests give their own. */
export type BrowserFacts = {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  isExecutable: (file: string) => boolean
  /** Names in a folder; none when there is no such folder. */
  list: (folder: string) => string[]
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const MAC_APPS = [
  ['Google Chrome.app', 'Google Chrome'],
  ['Chromium.app', 'Chromium'],
  ['Microsoft Edge.app', 'Microsoft Edge'],
] as const
const WINDOWS_PATHS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

export type FoundBrowser =
  | { path: string }
  /** `tried` says where the search looked, for the sentence that a person reads. */
  | { path: null; tried: string }

/**
 * A Chromium, Chrome or Edge to print with: $CHROMIUM_PATH (and nothing else when that is set), one
 * that is installed, or the one Playwright downloaded.
 */
export function findBrowser(facts: BrowserFacts = machine()): FoundBrowser {
  const named = facts.env['CHROMIUM_PATH']
  if (named) {
    return facts.isExecutable(named)
      ? { path: named }
      : { path: null, tried: `CHROMIUM_PATH=${named}` }
  }
  const path = [...installed(facts), ...downloaded(facts)].find(facts.isExecutable)
  return path ? { path } : { path: null, tried: 'Chromium, Chrome, Edge' }
}

function installed({ platform, env, home }: BrowserFacts): string[] {
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => env[name])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => WINDOWS_PATHS.map((path) => win32.join(folder, path)))
  }
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      MAC_APPS.map(([app, name]) => posix.join(folder, app, 'Contents', 'MacOS', name)),
    )
  }
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/var/lib/flatpak/exports/bin']
  const flatpaks = ['org.chromium.Chromium', 'com.google.Chrome', 'com.microsoft.Edge']
  const folders = [...new Set([...onPath, ...usual])]
  return [...NAMES, ...flatpaks].flatMap((name) =>
    folders.map((folder) => posix.join(folder, name)),
  )
}

/** Playwright keeps each build in a folder `chromium-NNNN`; the newest first. */
function downloaded({ platform, env, home, list }: BrowserFacts): string[] {
  const path = platform === 'win32' ? win32 : posix
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ||
    {
      win32: path.join(env['LOCALAPPDATA'] ?? home, 'ms-playwright'),
      darwin: path.join(home, 'Library', 'Caches', 'ms-playwright'),
    }[platform as string] ||
    path.join(env['XDG_CACHE_HOME'] || path.join(home, '.cache'), 'ms-playwright')
  const inside = {
    win32: [path.join('chrome-win64', 'chrome.exe'), path.join('chrome-win', 'chrome.exe')],
    darwin: ['chrome-mac-arm64', 'chrome-mac', 'chrome-mac-x64'].flatMap((folder) => [
      path.join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
      path.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ]),
  }[platform as string] ?? [
    path.join('chrome-linux64', 'chrome'),
    path.join('chrome-linux', 'chrome'),
  ]
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => inside.map((file) => path.join(cache, name, file)))
}

function machine(): BrowserFacts {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    isExecutable(file) {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    },
    list(folder) {
      try {
        return readdirSync(folder)
      } catch {
        return []
      }
    },
  }
}
