import { useTranslation } from 'react-i18next'
import type { HeatCell } from '#shared/coverage/heatmap.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './coverage.module.css'

const STEPS = [1, 20, 40, 60, 80] as const

/** The step of the heat scale for a value 0–100: 0 is its own, then one for each fifth. */
export function heatStep(value: number): number {
  return STEPS.filter((from) => value >= from).length
}

export function HeatCellButton(props: {
  cell: HeatCell
  name: string
  chosen: boolean
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
      onClick={props.onChoose}
    >
      {text}
    </button>
  )
}
