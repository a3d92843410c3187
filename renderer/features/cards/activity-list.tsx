import { Button, Loader } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ActivityEntry } from '#shared/contract/activity.ts'
import { ENTITIES } from '#shared/merge/change.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { fromTables, ofPlan } from '../../backend/plan-query.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useStepNames } from '../journeys/use-step-names.ts'
import { useMessageWords } from '../messages/use-message-words.ts'
import { usePlaceWords } from '../places/use-place-words.ts'
import { useMetricWords } from '../results/use-metric-words.ts'
import { activityLines, type ActivityLine } from './activity-lines.ts'
import classes from './activity.module.css'
import { short, useFieldWords } from './use-field-words.ts'
import { When } from './when.tsx'

/** What happened to a card or a topic, act by act, newest first, a page at a time. */
export function ActivityList(props: { cardId: string } | { topicId: string }) {
  const id = 'cardId' in props ? props.cardId : props.topicId
  const { t } = useTranslation('card')
  const client = useClient()
  const planId = usePlanId()
  const pages = useInfiniteQuery({
    queryKey: ofPlan(planId, 'activity', id),
    meta: fromTables(ENTITIES),
    queryFn: ({ pageParam }) =>
      'cardId' in props
        ? client.activity.ofCard({ planId, cardId: id, before: pageParam })
        : client.topics.activity({ planId, topicId: id, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.before,
    gcTime: 10_000,
  })
  if (!pages.data) return <Loader size="sm" aria-label={t('app:common.loading')} />
  const entries = pages.data.pages.flatMap((page) => page.entries)
  return (
    <>
      <ol className={classes.acts}>
        {entries.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </ol>
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('activity.more')}
        </Button>
      )}
    </>
  )
}

function Entry({ entry }: { entry: ActivityEntry }) {
  const { t } = useTranslation('card')
  const say = useSay()
  const lines = activityLines(entry)
  if (lines.length === 0) return null
  const stepped = entry.kind === 'undo' || entry.kind === 'redo'
  return (
    <li className={classes.act}>
      <div className={classes.by}>
        <b dir="auto">{entry.person || t('comments.nobody')}</b>
        {stepped && <span className={classes.stepped}>{t(`activity.${entry.kind}`)}</span>}
        <When at={entry.at} />
      </div>
      <ul className={classes.lines}>
        {lines.map((line, at) => (
          // Lines have no name but their place.
          <li key={at} dir="auto">
            {say(line)}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** A line of the activity as a sentence. */
function useSay() {
  const { t } = useTranslation('card')
  const { words, element } = useFieldWords()
  const metrics = useMetricWords()
  const places = usePlaceWords()
  const messages = useMessageWords()
  const stepNames = useStepNames()
  const format = useFormat()
  return (line: ActivityLine): string => {
    switch (line.says) {
      case 'set':
        return t('activity.says.set', {
          field: t(`fieldName.${line.field}`, { defaultValue: line.field }),
          before: words(line.field, line.before),
          value: words(line.field, line.value),
        })
      case 'placeSet':
        return t('activity.says.set', {
          field: places.field(line.field),
          before: short(places.value(line.field, line.before)),
          value: short(places.value(line.field, line.value)),
        })
      case 'messageSet':
        return t('activity.says.set', {
          field: messages.field(line.field),
          before: short(messages.value(line.field, line.before)),
          value: short(messages.value(line.field, line.value)),
        })
      case 'elements': {
        const field = t(`fieldName.${line.field}`, { defaultValue: line.field })
        const list = (ids: string[]) => short(ids.map((id) => element(line.field, id)).join(', '))
        const added = list(line.added)
        const removed = list(line.removed)
        if (removed === '') return t('activity.says.added', { field, added })
        if (added === '') return t('activity.says.removed', { field, removed })
        return t('activity.says.changed', { field, added, removed })
      }
      case 'stepIn':
      case 'stepOut': {
        const names = stepNames(line.touchpointId)
        return names ? t(`activity.says.${line.says}`, names) : t(`activity.says.${line.says}Gone`)
      }
      case 'measured': {
        const { metric, from, to, value, currency } = line.result
        return t('activity.says.measured', {
          metric: metrics.name(metric),
          value: metrics.value(metric, value, currency),
          days: metrics.days(from, to),
        })
      }
      case 'measuredAgain':
        return t('activity.says.measuredAgain', {
          before: format.amount(line.before),
          value: format.amount(line.value),
        })
      case 'experimentState':
        return t('activity.says.experimentState', {
          before: t(`results:state.${line.before}`),
          value: t(`results:state.${line.value}`),
        })
      case 'tried':
      case 'experimentLearnt':
      case 'commented':
      case 'commentEdited':
        return t(`activity.says.${line.says}`, { text: short(line.text) })
      case 'fileAdded':
      case 'fileRemoved':
      case 'fileBack':
        return t(`activity.says.${line.says}`, { name: line.name })
      case 'created':
      case 'deleted':
      case 'back':
      case 'topicCreated':
      case 'topicDeleted':
      case 'topicBack':
      case 'wrote':
      case 'briefBack':
      case 'came':
      case 'moved':
      case 'commentDeleted':
      case 'commentBack':
      case 'resultDeleted':
      case 'resultBack':
      case 'experimentEdited':
      case 'experimentDeleted':
      case 'experimentBack':
      case 'placeGone':
      case 'placeBack':
      case 'messageGone':
      case 'messageBack':
        return t(`activity.says.${line.says}`)
    }
  }
}
