import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { CARD_KINDS, ELEMENTS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { usePeople } from '../cards/use-people.ts'
import { choicesOf } from '../views/filter-names.ts'
import { isDerived, type ColumnId } from './table-columns.ts'
import type { CardWords } from './use-card-words.ts'

export type CellChoice = { value: string; label: string }
export type CellChoices = (column: ColumnId, card: Card) => CellChoice[]

/** What a cell's list offers, looked up when it opens. */
export function useCellChoices(words: CardWords): CellChoices {
  const { t } = useTranslation()
  const model = usePlanModel()
  const { people } = usePeople()
  return useCallback(
    (column, card) => {
      if (isDerived(column)) return []
      const plan = model.state()
      const named = (ids: readonly string[]) =>
        [...new Set(ids)].map((value) => ({ value, label: words.values.nameOf(column, value) }))
      switch (column) {
        case 'kind':
          return CARD_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))
        case 'moment':
          return MOMENTS.map((moment) => ({ value: moment, label: t(`moment.${moment}`) }))
        case 'columnId':
          return plan.columns.map(({ id, title }) => ({ value: id, label: title.slice(0, 200) }))
        case 'owner': {
          const owners = choicesOf('owners', plan).filter(Boolean)
          return named([...owners, ...people])
        }
        case 'alsoServes':
          return named(MOMENTS.filter((moment) => moment !== card.moment))
        case 'elements':
          return named(ELEMENTS)
        case 'channels':
        case 'tactics':
        case 'stages':
        case 'audiences':
        case 'products':
        case 'markets':
        case 'tags':
          return named([...choicesOf(column, plan).filter(Boolean), ...card[column]])
        case 'title':
        case 'url':
        case 'effort':
        case 'dueOn':
        case 'publishedOn':
        case 'refreshedOn':
          return []
      }
    },
    [model, people, t, words],
  )
}
