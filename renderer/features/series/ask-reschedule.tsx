import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { shortened } from '../views/filter-names.ts'
import type { CardActs } from '../views/use-card-acts.ts'
import { AskFollowing } from './ask-following.tsx'
import { useSeriesActs } from './use-series-acts.ts'

/** A due date asked for, so many days from the one the card has. */
export type Rescheduled = { cardId: string; to: IsoDate; days: number }

/** Asks whether a card of a series goes to its new day alone, or with those due later. */
export function AskReschedule(props: { asked: Rescheduled; acts: CardActs; onClose: () => void }) {
  const { cardId, to, days } = props.asked
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const series = useSeriesActs()
  const title = usePlan((plan) => plan.cards.get(cardId)?.title ?? '')
  return (
    <AskFollowing
      text={t('series.ask.text', {
        title: shortened(title) || t('board:card.untitled'),
        date: format.longDay(to),
      })}
      one={t('series.ask.one')}
      following={t('series.ask.all')}
      onClose={props.onClose}
      onOne={() => {
        props.onClose()
        void props.acts.update(cardId, { dueOn: to })
      }}
      onFollowing={() => {
        props.onClose()
        void series.edit(cardId, { shiftDays: days })
      }}
    />
  )
}
