import { notifications } from '@mantine/notifications'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Series } from '#shared/results/series.ts'
import { useAct } from '../../backend/use-act.ts'
import classes from './card-results.module.css'
import { FigureForm } from './figure-form.tsx'
import { RowButton } from './row-button.tsx'
import { useMetricWords } from './use-metric-words.ts'

/** Every number of a metric, newest first; those typed by hand can be changed, all can be deleted. */
export function FigureList(props: { card: Card; series: Series; readOnly: boolean }) {
  const { card, series, readOnly } = props
  const { metric, currency } = series
  const { t } = useTranslation('results')
  const words = useMetricWords()
  const act = useAct()
  const [edited, setEdited] = useState<string | null>(null)
  const remove = async ({ id: resultId }: Result) => {
    const done = await act((client, planId) => client.results.remove({ planId, resultId }))
    if (done) notifications.show({ message: t('removed') })
  }
  return (
    <ul className={classes.figures} aria-label={words.name(metric)}>
      {series.figures.toReversed().map((figure) => {
        const value = words.value(metric, figure.value, currency)
        const days = words.days(figure.from, figure.to)
        const name = { number: value, days }
        if (figure.id === edited) {
          return (
            <li key={figure.id}>
              <FigureForm
                card={card}
                metric={metric}
                figure={figure}
                onDone={() => setEdited(null)}
              />
            </li>
          )
        }
        return (
          <li key={figure.id} className={classes.figure}>
            <span>{days}</span>
            <b>{value}</b>
            <em>{figure.source === 'hand' ? '' : t(`source.${figure.source}`)}</em>
            {!readOnly && (
              <span className={classes.acts}>
                {figure.source === 'hand' && (
                  <RowButton
                    icon={IconPencil}
                    label={t('edit', name)}
                    onClick={() => setEdited(figure.id)}
                  />
                )}
                <RowButton
                  icon={IconTrash}
                  label={t('remove', name)}
                  onClick={() => void remove(figure)}
                />
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
