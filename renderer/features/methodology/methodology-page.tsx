import { SegmentedControl } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useSearch } from 'wouter'
import { PILLARS } from '#shared/coverage/moment-score.ts'
import { FORMULA_VERSION } from '#shared/coverage/types.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Page } from '../../ui/page.tsx'
import { CardsSection, MethodFiles } from './cards-section.tsx'
import classes from './methodology.module.css'
import { PillarSection } from './pillar-section.tsx'
import { PlanSection } from './plan-section.tsx'
import { ScoreSection } from './score-section.tsx'
import { FiguresContext, useFiguresOf, useMethod } from './use-method.ts'

/** The formula with this plan's own numbers: all that is needed to make a score again by hand. */
export function MethodologyPage() {
  const { t } = useTranslation('methodology')
  const format = useFormat()
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('moment')
  const moment = MOMENTS.find((known) => known === asked) ?? 'know'
  const method = useMethod(moment)
  const figures = useFiguresOf(method.places)
  const cards = useMemo(
    () => new Map(method.moment.cards.map((card) => [card.cardId, card])),
    [method],
  )
  const choose = (to: Moment) =>
    navigate(`${planPath(planId, 'methodology')}?moment=${to}`, { replace: true })
  const { score } = method.plan

  return (
    <Page>
      <FiguresContext value={figures}>
        <div className={classes.page} data-moment={moment} data-testid="methodology">
          <header className={classes.head}>
            <SegmentedControl
              size="sm"
              aria-label={t('moment')}
              value={moment}
              data={MOMENTS.map((value) => ({ value, label: t(`app:moment.${value}`) }))}
              onChange={(value) => {
                const chosen = MOMENTS.find((known) => known === value)
                if (chosen) choose(chosen)
              }}
            />
            <div className={classes.files}>
              <MethodFiles method={method.moment} places={method.places} />
            </div>
          </header>
          <p>
            {t('intro', {
              formula: FORMULA_VERSION,
              day: format.fullDay(score.today),
              score: figures.score(method.moment.score.score),
            })}{' '}
            <Link href={planPath(planId, 'coverage')}>{t('toCoverage')}</Link>
          </p>
          <ScoreSection method={method.moment} />
          {PILLARS.map((pillar) => (
            <PillarSection
              key={`${moment} ${pillar}`}
              pillar={pillar}
              method={method.moment}
              cards={cards}
            />
          ))}
          <CardsSection key={moment} method={method.moment} />
          <PlanSection method={method.plan} places={method.overallPlaces} />
        </div>
      </FiguresContext>
    </Page>
  )
}
