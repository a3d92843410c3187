import { type Attachment, LARGEST_ATTACHMENT, mimeOf } from '#shared/domain/attachment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import type { Change } from '#shared/merge/change.ts'
import { briefUpdateOf } from '../brief/brief-from-json.ts'
import type { Library } from '../store/library.ts'
import type { PlanStore, Transaction } from '../store/plan-store.ts'
import { hashOf } from './add-attachment.ts'
import { creation } from './changes.ts'
import { keysFor } from './order-keys.ts'
import { withId } from './result-changes.ts'

/** Makes a plan in the library of all that the contents hold. Its making cannot be undone. */
export function createPlanFromContents(
  context: { library: Library; random: () => number },
  planId: string,
  contents: PlanContents,
): PlanStore {
  return context.library.create(planId, (store) => {
    const label = { act: 'plans.create', subject: contents.settings.name, count: 1 }
    const write = (tx: Transaction) =>
      tx.write(changesOf(planId, contents, context.random, tx.blobs))
    store.transact(label, write, { kind: 'base' })
  })
}

function* changesOf(
  planId: string,
  contents: PlanContents,
  random: () => number,
  blobs: Transaction['blobs'],
): Generator<Change> {
  yield creation('plan', { id: planId, ...contents.settings })
  const columnKeys = keysFor(contents.columns.length, random)
  for (const [i, column] of contents.columns.entries()) {
    yield creation('column', { ...column, order: columnKeys[i]! } as { id: string })
  }
  for (const topic of contents.topics) yield creation('topic', topic)
  for (const keyword of contents.keywords) yield creation('keyword', keyword)
  for (const check of contents.checks) yield creation('check', check)
  const cardKeys = keysFor(contents.cards.length, random)
  for (const [i, card] of contents.cards.entries()) {
    yield creation('card', { ...card, order: cardKeys[i]! } as { id: string })
  }
  for (const view of contents.views ?? []) yield creation('view', view)
  yield* journeysOf(contents, random)
  for (const comment of contents.comments ?? []) yield creation('comment', comment)
  for (const result of contents.results ?? []) yield creation('result', withId(result))
  for (const experiment of contents.experiments ?? []) yield creation('experiment', experiment)
  for (const creator of contents.creators ?? []) yield creation('creator', creator)
  for (const asset of contents.assets ?? []) yield creation('asset', asset)
  for (const place of contents.places ?? []) yield creation('place', place)
  for (const message of contents.messages ?? []) yield creation('message', message)
  for (const audit of contents.audits ?? []) yield creation('audit', audit)
  for (const finding of contents.findings ?? []) yield creation('finding', finding)
  for (const { data, ...image } of contents.evidence ?? []) {
    yield creation('evidence', data === null ? image : kept(image, data, blobs))
  }
  for (const { data, ...attachment } of contents.attachments ?? []) {
    yield creation('attachment', data === null ? attachment : kept(attachment, data, blobs))
  }
  for (const { cardId, doc } of contents.briefs) {
    const value = Buffer.from(briefUpdateOf(doc)).toString('base64')
    yield { op: 'text', entity: 'brief', entityId: cardId, value }
  }
}

function* journeysOf(
  { journeys = [], touchpoints = [] }: PlanContents,
  random: () => number,
): Generator<Change> {
  const journeyKeys = keysFor(journeys.length, random)
  for (const [i, journey] of journeys.entries()) {
    yield creation('journey', { ...journey, order: journeyKeys[i]! } as { id: string })
  }
  const stepKeys = keysFor(touchpoints.length, random)
  for (const [i, touchpoint] of touchpoints.entries()) {
    yield creation('touchpoint', { ...touchpoint, order: stepKeys[i]! } as { id: string })
  }
}
type Stored = Pick<Attachment, 'sha256' | 'size' | 'mime'>

/** A file of a plan file: what it is, its bytes say and not the plan file. */
function kept<T extends Stored>(attachment: T, data: string, blobs: Transaction['blobs']): T {
  const bytes = Buffer.from(data, 'base64')
  if (bytes.length > LARGEST_ATTACHMENT) {
    throw new DomainError('INVALID', { field: 'file', reason: 'file-too-large' })
  }
  const sha256 = hashOf(bytes)
  blobs.put(sha256, bytes)
  return { ...attachment, sha256, size: bytes.length, mime: mimeOf(bytes, attachment.mime) }
}
