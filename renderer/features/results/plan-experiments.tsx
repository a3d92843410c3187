import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byState, type Experiment, isOver } from '#shared/domain/experiment.ts'
import type { Result } from '#shared/domain/result.ts'
import { usePlan } from '../../backend/context.tsx'
import { Panel } from '../../ui/page.tsx'
import { short } from '../cards/use-field-words.ts'
import { useOpenCard } from '../views/use-open-card.ts'
import { ExperimentItem } from './experiment-item.tsx'
import classes from './experiments.module.css'

const FIRST = 6
const MORE = 20

/** What is being tried over the whole plan, and what was learnt from what is over. */
export function PlanExperiments(props: {
  experiments: readonly Experiment[]
  results: readonly Result[]
}) {
  const { t } = useTranslation('results')
  const sorted = props.experiments.toSorted(byState)
  return (
    <div className={classes.columns}>
      <Panel title={t('page.trying')}>
        <List
          experiments={sorted.filter((experiment) => !isOver(experiment))}
          results={props.results}
          none={t('page.tryingNone')}
        />
      </Panel>
      <Panel title={t('page.learnt')}>
        <List
          experiments={sorted.filter(isOver)}
          results={props.results}
          none={t('page.learntNone')}
        />
      </Panel>
    </div>
  )
}

function List(props: {
  experiments: readonly Experiment[]
  results: readonly Result[]
  none: string
}) {
  const { experiments, results } = props
  const { t } = useTranslation('results')
  const cards = usePlan((plan) => plan.cards)
  const { open } = useOpenCard()
  const [shown, setShown] = useState(FIRST)
  if (experiments.length === 0) return <p className={classes.none}>{props.none}</p>
  const left = Math.min(MORE, experiments.length - shown)
  return (
    <>
      <ul className={classes.list}>
        {experiments.slice(0, shown).map((experiment) => {
          const title = short(cards.get(experiment.cardId)?.title ?? '', 120)
          return (
            <li key={experiment.id}>
              <ExperimentItem
                experiment={experiment}
                results={results}
                card={
                  <button
                    type="button"
                    className={classes.card}
                    dir="auto"
                    onClick={() => open(experiment.cardId)}
                  >
                    {title || t('board:card.untitled')}
                  </button>
                }
                onEdit={null}
                onRemove={null}
              />
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <Button variant="subtle" size="compact-xs" mt={8} onClick={() => setShown(shown + MORE)}>
          {t('page.more', { count: left })}
        </Button>
      )}
    </>
  )
}
