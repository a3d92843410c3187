import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlan, usePlanId, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { ListedTactic } from './listed-tactic.ts'
import classes from './tactic-details.module.css'

const FIRST = 5

/** The cards that carry a tactic out, strongest first. */
export function TacticCards({ listed }: { listed: ListedTactic }) {
  const { t } = useTranslation('playbook')
  const format = useFormat()
  const planId = usePlanId()
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  const columns = usePlan((plan) => plan.columns)
  const [all, setAll] = useState(false)
  if (!listed.tactic) return null
  const carrying = listed.cardIds
    .flatMap((id) => {
      const card = cards.get(id)
      return card ? [{ card, strength: model.strengthOf(id)?.strength ?? 0 }] : []
    })
    .toSorted((a, b) => b.strength - a.strength)
  return (
    <section aria-label={t('cards.title')}>
      <h4>{t('cards.title')}</h4>
      {carrying.length === 0 && <p>{t('cards.none')}</p>}
      <ul className={classes.cards}>
        {carrying.slice(0, all ? carrying.length : FIRST).map(({ card, strength }) => (
          <li key={card.id}>
            <Link
              href={`${planPath(planId, 'board')}?card=${encodeURIComponent(card.id)}`}
              dir="auto"
            >
              {card.title || t('board:card.untitled')}
            </Link>
            <span>{columns.find(({ id }) => id === card.columnId)?.title}</span>
            <span className="ms-num">
              {t('cards.strength', { strength: format.percent(strength) })}
            </span>
          </li>
        ))}
      </ul>
      {!all && carrying.length > FIRST && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('cards.more', { count: carrying.length - FIRST })}
        </Button>
      )}
    </section>
  )
}
