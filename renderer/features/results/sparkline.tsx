import { useTranslation } from 'react-i18next'
import { type Metric, unitOf } from '#shared/domain/metric.ts'
import classes from './strip.module.css'

const [WIDTH, HEIGHT, INSET] = [96, 22, 3]

/** The last figures as a small line, from nothing up; positions in search with the first place on top. */
export function Sparkline(props: { values: readonly number[]; metric: Metric }) {
  const { values, metric } = props
  const { t } = useTranslation('results')
  if (values.length < 2) return <span className="ms-visually-hidden">{t('page.oneNumber')}</span>
  const isRank = unitOf(metric) === 'rank'
  const high = Math.max(...values)
  const room = HEIGHT - 2 * INSET
  const points = values.map((value, i) => {
    const share = high === 0 ? 0 : value / high
    const x = INSET + (i / (values.length - 1)) * (WIDTH - 2 * INSET)
    return `${x},${INSET + room * (isRank ? share : 1 - share)}`
  })
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={t('page.lineOf', { count: values.length })}
    >
      <polyline className={classes.line} points={points.join(' ')} />
    </svg>
  )
}
