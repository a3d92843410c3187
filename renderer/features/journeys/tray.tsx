import { Select, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardFilter, NO_FILTER } from '#shared/domain/card-filter.ts'
import type { Card } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { matcherIn } from '../views/filter-context.ts'
import type { Carry } from './use-carry.ts'
import { TRAY } from './places.ts'
import classes from './tray.module.css'
import { TrayList } from './tray-list.tsx'
import { useStages } from './use-craft.ts'

/** The plan's cards to be carried into steps, found by words, moment, stage and audience. */
export function Tray(props: {
  /** Cards that stand in the journey already. */
  placed: ReadonlySet<string>
  carry: Carry | null
  onOpen: (cardId: string) => void
}) {
  const { placed, carry } = props
  const { t } = useTranslation('journeys')
  const plan = usePlanContent()
  const model = usePlanModel()
  const stages = useStages()
  const [text, setText] = useState('')
  const [moment, setMoment] = useState<Moment | null>(null)
  const [stage, setStage] = useState<string | null>(null)
  const [audience, setAudience] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(true)
  const asked = useMemo(
    (): CardFilter => ({
      ...NO_FILTER,
      text,
      moments: moment ? [moment] : [],
      stages: stage ? [stage] : [],
      audiences: audience ? [audience] : [],
    }),
    [audience, moment, stage, text],
  )
  const filter = useDeferredValue(asked)
  const audiences = useMemo(() => audiencesOf(plan.cards.values()), [plan.cards])
  const cards = useMemo(() => {
    const fits = matcherIn(plan, model, filter)
    return [...plan.cards.values()].filter(
      (card) => !(waiting && placed.has(card.id)) && fits(card),
    )
  }, [filter, model, placed, plan, waiting])
  const over = carry?.to === TRAY && carry.step !== null

  return (
    <section
      className={classes.tray}
      aria-label={t('tray.title')}
      data-place={TRAY}
      data-over={over || undefined}
    >
      <h4>{over ? t('tray.out') : t('tray.title')}</h4>
      <div className={classes.filters}>
        <TextInput
          size="xs"
          aria-label={t('tray.search')}
          placeholder={t('tray.search')}
          leftSection={<IconSearch size={13} aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          size="xs"
          aria-label={t('views:field.moments')}
          placeholder={t('tray.anyMoment')}
          clearable
          data={MOMENTS.map((value) => ({ value, label: t(`app:moment.${value}`) }))}
          value={moment}
          onChange={(value) => setMoment(MOMENTS.find((one) => one === value) ?? null)}
        />
        <Select
          size="xs"
          aria-label={t('views:field.stages')}
          placeholder={t('tray.anyStage')}
          clearable
          data={LIFE_STAGES.map((value) => ({ value, label: stages[value].title }))}
          value={stage}
          onChange={setStage}
        />
        {audiences.length > 0 && (
          <Select
            size="xs"
            aria-label={t('views:field.audiences')}
            placeholder={t('tray.anyAudience')}
            clearable
            searchable
            limit={50}
            data={audiences}
            value={audience}
            onChange={setAudience}
          />
        )}
        <Switch
          size="xs"
          label={t('tray.waiting')}
          checked={waiting}
          onChange={(event) => setWaiting(event.currentTarget.checked)}
        />
      </div>
      <p className={classes.count} role="status">
        {t('views:filter.cards', { count: cards.length })}
      </p>
      {cards.length > 0 && (
        <TrayList cards={cards} placed={placed} carry={carry} onOpen={props.onOpen} />
      )}
    </section>
  )
}

function audiencesOf(cards: Iterable<Card>): string[] {
  const found = new Set<string>()
  for (const card of cards) for (const audience of card.audiences) found.add(audience)
  return [...found].toSorted((a, b) => a.localeCompare(b))
}
