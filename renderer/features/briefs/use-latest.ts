import { useLayoutEffect, useRef, type RefObject } from 'react'

/** What was drawn last, for those who were handed it once and call it later. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
