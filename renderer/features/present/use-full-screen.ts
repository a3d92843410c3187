import { useEffect, useEffectEvent, useRef, useState } from 'react'

export type FullScreen = {
  /** False where the window may not fill the screen: then it is not offered. */
  canFill: boolean
  fills: boolean
  toggle: () => void
}

const fillsNow = () => document.fullscreenElement !== null

/**
 * Whether the slides fill the screen. The browser keeps the first Escape for itself and gives the
 * screen back with it, so that this leaves the presentation too, unless `toggle` asked for it.
 */
export function useFullScreen(onEscape: () => void): FullScreen {
  const [fills, setFills] = useState(fillsNow)
  const asked = useRef(false)
  const escaped = useEffectEvent(onEscape)

  useEffect(() => {
    const onChange = () => {
      setFills(fillsNow())
      if (!fillsNow() && !asked.current) escaped()
      asked.current = false
    }
    document.addEventListener('fullscreenchange', onChange)
    return () => {
      document.removeEventListener('fullscreenchange', onChange)
      if (fillsNow()) void document.exitFullscreen().catch(() => undefined)
    }
  }, [])

  return {
    canFill: document.fullscreenEnabled,
    fills,
    toggle: () => {
      asked.current = fillsNow()
      const done = fillsNow()
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen()
      void done.catch(() => (asked.current = false))
    },
  }
}
