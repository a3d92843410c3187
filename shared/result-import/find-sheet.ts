import type { FoundTable } from '../keyword-import/found-table.ts'
import {
  CLICKS_HEADERS,
  IMPRESSIONS_HEADERS,
  POSITION_HEADERS,
} from '../keyword-import/header-aliases.ts'
import { HeaderRow } from '../keyword-import/header-row.ts'
import { anySheet } from '../keyword-import/layouts/any-sheet.ts'
import { sheetNamed } from '../keyword-import/other-sheets.ts'
import type { TableSource } from '../keyword-import/table-source.ts'

/** A sheet of an export that has something to say here, and where its table begins. */
export type FoundSheet = { is: 'pages' | 'dates' | 'filters'; table: FoundTable }

/** Headings of an address beside those of Search Console itself. */
const ADDRESSES = ['url', 'address', 'landing page', 'page url', 'адрес', '网址', '網址']

/** Finds the sheet's headings among its first lines; `null` when it holds nothing of pages. */
export function findSheet(source: TableSource): FoundSheet | null {
  for (const { delimiter, records } of source.readings) {
    for (const [index, { line, cells }] of records.entries()) {
      const header = new HeaderRow(cells)
      const is = kindOf(header)
      if (!is) continue
      const columns = header.columns({
        clicks: CLICKS_HEADERS,
        impressions: IMPRESSIONS_HEADERS,
        position: POSITION_HEADERS,
      })
      // The first column of every sheet is what the others are about.
      columns.set('url', addressAt(header))
      const firstLine = records[index + 1]?.line ?? source.headEnd
      const place = { headerLine: line, firstLine, preamble: [] }
      return {
        is,
        table: { layout: anySheet, delimiter, header, columns, ...place, byHand: false },
      }
    }
  }
  return null
}

function addressAt(header: HeaderRow): number {
  const named = ADDRESSES.map((name) => header.place(name)).find((place) => place >= 0)
  return sheetNamed(header.keys[0] ?? '') ? 0 : (named ?? 0)
}

function kindOf(header: HeaderRow): FoundSheet['is'] | null {
  const sheet = sheetNamed(header.keys[0] ?? '')
  if (sheet === 'filters') return header.keys.length === 2 ? 'filters' : null
  if (!header.has(...CLICKS_HEADERS) || !header.has(...IMPRESSIONS_HEADERS)) return null
  if (sheet === 'pages' || sheet === 'dates') return sheet
  return sheet === null && header.has(...ADDRESSES) ? 'pages' : null
}
