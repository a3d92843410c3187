import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keywords.module.css'

const ROW = 32

/** Every topic, by moment and then by demand; the first entry shows the keywords of all. */
export function TopicList(props: { chosen: string | null; onChoose: (id: string | null) => void }) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const topics = usePlan((plan) => plan.topics)
  const sorted = useMemo(() => [...topics.values()].toSorted(byMomentAndDemand), [topics])
  const scroller = useRef<HTMLDivElement>(null)
  // React Compiler is not in use; the virtualizer's functions may change between renders.
  const rows = useVirtualizer({
    count: sorted.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  })

  return (
    <nav className={classes.topics} ref={scroller} aria-label={t('topics')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const topic = sorted[row.index - 1]
          return (
            <button
              type="button"
              key={topic?.id ?? ''}
              className={classes.topic}
              style={{ height: ROW, transform: `translateY(${row.start}px)` }}
              data-moment={topic ? (topic.moment ?? 'none') : undefined}
              aria-current={(topic?.id ?? null) === props.chosen ? 'true' : undefined}
              title={topic?.title}
              onClick={() => props.onChoose(topic?.id ?? null)}
            >
              {topic && <i aria-hidden="true" />}
              <span className={classes.topicTitle}>
                {topic ? topic.title : t('allTopics', { count: sorted.length })}
              </span>
              {topic && (
                <span className={classes.count}>
                  <span className="ms-visually-hidden">
                    {t(`app:moment.${topic.moment ?? 'none'}`)}
                  </span>
                  {format.whole(topic.demand.keywords)}
                </span>
              )}
            </button>
          )
        })}
      </div>
    </nav>
  )
}

function byMomentAndDemand(a: BoardTopic, b: BoardTopic): number {
  return rank(a) - rank(b) || b.demand.sum - a.demand.sum || (a.title < b.title ? -1 : 1)
}

function rank(topic: BoardTopic): number {
  return topic.moment === null ? MOMENTS.length : MOMENTS.indexOf(topic.moment)
}
