import { Tabs } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearch } from 'wouter'
import { planPath } from '../../app/routes.ts'
import { usePlanId } from '../../backend/context.tsx'
import { CardsFrame, PANEL_WIDTH } from '../views/cards-frame.tsx'
import { createSelection } from '../views/selection.ts'
import { useBulkActs } from '../views/use-bulk-acts.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { useRemoveCards } from '../views/use-remove-cards.ts'
import { JourneysTab } from './journeys-tab.tsx'
import classes from './journeys-page.module.css'

const DecisionTab = lazy(async () => ({
  default: (await import('../decision/decision-tab.tsx')).DecisionTab,
}))

const TABS = ['journeys', 'path'] as const
type Tab = (typeof TABS)[number]

/** How shoppers come to buy: their way over the stages, and the order in which they decide. */
export function JourneysPage() {
  const { t } = useTranslation('journeys')
  const planId = usePlanId()
  const [, navigate] = useLocation()
  const inAddress = new URLSearchParams(useSearch()).get('tab')
  const asked = TABS.find((one) => one === inAddress)
  const [tab, setTab] = useState<Tab>(asked ?? 'journeys')
  const shown = asked ?? tab
  const [answered, setAnswered] = useState(asked)
  if (answered !== asked) {
    // An open card takes the address for itself; the tab stays.
    setAnswered(asked)
    if (asked) setTab(asked)
  }
  const { cardId, open, close } = useOpenCard()
  const acts = useCardActs()
  const bulk = useBulkActs()
  const [selection] = useState(createSelection)
  const remove = useRemoveCards(acts, bulk, close)

  return (
    <CardsFrame
      selection={selection}
      bulk={bulk}
      cardId={cardId}
      startAtTitle={false}
      onFocusPage={() => {}}
      onClose={close}
      onRemove={(id) => {
        close()
        void remove([id])
      }}
    >
      <Tabs
        value={shown}
        keepMounted={false}
        className={classes.page ?? ''}
        style={{ marginInlineEnd: cardId === null ? 0 : PANEL_WIDTH }}
        onChange={(value) => {
          setTab(TABS.find((one) => one === value) ?? 'journeys')
          navigate(planPath(planId, 'journeys'), { replace: true })
        }}
      >
        <Tabs.List className={classes.tabs ?? ''}>
          {TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="journeys" className={classes.panel ?? ''}>
          <JourneysTab openCard={open} />
        </Tabs.Panel>
        <Tabs.Panel value="path" className={classes.panel ?? ''}>
          <Suspense fallback={null}>
            <DecisionTab openCard={open} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </CardsFrame>
  )
}
