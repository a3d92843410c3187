import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import type { Touchpoint } from '#shared/domain/journey.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanModel } from '../../backend/context.tsx'
import { JourneyHead } from './journey-head.tsx'
import { PickCard } from './pick-card.tsx'
import { placesOf, stageOf, stepOf, type CardKey, type Place } from './places.ts'
import { PointerDrag } from './pointer-drag.tsx'
import { StageColumn } from './stage-column.tsx'
import type { StageDoing } from './stage-doing.ts'
import classes from './stages.module.css'
import { StepDialog, type StepAsked } from './step-dialog.tsx'
import { Tray } from './tray.tsx'
import { useCarry } from './use-carry.ts'
import { useStages } from './use-craft.ts'
import type { JourneyActs } from './use-journey-acts.tsx'
import { useJourneyKeys } from './use-journey-keys.ts'
import type { ScoredJourney } from './use-journeys.ts'

/** A journey over the stages, its cards to be carried from step to step, and the cards it could have. */
export function JourneyView(props: {
  scored: ScoredJourney
  all: readonly ScoredJourney[]
  acts: JourneyActs
  openCard: (cardId: string) => void
  onShow: (journeyId: string) => void
}) {
  const { scored, acts, all } = props
  const { journey, touchpoints, result } = scored
  const { t } = useTranslation('journeys')
  const canWrite = useCanWrite()
  const model = usePlanModel()
  const stages = useStages()
  const around = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<StepAsked | null>(null)
  const [picking, setPicking] = useState<Touchpoint | null>(null)
  const places = useMemo(() => placesOf(result.steps), [result])
  const placed = useMemo(() => new Set(touchpoints.flatMap(({ cards }) => cards)), [touchpoints])
  const { weakest } = result

  function drop({ cardId, step }: CardKey, to: Place) {
    const stage = stageOf(to)
    if (!stage) return void acts.place([cardId], step, stepOf(to))
    const title = model.state().cards.get(cardId)?.title || t('stepForm.untitled')
    const fields = { stage, title, channel: null, note: '', cards: [cardId] }
    void acts.addStep(journey.id, fields, step)
  }
  const carrying = useCarry({
    places,
    steps: touchpoints,
    start: weakest?.touchpoint
      ? `step:${weakest.touchpoint.id}`
      : `stage:${weakest?.stage ?? LIFE_STAGES[0]}`,
    drop,
  })
  const { carry } = carrying
  const keys = useJourneyKeys(around, carrying, canWrite)

  const doing: StageDoing = {
    canWrite,
    openCard: props.openCard,
    startCard: (step) =>
      void acts.startCard(journey, step, stages[step.stage].moment).then((card) => {
        if (card) props.openCard(card.id)
      }),
    pickCard: setPicking,
    takeOut: (cardId, step) => void acts.place([cardId], step, null),
    addStep: (stage) => setAsked({ stage, step: null }),
    editStep: (step) => setAsked({ stage: step.stage, step }),
    moveStep: (step, stage, beforeId) => void acts.moveStep(step, stage, beforeId),
    removeStep: (step) => void acts.removeStep(step),
    skip: (stage, skipped) => {
      const others = journey.skipped.filter((one) => one !== stage)
      void acts.update(journey.id, { skipped: skipped ? [...others, stage] : others })
    },
  }
  const at = all.findIndex((one) => one.journey.id === journey.id)

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it listens for the cards in it
    <div
      ref={around}
      className={classes.view}
      onKeyDown={keys.onKeyDown}
      onKeyDownCapture={keys.onKeyDownCapture}
    >
      <JourneyHead
        key={journey.id}
        scored={scored}
        before={all[at - 1]?.journey ?? null}
        after={all[at + 1]?.journey ?? null}
        afterNext={all[at + 2]?.journey ?? null}
        doing={doing}
        onSave={(patch) => void acts.update(journey.id, patch)}
        onMove={(beforeId) => void acts.move(journey.id, beforeId)}
        onDuplicate={() =>
          void acts.duplicate(journey).then((copy) => {
            if (copy) props.onShow(copy.id)
          })
        }
        onRemove={() => void acts.remove(journey)}
      />
      <p id="journey-keys" className="ms-visually-hidden">
        {t('keys')}
      </p>
      <div role="status" className="ms-visually-hidden">
        {carrying.said}
      </div>
      <PointerDrag around={around} carrying={carrying} canDrag={canWrite}>
        <div className={classes.body}>
          {canWrite && <Tray placed={placed} carry={carry} onOpen={props.openCard} />}
          <div
            className={classes.stages}
            data-scrolls
            tabIndex={0}
            role="group"
            aria-label={t('stage.all')}
          >
            {LIFE_STAGES.map((stage, i) => (
              <StageColumn
                key={stage}
                stage={stage}
                number={i + 1}
                steps={result.steps.filter((step) => step.stage === stage)}
                weakest={weakest}
                skipped={result.skipped.includes(stage)}
                carry={carry}
                doing={doing}
              />
            ))}
          </div>
        </div>
      </PointerDrag>
      {carry?.by === 'keys' && (
        <div className={classes.carryBar} data-testid="carry-bar">
          {t('carry.bar', { place: carrying.nameOf(carry.to) })}
        </div>
      )}
      {asked && (
        <StepDialog
          asked={asked}
          onClose={() => setAsked(null)}
          onSave={(fields) => {
            setAsked(null)
            if (asked.step) void acts.updateStep(asked.step.id, fields)
            else void acts.addStep(journey.id, { ...fields, stage: asked.stage, cards: [] })
          }}
        />
      )}
      {picking && (
        <PickCard
          step={picking}
          onClose={() => setPicking(null)}
          onPick={(card) => {
            setPicking(null)
            void acts.place([card.id], null, picking.id)
          }}
        />
      )}
    </div>
  )
}
