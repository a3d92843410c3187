import type { PageExport } from '../contract/results.ts'
import { addDays, type IsoDate, isoDateSchema } from '../domain/iso-date.ts'
import type { FoundTable } from '../keyword-import/found-table.ts'
import type { ReadProgress } from '../keyword-import/read-table.ts'
import type { TableSource } from '../keyword-import/table-source.ts'
import { recordsOf } from './read-pages.ts'

type Period = NonNullable<PageExport['period']>

const MOST_FILTERS = 20
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/g

/** From the first to the last day that the sheet of days has; a workbook may hold them as dates. */
export function* periodOfDates(
  source: TableSource,
  table: FoundTable,
): Generator<ReadProgress, Period | null, void> {
  const records = yield* recordsOf(source, table)
  const days = records.flatMap(({ cells }) => daysIn(cells[0] ?? '')[0] ?? []).toSorted()
  return days.length === 0 ? null : { from: days[0]!, to: days.at(-1)! }
}

export function* readFilters(
  source: TableSource,
  table: FoundTable,
): Generator<ReadProgress, PageExport['filters'], void> {
  const records = yield* recordsOf(source, table)
  return records.slice(0, MOST_FILTERS).map(({ cells: [name = '', value = ''] }) => ({
    name: name.trim().slice(0, 200),
    value: value.trim().slice(0, 200),
  }))
}

/** The days of a filter that names two of them; words such as “Last 28 days” say not since when. */
export function daysOfFilters(filters: PageExport['filters'], today: IsoDate): Period | null {
  for (const { value } of filters) {
    const [from, to, ...more] = daysIn(value)
    if (!from || !to || more.length > 0 || from > to || to > addDays(today, 1)) continue
    return { from, to }
  }
  return null
}

const daysIn = (text: string): IsoDate[] =>
  [...text.matchAll(ISO)].map(([day]) => day).filter((day) => isoDateSchema.safeParse(day).success)
