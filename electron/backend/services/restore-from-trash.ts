import type { Card } from '#shared/domain/card.ts'
import type { Change, Entity } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { cardOfResultTitle } from '../store/repositories/trash.ts'
import type { Transaction } from '../store/plan-store.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { newPlace, placeOrFirst } from './card-place.ts'
import { patching, setting } from './changes.ts'
import { stateChanges } from './check-states.ts'
import { cardOf, columnOf } from './find.ts'

type Item = { kind: Entity; id: string }

/**
 * Brings things back from the trash as one act. A topic comes with the keywords that went with it,
 * less those whose phrase the plan has again by now; a card whose column is gone comes to the end of
 * the first column; a comment or file brings its card along, a step its journey and a picture of a finding its audit; a column takes a progress that fits between its neighbours'. Things that are
 * live already are passed over.
 *
 * @returns how many things came back, keywords of a topic not counted
 */
export function restoreFromTrash(context: ActContext, input: { items: readonly Item[] }): number {
  const { read } = context.store
  const things = input.items.flatMap((item) => thingsOf(read, item))
  if (things.length === 0) return 0
  const titles = titlesOf(read)
  const label = actOnMany(
    'trash.restore',
    things.map(({ kind, id }) => titles.get(`${kind} ${id}`) ?? ''),
  )
  // Columns first, so that their cards find them.
  const ordered = things.toSorted((a, b) => rank(a) - rank(b))
  context.store.transact(label, (tx) => {
    for (const { kind, id } of ordered) {
      tx.write([revival(kind, id)])
      const card = kind === 'card' ? id : tx.read.trash.cardOf(kind, id)
      if (card !== null) bringCard(context, tx, card)
      else if (kind === 'touchpoint')
        tx.write([revival('journey', tx.read.touchpoints.byId(id)!.journeyId)])
      else if (kind === 'column') settleColumn(tx, id)
      else if (kind === 'audit') reviveAudit(tx, id)
      else if (kind === 'evidence') reviveAuditOfPicture(tx, id)
      else if (kind === 'topic') reviveKeywords(tx, tx.read.trash.keywordsOfTopic(id))
    }
    const keywords = ordered.filter(({ kind }) => kind === 'keyword').map(({ id }) => id)
    tx.write(tx.read.trash.topicsOf(keywords).map((id) => revival('topic', id)))
  })
  return things.length
}

/** The things an entry stands for that are in the trash: itself, or the keywords of an act. */
function thingsOf({ trash }: PlanReader, { kind, id }: Item): Item[] {
  if (kind !== 'keyword') return trash.has(kind, id) ? [{ kind, id }] : []
  return trash.stillMissing(trash.keywordsOfAct(id)).map((keyword) => ({ kind, id: keyword }))
}

const titlesOf = ({ trash }: PlanReader) =>
  new Map(
    trash.all().map(({ kind, id, title }) => {
      return [`${kind} ${id}`, kind === 'result' ? cardOfResultTitle(title) : title]
    }),
  )

const rank = ({ kind }: Item) => (kind === 'column' ? 0 : 1)
const revival = (entity: Entity, entityId: string): Change => ({ op: 'revive', entity, entityId })

/** A card comes back with what hangs on it, too: a comment needs its card. */
function bringCard(context: ActContext, tx: Transaction, id: string): void {
  tx.write([revival('card', id)])
  settleCard(context, tx, id)
}

function settleCard(context: ActContext, { read, write }: Transaction, id: string): void {
  const card: Card = cardOf(read, id)
  if (read.columns.byId(card.columnId)) return
  const place = placeOrFirst(read, undefined)
  const { column, order, neighbours } = newPlace(context, read, id, card.moment, place)
  write(neighbours)
  write(patching('card', card, { columnId: column.id, order }))
}

/** The checks take what it found, where nothing newer was found since. */
function reviveAudit({ read, write }: Transaction, id: string): void {
  write([revival('audit', id)])
  write(stateChanges(read, read.findings.checksOfAudit(id)))
}

/** A picture needs its audit. */
function reviveAuditOfPicture(tx: Transaction, id: string): void {
  const findingId = tx.read.evidence.findingOf(id)
  const auditId = findingId && tx.read.findings.byId(findingId)?.auditId
  if (auditId) reviveAudit(tx, auditId)
}

function settleColumn({ read, write }: Transaction, id: string): void {
  const columns = read.columns.inOrder()
  const at = columns.findIndex((column) => column.id === id)
  const low = columns[at - 1]?.progress ?? 0
  const high = columns[at + 1]?.progress ?? 1
  const { progress } = columnOf(read, id)
  const fitting = Math.min(Math.max(progress, low), high)
  if (fitting !== progress) write([setting('column', id, 'progress', fitting)])
}

function reviveKeywords({ read, write }: Transaction, ids: readonly string[]): void {
  write(read.trash.stillMissing(ids).map((id) => revival('keyword', id)))
}
