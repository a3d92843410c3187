import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HEAT_STEP_LABELS } from '#shared/coverage/heat-step.ts'
import { isByMeans } from '#shared/coverage/lens.ts'
import type { Board } from '#shared/domain/board.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { Panel } from '../../ui/page.tsx'
import { CellDetails } from './cell-details.tsx'
import common from './common.module.css'
import { HeatAxesPickers } from './heat-axes.tsx'
import { HeatColumns } from './heat-columns.tsx'
import { HeatExport } from './heat-export.tsx'
import { HeatGrid, type HeatPlace } from './heat-grid.tsx'
import classes from './heatmap.module.css'
import { type HeatAxes, type HeatView, MOMENT_ROWS, useHeatTable } from './use-heat-table.ts'

/** Moments × a lens, or two lenses of one moment: a number in each cell, which opens what it is made of. */
export function HeatmapPanel(props: { board: Board; today: IsoDate }) {
  const { t } = useTranslation('coveragePage')
  const view = useHeatTable(props.board, props.today)
  const [chosen, setChosen] = useState<HeatPlace | null>(null)
  const found = chosen && cellAt(view, chosen)

  return (
    <Panel title={view.title} aside={<HeatExport view={view} />}>
      <div className={classes.tools}>
        <HeatAxesPickers
          axes={view.axes}
          onChange={(axes) => {
            view.setAxes(axes)
            setChosen(null)
          }}
        />
        <HeatColumns view={view} />
      </div>
      {view.whole.columns.length === 0 || view.whole.rows.length === 0 ? (
        <p className={common.quiet}>{t('lensEmpty')}</p>
      ) : view.table.columns.length === 0 ? (
        <p className={common.quiet}>{t('heat.allHidden')}</p>
      ) : (
        <HeatGrid view={view} chosen={chosen} onChoose={setChosen} />
      )}
      <p className={common.quiet}>{t(hintOf(view.axes))}</p>
      <p className={classes.legend} aria-hidden="true">
        {t('legend')}
        {HEAT_STEP_LABELS.map((label, step) => (
          <span key={label} className={classes.key} data-step={step}>
            {label}
          </span>
        ))}
      </p>
      {found && (
        <CellDetails title={found.title} cell={found.cell} onClose={() => setChosen(null)} />
      )}
    </Panel>
  )
}

/** `null` once the value that was chosen is gone, or hidden. */
function cellAt({ table, words }: HeatView, { row, column }: HeatPlace) {
  const line = table.rows.find(({ id }) => id === row)
  const at = table.columns.findIndex(({ id }) => id === column)
  const cell = line?.cells[at]
  if (!line || !cell) return null
  return { cell, title: `${words.ofRow(line)} × ${words.ofColumn(table.columns[at]!)}` }
}

function hintOf({ down, across }: HeatAxes): string {
  if (down === MOMENT_ROWS) return `coverage:lensHint.${across}`
  return isByMeans(down) || isByMeans(across) ? 'heat.hintMeans' : 'heat.hintAudience'
}
