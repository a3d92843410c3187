import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '#shared/coverage/compare-text.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { danglingIn } from '#shared/setup/dangling-in.ts'
import { type Starter, starterSchema } from '#shared/setup/starter-schema.ts'
import type { Log } from '../capabilities.ts'

/**
 * The starter plans of `resources/starters/`, by name of the file. One that cannot be read is left out
 * and said in the log: the others are there all the same.
 */
export async function readStarters(context: {
  resourcesFolder: string
  playbook: Playbook
  log: Log
}): Promise<Starter[]> {
  const folder = join(context.resourcesFolder, 'starters')
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json')).toSorted(compareText)
  const read = await Promise.all(
    files.map(async (name) => {
      const told = await readStarter(join(folder, name), context.playbook)
      if (typeof told !== 'string') return [told]
      context.log('warn', `the starter plan ${name} is left out: ${told}`)
      return []
    }),
  )
  return read.flat()
}

/** A starter, or what is wrong with it. */
async function readStarter(file: string, playbook: Playbook): Promise<Starter | string> {
  try {
    const read = starterSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    if (!read.success) {
      const [issue] = read.error.issues
      return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
    }
    const [lost] = danglingIn(read.data, playbook)
    return lost === undefined ? read.data : `${lost} is not there`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
