import { Button, Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { spreadDates } from '#shared/coverage/spread-dates.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { firstCards } from '#shared/setup/first-cards.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { boardOfState } from '../../backend/plan-state.ts'
import { DateField } from '../../ui/date-field.tsx'
import { recallOf, rememberOf } from '../coverage/window-memory.ts'
import { FirstCardRow } from './first-card-row.tsx'
import { StepFrame } from './step-frame.tsx'
import classes from './work.module.css'

/** As many are offered at first, and all of them chosen. */
const FIRST = 10
const MOST = 30
/** Days over which the first cards are spread until somebody says others. */
const USUAL_PERIOD = 42

const MEMORY = 'first-cards'
const memorySchema = z.object({
  shown: z.number().int().min(FIRST).max(MOST),
  /** Chosen against, or for, what is offered. */
  changed: z.record(z.string(), z.boolean()),
  isDated: z.boolean(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})
type Memory = z.infer<typeof memorySchema>

/** Ten cards to begin with, best first: chosen by ticks and made as one act. */
export function CardsStep({ playbook }: { playbook: Playbook }) {
  const { t } = useTranslation('setup')
  const planId = usePlanId()
  const plan = usePlanContent()
  const canWrite = useCanWrite()
  const act = useAct()
  const [memory, setMemory] = useState<Memory>(
    () => recallOf(planId, MEMORY, memorySchema) ?? NOTHING_SAID,
  )
  const remember = (said: Partial<Memory>) => {
    const next = { ...memory, ...said }
    setMemory(next)
    rememberOf(planId, MEMORY, next)
  }
  const offered = useMemo(
    () => firstCards(boardOfState(plan), plan.today, playbook, MOST),
    [plan, playbook],
  )
  const shown = offered.slice(0, memory.shown)
  const isChosen = (id: string, i: number) => memory.changed[id] ?? i < FIRST
  const chosen = shown.filter(({ id }, i) => isChosen(id, i))
  const from = memory.from ?? plan.today
  const to = memory.to ?? addDays(plan.today, USUAL_PERIOD)
  const isPeriod = !memory.isDated || from <= to

  const make = async () => {
    const efforts = chosen.map(() => 1)
    const days = memory.isDated ? spreadDates(efforts, { from, to }) : []
    const drafts = chosen.map(({ draft }, i) => {
      const dueOn = days[i]
      return dueOn === undefined ? draft : { ...draft, dueOn }
    })
    const done = await act((client) => client.setup.makeCards({ planId, drafts }))
    if (!done) return
    remember({ ...NOTHING_SAID, isDated: memory.isDated, from: memory.from, to: memory.to })
    notifications.show({ message: t('step.cards.made', { count: drafts.length }) })
  }

  return (
    <StepFrame
      step="cards"
      act={
        canWrite &&
        shown.length > 0 && (
          <Button disabled={chosen.length === 0 || !isPeriod} onClick={() => void make()}>
            {t('step.cards.make', { count: chosen.length })}
          </Button>
        )
      }
    >
      {plan.cards.size > 0 && (
        <p className={classes.note}>{t('step.cards.there', { count: plan.cards.size })}</p>
      )}
      {shown.length === 0 ? (
        <p className={classes.note}>{t('step.cards.none')}</p>
      ) : (
        <ol className={classes.cards} data-testid="first-cards">
          {shown.map((card, i) => (
            <FirstCardRow
              key={card.id}
              card={card}
              playbook={playbook}
              isChosen={isChosen(card.id, i)}
              onChoose={
                canWrite
                  ? (on) => remember({ changed: { ...memory.changed, [card.id]: on } })
                  : null
              }
            />
          ))}
        </ol>
      )}
      {offered.length > shown.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => remember({ shown: Math.min(MOST, memory.shown + FIRST) })}
        >
          {t('step.cards.more', { count: Math.min(FIRST, offered.length - shown.length) })}
        </Button>
      )}
      {canWrite && shown.length > 0 && (
        <div className={classes.dates}>
          <Switch
            label={t('step.cards.dated')}
            checked={memory.isDated}
            onChange={(event) => remember({ isDated: event.currentTarget.checked })}
          />
          {memory.isDated && (
            <>
              <DateField
                label={t('step.cards.from')}
                value={from}
                onSave={async (day) => {
                  remember({ from: day })
                  return true
                }}
              />
              <DateField
                label={t('step.cards.to')}
                value={to}
                error={isPeriod ? undefined : t('step.cards.endsFirst')}
                onSave={async (day) => {
                  remember({ to: day })
                  return true
                }}
              />
            </>
          )}
        </div>
      )}
    </StepFrame>
  )
}

const NOTHING_SAID: Memory = { shown: FIRST, changed: {}, isDated: false, from: null, to: null }
