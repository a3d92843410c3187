import { type PageExport, MOST_PAGES } from '../contract/results.ts'
import { DomainError } from '../domain/errors.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { CancelSignal } from '../keyword-import/breathe.ts'
import { reasonToAsk, type UnusedPart } from '../keyword-import/file-reading.ts'
import { readTables } from '../keyword-import/read-file.ts'
import type { PartReading } from '../keyword-import/read-part.ts'
import type { ReadProgress } from '../keyword-import/read-table.ts'
import type { TableSource } from '../keyword-import/table-source.ts'
import { findSheet, type FoundSheet } from './find-sheet.ts'
import { type ReadPages, readPages } from './read-pages.ts'
import { daysOfFilters, periodOfDates, readFilters } from './read-period.ts'

/** Rows that Search Console writes at most. */
const ROW_CAP = 1_000

type Found = {
  pages: (ReadPages & { file: string })[]
  period: PageExport['period']
  filters: PageExport['filters']
}

/**
 * Reads the pages of a Search Console performance export (formats: a CSV of pages, or the ZIP or
 * workbook that has them beside dates and filters), in any of the tool's languages. Figures that make
 * no sense cost their row and no other.
 *
 * @throws DomainError `UNREADABLE_FILE` (`no-pages` for a file without any), `CANCELLED`
 */
export async function readPageExport(
  input: { name: string; bytes: Uint8Array; today: IsoDate },
  signal?: CancelSignal,
): Promise<PageExport> {
  const found: Found = { pages: [], period: null, filters: [] }
  function* take(source: TableSource): Generator<ReadProgress, PartReading, void> {
    const sheet = findSheet(source)
    if (sheet) yield* note(found, source, sheet)
    return {}
  }
  const { refused, questions } = await readTables(input, take, signal)
  const sheet = found.pages.toSorted((a, b) => b.pages.length - a.pages.length)[0]
  if (!sheet || sheet.pages.length === 0) throw unreadable(input.name, refused, questions[0])
  const { file, pages, rows, problems, problemCount } = sheet
  if (pages.length > MOST_PAGES) throw refusal(file, 'too-many-rows')
  return {
    ...{ file, pages, rows, problems, problemCount },
    period: found.period ?? daysOfFilters(found.filters, input.today),
    filters: found.filters,
    isCapped: rows === ROW_CAP,
  }
}

function* note(
  found: Found,
  source: TableSource,
  sheet: FoundSheet,
): Generator<ReadProgress, void, void> {
  switch (sheet.is) {
    case 'pages':
      found.pages.push({ file: source.name, ...(yield* readPages(source, sheet.table)) })
      return
    case 'dates':
      found.period = (yield* periodOfDates(source, sheet.table)) ?? found.period
      return
    case 'filters':
      found.filters = yield* readFilters(source, sheet.table)
  }
}

/** What is wrong with a file counts for more than that nothing was found in it. */
function unreadable(
  name: string,
  refused: readonly UnusedPart[],
  question: Parameters<typeof reasonToAsk>[0] | undefined,
): DomainError {
  const part = refused[0] ?? (question && reasonToAsk(question))
  if (!part || part.reason === 'not-text' || part.reason === 'no-rows') {
    return refusal(name, 'no-pages')
  }
  return new DomainError('UNREADABLE_FILE', part)
}

const refusal = (file: string, reason: UnusedPart['reason']) =>
  new DomainError('UNREADABLE_FILE', { file, reason, detail: '' })
