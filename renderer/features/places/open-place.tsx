import { lazy, Suspense, useCallback } from 'react'
import { usePlan } from '../../backend/context.tsx'
import { PANEL_WIDTH } from '../views/cards-frame.tsx'
import { useAskingRemove } from '../views/use-asking-remove.tsx'
import { useBulkActs } from '../views/use-bulk-acts.ts'
import { useCardActs } from '../views/use-card-acts.ts'
import { useRemoveCards } from '../views/use-remove-cards.ts'

const CardPanel = lazy(async () => ({
  default: (await import('../cards/card-panel.tsx')).CardPanel,
}))

/** The panel of the open card beside the list of places; closed, the focus goes back to its row. */
export function OpenPlace(props: { cardId: string | null; onClose: () => void }) {
  const { cardId } = props
  const isThere = usePlan((plan) => cardId !== null && plan.cards.has(cardId))
  const acts = useCardActs()
  const bulk = useBulkActs()
  const nothing = useCallback(() => {}, [])
  const remove = useRemoveCards(acts, bulk, nothing)
  const close = () => {
    props.onClose()
    document.querySelector<HTMLElement>(`[data-place="${CSS.escape(cardId ?? '')}"]`)?.focus()
  }
  const removing = useAskingRemove((ids) => {
    props.onClose()
    void remove(ids)
  }, props.onClose)
  return (
    <>
      {cardId !== null && isThere && (
        <Suspense fallback={null}>
          <CardPanel
            key={cardId}
            cardId={cardId}
            width={PANEL_WIDTH}
            startAtTitle={false}
            onClose={close}
            onRemove={() => removing.remove([cardId])}
          />
        </Suspense>
      )}
      {removing.dialog}
    </>
  )
}
