import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Puts back what `npm install` leaves out of the lock file where a registry does not serve every
 * platform's build of a tool: without these entries `npm ci` fails everywhere. The platform is read
 * off the package's name, `@oxlint/binding-linux-arm64-musl`; versions are exact in what needs them.
 */
type Entry = Record<string, unknown> & { optionalDependencies?: Record<string, string> }
type Lock = { packages: Record<string, Entry> }

const OS = /(?:^|[/-])(android|darwin|freebsd|linux|openharmony|win32)-/
const CPU = /-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-|$)/

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock
const added: string[] = []
for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`
    const os = OS.exec(name)?.[1]
    const cpu = CPU.exec(name)?.[1]
    if (path in lock.packages || !os || !cpu || !/^\d/.test(version)) continue
    const libc = name.includes('musl') ? 'musl' : /-gnu/.test(name) ? 'glibc' : null
    lock.packages[path] = {
      version,
      cpu: [cpu],
      ...(entry['dev'] === true && { dev: true }),
      ...(libc !== null && { libc: [libc] }),
      optional: true,
      os: [os],
    }
    added.push(name)
  }
}

const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(sorted)
if (added.length > 0) writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`lock: ${added.length} packages put back`)
