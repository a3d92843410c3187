import type { BoardDelta } from '#shared/contract/board.ts'
import { type BoardAt, packBoard, packOpening } from '#shared/contract/packed-board.ts'
import { standingOf } from '#shared/coverage/standing.ts'
import type { PlanScore } from '#shared/coverage/types.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** The whole board and the sequence it stands at. */
export function readBoard({ planId, read, seq, consistently }: PlanStore): BoardAt {
  return consistently(() => ({
    planId,
    settings: read.settings.read(),
    columns: read.columns.inOrder(),
    cards: read.cards.all(),
    topics: read.topics.onBoard.all(),
    checks: read.checks.all(),
    views: read.views.all(),
    seq: seq(),
  }))
}

/** A board as text, its first screen as another, and what it was when they were written. */
export type PackedBoard = {
  seq: number
  today: IsoDate
  text: string
  opening: string
  score: PlanScore
}

const packedByStore = new WeakMap<PlanStore, PackedBoard>()

/**
 * The board with its standing of today as texts, made once for each sequence: a window asks for the
 * opening and then for all, and reloading it asks for the same.
 */
export function readPackedBoard(store: PlanStore, today: IsoDate): PackedBoard {
  const known = packedByStore.get(store)
  if (known?.seq === store.seq() && known.today === today) return known
  const board = readBoard(store)
  const standing = standingOf(board, today)
  const measured = { ...board, standing }
  const packed = {
    seq: board.seq,
    today,
    text: packBoard(measured),
    opening: packOpening(measured),
    score: standing.score,
  }
  packedByStore.set(store, packed)
  return packed
}

/** What changed after a sequence: a range of an index for each table, whatever the plan's size. */
export function readBoardSince({ read, seq, consistently }: PlanStore, since: number): BoardDelta {
  return consistently(() => {
    const cards = read.cards.changedSince(since)
    const topics = read.topics.onBoard.changedSince(since)
    const checks = read.checks.changedSince(since)
    return {
      seq: seq(),
      settings: read.settings.changedSince(since) ? read.settings.read() : null,
      columns: read.columns.anyChangedSince(since) ? read.columns.inOrder() : null,
      cards: cards.live,
      topics: topics.live,
      checks: checks.live,
      views: read.views.anyChangedSince(since) ? read.views.all() : null,
      removed: { cards: cards.deleted, topics: topics.deleted, checks: checks.deleted },
    }
  })
}
