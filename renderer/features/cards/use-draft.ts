import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'

/** A pause in typing of so many milliseconds saves. */
const PAUSE = 400

/**
 * Text being typed, ahead of what is saved. Saves after a pause, and at once when the field is left,
 * closed or the window goes, so that no keystroke is lost. A failed save keeps the text in the field.
 */
export function useDraft(saved: string, save: (text: string) => Promise<boolean>) {
  const [draft, setDraft] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const focused = useRef(false)

  const flush = useEffectEvent(async () => {
    window.clearTimeout(timer.current)
    const text = pending.current
    if (text === null) return
    pending.current = null
    const done = await save(text)
    if (done) {
      if (!focused.current && pending.current === null) setDraft(null)
    } else if (pending.current === null) {
      pending.current = text
      setDraft(text)
    }
  })

  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('blur', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('blur', leave)
      leave()
    }
  }, [])

  const [leaving, setLeaving] = useState(0)
  useEffect(() => {
    if (leaving > 0) void flush()
  }, [leaving])

  const change = useCallback((text: string) => {
    focused.current = true
    pending.current = text
    setDraft(text)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setLeaving((n) => n + 1), PAUSE)
  }, [])

  const leave = useCallback(() => {
    focused.current = false
    if (pending.current === null) setDraft(null)
    else setLeaving((n) => n + 1)
  }, [])

  return { value: draft ?? saved, change, leave }
}
