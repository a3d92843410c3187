import { setImmediate as breath } from 'node:timers/promises'
import type { ImportSummary } from '#shared/contract/imports.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { ImportPlan, PlannedKeyword } from '#shared/keyword-import/plan-import.ts'
import type { Change } from '#shared/merge/change.ts'
import type { Json } from '../store/entity-table.ts'
import { creation, setting } from './changes.ts'
import type { ImportContext } from './import-context.ts'
import type { KeptPreview } from './import-previews.ts'
import { planKeywordImport } from './plan-keyword-import.ts'

type Input = { previewId: string }

/**
 * Plans a preview anew when the plan changed since: what a person did meanwhile stays. Doing it
 * before the commit keeps the time short in which nothing else can be written.
 *
 * @throws DomainError NOT_FOUND when the preview is gone, CANCELLED
 */
export async function refreshImport(context: ImportContext, { previewId }: Input): Promise<void> {
  await upToDate(context, previewId)
}

/**
 * Writes a preview as one act, all or nothing: cancelled in the middle, it takes back what it wrote.
 *
 * @throws DomainError NOT_FOUND when the preview is gone, CANCELLED, READ_ONLY
 */
export async function commitImport(
  context: ImportContext,
  { previewId }: Input,
): Promise<ImportSummary> {
  const { store, previews, columns, tell, stop } = context
  let kept = await upToDate(context, previewId)
  const follow = (changes: number) => {
    if (stop.aborted) throw new DomainError('CANCELLED', {})
    const { added, updated, newTopics } = kept.plan
    const total = newTopics.length + added.length + updated.length
    const done = Math.min(changes, total)
    tell({ type: 'progress', stage: 'saving', file: '', done, total })
  }
  // Other calls get their turn a last time; nothing else runs inside the transaction.
  for (;;) {
    follow(0)
    await breath()
    if (store.seq() === kept.seq) break
    kept = await upToDate(context, previewId)
  }
  const { added, updated, unchanged, newTopics } = kept.plan
  const only = added[0] ?? updated[0]?.keyword
  const count = added.length + updated.length
  const subject = count === 1 ? only!.phrase : ''
  const label = { act: 'imports.commit', subject, count }
  if (stop.aborted) throw new DomainError('CANCELLED', {})
  store.transact(label, ({ write }) => write(changesOf(kept.plan)), { follow })
  previews.committed(previewId, kept)
  columns.remember(kept.remember)
  const summary = { added: added.length, updated: updated.length, unchanged }
  return { ...summary, topics: newTopics.length }
}

async function upToDate(context: ImportContext, previewId: string): Promise<KeptPreview> {
  const { store, previews, tell, stop } = context
  let kept = previews.of(store.planId, previewId)
  while (store.seq() !== kept.seq) {
    const planned = await planKeywordImport(
      context,
      kept.drafts,
      (progress) => tell({ type: 'progress', file: '', ...progress }),
      stop,
    )
    kept = { ...kept, ...planned }
    previews.keep(previewId, kept)
  }
  return kept
}

function* changesOf({ newTopics, added, updated }: ImportPlan): Generator<Change> {
  for (const topic of newTopics) yield creation('topic', topic)
  for (const keyword of added) yield made(keyword)
  for (const { keyword, patch } of updated) {
    for (const [field, value] of Object.entries(patch)) {
      if (value !== undefined) yield setting('keyword', keyword.id, field, value)
    }
  }
}

/**
 * Without the fields that are empty, which are most. Written out, field by field: a hundred thousand
 * copies by `...` take a third of a second.
 */
function made(keyword: PlannedKeyword): Change {
  const { id: entityId, topicId, phrase, volume, sources } = keyword
  const value: Partial<Keyword> = { topicId, phrase, volume, sources }
  if (keyword.difficulty !== null) value.difficulty = keyword.difficulty
  if (keyword.cpc !== null) value.cpc = keyword.cpc
  if (keyword.market !== null) value.market = keyword.market
  if (keyword.moment !== null) value.moment = keyword.moment
  if (keyword.second !== null) value.second = keyword.second
  if (keyword.cue !== '') value.cue = keyword.cue
  return { op: 'create', entity: 'keyword', entityId, value: value as Record<string, Json> }
}
