import { createElement, useCallback, useState, type ComponentType, type ReactNode } from 'react'
import { useTell } from '../use-tell.ts'

export type FrontProps = { onClose: () => void }

/**
 * What stands in front of the page: fetched when it is first asked for, then shown at once. Not
 * `lazy`, which would hold the first showing back for 300 ms.
 */
export function useFront(): {
  front: ReactNode
  show: (load: () => Promise<ComponentType<FrontProps>>) => void
} {
  const tell = useTell()
  const [shown, setShown] = useState<ComponentType<FrontProps> | null>(null)
  const show = useCallback(
    (load: () => Promise<ComponentType<FrontProps>>) =>
      tell(async () => {
        const component = await load()
        setShown(() => component)
      }),
    [tell],
  )
  return { front: shown && createElement(shown, { onClose: () => setShown(null) }), show }
}
