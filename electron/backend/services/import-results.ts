import type { ImportedPage, ResultsImportSummary } from '#shared/contract/results.ts'
import { byCard } from '#shared/domain/by-card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Metric } from '#shared/domain/metric.ts'
import type { ResultFields } from '#shared/domain/result.ts'
import { sumOfPages } from '#shared/results/match-pages.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { cardsOf } from './find.ts'
import { assertPossible } from './put-result.ts'
import { writing } from './result-changes.ts'

/**
 * Writes what an export says of cards as one act. Pages of one card are added up; figures of the same
 * card, metric and days from an earlier export are written over, so that none counts twice.
 *
 * @throws DomainError INVALID for days out of order or still to come, NOT_FOUND for a card
 */
export function importResults(
  { store, today }: ActContext,
  { from, to, pages }: { from: IsoDate; to: IsoDate; pages: readonly ImportedPage[] },
): ResultsImportSummary {
  assertPossible({ metric: 'clicks', from, to, value: 0 }, today())
  const pagesOf = byCard(pages)
  const cards = cardsOf(store.read, [...pagesOf.keys()])
  const label = actOnMany(
    'results.import',
    cards.map(({ title }) => title),
  )
  return store.transact(label, ({ read, write }) => {
    const summary = { cards: cards.length, added: 0, replaced: 0, unchanged: 0, addressed: 0 }
    for (const card of cards) {
      const own = pagesOf.get(card.id)!
      const address = card.url ? undefined : own.find(({ becomesAddress }) => becomesAddress)
      if (address) {
        write([setting('card', card.id, 'url', address.url)])
        summary.addressed += 1
      }
    }
    const changes = cards.flatMap((card) =>
      figuresOf(pagesOf.get(card.id)!).flatMap(([metric, value]) => {
        const fields: ResultFields = {
          ...{ cardId: card.id, metric, from, to, value },
          ...{ source: 'search-console', currency: '' },
        }
        const put = writing(read, fields)
        summary[put.fate] += 1
        return put.changes
      }),
    )
    write(changes)
    return summary
  })
}

function figuresOf(pages: readonly ImportedPage[]): [Metric, number][] {
  const { clicks, impressions, ctr, position } = sumOfPages(pages)
  const figures: [Metric, number | null][] = [
    ['clicks', clicks],
    ['impressions', impressions],
    ['ctr', ctr],
    ['position', position],
  ]
  return figures.flatMap(([metric, value]) => (value === null ? [] : [[metric, value]]))
}
