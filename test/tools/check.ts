import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs every `check:*` script of package.json, all of them even when one fails, and sums up. */
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}
const names = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'))
const failed = names.filter((name) => {
  console.log(`\n> ${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status !== 0
})

console.log(
  failed.length === 0
    ? `\nAll ${names.length} checks passed.`
    : `\n${failed.length} of ${names.length} checks failed: ${failed.join(', ')}`,
)
process.exitCode = names.length > 0 && failed.length === 0 ? 0 : 1
