import { useTranslation } from 'react-i18next'
import { weighedMoments, type PlanMethod } from '#shared/coverage/methodology.ts'
import type { Places } from '#shared/coverage/method-places.ts'
import { Panel } from '../../ui/page.tsx'
import { fraction, joined, name, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import classes from './methodology.module.css'
import { useFiguresOf } from './use-method.ts'
import { useSigns } from './use-said.ts'

/** From the four moments to the plan's score. */
export function PlanSection(props: { method: PlanMethod; places: Places }) {
  const { method } = props
  const { t } = useTranslation('methodology')
  const { figure, score } = useFiguresOf(props.places)
  const signs = useSigns()
  const moments = weighedMoments(method)
  const weights = moments.reduce((sum, { weight }) => sum + weight, 0)
  const title = t('plan.title', { score: score(method.score.overall) })
  return (
    <Panel title={title}>
      <p>{t('plan.text')}</p>
      <Formula
        testid="plan-formula"
        of={joined(
          [
            name(t('term.score')),
            fraction(
              joined(
                moments.map(({ weight, value }) =>
                  row(number(figure(weight)), signs.times, number(figure(value))),
                ),
                signs.plus,
              ),
              number(figure(weights)),
            ),
            number(score(method.score.overall)),
          ],
          signs.is,
        )}
      />
      <table className={classes.table} aria-label={title} data-testid="plan">
        <thead>
          <tr>
            <th scope="col">{t('moment')}</th>
            <th scope="col">{t('term.weight')}</th>
            <th scope="col">{t('term.score')}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map(({ moment, weight, value }) => (
            <tr key={moment}>
              <th scope="row">{t(`app:moment.${moment}`)}</th>
              <td>{figure(weight)}</td>
              <td>{figure(value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('plan.overall')}</th>
            <td>{figure(weights)}</td>
            <td>{score(method.score.overall)}</td>
          </tr>
        </tfoot>
      </table>
    </Panel>
  )
}
