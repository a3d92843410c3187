import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  PARTS,
  PLAYBOOK_FILES,
  playbookSchema,
  type PlaybookProblem,
} from '#shared/playbook/files.ts'
import { PLAYBOOK, type Playbook } from '#shared/playbook/playbook.ts'
import { readPart, type PartRead } from './read-part.ts'
import { withoutDangling } from './references.ts'

export type PlaybookRead = {
  playbook: Playbook
  /** What a person who edits the files would want to know, file by file and line by line. */
  problems: PlaybookProblem[]
}

/**
 * The playbook as it stands in a folder now. Never throws: what is wrong there is a problem, and the
 * studio's own stands in.
 */
export function readPlaybook(folder: string): PlaybookRead {
  const parts = new Map<keyof Playbook, PartRead<unknown>>()
  const problems: PlaybookProblem[] = []
  for (const part of PARTS) {
    const file = PLAYBOOK_FILES[part]
    const text = textOf(join(folder, file))
    if (text === null) {
      problems.push(missing(file))
      continue
    }
    const read = readPart<unknown>(file, text, playbookSchema.shape[part], PLAYBOOK[part])
    parts.set(part, read)
    problems.push(...read.problems)
  }
  const values = [...parts].map(([part, { value }]) => [part, value] as const)
  const whole = { ...PLAYBOOK, ...(Object.fromEntries(values) as Partial<Playbook>) }
  const { playbook, dangling } = withoutDangling(whole)
  for (const { part, path, id } of dangling) {
    const place = parts.get(part)?.placeOf(path)
    if (!place) continue
    const file = PLAYBOOK_FILES[part]
    const said = { what: 'unknown-id', found: id, expected: '', remedy: 'left-out' } as const
    problems.push({ file, ...place, ...said })
  }
  return { playbook, problems }
}

/** Reads the folder again only when a file of it has changed. */
export function playbookReader(folder: string): () => PlaybookRead {
  let last: { stamp: string; read: PlaybookRead } | null = null
  return () => {
    const stamp = PARTS.map((part) => stampOf(join(folder, PLAYBOOK_FILES[part]))).join()
    if (last?.stamp !== stamp) last = { stamp, read: readPlaybook(folder) }
    return last.read
  }
}

function missing(file: string): PlaybookProblem {
  const nowhere = { line: null, entry: '', key: '', found: '', expected: '' }
  return { file, ...nowhere, what: 'no-file', remedy: 'own' }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size } = statSync(path)
    return `${mtimeMs}/${size}`
  } catch {
    return '-'
  }
}
