import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JourneyStep } from '#shared/coverage/journey-score.ts'
import type { Touchpoint } from '#shared/domain/journey.ts'
import type { LifeStage } from '#shared/domain/stage.ts'
import type { Carry } from './use-carry.ts'
import type { StageDoing } from './stage-doing.ts'
import classes from './stages.module.css'
import { StepBox } from './step-box.tsx'
import { useStages } from './use-craft.ts'

/** A stage of a journey: what happens in it, its touchpoints, or a word that it has none. */
export function StageColumn(props: {
  stage: LifeStage
  /** From 1. */
  number: number
  steps: readonly JourneyStep[]
  weakest: JourneyStep | null
  skipped: boolean
  carry: Carry | null
  doing: StageDoing
}) {
  const { stage, steps, skipped, carry, doing } = props
  const { t } = useTranslation('journeys')
  const words = useStages()[stage]
  const place = `stage:${stage}`
  const held = steps.filter(hasTouchpoint)
  const siblings = held.map(({ touchpoint }) => touchpoint)
  return (
    <section
      className={classes.stage}
      aria-label={words.title}
      data-place={place}
      data-testid={`stage-${stage}`}
      data-skipped={skipped || undefined}
      data-over={carry?.to === place || undefined}
    >
      <header className={classes.stageHead} title={`${words.happens} ${words.reach}`}>
        <h4>
          <span aria-hidden="true">{props.number}</span> {words.title}
        </h4>
        <p>{words.happens}</p>
        <p className={classes.reach}>{t('stage.reach', { reach: words.reach })}</p>
      </header>
      {held.map((step) => (
        <StepBox
          key={step.touchpoint.id}
          step={step}
          siblings={siblings}
          weakest={props.weakest === step}
          carry={carry}
          doing={doing}
        />
      ))}
      {skipped && <p className={classes.skipped}>{t('stage.skipped')}</p>}
      {held.length === 0 && !skipped && (
        <div className={classes.gap}>
          <p>
            <IconAlertTriangle size={13} stroke={1.9} aria-hidden="true" />
            {t('leak.no-touchpoint')}
          </p>
        </div>
      )}
      {carry?.to === place && <p className={classes.landing}>{t('stage.landing')}</p>}
      {doing.canWrite && (
        <div className={classes.acts}>
          <Button
            variant={held.length === 0 && !skipped ? 'default' : 'subtle'}
            size="compact-xs"
            leftSection={<IconPlus size={12} aria-hidden="true" />}
            aria-label={t('stage.addNamed', { stage: words.title })}
            onClick={() => doing.addStep(stage)}
          >
            {t('stage.add')}
          </Button>
          {held.length === 0 && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={t(skipped ? 'stage.unskipNamed' : 'stage.skipNamed', {
                stage: words.title,
              })}
              onClick={() => doing.skip(stage, !skipped)}
            >
              {t(skipped ? 'stage.unskip' : 'stage.skip')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

const hasTouchpoint = (step: JourneyStep): step is JourneyStep & { touchpoint: Touchpoint } =>
  step.touchpoint !== null
