import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  arrange,
  type ColumnOrder,
  crossTableOf,
  type HeatTable,
  tableOf,
} from '#shared/coverage/heat-table.ts'
import type { HeatWords } from '#shared/coverage/heat-text.ts'
import { crossHeatmap, heatmap } from '#shared/coverage/heatmap.ts'
import type { Lens, LensValue } from '#shared/coverage/lens.ts'
import type { Board } from '#shared/domain/board.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'

export const MOMENT_ROWS = 'moments'

/** What stands down the side and across; the moment counts where the side is a lens. */
export type HeatAxes = { down: Lens | typeof MOMENT_ROWS; across: Lens; moment: Moment }

const AS_IN_PLAN: ColumnOrder = { by: 'plan' }
const NONE: ReadonlySet<string | null> = new Set()

/** A heatmap of the plan, which columns of it are shown in which order, and the names of it all. */
export function useHeatTable(board: Board, today: IsoDate) {
  const { t, i18n } = useTranslation('coveragePage')
  const [axes, setAxes] = useState<HeatAxes>({
    down: MOMENT_ROWS,
    across: 'channel',
    moment: 'know',
  })
  const [order, setOrder] = useState(AS_IN_PLAN)
  const [hidden, setHidden] = useState(NONE)
  const { down, across, moment } = axes

  const whole = useMemo(
    (): HeatTable =>
      down === MOMENT_ROWS
        ? tableOf(heatmap(board, today, across))
        : crossTableOf(crossHeatmap(board, today, moment, { down, across })),
    [board, today, down, across, moment],
  )
  const words = useMemo((): HeatWords => {
    const named = (lens: Lens) => (value: LensValue) => {
      if (value.id === null) return t('unassigned')
      return lens === 'kind' || lens === 'element' || lens === 'stage'
        ? t([`lensValue.${value.id}`], { defaultValue: value.title })
        : value.title
    }
    return {
      corner: down === MOMENT_ROWS ? t('heat.moment') : t(`coverage:lens.${down}`),
      ofRow: down === MOMENT_ROWS ? ({ id }) => t(`app:moment.${id}`) : named(down),
      ofColumn: named(across),
      empty: t('cell.empty'),
      notExpected: t('cell.notExpected'),
    }
  }, [t, down, across])
  const table = useMemo(() => {
    const { compare } = new Intl.Collator(i18n.language, { numeric: true })
    return arrange(whole, {
      order,
      hidden,
      compareNames: (a, b) => compare(words.ofColumn(a), words.ofColumn(b)),
    })
  }, [whole, order, hidden, words, i18n.language])

  const lens = t(`coverage:lens.${across}`)
  const title =
    down === MOMENT_ROWS
      ? t('heatmap', { lens })
      : t('heat.title', {
          moment: t(`app:moment.${moment}`),
          rows: t(`coverage:lens.${down}`),
          columns: lens,
        })
  return {
    axes,
    /** Other columns are other things: what was sorted and hidden was of the former. */
    setAxes: (next: HeatAxes) => {
      setAxes(next)
      setOrder(next.across === across && !('row' in order) ? order : AS_IN_PLAN)
      if (next.across !== across) setHidden(NONE)
    },
    order,
    setOrder,
    hidden,
    setHidden,
    whole,
    table,
    words,
    title,
  }
}
export type HeatView = ReturnType<typeof useHeatTable>
