import { useTranslation } from 'react-i18next'
import { heatStep } from '#shared/coverage/heat-step.ts'
import type { HeatCell } from '#shared/coverage/heatmap.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './heatmap.module.css'

export function HeatCellButton(props: {
  cell: HeatCell
  name: string
  chosen: boolean
  inTabOrder: boolean
  onFocus: () => void
  onChoose: () => void
}) {
  const { cell } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const value = cell.state === 'scored' && cell.value !== null ? cell.value : null
  const text =
    value !== null
      ? format.score(value)
      : t(cell.state === 'not-expected' ? 'cell.notExpected' : 'cell.empty')
  return (
    <button
      type="button"
      className={classes.cell}
      data-step={value === null ? 'none' : heatStep(value)}
      data-state={cell.state}
      aria-pressed={props.chosen}
      aria-label={`${props.name}: ${text}`}
      tabIndex={props.inTabOrder ? 0 : -1}
      onFocus={props.onFocus}
      onClick={props.onChoose}
    >
      {text}
    </button>
  )
}
