import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTestPipe } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import { byState, type Experiment } from '#shared/domain/experiment.ts'
import type { Result } from '#shared/domain/result.ts'
import { useAct } from '../../backend/use-act.ts'
import { PanelSection } from '../cards/panel-section.tsx'
import classes from './experiments.module.css'
import { ExperimentForm } from './experiment-form.tsx'
import { ExperimentItem } from './experiment-item.tsx'

/** What is and was tried with a card, and what came of it. */
export function CardExperiments(props: {
  card: Card
  experiments: readonly Experiment[]
  results: readonly Result[]
  readOnly: boolean
}) {
  const { card, experiments, results, readOnly } = props
  const { t } = useTranslation('results')
  const act = useAct()
  const [edited, setEdited] = useState<string | null>(null)
  const close = () => setEdited(null)
  const remove = async ({ id: experimentId }: Experiment) => {
    const done = await act((client, planId) => client.experiments.remove({ planId, experimentId }))
    if (done) notifications.show({ message: t('experiment.removed') })
  }
  const add = !readOnly && edited !== NEW && (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconTestPipe size={13} aria-hidden="true" />}
      onClick={() => setEdited(NEW)}
    >
      {t('experiment.add')}
    </Button>
  )
  return (
    <PanelSection title={t('experiment.title')} aside={add}>
      {edited === NEW && <ExperimentForm card={card} onDone={close} />}
      {experiments.length === 0 && edited !== NEW && (
        <p className={classes.none}>{t('experiment.none')}</p>
      )}
      <ul className={classes.list}>
        {experiments.toSorted(byState).map((experiment) => (
          <li key={experiment.id}>
            {edited === experiment.id ? (
              <ExperimentForm card={card} experiment={experiment} onDone={close} />
            ) : (
              <ExperimentItem
                experiment={experiment}
                results={results}
                onEdit={readOnly ? null : () => setEdited(experiment.id)}
                onRemove={readOnly ? null : () => void remove(experiment)}
              />
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

const NEW = 'new'
