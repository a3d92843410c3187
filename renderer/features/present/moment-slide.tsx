import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cardsOfNote } from '#shared/coverage/cards-of-note.ts'
import type { Heatmap } from '#shared/coverage/heatmap.ts'
import type { NextStep } from '#shared/coverage/next-step.ts'
import { stepText } from '#shared/coverage/step-text.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'
import type { Change } from '../coverage/use-change.ts'
import { ChannelRow } from './channel-row.tsx'
import { PointList } from './point-list.tsx'
import classes from './present.module.css'
import { PillarBars, ScoreFigures } from './score-figures.tsx'
import { useFit } from './use-fit.ts'

/** How many gaps and steps, and how many cards, from the fewest that a slide shows to the most. */
const FITS = [
  { entries: 1, cards: 1 },
  { entries: 1, cards: 2 },
  { entries: 2, cards: 2 },
  { entries: 3, cards: 2 },
  { entries: 3, cards: 3 },
] as const

/** One moment: where it stands, where it leaks and why, what to do next, and the cards to speak of. */
export function MomentSlide(props: {
  moment: Moment
  heat: Heatmap
  steps: readonly NextStep[]
  change: Change | null
  onOpen: (cardId: string) => void
}) {
  const { moment } = props
  const { t, i18n } = useTranslation('present')
  const sentence = useCoverageSentence()
  const model = usePlanModel()
  const score = usePlan((plan) => plan.score.moments[moment])
  const target = usePlan((plan) => plan.settings.targets[moment])
  const explained = usePlan(() => model.explain(moment))
  const { box, count } = useFit(FITS.length, `${moment} ${i18n.language}`)
  const fit = FITS[count - 1]!
  const losses = explained.parts
    .flatMap(({ losses: lost }) => lost)
    .toSorted((a, b) => b.points - a.points)
  const steps = props.steps.filter((step) => step.moment === moment)

  return (
    <div className={classes.moment} ref={box}>
      <div className={classes.stand}>
        <ScoreFigures score={score} target={target} change={props.change} />
        <PillarBars score={score} />
      </div>
      <div className={classes.said}>
        <PointList
          title={t('gaps')}
          none={t('noGaps')}
          sign="−"
          entries={losses.slice(0, fit.entries).map((loss, at) => ({
            id: `${at}`,
            points: loss.points,
            sentence: sentence.ofLoss(loss),
          }))}
        />
        <PointList
          title={t('steps')}
          none={t('noSteps')}
          sign="+"
          entries={steps.slice(0, fit.entries).map((step) => ({
            id: step.id,
            points: step.gain,
            sentence: sentence.ofText(stepText(step)),
          }))}
        />
      </div>
      <ChannelRow heat={props.heat} moment={moment} />
      <Cards moment={moment} most={fit.cards} onOpen={props.onOpen} />
    </div>
  )
}

function Cards(props: { moment: Moment; most: number; onOpen: (cardId: string) => void }) {
  const { moment, most } = props
  const { t } = useTranslation('present')
  const format = useFormat()
  const sentence = useCoverageSentence()
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  const explained = usePlan(() => model.explain(moment))
  const notes = useMemo(() => {
    const all = [...cards.values()].flatMap((card) => {
      const strength = model.strengthOf(card.id)
      return strength ? [{ card, strength }] : []
    })
    return cardsOfNote(explained, all, most)
  }, [cards, model, explained, most])
  if (notes.length === 0) return null
  return (
    <section className={classes.cards}>
      <h3>{t('cards')}</h3>
      <ul>
        {notes.map((card) => (
          <li key={card.cardId}>
            <button type="button" data-card={card.cardId} onClick={() => props.onOpen(card.cardId)}>
              {card.note === 'carries' ? (
                <>
                  <strong>{card.title === '' ? t('board:card.untitled') : card.title}</strong>{' '}
                  <span>{t('carries', { strength: format.percent(card.strength) })}</span>
                </>
              ) : (
                sentence.ofContribution(card.reason)
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
