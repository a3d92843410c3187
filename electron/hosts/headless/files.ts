import { randomUUID } from 'node:crypto'
import { readFile, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { DomainError } from '#shared/domain/errors.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { say } from '../sentences.ts'
import { writeFileWhole } from '../write-file.ts'
import { Refusal } from './refusal.ts'

/** Far above any plan, below what a string in memory may be. */
const LARGEST_PLAN = 256 * 1024 * 1024

/** As many as one import takes. */
const MOST_FILES = 200

export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** Files as the contract takes them, read into memory; those of a folder with their path as name. */
export async function openFiles(path: string): Promise<File[]> {
  if (!(await isFolder(path))) return [new File([await readBytes(path)], basename(path))]
  const inside = (await readdir(path, { recursive: true })).toSorted()
  const files: File[] = []
  for (const name of inside) {
    const hidden = name.split(/[/\\]/).some((part) => part.startsWith('.'))
    if (hidden || !(await isFile(join(path, name)))) continue
    if (files.length === MOST_FILES) {
      throw new Refusal(say('tooManyFiles', { folder: path, count: MOST_FILES }))
    }
    const inFolder = `${basename(path)}/${name.replaceAll('\\', '/')}`
    files.push(new File([await readBytes(join(path, name))], inFolder))
  }
  return files
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

export async function readPlanFile(path: string): Promise<PlanContents> {
  const file = basename(path)
  if ((await stat(path)).size > LARGEST_PLAN) {
    throw new DomainError('UNREADABLE_FILE', { file, reason: 'too-large', detail: '256 MB' })
  }
  const text = new TextDecoder().decode(await readBytes(path))
  return parsePlanJson(text, { newId: randomUUID, fileName: file })
}

async function readBytes(path: string): Promise<Buffer<ArrayBuffer>> {
  try {
    return await readFile(path)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    if (missing) {
      throw new DomainError('UNREADABLE_FILE', { file: path, reason: 'missing', detail: '' })
    }
    throw new Refusal(say('cannotRead', { file: path, detail: reasonOf(error) }))
  }
}

/** Writes whole or not at all, and says so. */
export async function writeResult(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileWhole(path, content)
  } catch (error) {
    throw new Refusal(say('cannotWrite', { file: path, detail: reasonOf(error) }))
  }
}

/** `ENOSPC: no space left on device, write` -> `no space left on device`. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/^[A-Z0-9]+: /, '').replace(/, \w+( '.*)?$/, '')
}
