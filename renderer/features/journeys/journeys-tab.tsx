import { Button, Loader } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'
import { useCanWrite } from '../../app/system-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { JourneyList } from './journey-list.tsx'
import { JourneyView } from './journey-view.tsx'
import classes from './journeys-page.module.css'
import { NewJourney } from './new-journey.tsx'
import { useJourneyActs } from './use-journey-acts.tsx'
import { useScoredJourneys } from './use-journeys.ts'

/** All journeys of the plan, and the one that is shown; another page may lead to one by `?journey=`. */
export function JourneysTab(props: { openCard: (cardId: string) => void }) {
  const { t } = useTranslation('journeys')
  const canWrite = useCanWrite()
  const journeys = useScoredJourneys()
  const acts = useJourneyActs()
  const addressed = new URLSearchParams(useSearch()).get('journey')
  const [chosen, setChosen] = useState(addressed)
  const [making, setMaking] = useState(false)
  const [answered, setAnswered] = useState(addressed)
  if (answered !== addressed) {
    setAnswered(addressed)
    if (addressed !== null) setChosen(addressed)
  }
  if (!journeys) return <Loader m="lg" size="sm" aria-label={t('app:common.loading')} />
  const shown = journeys.find(({ journey }) => journey.id === chosen) ?? journeys[0]
  const add = canWrite && (
    <Button
      size="xs"
      flex="none"
      leftSection={<IconPlus size={14} aria-hidden="true" />}
      onClick={() => setMaking(true)}
    >
      {t('new.open')}
    </Button>
  )
  return (
    <>
      {shown ? (
        <div className={classes.tab}>
          <div className={classes.bar}>
            <JourneyList journeys={journeys} chosen={shown.journey.id} onChoose={setChosen} />
            {add}
          </div>
          <JourneyView
            scored={shown}
            all={journeys}
            acts={acts}
            openCard={props.openCard}
            onShow={setChosen}
          />
        </div>
      ) : (
        <EmptyState title={t('empty.title')} hint={t('empty.hint')}>
          {add}
        </EmptyState>
      )}
      {making && (
        <NewJourney
          onClose={() => setMaking(false)}
          onCreate={(fields, steps) => {
            setMaking(false)
            void acts.create(fields, steps).then((journey) => {
              if (journey) setChosen(journey.id)
            })
          }}
        />
      )}
    </>
  )
}
