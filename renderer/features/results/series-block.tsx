import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import type { Experiment } from '#shared/domain/experiment.ts'
import { newestOf } from '#shared/results/newest.ts'
import { perDay, type Series } from '#shared/results/series.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './card-results.module.css'
import { FigureList } from './figure-list.tsx'
import { FigureStrip } from './figure-strip.tsx'
import type { TimeSpan } from './time-scale.ts'
import { useChange } from './use-change.ts'
import { useMetricWords } from './use-metric-words.ts'

/** One metric of a card: the newest figure, how it moved, a picture and every number. */
export function SeriesBlock(props: {
  card: Card
  series: Series
  time: TimeSpan
  experiments: readonly Experiment[]
  readOnly: boolean
}) {
  const { series, time } = props
  const { metric, currency, figures } = series
  const { t } = useTranslation('results')
  const format = useFormat()
  const words = useMetricWords()
  const change = useChange()
  const [open, setOpen] = useState(false)
  const newest = newestOf(figures)
  if (!newest) return null
  const { last, before } = newest
  const moved = before && change(metric, perDay(before), perDay(last))
  const name = words.name(metric)
  const value = words.value(metric, last.value, currency)
  const days = words.days(last.from, last.to)
  return (
    <div className={classes.block} data-testid={`series-${metric}`}>
      <div className={classes.head}>
        <h4>{name}</h4>
        <b>{value}</b>
        <span>{days}</span>
      </div>
      {before && moved && (
        <p className={classes.moved} data-went={moved.went}>
          {t('against', { change: moved.text, days: words.days(before.from, before.to) })}
        </p>
      )}
      <FigureStrip
        label={t('picture', {
          metric: name,
          value,
          days,
          from: format.fullDay(time.from),
          to: format.fullDay(time.to),
        })}
        series={series}
        time={time}
        experiments={props.experiments}
      />
      <details
        className={classes.all}
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{t('numbers', { count: figures.length })}</summary>
        {open && <FigureList card={props.card} series={series} readOnly={props.readOnly} />}
      </details>
    </div>
  )
}
