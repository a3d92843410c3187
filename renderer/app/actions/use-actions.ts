import { useEffect, useEffectEvent } from 'react'
import type { ActionId } from '#shared/actions/actions.ts'
import { actions } from './action-store.ts'

/** Offers an action while the component is there; `null`: it cannot be done now. */
export function useAction(id: ActionId, run: (() => void) | null): void {
  const latest = useEffectEvent(() => run?.())
  const offered = run !== null
  useEffect(() => (offered ? actions.register(id, () => latest()) : undefined), [id, offered])
}
