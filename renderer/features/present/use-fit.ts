import { useLayoutEffect, useRef, useState } from 'react'

/**
 * How many entries of each list a slide shows: so many that nothing has to scroll, at most `most`,
 * at least one. Counted anew when `what` or the size of the window changes.
 */
export function useFit(most: number, what: string) {
  const box = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState('')
  const key = `${what} ${size}`
  const [fit, setFit] = useState({ key, count: most })
  const count = fit.key === key ? fit.count : most

  useLayoutEffect(() => {
    const { current } = box
    if (!current || count <= 1) return
    if (current.scrollHeight > current.clientHeight + 1) setFit({ key, count: count - 1 })
  }, [key, count])
  useLayoutEffect(() => {
    const measure = () => setSize(`${window.innerWidth}x${window.innerHeight}`)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return { box, count }
}
