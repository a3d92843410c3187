import { useTranslation } from 'react-i18next'
import { bandOf } from '#shared/coverage/bands.ts'
import { PILLARS } from '#shared/coverage/moment-score.ts'
import type { MomentScore } from '#shared/coverage/types.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { Change } from '../coverage/use-change.ts'
import { useSignedPoints } from '../coverage/use-signed-points.ts'
import classes from './present.module.css'

/** The score with its range, its band, the target and what changed. */
export function ScoreFigures(props: { score: MomentScore; target: number; change: Change | null }) {
  const { score, target } = props
  const { t } = useTranslation('present')
  const format = useFormat()
  const [low, high] = [format.score(score.low), format.score(score.high)]
  return (
    <div className={classes.figures}>
      <p className={classes.figure} data-testid="slide-score">
        {format.score(score.score)}
      </p>
      <p>
        <strong>{t(`coverage:band.${bandOf(score.score)}`)}</strong>
        {' · '}
        {t('target', { target: format.score(target) })}
      </p>
      {low !== high && <p>{t('range', { low, high })}</p>}
      <ChangeLine change={props.change} />
      <p>{t('measured', { share: format.percent(score.measured) })}</p>
    </div>
  )
}

export function ChangeLine(props: { change: Change | null }) {
  const { change } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const signed = useSignedPoints()
  if (!change) return null
  const day = format.day(change.day)
  return (
    <p className={classes.change} data-sign={Math.sign(change.points)}>
      {change.points === 0
        ? t('since.same', { day })
        : t('since.change', { points: signed(change.points), day })}
    </p>
  )
}

/** Be there, be useful, be quick: a bar, and its length as a number beside it. */
export function PillarBars(props: { score: MomentScore }) {
  const { t } = useTranslation('present')
  const format = useFormat()
  return (
    <dl className={classes.pillars}>
      {PILLARS.map((pillar) => {
        const value = props.score.pillars[pillar]
        return (
          <div key={pillar}>
            <dt>{t(`coverage:pillar.${pillar}`)}</dt>
            <dd>
              <span className={classes.bar} aria-hidden="true">
                <span style={{ width: `${(value ?? 0) * 100}%` }} />
              </span>
              <span>{value === null ? t('notMeasured') : format.score(value * 100)}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
