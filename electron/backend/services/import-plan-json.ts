import { DomainError } from '#shared/domain/errors.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import type { Library } from '../store/library.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { createPlanFromContents } from './create-plan-from-contents.ts'

/** Larger than any plan; a file above it is not read at all. */
const LARGEST_FILE = 512 * 1024 * 1024

/**
 * Makes a plan of a plan JSON file (formats.md §2). The file's id stays unless the library has that
 * plan already: then the new one stands beside it under a new id.
 *
 * @throws DomainError UNREADABLE_FILE, READ_ONLY
 */
export async function importPlanJson(
  context: { library: Library; random: () => number; newId: () => string; playbook: Playbook },
  file: File,
): Promise<PlanStore> {
  const { library, newId, playbook } = context
  if (file.size > LARGEST_FILE) {
    throw new DomainError('UNREADABLE_FILE', { file: file.name, reason: 'too-large', detail: '' })
  }
  const text = textOf(file.name, new Uint8Array(await file.arrayBuffer()))
  const contents = parsePlanJson(text, { newId, fileName: file.name, playbook })
  const given = contents.planId
  const planId = given !== null && !library.has(given) ? given : newId()
  return createPlanFromContents(context, planId, contents)
}

function textOf(fileName: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    const data = { file: fileName, reason: 'not-text', detail: '' } as const
    throw new DomainError('UNREADABLE_FILE', data, { cause })
  }
}
