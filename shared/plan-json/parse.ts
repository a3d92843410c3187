import { DomainError, type UnreadableReason } from '../domain/errors.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import { PLAYBOOK, type Playbook } from '../playbook/playbook.ts'
import { readCreators } from './creators-in-file.ts'
import { readAudits } from './audits.ts'
import { Elsewhere } from './extra.ts'
import { PLAN_FORMAT, PLAN_VERSION, planFileSchema, type PlanFile } from './file-schema.ts'
import { readJourneys } from './journeys.ts'
import { KNOWN } from './known-keys.ts'
import { PlanFileProblem, problemOf } from './problem.ts'
import { readChecks } from './read-checks.ts'
import { readItems } from './read-items.ts'
import { localeOf, readSettings } from './read-settings.ts'
import { readTopics } from './read-topics.ts'
import { readViews } from './read-views.ts'

/** Deeper than any brief a person writes; deeper JSON would exhaust the stack of those who walk it. */
const DEEPEST = 200

/**
 * Reads a plan file (formats.md §2). Ids are the file's own, `newId` makes those it leaves out; what a
 * plan usually has comes from the playbook.
 * Throws UNREADABLE_FILE: `empty`, `plan-too-new`, or `not-a-plan` with where and what in `detail`,
 * such as `items[3].status: no column “x”`. A name of a column, topic or check that the file does
 * not define is refused.
 */
export function parsePlanJson(
  text: string,
  {
    newId,
    fileName,
    playbook = PLAYBOOK,
  }: { newId: () => string; fileName: string; playbook?: Playbook },
): PlanContents {
  const refused = (reason: UnreadableReason, detail: string, cause?: unknown) =>
    new DomainError('UNREADABLE_FILE', { file: fileName, reason, detail }, { cause })
  const body = text.replace(/^\uFEFF/, '')
  if (body.trim() === '') throw refused('empty', '')
  let raw: unknown
  try {
    raw = JSON.parse(body)
  } catch (error) {
    throw refused('not-a-plan', `no JSON: ${(error as Error).message}`, error)
  }
  if (!isObject(raw) || raw['format'] !== PLAN_FORMAT)
    throw refused('not-a-plan', `format: expected “${PLAN_FORMAT}”`)
  const version = raw['version']
  if (typeof version === 'number' && version > PLAN_VERSION)
    throw refused('plan-too-new', `version ${version}; this studio reads version ${PLAN_VERSION}`)
  if (tooDeep(raw)) throw refused('not-a-plan', `nested deeper than ${DEEPEST} levels`)
  const checked = planFileSchema.safeParse(raw)
  try {
    if (!checked.success) throw problemOf(checked.error)
    // The raw value, not zod's copy: a copy may lose keys such as `__proto__`.
    return readPlan(raw as PlanFile, newId, playbook)
  } catch (error) {
    if (error instanceof PlanFileProblem) throw refused('not-a-plan', error.message, error)
    throw error
  }
}

function readPlan(file: PlanFile, newId: () => string, playbook: Playbook): PlanContents {
  const elsewhere = new Elsewhere()
  elsewhere.keep('file', '', file, KNOWN.file)
  const { settings, columns } = readSettings(file.plan, elsewhere, newId, playbook)
  const audits = readAudits(file.audits ?? [], newId)
  const auditIds = new Set(audits.map(({ id }) => id))
  const found = readChecks(file.checks, localeOf(file.plan), playbook, { auditIds, newId })
  const { checks, findings, evidence } = found
  const { topics, keywords } = readTopics(file.topics ?? [], newId)
  const creators = readCreators(file.creators ?? [], newId)
  const items = readItems(file.items ?? [], { columns, topics, checks, creators }, newId)
  const { cards, briefs, comments, attachments, results, experiments, places, messages, assets } =
    items
  const views = readViews(file.views ?? [], newId)
  const cardIds = new Set(cards.map(({ id }) => id))
  const { journeys, touchpoints } = readJourneys(file.journeys ?? [], cardIds, newId)
  const planId = file.plan.id ?? null
  const contents = { planId, settings, columns, topics, keywords, cards, checks, briefs }
  return {
    ...contents,
    ...(views.length > 0 && { views }),
    ...(comments.length > 0 && { comments }),
    ...(attachments.length > 0 && { attachments }),
    ...(results.length > 0 && { results }),
    ...(experiments.length > 0 && { experiments }),
    ...(journeys.length > 0 && { journeys }),
    ...(touchpoints.length > 0 && { touchpoints }),
    ...(creators.length > 0 && { creators }),
    ...(assets.length > 0 && { assets }),
    ...(places.length > 0 && { places }),
    ...(messages.length > 0 && { messages }),
    ...(audits.length > 0 && { audits }),
    ...(findings.length > 0 && { findings }),
    ...(evidence.length > 0 && { evidence }),
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function tooDeep(root: object): boolean {
  let level: object[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap((at) => Object.values(at).filter(isObject))
  }
  return false
}
