import { Loader } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { planPath } from '../../app/routes.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import panelClasses from '../cards/card-panel.module.css'
import classes from './topic-panel.module.css'

/** The keywords shown here, those searched for most first; the page of keywords shows all. */
const SHOWN = 100

export function TopicKeywords({ topic }: { topic: BoardTopic }) {
  const { t } = useTranslation('topic')
  const format = useFormat()
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const found = useQuery({
    queryKey: ['topic-keywords', planId, topic.id, seq],
    queryFn: () => client.keywords.list({ planId, query: { topicId: topic.id, limit: SHOWN } }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  if (found.isError) return <p role="alert">{t('keywords:failed')}</p>
  if (!found.data) return <Loader size="sm" aria-label={t('app:common.loading')} />
  const { keywords, total } = found.data
  return (
    <>
      {total === 0 && <p className={panelClasses.hint}>{t('noKeywords')}</p>}
      {total > 0 && (
        <table className={classes.keywords}>
          <thead>
            <tr>
              <th scope="col">{t('keywords:column.phrase')}</th>
              <th scope="col">{t('keywords:column.volume')}</th>
            </tr>
          </thead>
          <tbody>
            {keywords.map((keyword) => (
              <tr key={keyword.id} data-excluded={keyword.excluded || undefined}>
                <td dir="auto">
                  {keyword.phrase}
                  {keyword.excluded && <small> {t('keywords:excluded')}</small>}
                </td>
                <td>{format.volume(keyword.volume) ?? t('keywords:unknown')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Link
        className={panelClasses.follow ?? ''}
        href={`${planPath(planId, 'keywords')}?${new URLSearchParams({ topic: topic.id })}`}
      >
        {t('openKeywords', { count: total })}
      </Link>
    </>
  )
}
