import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { usePlan } from '../../backend/context.tsx'
import { marketCode } from '../../i18n/market-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { byMomentAndDemand } from './listed-topics.ts'

/** A topic of the plan to be found by its title, those with the most demand first. */
export function TopicPicker(props: {
  label: string
  hint: string
  /** Which topics can be picked. */
  fits: (topic: BoardTopic) => boolean
  value: string | null
  onPick: (topicId: string | null) => void
}) {
  const { fits } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const topics = usePlan((plan) => plan.topics)
  const data = useMemo(
    () =>
      [...topics.values()]
        .filter(fits)
        .toSorted(byMomentAndDemand)
        .map(({ id, title, moment, markets, demand }) => ({
          value: id,
          label: [
            title,
            t(`app:moment.${moment ?? 'none'}`),
            ...markets.map(marketCode),
            format.whole(demand.keywords),
          ].join(' · '),
        })),
    [fits, format, t, topics],
  )
  return (
    <Select
      label={props.label}
      description={props.hint}
      searchable
      limit={50}
      // The list itself scrolls, so that it is no unnamed region that only a mouse can scroll.
      withScrollArea={false}
      styles={{ options: { maxHeight: 240, overflowY: 'auto' } }}
      data={data}
      value={props.value}
      nothingFoundMessage={t('mergeNone')}
      data-autofocus
      onChange={props.onPick}
    />
  )
}
