import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { columnChoiceSchema } from '#shared/contract/imports.ts'
import type { ColumnChoice } from '#shared/keyword-import/answers.ts'

const FILE = 'import-columns.json'
const MOST_REMEMBERED = 500
const LARGEST = 8 * 1024 * 1024

const rememberedSchema = z.object({
  version: z.literal(1),
  /** Oldest first. */
  headers: z
    .array(z.object({ signature: z.string().max(10_000), roles: columnChoiceSchema }))
    .max(MOST_REMEMBERED),
})

/**
 * Which column of a sheet holds what, as people said by hand, by the sheet's headings. Kept beside
 * the plans and not in one: the same export comes back for every client. A file that is missing or
 * unreadable is an empty memory; people are asked again.
 */
export function columnMemory(folder: string) {
  const path = join(folder, FILE)
  const read = (): Map<string, ColumnChoice> => {
    try {
      if (statSync(path).size > LARGEST) return new Map()
      const { headers } = rememberedSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
      return new Map(headers.map(({ signature, roles }) => [signature, roles]))
    } catch {
      return new Map()
    }
  }
  return {
    read,
    /** Written whole or not at all. */
    remember: (choices: readonly { signature: string; roles: ColumnChoice }[]): void => {
      if (choices.length === 0) return
      const known = read()
      for (const { signature, roles } of choices) {
        known.delete(signature)
        known.set(signature, roles)
      }
      const headers = [...known].map(([signature, roles]) => ({ signature, roles }))
      const text = JSON.stringify({ version: 1, headers: headers.slice(-MOST_REMEMBERED) })
      const file = openSync(`${path}.new`, 'w')
      try {
        writeSync(file, text)
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(`${path}.new`, path)
    },
  }
}

export type ColumnMemory = ReturnType<typeof columnMemory>
