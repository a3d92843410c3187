import type { BoardDelta } from '#shared/contract/board.ts'
import { PackedCards } from '#shared/contract/packed-cards.ts'
import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Loss, MomentExplanation } from '#shared/coverage/loss.ts'
import type { CardStrength } from '#shared/coverage/strength.ts'
import type { PlanScore } from '#shared/coverage/types.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Entity } from '#shared/merge/change.ts'
import {
  applyDelta,
  hasSameContent,
  holdSnapshot,
  replaceCards,
  withChanged,
  type PlanState,
  type Snapshot,
} from './plan-state.ts'

/** The open plan of a window: what the backend says, with the edits under way laid over it. */
export type PlanModel = {
  state: () => PlanState
  /** The state, the same one for as long as nothing of it but the sequence changes. */
  content: () => PlanState
  subscribe: (listener: () => void) => () => void
  apply(delta: BoardDelta): void
  /** Takes in that these tables have changed, up to a sequence of the feed. */
  heard(tables: readonly Entity[], seq: number): void
  reset(board: Snapshot): void
  /** Shows a card as it will be before the backend has answered; call the result to take it back. */
  show(card: Card): () => void
  /** The same for many cards of one edit; taking back leaves alone what changed since. */
  showAll(cards: readonly Card[]): () => void
  /** Does now what the first edit would wait for: for when the window has nothing better to do. */
  prepare(): void
  /** The score with cards changed, nothing kept: what a drag would do. */
  scoreWith(cards: readonly Card[]): PlanScore
  strengthOf(cardId: string): CardStrength | null
  /** Points won and lost; cheap to ask again while the moment has not changed. */
  explain(moment: Moment): MomentExplanation
  /** The loss that costs most; `null` when nothing is lost. */
  biggestGap(moment: Moment): Loss | null
}

export function createPlanModel(board: Snapshot, today: IsoDate): PlanModel {
  let held = holdSnapshot(board, today)
  let content = held.state
  const listeners = new Set<() => void>()

  function become(state: PlanState) {
    held = { ...held, state }
    if (!hasSameContent(content, state)) content = state
    for (const listener of listeners) listener()
  }

  return {
    state: () => held.state,
    content: () => content,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    apply(delta) {
      become(applyDelta(held, delta))
    },
    heard(tables, seq) {
      become(withChanged(held.state, tables, seq))
    },
    reset(next) {
      const [before, cards] = [held.state.cards, next.cards]
      const isSameBoard = next.seq === held.state.seq
      if (isSameBoard && before instanceof PackedCards && cards instanceof PackedCards) {
        cards.takeOver(before)
      }
      held = holdSnapshot(next, today)
      become(held.state)
    },
    show(card) {
      const before = held.state.cards.get(card.id)
      become(replaceCards(held.state, held.scoreboard, [card], []))
      return () => {
        if (held.state.cards.get(card.id) !== card) return
        become(
          before
            ? replaceCards(held.state, held.scoreboard, [before], [])
            : replaceCards(held.state, held.scoreboard, [], [card.id]),
        )
      }
    },
    showAll(cards) {
      const before = cards.flatMap((card) => held.state.cards.get(card.id) ?? [])
      become(replaceCards(held.state, held.scoreboard, cards, []))
      const shown = new Map(cards.map((card) => [card.id, card]))
      return () => {
        const still = before.filter(({ id }) => held.state.cards.get(id) === shown.get(id))
        become(replaceCards(held.state, held.scoreboard, still, []))
      }
    },
    prepare: () => void (held.state.whole && held.scoreboard.prepare()),
    scoreWith(cards) {
      const before = cards.map((card) => held.state.cards.get(card.id))
      for (const card of cards) held.scoreboard.putCard(card)
      const score = held.scoreboard.score()
      cards.forEach((card, i) => {
        const old = before[i]
        if (old) held.scoreboard.putCard(old)
        else held.scoreboard.removeCard(card.id)
      })
      return score
    },
    strengthOf: (cardId) => held.scoreboard.strengthOf(cardId),
    explain: (moment) => held.scoreboard.explain(moment),
    biggestGap: (moment) => held.scoreboard.biggestGap(moment),
  }
}
