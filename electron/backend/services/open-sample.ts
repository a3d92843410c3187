import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DomainError } from '#shared/domain/errors.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { parsePlanJson } from '#shared/plan-json/parse.ts'
import type { Library } from '../store/library.ts'
import { createPlanFromContents } from './create-plan-from-contents.ts'

/** The sample's id when its file gives none; it is made once. */
const SAMPLE_ID = 'sample'

/**
 * The id of the sample plan, made from `resources/sample-plan/` when the library has none.
 *
 * @throws DomainError NOT_FOUND when the product came without its sample
 */
export async function openSample(context: {
  library: Library
  resourcesFolder: string
  playbook: Playbook
  random: () => number
  newId: () => string
}): Promise<string> {
  const { library, newId, playbook } = context
  const folder = join(context.resourcesFolder, 'sample-plan')
  const names = await readdir(folder).catch(() => [])
  const fileName = names.filter((name) => name.endsWith('.json')).toSorted()[0]
  if (fileName === undefined)
    throw new DomainError('NOT_FOUND', { what: 'file', id: 'sample-plan' })
  const text = await readFile(join(folder, fileName), 'utf8')
  const contents = parsePlanJson(text, { newId, fileName, playbook })
  const planId = contents.planId ?? SAMPLE_ID
  if (!library.has(planId)) createPlanFromContents(context, planId, contents)
  return planId
}
