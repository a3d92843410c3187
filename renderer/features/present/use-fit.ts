import { useLayoutEffect, useRef, useState } from 'react'

/**
 * How much a slide shows, from `most` down to 1: so much that nothing has to scroll. Found anew when
 * `what` or the size of the window changes.
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
