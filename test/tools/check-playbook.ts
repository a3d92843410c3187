import { join } from 'node:path'
import { readPlaybook } from '#electron/backend/playbook/read-playbook.ts'

/**
 * Fails when a file of resources/playbook has a mistake, and names file, line and key: what the studio
 * reads around when it runs must not be in what it is delivered with.
 */
const folder = process.argv[2] ?? join('resources', 'playbook')
const { playbook, problems } = readPlaybook(folder)
for (const { file, line, entry, key, what, found, expected } of problems) {
  const place = [file, line].filter((part) => part !== null).join(':')
  const rest = [found && `found ${found}`, expected && `expected ${expected}`].filter(Boolean)
  console.error([`${place} ${[entry, key].filter(Boolean).join(' ')}: ${what}`, ...rest].join(', '))
}
if (playbook.tactics.length < 10) throw new Error('hardly a tactic was read')
console.log(`playbook: ${playbook.tactics.length} tactics, ${problems.length} problems`)
process.exitCode = problems.length === 0 ? 0 : 1
