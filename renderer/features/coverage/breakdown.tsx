import { useTranslation } from 'react-i18next'
import type { PartExplanation } from '#shared/coverage/loss.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import classes from './breakdown.module.css'
import common from './common.module.css'
import { LossList } from './loss-list.tsx'

/** One moment as points won and lost, part by part; they add up to the score and to 100 minus it. */
export function Breakdown(props: { moment: Moment }) {
  const { moment } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const model = usePlanModel()
  const explained = usePlan(() => model.explain(moment))
  return (
    <div data-moment={moment} data-testid="breakdown" className={classes.breakdown}>
      <Panel
        title={t('breakdown.title', { moment: t(`app:moment.${moment}`) })}
        aside={t('breakdown.sum', {
          points: format.points(explained.points),
          lost: format.points(explained.lost),
        })}
      >
        <table className={classes.parts}>
          <thead>
            <tr>
              <th scope="col">{t('breakdown.part')}</th>
              <th scope="col">{t('breakdown.share')}</th>
              <th scope="col">{t('breakdown.value')}</th>
              <th scope="col">{t('breakdown.points')}</th>
              <th scope="col">{t('breakdown.lost')}</th>
            </tr>
          </thead>
          <tbody>
            {explained.parts.map((part) => (
              <PartRow key={part.part} part={part} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('breakdown.score')}</th>
              <td />
              <td />
              <td>{format.points(explained.points)}</td>
              <td>{format.points(explained.lost)}</td>
            </tr>
          </tfoot>
        </table>
        <LossList explained={explained} />
      </Panel>
    </div>
  )
}

function PartRow(props: { part: PartExplanation }) {
  const { part } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const measured = part.value !== null
  return (
    <tr>
      <th scope="row" title={t(`coverage:partHint.${part.part}`, { defaultValue: '' })}>
        {t(`coverage:part.${part.part}`)}
        <span className={common.bar} aria-hidden="true">
          <span style={{ width: `${(part.value ?? 0) * 100}%` }} />
        </span>
      </th>
      <td>{measured ? format.percent(part.share) : ''}</td>
      <td>{measured ? format.score(part.value! * 100) : t('notMeasured')}</td>
      <td>{measured ? format.points(part.points) : ''}</td>
      <td>{measured ? format.points(part.lost) : ''}</td>
    </tr>
  )
}
