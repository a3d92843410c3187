import { useCallback, useRef, useState } from 'react'
import type { Client } from '../../backend/connection.ts'
import { useAct } from '../../backend/use-act.ts'
import { useLatest } from '../briefs/use-latest.ts'
import type { SaveStatus } from '../cards/use-card-edit.ts'

/** True once the edit is in the store; false when it failed, which has been said by then. */
export type Save<P> = (patch: P) => Promise<boolean>

/**
 * A thing with the edits under way laid over it: shown at once, saved one after the other in the order
 * they were made, also after the panel has gone.
 *
 * @param stored as the plan tells it; what was laid over it goes once it tells something newer
 * @param write sends one edit to the backend
 */
export function useEdit<T extends object>(
  stored: T,
  write: (client: Client, planId: string, patch: Partial<T>) => Promise<unknown>,
): { shown: T; save: Save<Partial<T>>; status: SaveStatus } {
  const act = useAct()
  const [status, setStatus] = useState<SaveStatus>('idle')
  const [ahead, setAhead] = useState<{ patch: Partial<T>; saved: boolean }>({
    patch: {},
    saved: false,
  })
  const [seen, setSeen] = useState(stored)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const waiting = useRef(0)
  const latest = useLatest(write)
  if (stored !== seen) {
    setSeen(stored)
    if (ahead.saved) setAhead({ patch: {}, saved: false })
  }

  const save = useCallback<Save<Partial<T>>>(
    async (patch) => {
      waiting.current += 1
      setStatus('saving')
      setAhead((now) => ({ patch: { ...now.patch, ...patch }, saved: false }))
      const send = latest.current
      const saving = queue.current.then(() =>
        act(async (client, planId) => {
          await send(client, planId, patch)
          return true
        }),
      )
      queue.current = saving
      const done = await saving
      waiting.current -= 1
      if (done === null) {
        setAhead({ patch: {}, saved: false })
        setStatus('failed')
      } else if (waiting.current === 0) {
        setAhead((now) => ({ ...now, saved: true }))
        setStatus('saved')
      }
      return done !== null
    },
    [act, latest],
  )
  return { shown: { ...stored, ...ahead.patch }, save, status }
}
