import { cardStrength } from '#shared/coverage/strength.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Column } from '#shared/domain/column.ts'
import { addDays, dayNumber, type IsoDate } from '#shared/domain/iso-date.ts'
import type { Activity } from '../store/change-log.ts'
import { cardOf } from './find.ts'
import type { TrendContext } from './trend-context.ts'

/** Days of a line, besides those on which something changed. */
const POINTS = 60

/** So many of a card's newest changes are looked at: nobody changes one more often. */
const MOST_CHANGES = 5_000

/**
 * The strength of a card (coverage-model §2) at the end of days, from what the change log says of it
 * and of its columns: on days on which it changed, and on others at even distances, because a card
 * ages. Nothing is known of days before the plan knew the card; in the trash or the archive it has none.
 */
export function strengthLine(
  context: TrendContext,
  { cardId, from, to }: { cardId: string; from: IsoDate; to: IsoDate },
): { day: IsoDate; strength: number }[] {
  const { store, today, dayOf } = context
  const { read } = store
  const last = to < today() ? to : today()
  if (from > last) return []
  return store.consistently(() => {
    const card = cardOf(read, cardId)
    const changes = read.log.of('card', cardId, MOST_CHANGES)
    const columns = columnsOf(context)
    const oldest = changes.at(-1)
    const known = oldest ? dayOf(oldest.at) : from
    const first = known > from ? known : from
    if (first > last) return []
    const wanted = [...evenDays(first, last), ...changes.map(({ at }) => dayOf(at)), last]
    const days = [...new Set(wanted)].filter((day) => day >= first && day <= last).toSorted()
    const line: { day: IsoDate; strength: number }[] = []
    let then: Then = { card, isLive: true }
    let next = 0
    for (const day of days.toReversed()) {
      while (next < changes.length && dayOf(changes[next]!.at) > day) {
        const before = takenBack(then, changes[next++]!)
        if (!before) return line.toReversed()
        then = before
      }
      const { isLive, card: was } = then
      const strength =
        isLive && !was.archived ? cardStrength(was, columns(was.columnId, day), day).strength : 0
      line.push({ day, strength })
    }
    return line.toReversed()
  })
}

type Then = { card: Card; isLive: boolean }

/** As it was before a change; `null`: the change made it. */
function takenBack({ card, isLive }: Then, change: Activity): Then | null {
  switch (change.op) {
    case 'create':
      return null
    case 'delete':
      return { card, isLive: true }
    case 'revive':
      return { card, isLive: false }
    case 'set':
      return { card: { ...card, [change.field!]: change.before }, isLive }
    // No element of a set makes a card stronger by itself.
    case 'add':
    case 'remove':
    case 'text':
      return { card, isLive }
  }
}

function evenDays(from: IsoDate, to: IsoDate): IsoDate[] {
  const span = dayNumber(to) - dayNumber(from)
  const step = Math.max(1, Math.ceil(span / POINTS))
  return Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => addDays(from, i * step))
}

/** The progress of a column at the end of a day; 0 for one that nobody knows. */
function columnsOf({ store, dayOf }: TrendContext): (id: Column['id'], day: IsoDate) => number {
  const { read } = store
  const now = new Map(read.columns.withTrash().map(({ item }) => [item.id, item.progress]))
  const logs = new Map<string, Activity[]>()
  return (id, day) => {
    let log = logs.get(id)
    if (!log) {
      log = read.log.of('column', id, MOST_CHANGES).filter(({ field }) => field === 'progress')
      logs.set(id, log)
    }
    let progress = now.get(id) ?? 0
    for (const { at, before } of log) {
      if (dayOf(at) <= day) break
      progress = before as number
    }
    return progress
  }
}
