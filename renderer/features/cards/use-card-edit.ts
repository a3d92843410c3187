import { useCallback, useRef, useState } from 'react'
import type { CardPatch } from '#shared/domain/card.ts'
import { usePlanModel } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'

export type SaveStatus = 'idle' | 'saving' | 'saved' | 'failed'

/** True once the edit is in the store; false when it failed, which has been said by then. */
export type SaveCard = (patch: CardPatch) => Promise<boolean>

/**
 * Edits of one card: shown at once, saved one after the other in the order they were made, also
 * after the panel has gone.
 */
export function useCardEdit(cardId: string): { save: SaveCard; status: SaveStatus } {
  const model = usePlanModel()
  const act = useAct()
  const [status, setStatus] = useState<SaveStatus>('idle')
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)

  const save = useCallback<SaveCard>(
    (patch) => {
      const card = model.state().cards.get(cardId)
      if (!card) return Promise.resolve(false)
      const takeBack = model.show({ ...card, ...defined(patch) })
      waiting.current += 1
      setStatus('saving')
      const saving = queue.current.then(() =>
        act((client, planId) => client.cards.update({ planId, cardId, patch }), takeBack),
      )
      queue.current = saving
      return saving.then((saved) => {
        waiting.current -= 1
        if (saved === null) setStatus('failed')
        else if (waiting.current === 0) setStatus('saved')
        return saved !== null
      })
    },
    [act, cardId, model],
  )
  return { save, status }
}

/** A patch without the fields that are left `undefined`. */
function defined<T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
