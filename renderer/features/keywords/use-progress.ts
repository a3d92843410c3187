import { useState } from 'react'

/**
 * How far a queue has got: the most it has held since it was opened, and how many of those have
 * left it. What an undo or an import brings in again counts as open.
 */
export function useProgress(key: string, left: number | null): { settled: number; of: number } {
  const [seen, setSeen] = useState({ key, most: 0 })
  const most = Math.max(seen.key === key ? seen.most : 0, left ?? 0)
  if (seen.key !== key || seen.most !== most) setSeen({ key, most })
  return { settled: left === null ? 0 : most - left, of: most }
}
