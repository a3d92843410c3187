import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { bandOf } from '#shared/coverage/bands.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './journey-list.module.css'
import type { ScoredJourney } from './use-journeys.ts'

/** The plan's journeys with score, leaks and audience, to choose the one that is shown. */
export function JourneyList(props: {
  journeys: readonly ScoredJourney[]
  chosen: string
  onChoose: (journeyId: string) => void
}) {
  const { t } = useTranslation('journeys')
  const format = useFormat()
  return (
    <ul className={classes.list} aria-label={t('list.label')}>
      {props.journeys.map(({ journey, result }) => {
        const { score, leaks } = result
        return (
          <li key={journey.id}>
            <button
              type="button"
              className={classes.tile}
              aria-pressed={journey.id === props.chosen}
              data-testid="journey-tile"
              onClick={() => props.onChoose(journey.id)}
            >
              <b className={classes.score}>{score === null ? '–' : format.score(score)}</b>
              <span className={classes.title} dir="auto">
                {journey.title}
              </span>
              <span className={classes.about}>
                {score !== null && (
                  <span data-band={bandOf(score)}>{t(`coverage:band.${bandOf(score)}`)}</span>
                )}
                <span data-leaks={leaks > 0 || undefined}>
                  {leaks > 0 && <IconAlertTriangle size={12} stroke={1.9} aria-hidden="true" />}
                  {t('list.leaks', { count: leaks })}
                </span>
                <span dir="auto">{journey.audience || t('list.noAudience')}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
