import { useTranslation } from 'react-i18next'
import { rightsStanding } from '#shared/creators/rights-standing.ts'
import type { Card } from '#shared/domain/card.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './strength-note.module.css'
import { useRightsWords } from './use-rights-words.ts'

/** How much the card counts, and from what that comes. */
export function StrengthNote(props: { card: Card }) {
  const { t } = useTranslation('board')
  const format = useFormat()
  const model = usePlanModel()
  usePlan((plan) => plan.score)
  const today = usePlan((plan) => plan.today)
  const words = useRightsWords()
  const strength = model.strengthOf(props.card.id)
  if (!strength) return null
  const over = rightsStanding(props.card.rights, today).ended
  const { done, total } = {
    done: props.card.checklist.filter((item) => item.done).length,
    total: props.card.checklist.length,
  }
  const factors = [
    ['progress', strength.progress],
    ['freshness', strength.freshness],
    ['quality', strength.quality],
  ] as const
  return (
    <div className={classes.strength} data-moment={props.card.moment}>
      <div className={classes.strengthTotal}>
        <b>{format.percent(strength.strength)}</b>
        <span>{t('strength.total')}</span>
      </div>
      <dl>
        {factors.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`strength.${name}`)}</dt>
            <dd>{format.percent(value)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {strength.rightsEnded
          ? t('strength.rightsEnded')
          : [
              strength.progress < 1 ? t('strength.notLive') : null,
              strength.freshness < 1 ? t('strength.stale') : null,
              strength.quality < 1 ? t('strength.open', { count: total - done, total }) : null,
              over ? t('creators:rights.partNote', { uses: words.uses(over.uses) }) : null,
            ]
              .filter(Boolean)
              .join(' ') || t('strength.full')}
      </p>
    </div>
  )
}
