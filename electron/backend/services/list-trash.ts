import type { TrashEntry } from '#shared/contract/trash.ts'
import { normalisePhrase } from '#shared/domain/keyword.ts'
import type { Entity } from '#shared/merge/change.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { Trashed } from '../store/repositories/trash.ts'

type Query = { search: string; kind: Entity | 'any'; offset: number; limit: number }
type Listed = {
  total: number
  kinds: { kind: Entity; count: number }[]
  entries: TrashEntry[]
}

/** Deleted things, newest first; keywords are found by any phrase that was removed with them. */
export function listTrash({ read, consistently }: PlanStore, query: Query): Listed {
  return consistently(() => {
    const wanted = normalisePhrase(query.search)
    const found = read.trash
      .all()
      .filter(
        ({ kind, id, title }) =>
          normalisePhrase(title).includes(wanted) ||
          (kind === 'keyword' && read.trash.actHolds(id, wanted)),
      )
    const counts = new Map<Entity, number>()
    for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const shown = query.kind === 'any' ? found : found.filter(({ kind }) => kind === query.kind)
    return {
      total: shown.length,
      kinds: [...counts].map(([kind, count]) => ({ kind, count })),
      entries: shown
        .toSorted((a, b) => b.at - a.at || compare(a.title, b.title) || compare(a.id, b.id))
        .slice(query.offset, query.offset + query.limit)
        .map(toEntry),
    }
  })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function toEntry({ act, subject, count, kind, ...thing }: Trashed): TrashEntry {
  return { ...thing, kind, by: { act, subject, count }, count: kind === 'keyword' ? count : 1 }
}
