import { existsSync } from 'node:fs'
import { findBrowser } from '#electron/hosts/find-browser.ts'
import { runTool } from './run-tool.ts'

/**
 * Path of a Chromium for the end-to-end suite: the one the product would print with, else one that
 * is installed now. Throws when none can be had.
 */
export async function bringBrowser(): Promise<string> {
  const found = findBrowser()
  if (found.path !== null) return found.path
  if (process.env['CHROMIUM_PATH']) throw new Error(`no browser to start at ${found.tried}`)
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No browser is installed: installing the chromium package.')
    await runTool('apt-get', ['update', '-qq'])
    await runTool('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    })
  }
  if (findBrowser().path === null) {
    console.log("No browser is installed: downloading Playwright's Chromium.")
    await runTool('playwright', ['install', 'chromium'])
  }
  const brought = findBrowser().path
  if (brought !== null) return brought
  throw new Error('no Chromium, Chrome or Edge: install one, or name one in CHROMIUM_PATH')
}
