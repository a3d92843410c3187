import { staleOn } from '#shared/coverage/strength.ts'
import { CARD_KINDS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { rightsEndOn } from '#shared/domain/rights.ts'
import type { Series } from '#shared/domain/series.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { isSetColumn, type ColumnId } from './table-columns.ts'

/** What the values of a card's cells are looked up in. */
export type CardValues = {
  /** Orders texts as the reader's language does. */
  compareText: (a: string, b: string) => number
  columns: PlanState['columns']
  strengthOf: (cardId: string) => number
  /** The name of an element of a set field, or of a check. */
  nameOf: (column: ColumnId, id: string) => string
  /** How a series repeats, in words. */
  ruleOf: (series: Series) => string
}

/** Longest part of a text that decides an order. */
const COMPARED = 200

/** What a column is sorted by: texts in the language's order, figures and dates by size; `null`: nothing there. */
export function sortValue(
  card: Card,
  column: ColumnId,
  values: CardValues,
): string | number | null {
  if (isSetColumn(column)) {
    const names = card[column].slice(0, 20).map((id) => values.nameOf(column, id))
    return names.length === 0 ? null : names.join(', ').slice(0, COMPARED)
  }
  switch (column) {
    case 'title':
    case 'owner':
    case 'url':
      return card[column]?.slice(0, COMPARED) || null
    case 'kind':
      return CARD_KINDS.indexOf(card.kind)
    case 'moment':
      return MOMENTS.indexOf(card.moment)
    case 'columnId':
      return values.columns.findIndex(({ id }) => id === card.columnId)
    case 'dueOn':
    case 'publishedOn':
    case 'refreshedOn':
      return card[column]
    case 'staleOn':
      return staleOn(card, progressOf(card, values.columns))
    case 'strength':
      return values.strengthOf(card.id)
    case 'topics':
      return card.topics.length
    case 'effort':
      return card.effort
    case 'checklist':
      return card.checklist.length === 0 ? null : doneShare(card)
    case 'rights':
      return card.rights.length === 0 ? null : (rightsEndOn(card.rights) ?? '9999-12-31')
    case 'check':
      return card.checkId === null ? null : values.nameOf(column, card.checkId)
    case 'series':
      return card.series === null ? null : `${values.ruleOf(card.series)} ${card.series.id}`
  }
}

export function progressOf(card: Card, columns: PlanState['columns']): number {
  return columns.find(({ id }) => id === card.columnId)?.progress ?? 0
}

const doneShare = ({ checklist }: Card) =>
  checklist.filter(({ done }) => done).length / checklist.length
