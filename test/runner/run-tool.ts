import { spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * Runs a command of node_modules/.bin (or of the system) in the project's root, its output shown.
 * Resolves with the exit code; 127 when it could not be started, 128 when a signal ended it.
 */
export function runTool(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<number> {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter)
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, ...env },
      shell: process.platform === 'win32',
    })
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      done(127)
    })
    child.once('exit', (code) => done(code ?? 128))
  })
}
