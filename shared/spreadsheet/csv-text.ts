import { escapeCell } from './escape-cell.ts'

/** By it spreadsheets know that a CSV is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/** For spreadsheets: UTF-8 with a mark, CRLF, texts escaped so that none is taken for a formula. */
export function csvText(lines: readonly (readonly (string | number)[])[]): string {
  const written = lines.map((cells) => cells.map(cellText).join(','))
  return `${BYTE_ORDER_MARK}${written.map((line) => `${line}\r\n`).join('')}`
}

function cellText(cell: string | number): string {
  return typeof cell === 'number' ? String(cell) : quoted(escapeCell(cell))
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
