import { homedir } from 'node:os'
import { posix, resolve, win32 } from 'node:path'

type Facts = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string }

/** Where plans live when nobody names a folder: the same for every host on a machine. */
export function defaultLibraryFolder(
  facts: Facts = { platform: process.platform, env: process.env, home: homedir() },
): string {
  const { platform, env, home } = facts
  if (platform === 'win32') {
    const base = env['APPDATA'] || win32.join(home, 'AppData', 'Roaming')
    return win32.join(base, 'moment-studio', 'library')
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'moment-studio', 'library')
  }
  const data = env['XDG_DATA_HOME']
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share')
  return posix.join(base, 'moment-studio', 'library')
}

/** The library a host opens: the one named on the command line, else by the variable, else the default. */
export function libraryFolder(named?: string): string {
  const chosen = named || process.env['MOMENT_STUDIO_LIBRARY']
  return chosen ? resolve(chosen) : defaultLibraryFolder()
}
