import { join } from 'node:path'
import { readPlaybook } from '#electron/backend/playbook/read-playbook.ts'
import { readStarters } from '#electron/backend/services/read-starters.ts'

/**
 * Fails when a file of resources/playbook or resources/starters has a mistake, and names file, line and key: what the studio
 * reads around when it runs must not be in what it is delivered with.
 */
const folder = process.argv[2] ?? join('resources', 'playbook')
const { playbook, problems } = readPlaybook(folder)
for (const { file, line, entry, key, what, found, expected } of problems) {
  const place = [file, line].filter((part) => part !== null).join(':')
  const rest = [found && `found ${found}`, expected && `expected ${expected}`].filter(Boolean)
  console.error([`${place} ${[entry, key].filter(Boolean).join(' ')}: ${what}`, ...rest].join(', '))
}
const read = await readStarters(join(folder, '..', 'starters'), playbook)
for (const { file, line, key } of read.problems) {
  console.error([`starters/${file}`, line ?? '', ` ${key}`].join(':'))
}
if (playbook.tactics.length < 10) throw new Error('hardly a tactic was read')
if (read.starters.length < 3) throw new Error('hardly a starter plan was read')
const count = problems.length + read.problems.length
console.log(
  `playbook: ${playbook.tactics.length} tactics, ${read.starters.length} starters, ${count} problems`,
)
process.exitCode = count === 0 ? 0 : 1
