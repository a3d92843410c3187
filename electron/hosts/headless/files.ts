import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { DomainError } from '#shared/domain/errors.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import { say } from '../sentences.ts'
import { writeFileWhole } from '../write-file.ts'
import { Refusal } from './refusal.ts'

/** Far above any plan, below what a string in memory may be. */
const LARGEST_PLAN = 256 * 1024 * 1024

export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/** A file as the contract takes it, read into memory. */
export async function openFile(path: string): Promise<File> {
  return new File([await readBytes(path)], basename(path))
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
