import { useTranslation } from 'react-i18next'
import { bandOf } from '#shared/coverage/bands.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useSignedPoints } from '../coverage/use-signed-points.ts'
import { useBoth } from './use-scratch.ts'
import classes from './what-if.module.css'

type Score = { score: number; low?: number; high?: number }

/** The scores of the plan and of the scratch copy, side by side. */
export function ScoreTable() {
  const { t } = useTranslation('whatIf')
  const { now, whatIf } = useBoth()
  return (
    <table className={classes.scores} aria-label={t('scores.label')} data-testid="what-if-scores">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('scores.now')}</th>
          <th scope="col">{t('scores.whatIf')}</th>
          <th scope="col">{t('scores.change')}</th>
        </tr>
      </thead>
      <tbody>
        {MOMENTS.map((moment) => (
          <ScoreRow
            key={moment}
            moment={moment}
            from={now.score.moments[moment]}
            to={whatIf.score.moments[moment]}
            target={{ from: now.settings.targets[moment], to: whatIf.settings.targets[moment] }}
          />
        ))}
        <ScoreRow
          moment="plan"
          from={{ score: now.score.overall }}
          to={{ score: whatIf.score.overall }}
          target={null}
        />
      </tbody>
    </table>
  )
}

function ScoreRow(props: {
  moment: Moment | 'plan'
  from: Score
  to: Score
  target: { from: number; to: number } | null
}) {
  const { moment, from, to, target } = props
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const signed = useSignedPoints()
  // What the shown figures differ by, so that a reader's own sum agrees.
  const change = (Math.round(to.score * 10) - Math.round(from.score * 10)) / 10
  return (
    <tr data-moment={moment} data-testid={`what-if-${moment}`}>
      <th scope="row">
        {moment === 'plan' ? t('scores.plan') : t(`app:moment.${moment}`)}
        {target && (
          <small>
            {target.from === target.to
              ? t('scores.target', { target: format.amount(target.to) })
              : t('scores.targetChanged', {
                  from: format.amount(target.from),
                  to: format.amount(target.to),
                })}
          </small>
        )}
      </th>
      <Figure {...from} />
      <Figure {...to} />
      <td data-change={change > 0 ? 'up' : change < 0 ? 'down' : undefined}>{signed(change)}</td>
    </tr>
  )
}

function Figure({ score, low, high }: Score) {
  const { t } = useTranslation('whatIf')
  const format = useFormat()
  const band = bandOf(score)
  const ends = { low: format.score(low ?? score), high: format.score(high ?? score) }
  return (
    <td>
      {format.points(score)}
      <small data-band={band}>
        {t(`coverage:band.${band}`)}
        {ends.low !== ends.high && (
          <span title={t('coverage:score.rangeHint', ends)}>{t('coveragePage:range', ends)}</span>
        )}
      </small>
    </td>
  )
}
