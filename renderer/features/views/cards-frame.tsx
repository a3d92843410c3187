import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlan } from '../../backend/context.tsx'
import { SelectionContext, type Selection } from './selection.ts'
import type { BulkActs } from './use-bulk-acts.ts'
import { useAskingRemove } from './use-asking-remove.tsx'
import classes from './views.module.css'

export const PANEL_WIDTH = 464

const loadPanel = () => import('../cards/card-panel.tsx')
const SelectionBar = lazy(async () => ({
  default: (await import('./selection-bar.tsx')).SelectionBar,
}))
const CardPanel = lazy(async () => ({ default: (await loadPanel()).CardPanel }))

/** What stands around a page of cards: the bar of the selected ones, and the panel of the open one. */
export function CardsFrame(props: {
  selection: Selection
  bulk: BulkActs
  cardId: string | null
  startAtTitle: boolean
  /** Gives the focus back to the page. */
  onFocusPage: () => void
  onClose: () => void
  onRemove: (cardId: string) => void
  children: ReactNode
}) {
  const { selection, cardId, onRemove } = props
  const canWrite = useCanWrite()
  const isThere = usePlan((plan) => cardId !== null && plan.cards.has(cardId))
  const [anySelected, setAnySelected] = useState(false)
  const removeOne = useCallback(
    (ids: readonly string[]) => {
      for (const id of ids) onRemove(id)
    },
    [onRemove],
  )
  const removing = useAskingRemove(removeOne, props.onClose)
  useEffect(() => selection.subscribe(() => setAnySelected(true)), [selection])
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPanel().catch(() => {}))
    return () => cancelIdleCallback(idle)
  }, [])

  return (
    <SelectionContext value={selection}>
      <div className={classes.page}>
        {props.children}
        {canWrite && anySelected && (
          <Suspense fallback={null}>
            <SelectionBar acts={props.bulk} onDone={props.onFocusPage} />
          </Suspense>
        )}
        {cardId !== null && isThere && (
          <Suspense fallback={null}>
            <CardPanel
              key={cardId}
              cardId={cardId}
              width={PANEL_WIDTH}
              startAtTitle={props.startAtTitle}
              onClose={props.onClose}
              onRemove={() => removing.remove([cardId])}
            />
          </Suspense>
        )}
        {removing.dialog}
      </div>
    </SelectionContext>
  )
}
