import { statSync } from 'node:fs'
import { filesOfProject } from './project-files.ts'

/** Fails on a file that has no place in the root, and on one too large for a source tree. */
const ROOT_FOLDERS = new Set(['electron', 'renderer', 'resources', 'shared', 'test'])
const ROOT_FILES = new Set([
  'LICENSE',
  'README.md',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
])
const MOST_BYTES = 1_000_000

const files = filesOfProject()
const problems = [
  ...(files.length < 30 ? [`only ${files.length} files: was this run elsewhere?`] : []),
  ...files.filter((path) => !mayStand(path)).map((path) => `has no place in the root: ${path}`),
  ...files
    .filter((path) => path !== 'package-lock.json' && statSync(path).size > MOST_BYTES)
    .map((path) => `larger than ${MOST_BYTES} bytes: ${path}`),
]

for (const problem of problems) console.error(problem)
console.log(`tree: ${files.length} files, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function mayStand(path: string): boolean {
  const [first = '', ...rest] = path.split('/')
  if (first.startsWith('.')) return true
  return rest.length > 0 ? ROOT_FOLDERS.has(first) : ROOT_FILES.has(first)
}
