import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT, studioEnv } from './library.ts'

export type BrowserHost = {
  /** The printed address: good for one sign-in. */
  address: string
  origin: string
  /** Everything it has written so far, for messages and assertions. */
  output(): string
  /** Process ids of its children: the worker that holds the backend. */
  workers(): number[]
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null>
}

/**
 * Starts the built browser host on a library and waits until it has printed its address.
 *
 * @param root where the product stands; left out, as it was built here
 */
export async function startBrowserHost(library: string, root = ROOT): Promise<BrowserHost> {
  const child = spawn(process.execPath, [join(root, 'out/main/loopback.js')], {
    env: studioEnv(library),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = once(child, 'exit').then(() => child.exitCode)

  const address = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/open\?token=\S+/.exec(output)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', look)
    void ended.then((code) =>
      reject(new Error(`the browser host ended with code ${code}:\n${output}`)),
    )
  })

  return {
    address,
    origin: new URL(address).origin,
    output: () => output,
    workers: () => childrenOf(child.pid!),
    stop() {
      child.kill('SIGINT')
      return ended
    },
  }
}

function childrenOf(parent: number): number[] {
  const listing =
    process.platform === 'win32'
      ? execFileSync('powershell', [
          '-NoProfile',
          '-Command',
          'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }',
        ])
      : execFileSync('ps', ['-A', '-o', 'pid=,ppid='])
  return listing
    .toString()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, ppid]) => ppid === parent)
    .map(([pid]) => pid!)
}
