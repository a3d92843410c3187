import { useCallback, useState } from 'react'

/**
 * Text that is not part of the plan yet, such as a comment being written: kept for this window, so
 * that closing the panel or loading the page again loses none of it.
 */
export function useKeptText(key: string): [string, (text: string) => void] {
  const name = `moment-studio:writing:${key}`
  const [text, setText] = useState(() => window.sessionStorage.getItem(name) ?? '')
  const change = useCallback(
    (next: string) => {
      setText(next)
      try {
        if (next === '') window.sessionStorage.removeItem(name)
        else window.sessionStorage.setItem(name, next)
      } catch {
        // The window's room for such texts is full: the field still holds it.
      }
    },
    [name],
  )
  return [text, change]
}
