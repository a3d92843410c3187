import { useTranslation } from 'react-i18next'
import type { PeriodPlan } from '#shared/coverage/plan-period.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './next-steps.module.css'

/** The score of the plan and of each moment, before and after. */
export function NextStepsScores(props: { plan: PeriodPlan }) {
  const { before, after } = props.plan
  const { t } = useTranslation('nextSteps')
  const targets = usePlan((plan) => plan.settings.targets)
  const rows = [
    ...MOMENTS.map((moment) => ({
      moment,
      name: t(`app:moment.${moment}`),
      from: before.moments[moment].score,
      to: after.moments[moment].score,
      target: targets[moment],
    })),
    {
      moment: 'none',
      name: t('period.plan'),
      from: before.overall,
      to: after.overall,
      target: null,
    },
  ]
  return (
    <table className={classes.scores} aria-label={t('period.scores')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('period.before')}</th>
          <th scope="col">{t('period.after')}</th>
          <th scope="col">{t('period.change')}</th>
          <th scope="col">{t('period.target')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ScoreRow key={row.moment} {...row} />
        ))}
      </tbody>
    </table>
  )
}

function ScoreRow(props: {
  moment: string
  name: string
  from: number
  to: number
  target: number | null
}) {
  const { from, to, target } = props
  const { t } = useTranslation('nextSteps')
  const format = useFormat()
  return (
    <tr data-moment={props.moment}>
      <th scope="row">{props.name}</th>
      <td>{format.points(from)}</td>
      <td>{format.points(to)}</td>
      <td>{to > from ? t('gain', { points: format.finePoints(to - from) }) : '–'}</td>
      <td>{target === null ? '' : format.score(target)}</td>
    </tr>
  )
}
