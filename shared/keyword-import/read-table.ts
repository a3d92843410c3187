import type { ImportFileReport } from '../contract/imports.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Budget } from './budget.ts'
import { headerSignature } from './answers.ts'
import type { ColumnChoice } from './answers.ts'
import type { KeywordDraft } from './draft.ts'
import { makeDrafts } from './drafts.ts'
import type { Notes } from './drafts.ts'
import { exportedOn } from './exported-on.ts'
import type { FoundTable } from './found-table.ts'
import { viewOf } from './guess-table.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { ProblemList } from './problem-list.ts'
import type { RowProblem } from './problem-list.ts'
import { RawRows } from './raw-rows.ts'
import { DETECTING } from './table-source.ts'
import type { TableSource } from './table-source.ts'
import { Unreadable } from './unreadable.ts'

/** `reading` counts bytes, `recognising` rows. */
export type ReadProgress = {
  file: string
  stage: 'reading' | 'recognising'
  done: number
  total: number
}

export type KeywordFile = {
  report: ImportFileReport
  drafts: KeywordDraft[]
  /** All that are kept, of which the report lists the first. */
  problems: RowProblem[]
  /** What to remember of columns chosen by hand: the header's signature and the choice. */
  remember: { signature: string; roles: ColumnChoice } | null
}

/** Reads a table of which is known what it is. @throws Unreadable `no-rows` and what reading finds */
export function* readTable(
  source: TableSource,
  table: FoundTable,
  today: IsoDate,
  budget: Budget,
): Generator<ReadProgress, KeywordFile, void> {
  const { name, encoding, total } = source
  const { layout } = table
  const view = viewOf(source, table)
  const at = (share: number): ReadProgress => {
    return { file: name, stage: 'reading', done: Math.floor(share * total), total }
  }
  yield at(DETECTING)
  const problems = new ProblemList(budget)
  const raw = new RawRows(table, problems, budget)
  for (const { records, done } of source.rows(table, () => raw.wanted)) {
    for (const record of records) raw.add(record)
    yield at(DETECTING + (1 - DETECTING) * (Number.isNaN(done) ? 1 : done / total))
  }
  raw.finish()
  if (raw.records === 0) throw new Unreadable('no-rows')

  const notes: Notes = new Map()
  if (layout.rowCap && raw.records >= layout.rowCap) notes.set('row-cap-reached', layout.rowCap)
  if (layout.id === '5118' && !table.byHand) notes.set('daily-volumes-left-out', raw.rows.length)
  if (raw.undecodable > 0) notes.set('undecodable-characters', raw.undecodable)
  if (source.cellsLeftOut() > 0) notes.set('cells-left-out', source.cellsLeftOut())
  const origin = {
    tool: layout.tool,
    file: name.slice(0, 1_000),
    on: exportedOn([...table.preamble, ...table.header.cells], today),
  }
  const making = makeDrafts(raw, layout, table.delimiter, origin, problems, notes)
  let drafts: KeywordDraft[]
  for (;;) {
    const step = making.next()
    if (step.done) {
      drafts = step.value
      break
    }
    yield { file: name, stage: 'recognising', done: step.value, total: raw.rows.length }
  }
  const signature = table.byHand ? headerSignature(table.header) : null
  return {
    drafts,
    problems: problems.all(),
    remember: signature === null ? null : { signature, roles: view.roles },
    report: {
      file: name,
      layout: layout.id,
      byHand: table.byHand,
      encoding,
      delimiter: table.delimiter,
      headerRow: table.headerLine,
      columns: [...table.columns].map(([role, column]) => ({
        role,
        header: table.header.cells[column]!.trim().slice(0, IMPORT_LIMITS.quotedText),
      })),
      view,
      notes: [...notes].map(([note, count]) => ({ note, count })),
      rows: raw.records,
      keywords: drafts.length,
      problems: problems.list(),
      problemCount: problems.count,
    },
  }
}
