import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { CardDraft } from '#shared/domain/card.ts'
import type { ViewPage } from '#shared/domain/view.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanContent, usePlanModel } from '../../backend/context.tsx'
import { PANEL_WIDTH } from './cards-frame.tsx'
import { matcherIn } from './filter-context.ts'
import { createSelection, type Selection } from './selection.ts'
import { useBulkActs } from './use-bulk-acts.ts'
import { useCardActs } from './use-card-acts.ts'
import { useOpenCard } from './use-open-card.ts'
import { useView } from './use-view.ts'

export type CardsPageState = ReturnType<typeof useCardsPage>

/** What a page of all cards works with: its view, the cards that fit, the selection, the open card. */
export function useCardsPage(page: ViewPage) {
  const canWrite = useCanWrite()
  const model = usePlanModel()
  const plan = usePlanContent()
  const bulk = useBulkActs()
  const acts = useCardActs()
  const { cardId, open, close } = useOpenCard()
  const [selection] = useState(createSelection)
  const [fresh, setFresh] = useState<string | null>(null)
  const view = useView(page)
  const filter = useDeferredValue(view.filter)
  const cards = useMemo(
    () => [...plan.cards.values()].filter(matcherIn(plan, model, filter)),
    [filter, model, plan],
  )
  const openId = cardId !== null && plan.cards.has(cardId) ? cardId : null

  /** A new card, open at its title. */
  const create = useCallback(
    async (draft: Partial<CardDraft> = {}) => {
      const card = await acts.create({ kind: 'guide', title: '', moment: 'know', ...draft })
      if (!card) return
      setFresh(card.id)
      open(card.id)
    },
    [acts, open],
  )
  const closeCard = useCallback(() => {
    setFresh(null)
    close()
  }, [close])

  return {
    canWrite,
    plan,
    bulk,
    acts,
    selection,
    view,
    cards,
    /** The card in the panel; `null` also while the one asked for is not there. */
    openId,
    isFresh: openId !== null && openId === fresh,
    /** What the panel covers at the right, in px. */
    covered: openId === null ? 0 : PANEL_WIDTH,
    open,
    closeCard,
    create,
  }
}

/** Lets go of selected cards that are shown no more. */
export function useKeepSelected(selection: Selection, shown: readonly { id: string }[]): void {
  useEffect(() => {
    if (selection.ids().size === 0) return
    const ids = new Set(shown.map(({ id }) => id))
    selection.keep((id) => ids.has(id))
  }, [shown, selection])
}
