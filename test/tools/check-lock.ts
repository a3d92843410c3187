import { readFileSync } from 'node:fs'

/**
 * Fails when `npm ci` would on some machine: when the lock file speaks of other dependencies than
 * package.json, or left out a package that another needs. npm drops those of foreign platforms when
 * it installs where the registry cannot serve them.
 */
type Entry = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const manifest = read('package.json') as Entry
const { packages } = read('package-lock.json') as { packages: Record<string, Entry> }

const problems: string[] = []
for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
  if (listed(manifest[kind]) !== listed(packages['']?.[kind]))
    problems.push(`the lock file has other ${kind} than package.json`)
}
for (const [path, entry] of Object.entries(packages)) {
  for (const kind of ['dependencies', 'optionalDependencies'] as const) {
    for (const [name, range] of Object.entries(entry[kind] ?? {})) {
      if (!isLocked(path, name)) problems.push(`${path || 'the project'} needs ${name}@${range}`)
    }
  }
}
const count = Object.keys(packages).length
if (count < 100) problems.push(`only ${count} packages in the lock file`)

for (const problem of problems) console.error(problem)
console.log(`lock: ${count} packages, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function listed(ranges: Record<string, string> = {}): string {
  return Object.keys(ranges)
    .toSorted()
    .map((name) => `${name}@${ranges[name]}`)
    .join(' ')
}

/** Looks where Node would: in the package's own node_modules, then in those above it. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true
    if (folder === '') return false
    if (!folder.includes('/node_modules/')) return `node_modules/${name}` in packages
  }
}
