import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { anyOf } from '#shared/coverage/any.ts'
import type { HeatCell } from '#shared/coverage/heatmap.ts'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './cell-details.module.css'
import common from './common.module.css'

const MOST = 30

/** The cards and topics that a cell of the heatmap is made of. */
export function CellDetails(props: { title: string; cell: HeatCell; onClose: () => void }) {
  const { t } = useTranslation('coveragePage')
  const { cardIds, topicIds } = props.cell
  const isExpected = props.cell.state !== 'not-expected'
  const head = useRef<HTMLElement>(null)
  // Below the fold, a cell would seem to open nothing; the cell itself keeps the focus, and its place.
  useEffect(() => {
    // In braces: newer browsers give back a promise, which is nothing to clean up with.
    head.current?.scrollIntoView({ block: 'nearest' })
  }, [props.title])
  return (
    <section
      className={classes.details}
      aria-label={props.title}
      data-expected={isExpected || undefined}
    >
      <header ref={head}>
        <h3>{props.title}</h3>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('app:common.close')}
          onClick={props.onClose}
        >
          <IconX size={14} />
        </ActionIcon>
      </header>
      {!isExpected && <p className={common.quiet}>{t('details.notExpected')}</p>}
      {isExpected && cardIds.length === 0 && topicIds.length === 0 && (
        <p className={common.quiet}>{t('details.empty')}</p>
      )}
      <div className={classes.detailLists}>
        <CardList ids={cardIds} />
        <TopicList ids={topicIds} cardIds={cardIds} />
      </div>
    </section>
  )
}

function CardList(props: { ids: readonly string[] }) {
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const planId = usePlanId()
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  if (props.ids.length === 0) return null
  return (
    <div>
      <h4>{t('details.cards', { count: props.ids.length })}</h4>
      <ul>
        {props.ids.slice(0, MOST).map((id) => (
          <li key={id}>
            <Link href={`${planPath(planId, 'board')}?card=${encodeURIComponent(id)}`}>
              {cards.get(id)?.title ?? id}
            </Link>
            <span>{format.percent(model.strengthOf(id)?.strength ?? 0)}</span>
          </li>
        ))}
      </ul>
      {props.ids.length > MOST && (
        <p className={common.quiet}>{t('details.more', { count: props.ids.length - MOST })}</p>
      )}
    </div>
  )
}

/** The least answered first: those are what the cell lacks. */
function TopicList(props: { ids: readonly string[]; cardIds: readonly string[] }) {
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const topics = usePlan((plan) => plan.topics)
  const planId = usePlanId()
  const answeredBy = useAnswers(props.cardIds)
  if (props.ids.length === 0) return null
  const topicIds = props.ids
    .map((id) => ({ id, answered: answeredBy(id) }))
    .toSorted((a, b) => a.answered - b.answered)
  return (
    <div>
      <h4>{t('details.topics', { count: props.ids.length })}</h4>
      <ul>
        {topicIds.slice(0, MOST).map(({ id, answered }) => {
          const topic = topics.get(id)
          return (
            <li key={id}>
              <Link href={`${planPath(planId, 'keywords')}?topic=${encodeURIComponent(id)}`}>
                {topic?.title ?? id}
              </Link>
              <span className={classes.figures}>
                <span data-gap={answered === 0 || undefined}>
                  {answered === 0
                    ? t('details.unanswered')
                    : t('details.answered', { share: format.percent(answered) })}
                </span>
                <span>
                  {topic && topic.demand.known > 0 ? format.compact(topic.demand.sum) : ''}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
      {props.ids.length > MOST && (
        <p className={common.quiet}>{t('details.more', { count: props.ids.length - MOST })}</p>
      )}
    </div>
  )
}

/** How well some cards answer a topic, 0 to 1 (coverage-model §3). */
function useAnswers(cardIds: readonly string[]): (topicId: string) => number {
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  const byTopic = new Map<string, number[]>()
  for (const cardId of cardIds) {
    const strength = model.strengthOf(cardId)?.strength ?? 0
    for (const topicId of cards.get(cardId)?.topics ?? []) {
      byTopic.set(topicId, [...(byTopic.get(topicId) ?? []), strength])
    }
  }
  return (topicId) => anyOf(byTopic.get(topicId) ?? [])
}
