import { spawnSync } from 'node:child_process'
import { hasDisplay } from '#electron/launch/decide.mjs'
import { electronBinary, fetchElectron } from '#electron/launch/electron-binary.mjs'

/** How the desktop suite can be started here, or in one sentence why it cannot. */
export type Desktop = { wrap: string[] } | { why: string }

/** Looks for an Electron as `npm start` does, fetches a missing one, and tries whether it starts. */
export async function findDesktop(): Promise<Desktop> {
  const electron = electronBinary() ?? ((await fetchElectron()) ? electronBinary() : null)
  if (!electron) return { why: 'no Electron is installed and none could be fetched' }
  const probe = spawnSync(electron, ['--no-sandbox', '--version'], {
    encoding: 'utf8',
    timeout: 30_000,
  })
  if (probe.status !== 0) {
    const detail = (probe.stderr || probe.error?.message || '').trim().split('\n').at(-1)
    return { why: `the Electron at ${electron} does not start: ${detail}` }
  }
  if (hasDisplay(process.platform, process.env)) return { wrap: [] }
  if (spawnSync('which', ['xvfb-run']).status === 0) return { wrap: ['xvfb-run', '-a'] }
  return { why: 'there is no display and no xvfb-run' }
}
