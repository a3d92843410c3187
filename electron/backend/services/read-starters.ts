import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { StarterProblem } from '#shared/contract/plans.ts'
import { compareText } from '#shared/coverage/compare-text.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { danglingIn } from '#shared/setup/dangling-in.ts'
import { type Starter, starterSchema } from '#shared/setup/starter-schema.ts'
import { locatedJson, nodeAt, valueOf } from '../playbook/located-json.ts'

type StartersRead = { starters: Starter[]; problems: StarterProblem[] }

/**
 * The starter plans of a folder as they stand there now, by name of the file. One that a person broke is
 * left out, with file, line and key of its first mistake: the others are there all the same.
 */
export async function readStarters(folder: string, playbook: Playbook): Promise<StartersRead> {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json')).toSorted(compareText)
  const starters: Starter[] = []
  const problems: StarterProblem[] = []
  for (const file of files) {
    const read = readStarter(await textOf(join(folder, file)), playbook)
    if ('starter' in read) starters.push(read.starter)
    else problems.push({ file, ...read })
  }
  return { starters, problems }
}

function readStarter(
  text: string,
  playbook: Playbook,
): { starter: Starter } | Omit<StarterProblem, 'file'> {
  const { root, faults, lineOf } = locatedJson(text.replace(/^\uFEFF/, ''))
  const [fault] = faults
  if (!root || fault) return { line: lineOf(fault?.offset ?? 0), key: '' }
  const read = starterSchema.safeParse(valueOf(root))
  if (!read.success) {
    const { path } = read.error.issues[0]!
    return { line: lineOf(nodeAt(root, path).offset), key: path.join('.') }
  }
  const [lost] = danglingIn(read.data, playbook)
  if (!lost) return { starter: read.data }
  const at = text.indexOf(JSON.stringify(lost.id))
  return { line: at < 0 ? null : lineOf(at), key: `${lost.place}: ${lost.id}` }
}

/** Empty for a file that cannot be read, which is then no starter either. */
const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')
