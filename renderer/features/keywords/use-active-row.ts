import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeywordPages, PagesView } from './keyword-pages.ts'

/**
 * The row that the keys act on. It is a keyword and not a place: when edits move rows about, it is
 * looked for again, and where it has left the list the row now in its place takes over.
 */
export function useActiveRow(pages: KeywordPages, view: PagesView, key: string) {
  const [index, setIndex] = useState(0)
  const [listed, setListed] = useState(key)
  const held = useRef<string | null>(null)
  if (listed !== key) {
    setListed(key)
    setIndex(0)
  }

  useEffect(() => {
    held.current = null
  }, [key])

  useEffect(() => {
    if (view.state !== 'here') return
    const last = Math.max(0, view.total - 1)
    const found = held.current === null ? null : pages.find(held.current, index)
    const next = Math.min(found ?? index, last)
    const row = view.row(next)
    if (found === null && row && pages.isFresh(next)) held.current = row.id
    if (next !== index) setIndex(next)
  }, [pages, view, index])

  const go = useCallback(
    (to: number) => {
      const { total, row } = pages.view()
      const next = Math.max(0, Math.min(total - 1, to))
      held.current = row(next)?.id ?? null
      setIndex(next)
      return next
    },
    [pages],
  )
  return { index, go }
}
