import { useTranslation } from 'react-i18next'
import { heatStep } from '#shared/coverage/heat-step.ts'
import type { Heatmap } from '#shared/coverage/heatmap.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './channel-row.module.css'

const MOST = 8

/** The heatmap's row of the moment: how well it is covered on each channel it is expected on. */
export function ChannelRow(props: { heat: Heatmap; moment: Moment }) {
  const { heat, moment } = props
  const { t } = useTranslation('present')
  const format = useFormat()
  const cells = heat.values
    .map((value, at) => ({ value, cell: heat.rows[moment][at]! }))
    .filter(({ value, cell }) => value.id !== null && cell.state !== 'not-expected')
  if (cells.length === 0) return null
  const shown = cells.slice(0, MOST)
  return (
    <section className={classes.channels}>
      <h3>{cells.length > MOST ? t('channelsFirst', { count: MOST }) : t('channels')}</h3>
      <dl>
        {shown.map(({ value, cell }) => (
          <div
            key={value.id}
            data-step={cell.value === null ? 'none' : heatStep(cell.value)}
            className={classes.channel}
          >
            <dt>{value.title}</dt>
            <dd>{cell.value === null ? t('coveragePage:cell.empty') : format.score(cell.value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
