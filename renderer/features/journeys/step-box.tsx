import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconAlertTriangle, IconDots, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { JourneyStep } from '#shared/coverage/journey-score.ts'
import type { Touchpoint } from '#shared/domain/journey.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { Carry } from './use-carry.ts'
import { itemKey } from './places.ts'
import { StepCard } from './step-card.tsx'
import classes from './step.module.css'
import { useStages } from './use-craft.ts'
import type { StageDoing } from './stage-doing.ts'

/** A touchpoint with its cards: how strong it is, and a word where it leaks. */
export function StepBox(props: {
  step: JourneyStep & { touchpoint: Touchpoint }
  /** The steps of its stage, in order. */
  siblings: readonly Touchpoint[]
  weakest: boolean
  carry: Carry | null
  doing: StageDoing
}) {
  const { step, carry, doing } = props
  const { touchpoint, leak, cards } = step
  const { t } = useTranslation('journeys')
  const format = useFormat()
  const channel = usePlan(
    (plan) => plan.settings.channels.find(({ id }) => id === touchpoint.channel)?.title,
  )
  const share = format.percent(step.strength)
  const place = `step:${touchpoint.id}`
  return (
    <section
      className={classes.step}
      aria-label={t('step.said', { title: touchpoint.title, share })}
      data-place={place}
      data-testid="journey-step"
      data-leak={leak ?? undefined}
      data-weakest={props.weakest || undefined}
      data-over={(carry?.to === place && carry.step !== touchpoint.id) || undefined}
    >
      <header className={classes.stepHead}>
        <h5 dir="auto">{touchpoint.title}</h5>
        {doing.canWrite && <StepMenu {...props} />}
        <p>
          <span>{channel ?? t('step.noChannel')}</span>
          <b title={t('step.strengthHint')}>{share}</b>
        </p>
        {props.weakest && <p className={classes.weakest}>{t('step.weakest')}</p>}
        {touchpoint.note !== '' && <p className={classes.note}>{touchpoint.note}</p>}
      </header>
      {leak && (
        <p className={classes.leak}>
          <IconAlertTriangle size={13} stroke={1.9} aria-hidden="true" />
          {t(`leak.${leak}`)}
        </p>
      )}
      {cards.length > 0 && (
        <ul className={classes.cards}>
          {cards.map((held) => (
            <StepCard
              key={held.card.id}
              held={held}
              step={touchpoint.id}
              carried={carry?.key === itemKey({ cardId: held.card.id, step: touchpoint.id })}
              onOpen={doing.openCard}
              onTakeOut={doing.canWrite ? () => doing.takeOut(held.card.id, touchpoint.id) : null}
            />
          ))}
        </ul>
      )}
      {doing.canWrite && (
        <Button
          className={classes.add ?? ''}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={12} aria-hidden="true" />}
          aria-label={t('step.startCardNamed', { title: touchpoint.title })}
          onClick={() => doing.startCard(touchpoint)}
        >
          {t('step.startCard')}
        </Button>
      )}
    </section>
  )
}

function StepMenu(props: {
  step: { touchpoint: Touchpoint }
  siblings: readonly Touchpoint[]
  doing: StageDoing
}) {
  const { step, siblings, doing } = props
  const { touchpoint } = step
  const { t } = useTranslation('journeys')
  const stages = useStages()
  const at = siblings.findIndex(({ id }) => id === touchpoint.id)
  const move = (beforeId: string | null) =>
    doing.moveStep(touchpoint.id, touchpoint.stage, beforeId)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="xs"
          aria-label={t('step.more', { title: touchpoint.title })}
        >
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => doing.editStep(touchpoint)}>{t('step.edit')}</Menu.Item>
        <Menu.Item onClick={() => doing.pickCard(touchpoint)}>{t('step.pickCard')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item disabled={at <= 0} onClick={() => move(siblings[at - 1]!.id)}>
          {t('step.earlier')}
        </Menu.Item>
        <Menu.Item
          disabled={at >= siblings.length - 1}
          onClick={() => move(siblings[at + 2]?.id ?? null)}
        >
          {t('step.later')}
        </Menu.Item>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item>{t('step.toStage')}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {LIFE_STAGES.filter((stage) => stage !== touchpoint.stage).map((stage) => (
              <Menu.Item key={stage} onClick={() => doing.moveStep(touchpoint.id, stage, null)}>
                {stages[stage].title}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => doing.removeStep(touchpoint)}>
          {t('step.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
