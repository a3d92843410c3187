import { useTranslation } from 'react-i18next'
import { bandOf } from '#shared/coverage/bands.ts'
import type { Unmeasured } from '#shared/coverage/confidence.ts'
import type { MomentScore } from '#shared/coverage/types.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ChangeNote } from './change-note.tsx'
import common from './common.module.css'
import classes from './moment-tile.module.css'
import type { Change } from './use-change.ts'

const PILLARS = ['there', 'useful', 'quick'] as const

/** One moment's score with range, target, band and pillars; pressing it opens its breakdown below. */
export function MomentTile(props: {
  moment: Moment
  score: MomentScore
  unmeasured: readonly Unmeasured[]
  change: Change | null
  target: number
  chosen: boolean
  onChoose: () => void
}) {
  const { moment, score } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const band = bandOf(score.score)
  const low = format.score(score.low)
  const high = format.score(score.high)
  const share = format.percent(score.measured)
  return (
    <button
      type="button"
      className={classes.tile}
      data-moment={moment}
      data-testid={`tile-${moment}`}
      aria-pressed={props.chosen}
      onClick={props.onChoose}
    >
      <span className={classes.tileHead}>
        <span className={classes.tileName} title={t(`coverage:momentHint.${moment}`)}>
          {t(`app:moment.${moment}`)}
        </span>
        <span className={classes.band} data-band={band} title={t(`coverage:bandHint.${band}`)}>
          {t(`coverage:band.${band}`)}
        </span>
      </span>
      <span className={classes.tileScore}>
        <span className={classes.number}>{format.score(score.score)}</span>
        <span className={classes.beside}>
          {low !== high && (
            <span title={t('coverage:score.rangeHint', { low, high })}>
              {t('range', { low, high })} ·{' '}
            </span>
          )}
          {t('target', { target: format.score(props.target) })}
        </span>
      </span>
      <ChangeNote change={props.change} />
      {PILLARS.map((pillar) => {
        const value = score.pillars[pillar]
        return (
          <span className={classes.pillar} key={pillar}>
            <span title={t(`coverage:pillarHint.${pillar}`)}>{t(`coverage:pillar.${pillar}`)}</span>
            <span className={common.bar} aria-hidden="true">
              <span style={{ width: `${(value ?? 0) * 100}%` }} />
            </span>
            <span className={classes.pillarValue}>
              {value === null ? <abbr title={t('notMeasured')}>—</abbr> : format.score(value * 100)}
            </span>
          </span>
        )
      })}
      <span className={classes.measured} title={t('coverage:score.measuredHint')}>
        {props.unmeasured.length === 0
          ? t('measured', { share })
          : t('measuredWithout', {
              share,
              reasons: props.unmeasured
                .map((why) => t(`unmeasured.${why}`))
                .join(t('confidence.between')),
            })}
      </span>
    </button>
  )
}
