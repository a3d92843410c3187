import { useTranslation } from 'react-i18next'
import { bandOf } from '#shared/coverage/bands.ts'
import { PILLARS } from '#shared/coverage/moment-score.ts'
import type { MomentMethod } from '#shared/coverage/methodology.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Panel } from '../../ui/page.tsx'
import { fraction, joined, name, number, row } from './expression.ts'
import { Formula } from './formula.tsx'
import classes from './methodology.module.css'
import { useFigures } from './use-method.ts'
import { useSigns } from './use-said.ts'

/** From the pillars to the score, its band, its range and how much of it is measured. */
export function ScoreSection(props: { method: MomentMethod }) {
  const { moment, score, pillarWeights, demand } = props.method
  const { t } = useTranslation('methodology')
  const format = useFormat()
  const figures = useFigures()
  const signs = useSigns()
  const target = usePlan((plan) => plan.settings.targets[moment])
  const pillars = PILLARS.map((pillar, at) => ({
    pillar,
    weight: pillarWeights[at]!,
    value: score.pillars[pillar],
  }))
  const measured = pillars.filter(({ value }) => value !== null)
  const weights = measured.reduce((sum, { weight }) => sum + weight, 0)
  const all = pillarWeights.reduce((sum, weight) => sum + weight, 0)
  const { figure } = figures
  const term = (weight: number, value: number) =>
    row(number(figure(weight)), signs.times, number(figure(value)))
  const title = t('score.title', {
    moment: t(`app:moment.${moment}`),
    score: figures.score(score.score),
  })
  return (
    <Panel title={title}>
      <p>{t('score.text')}</p>
      {weights > 0 ? (
        <Formula
          testid="score-formula"
          of={joined(
            [
              name(t('term.score')),
              row(
                number('100'),
                signs.times,
                fraction(
                  joined(
                    measured.map(({ weight, value }) => term(weight, value!)),
                    signs.plus,
                  ),
                  joined(
                    measured.map(({ weight }) => number(figure(weight))),
                    signs.plus,
                  ),
                ),
              ),
              number(figures.score(score.score)),
            ],
            signs.is,
          )}
        />
      ) : (
        <p className={classes.quiet}>{t('score.nothing')}</p>
      )}
      <table className={classes.table} aria-label={title} data-testid="pillars">
        <thead>
          <tr>
            <th scope="col">{t('term.pillar')}</th>
            <th scope="col">{t('term.weight')}</th>
            <th scope="col">{t('term.value')}</th>
            <th scope="col">{t('term.points')}</th>
          </tr>
        </thead>
        <tbody>
          {pillars.map(({ pillar, weight, value }) => (
            <tr key={pillar}>
              <th scope="row">{t(`coverage:pillar.${pillar}`)}</th>
              <td>{figure(weight)}</td>
              <td>{value === null ? t('notMeasured') : figure(value)}</td>
              <td>
                {value === null || weights === 0
                  ? ''
                  : figures.score((100 * weight * value) / weights)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('term.score')}</th>
            <td />
            <td />
            <td data-testid="score">{figures.score(score.score)}</td>
          </tr>
        </tfoot>
      </table>
      <ul className={classes.notes}>
        <li>
          {t('score.band', {
            band: t(`coverage:band.${bandOf(score.score)}`),
            hint: t(`coverage:bandHint.${bandOf(score.score)}`),
            target: format.amount(target),
          })}
        </li>
        <li>
          {t('score.measured', {
            share: format.rate(score.measured),
            measured: figure(weights),
            all: figure(all),
          })}
        </li>
        <li>
          {demand.low === demand.high
            ? t('score.certain')
            : t('score.range', {
                low: figures.score(score.low),
                high: figures.score(score.high),
                demandLow: figure(demand.low!),
                demandHigh: figure(demand.high!),
              })}
        </li>
      </ul>
      {demand.low !== demand.high && <p className={classes.quiet}>{t('score.rangeHow')}</p>}
      {weights > 0 && pillars.some(({ value }) => value === null) && (
        <p className={classes.quiet}>
          {t('score.leftOut', {
            pillars: pillars
              .filter(({ value }) => value === null)
              .map(({ pillar }) => t(`coverage:pillar.${pillar}`))
              .join(', '),
          })}
        </p>
      )}
    </Panel>
  )
}
