import type { TFunction } from 'i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { tileText } from '../board/card-facts.ts'
import type { Entry } from './calendar-entries.ts'

export const titleOf = (entry: Pick<Entry, 'card'>, t: TFunction<'calendar'>): string =>
  tileText(entry.card.title) || t('board:card.untitled')

/** What an entry is, in a sentence for those who do not see its place and mark. */
export function sayEntry(entry: Entry, today: IsoDate, t: TFunction<'calendar'>): string {
  const { card } = entry
  return [
    t(`entry.${entry.dateOf}`, { title: titleOf(entry, t) }),
    isLate(entry, today) ? t('entry.late') : '',
    t(`app:moment.${card.moment}`),
    t(`app:kind.${card.kind}`),
    card.owner ? tileText(card.owner) : '',
    card.series === null ? '' : t('entry.series'),
  ]
    .filter(Boolean)
    .join(', ')
}

export const isLate = (entry: Entry, today: IsoDate): boolean =>
  entry.dateOf === 'due' && !entry.live && entry.date !== null && entry.date < today
