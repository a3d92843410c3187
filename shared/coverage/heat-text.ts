import { csvText } from '../spreadsheet/csv-text.ts'
import { escapeCell } from '../spreadsheet/escape-cell.ts'
import type { HeatTable } from './heat-table.ts'
import type { LensValue } from './lens.ts'

/** What a heatmap is written with, in the reader's language. */
export type HeatWords = {
  /** What stands in the corner, above the rows: “Moment”, “Product” … */
  corner: string
  ofRow: (value: LensValue) => string
  ofColumn: (value: LensValue) => string
  empty: string
  notExpected: string
}

/** Heading and rows; figures whole, as they are shown, so that no language needs a decimal mark. */
export function heatLines({ columns, rows }: HeatTable, words: HeatWords): string[][] {
  const inWords = { empty: words.empty, 'not-expected': words.notExpected }
  return [
    [words.corner, ...columns.map(words.ofColumn)],
    ...rows.map((row) => [
      words.ofRow(row),
      ...row.cells.map(({ state, value }) =>
        state === 'scored' ? String(Math.round(value ?? 0)) : inWords[state],
      ),
    ]),
  ]
}

/** For spreadsheets. */
export function heatCsv(table: HeatTable, words: HeatWords): string {
  return csvText(heatLines(table, words))
}

/** For pasting into a spreadsheet or a letter: cells parted by tabs, a line for each row. */
export function heatText(table: HeatTable, words: HeatWords): string {
  return heatLines(table, words)
    .map((cells) => cells.map((text) => escapeCell(text.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n')
}

/** The same as a table of HTML, for what takes one. */
export function heatHtml(table: HeatTable, words: HeatWords): string {
  const [head = [], ...body] = heatLines(table, words)
  const cell = (tag: 'th' | 'td', text: string) => `<${tag}>${escapeHtml(text)}</${tag}>`
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((text, at) => cell(at === 0 ? 'th' : tag, text)).join('')}</tr>`
  const rows = body.map((cells) => line(cells, 'td')).join('')
  return `<table><thead>${line(head, 'th')}</thead><tbody>${rows}</tbody></table>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
