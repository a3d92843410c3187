import { TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { usePlan } from '../../backend/context.tsx'
import { marketCode } from '../../i18n/market-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './topic-list.module.css'
import { listedTopics } from './listed-topics.ts'

const ROW = 32

/**
 * Topics by moment and then by demand, each moment with its counts; the first entry shows the
 * keywords of all. A market that is filtered by leaves only its topics.
 */
export function TopicList(props: {
  chosen: string | null
  market: string | null
  onChoose: (id: string | null) => void
}) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const topics = usePlan((plan) => plan.topics)
  const cards = usePlan((plan) => plan.cards)
  const [search, setSearch] = useState('')
  const entries = useMemo(
    () => listedTopics(topics.values(), search, props.market),
    [topics, search, props.market],
  )
  const answered = useMemo(
    () => new Set([...cards.values()].flatMap((card) => (card.archived ? [] : card.topics))),
    [cards],
  )
  const scroller = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: entries.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })

  return (
    <div className={classes.side}>
      <TextInput
        className={classes.search}
        type="search"
        aria-label={t('findTopics')}
        placeholder={t('findTopics')}
        value={search}
        maxLength={500}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <nav className={classes.topics} ref={scroller} aria-label={t('topics')}>
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map((row) => {
            const place = { height: ROW, transform: `translateY(${row.start}px)` }
            const entry = entries[row.index - 1]
            if (!entry) {
              return (
                <button
                  type="button"
                  key=""
                  className={classes.topic}
                  style={place}
                  aria-current={props.chosen === null ? 'true' : undefined}
                  onClick={() => props.onChoose(null)}
                >
                  <span className={classes.title}>{t('allTopics', { count: topics.size })}</span>
                </button>
              )
            }
            if (!('topic' in entry)) {
              return (
                <h2
                  key={`moment ${entry.moment}`}
                  className={classes.moment}
                  style={place}
                  data-moment={entry.moment ?? 'none'}
                >
                  {t(`app:moment.${entry.moment ?? 'none'}`)}
                  <small>
                    {t('topicsOf', { count: entry.topics, shown: format.whole(entry.topics) })}
                    {' · '}
                    {t('demand', { count: entry.keywords, shown: format.whole(entry.keywords) })}
                  </small>
                </h2>
              )
            }
            return (
              <Entry
                key={entry.topic.id}
                topic={entry.topic}
                twin={entry.twin}
                style={place}
                chosen={entry.topic.id === props.chosen}
                answered={answered.has(entry.topic.id)}
                onChoose={props.onChoose}
              />
            )
          })}
        </div>
        {entries.length === 0 && <p className={classes.none}>{t('mergeNone')}</p>}
      </nav>
    </div>
  )
}

function Entry(props: {
  topic: BoardTopic
  twin: boolean
  style: React.CSSProperties
  chosen: boolean
  answered: boolean
  onChoose: (id: string) => void
}) {
  const { topic, answered } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  return (
    <button
      type="button"
      className={classes.topic}
      style={props.style}
      data-moment={topic.moment ?? 'none'}
      aria-current={props.chosen ? 'true' : undefined}
      title={t(answered ? 'topicAnswered' : 'topicUnanswered', { title: topic.title })}
      onClick={() => props.onChoose(topic.id)}
    >
      <i aria-hidden="true" data-answered={answered} />
      <span className={classes.title}>{topic.title}</span>
      {props.twin && topic.markets.length > 0 && (
        <span className={classes.market}>{topic.markets.map(marketCode).join(' ')}</span>
      )}
      <span className={classes.count}>{format.whole(topic.demand.keywords)}</span>
      {!answered && <span className="ms-visually-hidden">{t('noAnswer')}</span>}
    </button>
  )
}
