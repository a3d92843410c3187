import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { countWords, type Count } from './count-words.ts'

/** Counting waits until nobody has typed for this long, in milliseconds. */
const PAUSE = 400

/** Words and minutes of a brief. A key is never kept waiting by the count. */
export function useCount(editor: Editor): Count {
  const [count, setCount] = useState<Count>(() => countWords(editor.state.doc))
  useEffect(() => {
    let timer = 0
    const recount = () => {
      const next = countWords(editor.state.doc)
      setCount((now) => (now.words === next.words && now.minutes === next.minutes ? now : next))
    }
    const later = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(recount, PAUSE)
    }
    editor.on('update', later)
    return () => {
      window.clearTimeout(timer)
      editor.off('update', later)
    }
  }, [editor])
  return count
}
