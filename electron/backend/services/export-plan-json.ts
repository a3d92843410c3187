import { formatPlanJson } from '#shared/plan-json/format.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { fileStem } from './file-stem.ts'
import { readPlanContents } from './read-plan-contents.ts'

/** A whole plan as one plan JSON file (formats.md §2), named after the plan. */
export function exportPlanJson(store: PlanStore): File {
  const contents = readPlanContents(store)
  const name = `${fileStem(contents.settings.name)}.moment-studio.json`
  return new File([formatPlanJson(contents)], name, { type: 'application/json' })
}
