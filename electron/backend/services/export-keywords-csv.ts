import { setImmediate as breathe } from 'node:timers/promises'
import Papa from 'papaparse'
import type { KeywordList } from '#shared/contract/keywords.ts'
import { KEYWORD_HEADINGS, keywordRow } from '#shared/spreadsheet/keyword-rows.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { fileStem } from './file-stem.ts'

/** Rows written between two breaths. */
const PAGE = 1_000
/** By it spreadsheets know that a CSV is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The keywords that a list shows, in its order, as CSV for spreadsheets: UTF-8 with a mark, CRLF,
 * texts escaped so that none is taken for a formula. An import reads it again.
 */
export async function exportKeywordsCsv(store: PlanStore, list: KeywordList): Promise<File> {
  const { read, consistently } = store
  const titles = new Map(
    consistently(() => read.topics.all()).map((topic) => [topic.id, topic.title]),
  )
  const parts = [BYTE_ORDER_MARK, csvOf([[...KEYWORD_HEADINGS]])]
  for (let offset = 0; ; offset += PAGE) {
    const page = consistently(() => read.keywords.find({ ...list, offset, limit: PAGE }))
    const rows = page.keywords.map((keyword) =>
      keywordRow(keyword, titles.get(keyword.topicId) ?? ''),
    )
    if (rows.length > 0) parts.push(csvOf(rows))
    if (offset + PAGE >= page.total) break
    await breathe()
  }
  const { name } = consistently(() => read.settings.read())
  return new File(parts, `${fileStem(name)} keywords.csv`, { type: 'text/csv' })
}

const csvOf = (rows: string[][]) => `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
