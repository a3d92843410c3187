import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { readCue } from '#shared/domain/cue.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { sayCue, sayMoment } from '../../i18n/say-moment.ts'
import { marketName } from '../../i18n/market-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './keyword-details.module.css'
import { KeywordHistory } from './keyword-history.tsx'
import { useExplained } from './use-explained.ts'
import { SourceRanking } from './source-ranking.tsx'

/** All about the active keyword: why it is where it is, where its figures come from, what was done. */
export function KeywordDetails(props: { keyword: Keyword; onClose: () => void }) {
  const { keyword } = props
  const { t, i18n } = useTranslation('keywords')
  const format = useFormat()
  const planId = usePlanId()
  const about = useExplained(keyword.id)
  const judged = about?.judged

  return (
    <aside
      className={classes.panel}
      aria-label={t('details.label', { phrase: keyword.phrase })}
      data-moment={keyword.moment ?? 'none'}
      data-testid="keyword-details"
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
            <dd>{marketName(keyword.market, i18n.language)}</dd>
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
            <SourceRanking source={source} />
          </li>
        ))}
      </ul>
      <h3>{t('details.history')}</h3>
      <KeywordHistory keywordId={keyword.id} />
    </aside>
  )
}
