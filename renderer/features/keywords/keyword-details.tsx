import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { readCue } from '#shared/domain/cue.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import { planPath } from '../../app/routes.ts'
import { useClient, usePlan, usePlanId } from '../../backend/context.tsx'
import { sayCue, sayMoment } from '../../i18n/say-moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keyword-details.module.css'
import { KeywordHistory } from './keyword-history.tsx'

/** All about the active keyword: why it is where it is, where its figures come from, what was done. */
export function KeywordDetails(props: { keyword: Keyword; onClose: () => void }) {
  const { keyword } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const client = useClient()
  const planId = usePlanId()
  const seq = usePlan((plan) => plan.seq)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const explained = useQuery({
    queryKey: ['keyword', planId, keyword.id, seq],
    queryFn: () => client.keywords.explain({ planId, keywordId: keyword.id }),
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    retry: false,
  })
  const about = explained.data?.keyword.id === keyword.id ? explained.data : null
  const judged = about?.judged

  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={t('details.label', { phrase: keyword.phrase })}
      data-moment={keyword.moment ?? 'none'}
      data-testid="keyword-details"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <header className={classes.head}>
        <h2>{keyword.phrase}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('details.close')}
          onClick={props.onClose}
        >
          <IconX size={16} />
        </ActionIcon>
      </header>
      {keyword.excluded && <p className={classes.note}>{t('details.excluded')}</p>}
      <dl className={classes.facts}>
        <dt>{t('column.moment')}</dt>
        <dd>
          <b className={classes.moment}>{sayMoment(keyword, t)}</b>
          {' · '}
          {keyword.confirmed
            ? t('byHand')
            : keyword.cue === ''
              ? t('details.noCue')
              : readCue(keyword.cue).by === 'words'
                ? t('details.because', { cue: keyword.cue })
                : sayCue(keyword.cue, t)}
        </dd>
        {judged && (
          <>
            <dt>{t('details.confidence')}</dt>
            <dd>
              {judged.moment === null
                ? t('details.judgedUnclear')
                : t('details.judged', {
                    moment: sayMoment(judged, t),
                    confidence: format.percent(judged.confidence),
                  })}
            </dd>
          </>
        )}
        <dt>{t('column.volume')}</dt>
        <dd>{format.volume(keyword.volume) ?? t('unknown')}</dd>
        {keyword.difficulty !== null && (
          <>
            <dt>{t('column.difficulty')}</dt>
            <dd>{format.whole(keyword.difficulty)}</dd>
          </>
        )}
        {keyword.cpc !== null && (
          <>
            <dt>{t('column.cpc')}</dt>
            <dd>{format.points(keyword.cpc)}</dd>
          </>
        )}
        {keyword.market !== null && (
          <>
            <dt>{t('column.market')}</dt>
            <dd>{keyword.market}</dd>
          </>
        )}
        <dt>{t('topic')}</dt>
        <dd>
          <Link
            href={`${planPath(planId, 'keywords')}?topic=${encodeURIComponent(keyword.topicId)}`}
          >
            {about?.topicTitle ?? ''}
          </Link>
        </dd>
      </dl>
      <h3>{t('details.sources')}</h3>
      {keyword.sources.length === 0 && <p className={classes.none}>{t('details.noSources')}</p>}
      <ul className={classes.list}>
        {keyword.sources.map((source) => (
          <li key={`${source.tool}/${source.file}/${source.on}`}>
            <b>{t(`import:tools.${source.tool}`, { defaultValue: source.tool })}</b>
            {source.volume !== undefined && (
              <span className={classes.figure}>{format.volume(source.volume) ?? t('unknown')}</span>
            )}
            <small>
              {source.on === null ? source.file : `${source.file} · ${format.fullDay(source.on)}`}
            </small>
          </li>
        ))}
      </ul>
      <h3>{t('details.history')}</h3>
      <KeywordHistory keywordId={keyword.id} />
    </aside>
  )
}
