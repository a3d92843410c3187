import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Paths of all files that are committed or would be, relative to the root, with forward slashes.
 * Throws outside a git work tree, so that no check can pass by seeing nothing.
 */
export function filesOfProject(): string[] {
  const listing = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return [...new Set(listing.split('\0'))].filter((path) => path !== '' && existsSync(path)).sort()
}
