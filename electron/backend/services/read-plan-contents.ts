import type { Attachment } from '#shared/domain/attachment.ts'
import { readLink } from '#shared/domain/card-link.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { briefJsonOf } from '../brief/brief-to-json.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { PlanStore } from '../store/plan-store.ts'

/**
 * Bytes of files that one plan file takes: 64 MB. A text of base64 that a person may want to open is
 * the wrong place for more; a file above it is told without its bytes, and says so in the plan made
 * of it.
 */
const ROOM_FOR_FILES = 64 * 1024 * 1024

/** A whole plan as plain data. Links to things in the trash are left out: the file has no trash. */
export function readPlanContents({ planId, read, consistently }: PlanStore): PlanContents {
  return consistently(() => {
    const topics = read.topics.all()
    const checks = read.checks.all()
    const columns = read.columns.inOrder()
    const topicIds = new Set(topics.map(({ id }) => id))
    const checkIds = new Set(checks.map(({ id }) => id))
    const views = read.views.all()
    const columnAt = new Map(columns.map(({ id }, i) => [id, i]))
    const cards = read.cards.all().toSorted((a, b) => {
      const byColumn = (columnAt.get(a.columnId) ?? 0) - (columnAt.get(b.columnId) ?? 0)
      return byColumn || compare(a.order, b.order) || compare(a.id, b.id)
    })
    const cardIds = new Set(cards.map(({ id }) => id))
    const comments = read.comments.all().filter(({ cardId }) => cardIds.has(cardId))
    const attachments = read.attachments.all().filter(({ cardId }) => cardIds.has(cardId))
    const results = read.results.inOrder().filter(({ cardId }) => cardIds.has(cardId))
    const experiments = read.experiments.all().filter(({ cardId }) => cardIds.has(cardId))
    const creators = read.creators.all()
    const creatorIds = new Set(creators.map(({ id }) => id))
    const assets = read.assets.all().filter(({ id }) => cardIds.has(id))
    const places = read.places.all().filter(({ id }) => cardIds.has(id))
    const messages = read.messages.all().filter(({ id }) => cardIds.has(id))
    const journeys = read.journeys.inOrder()
    const touchpoints = journeys.flatMap(({ id }) => read.touchpoints.ofJourney(id))
    const audits = read.audits.all()
    const findings = read.findings.ofLiveChecks()
    const evidence = findings.flatMap(({ id }) => read.evidence.ofFinding(id))
    const withData = dataOf(read)
    return {
      planId,
      settings: read.settings.read(),
      columns: columns.map(({ order: _, ...column }) => column),
      topics,
      keywords: read.keywords.all(),
      cards: cards.map(({ order: _, ...card }) => ({
        ...card,
        topics: card.topics.filter((id) => topicIds.has(id)),
        links: card.links.filter((text) => cardIds.has(readLink(text)?.cardId ?? '')),
        checkId: card.checkId !== null && checkIds.has(card.checkId) ? card.checkId : null,
      })),
      checks,
      briefs: read.briefs.all().map(({ cardId, state }) => ({ cardId, doc: briefJsonOf(state) })),
      ...(views.length > 0 && { views }),
      ...(comments.length > 0 && { comments }),
      ...(attachments.length > 0 && { attachments: withData(attachments) }),
      ...(results.length > 0 && { results: results.map(({ id: _, ...result }) => result) }),
      ...(experiments.length > 0 && { experiments }),
      ...(journeys.length > 0 && { journeys: journeys.map(withoutOrder) }),
      ...(touchpoints.length > 0 && {
        touchpoints: touchpoints.map((touchpoint) => ({
          ...withoutOrder(touchpoint),
          cards: touchpoint.cards.filter((id) => cardIds.has(id)),
        })),
      }),
      ...(creators.length > 0 && { creators }),
      ...(assets.length > 0 && {
        assets: assets.map((asset) =>
          asset.creatorId !== null && !creatorIds.has(asset.creatorId)
            ? { ...asset, creatorId: null }
            : asset,
        ),
      }),
      ...(places.length > 0 && { places }),
      ...(messages.length > 0 && { messages }),
      ...(audits.length > 0 && { audits }),
      ...(findings.length > 0 && { findings }),
      ...(evidence.length > 0 && { evidence: withData(evidence) }),
    }
  })
}

const withoutOrder = <T extends { order: string }>({ order: _, ...thing }: T): Omit<T, 'order'> =>
  thing

/** Files with their bytes, in the order in which they came, as long as there is room for the next. */
function dataOf(read: PlanReader) {
  let room = ROOM_FOR_FILES
  return <T extends Pick<Attachment, 'size' | 'sha256'>>(files: readonly T[]) =>
    files.map((file) => {
      const bytes = file.size <= room ? read.blobs.bytes(file.sha256) : null
      if (bytes) room -= bytes.length
      return { ...file, data: bytes && Buffer.from(bytes).toString('base64') }
    })
}

/** By code unit, as SQLite orders keys; never by locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
