import { useEffect, useState } from 'react'

/** A window that nobody sees paints nothing: it goes on after this long. */
const UNSEEN_MS = 1_000

/** Calls `then` once the frame under way has been painted; call the result to call it off. */
export function afterPaint(then: () => void): () => void {
  const end = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  const go = () => {
    end()
    then()
  }
  // The first callback comes before the frame is painted, the second before the next one.
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(go)
  })
  const timer = setTimeout(go, UNSEEN_MS)
  return end
}

/** Whether the component's first frame has been painted: what nobody misses in it can come after it. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => afterPaint(() => setPainted(true)), [])
  return painted
}
