import { useEffect, useRef, useState } from 'react'

/**
 * For what is drawn only while it is open: when it goes, the focus returns to what had it before, or
 * to `fallback` where that has gone meanwhile. A focus that went on elsewhere stays there.
 */
export function useReturnFocus(fallback?: () => HTMLElement | null): void {
  const [before] = useState(() => document.activeElement)
  const last = useRef(fallback)
  useEffect(() => {
    last.current = fallback
  })
  useEffect(
    () => () => {
      // What closes it may take the focus itself, and the element goes only after this.
      setTimeout(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return
        const to = before instanceof HTMLElement && before.isConnected ? before : last.current?.()
        to?.focus({ preventScroll: true })
      })
    },
    [before],
  )
}
