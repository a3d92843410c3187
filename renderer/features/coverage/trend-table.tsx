import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendPoint } from '#shared/contract/trend.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './trend.module.css'

/** The lines as a table, newest day first. */
export function TrendTable(props: { points: readonly TrendPoint[] }) {
  const { t } = useTranslation('trend')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <details className={classes.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('asTable')}</summary>
      {open && (
        <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('asTable')}>
          <table className={classes.table} aria-label={t('title')}>
            <thead>
              <tr>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('plan')}</th>
                {MOMENTS.map((moment) => (
                  <th scope="col" key={moment}>
                    {t(`app:moment.${moment}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {props.points.toReversed().map((point) => (
                <tr key={point.day}>
                  <th scope="row">{format.fullDay(point.day)}</th>
                  <td>{format.score(point.overall)}</td>
                  {MOMENTS.map((moment) => (
                    <td key={moment}>{format.score(point.moments[moment].score)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
