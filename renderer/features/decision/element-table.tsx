import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Decision, isThin } from '#shared/coverage/decision.ts'
import { heatStep } from '#shared/coverage/heat-step.ts'
import { type Element, ELEMENTS } from '#shared/domain/card.ts'
import { type Moment, MOMENTS } from '#shared/domain/moment.ts'
import { type ElementFacts, inLocale } from '#shared/playbook/playbook.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import heat from '../coverage/heatmap.module.css'
import classes from './decision.module.css'
import type { Chosen } from './chosen.ts'

/** How well each element is served, moment by moment and over all; each cell opens its cards. */
export function ElementTable(props: {
  elements: Decision['elements']
  /** The first element of the plan's path. */
  first: Element
  facts: readonly ElementFacts[]
  chosen: Chosen | null
  onChoose: (chosen: Chosen) => void
}) {
  const { elements, first } = props
  const { t } = useTranslation('decision')
  const locale = useLocale()
  const targets = usePlan((plan) => plan.settings.targets)
  return (
    <div className={classes.scroll}>
      <table className={classes.elements} data-testid="elements">
        <thead>
          <tr>
            <td />
            {MOMENTS.map((moment) => (
              <th key={moment} scope="col" data-moment={moment}>
                {t(`app:moment.${moment}`)}
                {targets[moment] === 0 && <small>{t('elements.notAimed')}</small>}
              </th>
            ))}
            <th scope="col">{t('elements.overall')}</th>
          </tr>
        </thead>
        <tbody>
          {ELEMENTS.map((element) => {
            const { moments, overall } = elements[element]
            const facts = props.facts.find(({ id }) => id === element)
            const thin = element === first && overall !== null && isThin(overall)
            return (
              <tr key={element} data-first={element === first || undefined}>
                <th scope="row">
                  {t(`board:element.${element}`)}
                  {element === first && <em>{t('elements.first')}</em>}
                  {thin && (
                    <span className={classes.thin}>
                      <IconAlertTriangle size={12} stroke={1.9} aria-hidden="true" />
                      {t('elements.thin')}
                    </span>
                  )}
                  <small>{facts && inLocale(facts.why, locale)}</small>
                </th>
                {MOMENTS.map((moment) => (
                  <td key={moment}>
                    <Cell {...props} of={{ element, moment }} value={moments[moment].value} />
                  </td>
                ))}
                <td>
                  <Cell {...props} of={{ element, moment: null }} value={overall} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cell(props: {
  of: { element: Element; moment: Moment | null }
  value: number | null
  chosen: Chosen | null
  onChoose: (chosen: Chosen) => void
}) {
  const { of, value, chosen } = props
  const { t } = useTranslation('decision')
  const format = useFormat()
  const share = value === null ? '–' : format.percent(value)
  const moment = of.moment === null ? t('elements.overall') : t(`app:moment.${of.moment}`)
  return (
    <button
      type="button"
      className={heat.cell}
      data-step={value === null ? 'none' : heatStep(100 * value)}
      aria-pressed={chosen?.element === of.element && chosen.moment === of.moment}
      aria-label={t('elements.cell', {
        element: t(`board:element.${of.element}`),
        moment,
        share,
      })}
      onClick={() => props.onChoose(of)}
    >
      {share}
    </button>
  )
}
