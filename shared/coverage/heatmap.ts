import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS, type ByMoment, type Moment } from '#shared/domain/moment.ts'
import {
  audienceCell,
  type CellValues,
  type HeatCell,
  type HeatPlan,
  indexOf,
  meansCell,
  readHeatPlan,
} from './heat-cell.ts'
import { groupByLens, isByMeans, type Lens, type LensGroup, type LensValue } from './lens.ts'
import type { CoverageInput } from './types.ts'

export type { HeatCell } from './heat-cell.ts'

/** One row of cells a moment, in the order of `values`. */
export type Heatmap = { lens: Lens; values: LensValue[]; rows: ByMoment<HeatCell[]> }

/** How well each moment is covered for each value of a lens (coverage-model §5). */
export function heatmap(input: CoverageInput, today: IsoDate, lens: Lens): Heatmap {
  const plan = readHeatPlan(input, today)
  const groups = groupByLens(lens, plan.settings, plan.cards, plan.topics)
  const rows: ByMoment<HeatCell[]> = { know: [], go: [], do: [], buy: [] }
  for (const group of groups) {
    const values = [{ lens, value: group.value }]
    const asked = isByMeans(lens) ? plan.topics : group.topics
    const cellOf = cellsOf(plan, { ...group, topics: asked }, values)
    for (const moment of MOMENTS) rows[moment].push(cellOf(moment))
  }
  return { lens, values: groups.map(({ value }) => value), rows }
}

/** One moment, two lenses: `cells[i][j]` is of the i-th value of the one and the j-th of the other. */
export type CrossHeatmap = {
  moment: Moment
  down: Lens
  across: Lens
  rows: LensValue[]
  columns: LensValue[]
  cells: HeatCell[][]
}

/**
 * How well one moment is covered where two lenses meet (coverage-model §5). Cards count in a cell when
 * they carry both values, topics when they carry those of the lenses that topics have. Two lenses of
 * "who and what for" are scored as one of them; with a lens "by what means" the cell is presence and
 * answered, of the topics that the other value leaves. A channel that is not expected for the moment
 * is not expected in any of its cells.
 */
export function crossHeatmap(
  input: CoverageInput,
  today: IsoDate,
  moment: Moment,
  { down, across }: { down: Lens; across: Lens },
): CrossHeatmap {
  const plan = readHeatPlan(input, today)
  const { settings, cards, topics } = plan
  const columns = groupByLens(across, settings, cards, topics).map(({ value }) => value)
  const groups = groupByLens(down, settings, cards, topics)
  const cells = groups.map((row) => {
    const asked = isByMeans(down) ? topics : row.topics
    const inRow = new Map(
      groupByLens(across, settings, row.cards, asked).map((group) => [group.value.id, group]),
    )
    return columns.map((value) => {
      const group = inRow.get(value.id) ?? { value, cards: [], topics: [] }
      const values = [
        { lens: down, value: row.value },
        { lens: across, value },
      ]
      const left = isByMeans(across) ? asked : group.topics
      return cellsOf(plan, { ...group, topics: left }, values)(moment)
    })
  })
  return { moment, down, across, rows: groups.map(({ value }) => value), columns, cells }
}

function cellsOf(plan: HeatPlan, { cards, topics }: LensGroup, values: CellValues) {
  if (values.some(({ lens }) => isByMeans(lens))) {
    return (moment: Moment) => meansCell(plan, moment, cards, plan.topicsIn(topics, moment), values)
  }
  const index = indexOf(plan, cards)
  return (moment: Moment) => audienceCell(plan, moment, cards, plan.topicsIn(topics, moment), index)
}
