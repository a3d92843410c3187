import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkPatch, BulkSets } from '#shared/contract/cards.ts'
import { CARD_SET_FIELDS, type Card } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { byOrder } from '#shared/domain/card-order.ts'
import { ordersAt } from '../../backend/place-order.ts'
import type { PlanModel } from '../../backend/plan-model.ts'
import { cellKey, type CellKey } from '../../backend/plan-state.ts'
import { useAct } from '../../backend/use-act.ts'
import type { CardMove } from './use-card-acts.ts'
import { useUndoNotice } from './use-undo-notice.tsx'

export type BulkChange = { patch?: BulkPatch; add?: BulkSets; remove?: BulkSets }
export type BulkActs = ReturnType<typeof useBulkActs>

/**
 * Acts on many cards, each with one undo, shown before they are saved. Every answer says whether it
 * was saved; a failure has been told already.
 */
export function useBulkActs() {
  const model = usePlanModel()
  const act = useAct()
  const undoNotice = useUndoNotice()
  const { t } = useTranslation('views')

  return useMemo(() => {
    const cardsOf = (ids: Iterable<string>): Card[] => {
      const { cards } = model.state()
      return [...ids].flatMap((id) => cards.get(id) ?? [])
    }

    async function move(ids: Iterable<string>, to: CardMove): Promise<boolean> {
      const cards = cardsOf(ids)
      if (cards.length === 0) return false
      const takeBack = model.showAll(movedCards(model, cards, to))
      const cardIds = cards.map(({ id }) => id)
      const saved = await act(
        (client, planId) => client.cards.moveMany({ planId, cardIds, ...to }),
        takeBack,
      )
      return saved !== null
    }

    async function change(ids: Iterable<string>, change: BulkChange): Promise<boolean> {
      const cards = cardsOf(ids)
      if (cards.length === 0) return false
      const takeBack = model.showAll(cards.map((card) => changedCard(card, change)))
      const cardIds = cards.map(({ id }) => id)
      const saved = await act(
        (client, planId) => client.cards.updateMany({ planId, cardIds, ...change }),
        takeBack,
      )
      return saved !== null
    }

    /** Out of sight at once, and a way back for a while. */
    async function archive(ids: Iterable<string>, archived: boolean): Promise<boolean> {
      const cards = cardsOf(ids)
      if (!(await change(ids, { patch: { archived } }))) return false
      if (archived) {
        const count = cards.length
        const label = { act: 'cards.updateMany', subject: cards[0]!.title, count }
        undoNotice(label, t('done.archived', { count }))
      }
      return true
    }

    async function remove(ids: Iterable<string>): Promise<boolean> {
      const cards = cardsOf(ids)
      if (cards.length === 0) return false
      const takeBack = model.showAll(cards.map((card) => ({ ...card, archived: true })))
      const cardIds = cards.map(({ id }) => id)
      const removed = await act(
        (client, planId) => client.cards.removeMany({ planId, cardIds }),
        takeBack,
      )
      if (removed === null) return false
      const count = cards.length
      const label = { act: 'cards.removeMany', subject: cards[0]!.title, count }
      undoNotice(label, t('done.removed', { count }))
      return true
    }

    return { move, change, archive, remove }
  }, [act, model, t, undoNotice])
}

/** The cards as the move will leave them, in provisional order. */
export function movedCards(
  model: Pick<PlanModel, 'state'>,
  cards: readonly Card[],
  { moment, columnId, beforeId = null }: CardMove,
): Card[] {
  const { cells, columns, cards: all } = model.state()
  const columnAt = new Map(columns.map(({ id }, i) => [id, i]))
  const moving = new Set(cards.map(({ id }) => id))
  const sorted = cards.toSorted(
    (a, b) =>
      MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
      (columnAt.get(a.columnId) ?? 0) - (columnAt.get(b.columnId) ?? 0) ||
      byOrder(a, b),
  )
  const groups = new Map<CellKey, Card[]>()
  for (const card of sorted) {
    const key = cellKey(moment ?? card.moment, columnId ?? card.columnId)
    const group = groups.get(key)
    if (group) group.push(card)
    else groups.set(key, [card])
  }
  return [...groups].flatMap(([key, group]) => {
    const others = (cells.get(key) ?? []).filter((id) => !moving.has(id)).map((id) => all.get(id)!)
    const orders = ordersAt(others, beforeId, group.length)
    return group.map((card, i) => ({
      ...card,
      moment: moment ?? card.moment,
      columnId: columnId ?? card.columnId,
      order: orders[i]!,
    }))
  })
}

export function changedCard(card: Card, { patch = {}, add = {}, remove = {} }: BulkChange): Card {
  const next: Record<string, unknown> = { ...card, ...patch }
  for (const field of CARD_SET_FIELDS) {
    if (!add[field] && !remove[field]) continue
    const values = new Set<string>(card[field])
    for (const value of remove[field] ?? []) values.delete(value)
    for (const value of add[field] ?? []) values.add(value)
    next[field] = [...values]
  }
  return next as Card
}
