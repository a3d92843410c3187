import { useLayoutEffect, useState, type RefCallback } from 'react'

/**
 * The inner size of an element in px, known before it is painted first: what is laid out by it does
 * not jump. 0 by 0 until there is an element.
 */
export function useRoom(): {
  ref: RefCallback<HTMLElement>
  width: number
  height: number
} {
  const [element, ref] = useState<HTMLElement | null>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      setRoom((old) => (old.width === width && old.height === height ? old : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return { ref, ...room }
}
