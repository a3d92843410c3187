import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { thisAndFollowing } from '#shared/domain/series.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { shortened } from '../views/filter-names.ts'
import { AskFollowing } from './ask-following.tsx'
import { useSeriesActs } from './use-series-acts.ts'

/** Asks whether a card of a series is deleted alone, or with those due later. */
export function AskRemove(props: {
  cardId: string
  onOne: () => void
  /** Comes before the cards go. */
  onFollowing: () => void
  onClose: () => void
}) {
  const { t } = useTranslation('calendar')
  const model = usePlanModel()
  const series = useSeriesActs()
  const [asked] = useState(() => {
    const { cards } = model.state()
    const card = cards.get(props.cardId)
    return {
      title: shortened(card?.title ?? '') || t('board:card.untitled'),
      count: card ? thisAndFollowing(card, cards.values()).length - 1 : 0,
    }
  })
  return (
    <AskFollowing
      danger
      text={t('series.ask.remove', asked)}
      one={t('series.ask.removeOne')}
      following={t('series.removeDo')}
      onOne={props.onOne}
      onFollowing={() => {
        props.onFollowing()
        void series.remove(props.cardId)
      }}
      onClose={props.onClose}
    />
  )
}
