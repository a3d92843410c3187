import type { ReportOptions } from '#shared/contract/reports.ts'
import { type RenderedReport, renderReport } from '../report/render-report.ts'
import type { ActContext } from './act-context.ts'
import { readBoard } from './read-board.ts'

/** Phrases a topic is read with: more than the report names, few enough for a plan of any size. */
const PHRASES = 20

/** The plan's report as one self-contained HTML document. */
export function buildReport(
  { store, today }: ActContext,
  options: ReportOptions,
): Promise<RenderedReport> {
  const input = store.consistently(() => {
    const board = readBoard(store)
    const keywordsByTopic = new Map(
      board.topics.map(({ id }) => [id, store.read.keywords.largestOfTopic(id, PHRASES)]),
    )
    return { board, keywordsByTopic }
  })
  return renderReport({ ...input, today: today(), options })
}
