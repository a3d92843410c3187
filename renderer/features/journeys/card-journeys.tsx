import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { PanelSection } from '../cards/panel-section.tsx'
import classes from './card-journeys.module.css'
import { useStages } from './use-craft.ts'
import { useJourneysHeld } from './use-journeys.ts'

/** Which journeys a card stands in, and at which steps; nothing where it stands in none. */
export function CardJourneys(props: { cardId: string }) {
  const { t } = useTranslation('journeys')
  const planId = usePlanId()
  const stages = useStages()
  const { data } = useJourneysHeld()
  const holding = (data?.touchpoints ?? []).filter(({ cards }) => cards.includes(props.cardId))
  if (!data || holding.length === 0) return null
  const journeys = data.journeys.filter(({ id }) => holding.some((one) => one.journeyId === id))
  return (
    <PanelSection title={t('inCard.title')}>
      <ul className={classes.list} data-testid="card-journeys">
        {journeys.map(({ id, title }) => (
          <li key={id}>
            <Link href={`${planPath(planId, 'journeys')}?journey=${encodeURIComponent(id)}`}>
              {title}
            </Link>
            {holding
              .filter(({ journeyId }) => journeyId === id)
              .map((step) => (
                <span key={step.id}>
                  {t('inCard.step', { stage: stages[step.stage].title, title: step.title })}
                </span>
              ))}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}
