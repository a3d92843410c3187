import { useEffect, useState, type RefObject } from 'react'

export type ScrollWindow = { top: number; left: number; width: number; height: number }

/** Scrolled this little, the drawn range cannot change: see `rangeInView`. */
const STEP = 40

/** The scrolled part of an element; renders again only after a step worth drawing for. */
export function useScrollWindow(ref: RefObject<HTMLElement | null>): ScrollWindow {
  const [seen, setSeen] = useState<ScrollWindow>({ top: 0, left: 0, width: 0, height: 0 })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const next = {
        top: Math.round(element.scrollTop / STEP) * STEP,
        left: 0,
        width: element.clientWidth,
        height: element.clientHeight,
      }
      setSeen((old) =>
        old.top === next.top && old.width === next.width && old.height === next.height ? old : next,
      )
    }
    read()
    element.addEventListener('scroll', read, { passive: true })
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', read)
      observer.disconnect()
    }
  }, [ref])
  return seen
}
