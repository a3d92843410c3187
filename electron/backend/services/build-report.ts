import type { ReportOptions } from '#shared/contract/reports.ts'
import { briefJsonOf } from '../brief/brief-to-json.ts'
import type { PictureOf } from '../report/brief-html.ts'
import { type RenderedReport, renderReport } from '../report/render-report.ts'
import { isImage } from '#shared/domain/attachment.ts'
import type { PlanReader } from '../store/plan-reader.ts'
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
    const briefs = new Map(
      options.briefs
        ? store.read.briefs.all().map(({ cardId, state }) => [cardId, briefJsonOf(state)])
        : [],
    )
    return { board, keywordsByTopic, briefs }
  })
  return renderReport({ ...input, pictureOf: picturesOf(store.read), today: today(), options })
}

/** Bytes of pictures that one report holds: 48 MB, which a printer still takes as one document. */
const ROOM_FOR_PICTURES = 48 * 1024 * 1024

function picturesOf(read: PlanReader): PictureOf {
  let room = ROOM_FOR_PICTURES
  return (attachmentId) => {
    const attachment = read.attachments.byId(attachmentId)
    if (!attachment || !isImage(attachment.mime) || attachment.size > room) return null
    const bytes = read.blobs.bytes(attachment.sha256)
    if (!bytes) return null
    room -= bytes.length
    return `data:${attachment.mime};base64,${Buffer.from(bytes).toString('base64')}`
  }
}
