import { useEffect, useState } from 'react'

/** Whether the component's first frame has been painted: what nobody misses in it can come after it. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    // The first callback comes before the frame is painted, the second before the next one.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setPainted(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return painted
}
