import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MOMENTS } from '#shared/domain/moment.ts'
import { volumeSchema } from '#shared/domain/volume.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keyword-details.module.css'

const SHOWN = 30
/** What else a change touches is said by one of these already. */
const TOLD = ['moment', 'topicId', 'volume', 'excluded', 'difficulty', 'cpc', 'sources']

/** What happened to a keyword, newest first. */
export function KeywordHistory({ keywordId }: { keywordId: string }) {
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const topics = usePlan((plan) => plan.topics)
  const activity = useQuery({
    queryKey: ['activity', planId, keywordId, seq],
    queryFn: () =>
      client.history.activity({ planId, entity: 'keyword', entityId: keywordId, limit: SHOWN }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  const told = (activity.data ?? []).filter(
    ({ op, field }) => op !== 'set' || (field !== null && TOLD.includes(field)),
  )
  return (
    <ol className={classes.list}>
      {told.map(({ seq: at, op, field, value, at: when, person }) => (
        <li key={at}>
          <span>{sentence(op, field, value)}</span>
          <small>
            {person === '' ? format.instant(when) : `${format.instant(when)} · ${person}`}
          </small>
        </li>
      ))}
    </ol>
  )

  function sentence(op: string, field: string | null, value: unknown): string {
    if (op !== 'set') return t(`details.did.${op}`)
    switch (field) {
      case 'moment': {
        const moment = MOMENTS.find((one) => one === value) ?? 'none'
        return t('details.did.moment', { moment: t(`app:moment.${moment}`) })
      }
      case 'topicId': {
        const title = topics.get(value as string)?.title
        return title === undefined ? t('details.did.topicGone') : t('details.did.topic', { title })
      }
      case 'volume': {
        const volume = volumeSchema.safeParse(value).data ?? null
        return t('details.did.volume', { volume: format.volume(volume) ?? t('unknown') })
      }
      case 'excluded':
        return t(value === true ? 'details.did.excluded' : 'details.did.included')
      case null:
        return t('details.did.changed')
      default:
        return t(`details.did.${field}`)
    }
  }
}
