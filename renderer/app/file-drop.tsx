import { useEffect, useEffectEvent } from 'react'
import { useDroppedFiles } from '../ui/use-dropped-files.ts'

/** Files and folders dropped anywhere on the window start an import, instead of leaving the studio. */
export function FileDrop(props: { onFiles: (files: File[]) => void }) {
  const takeFiles = useDroppedFiles(props.onFiles)
  const take = useEffectEvent(takeFiles)
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (holdsFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      if (event.dataTransfer) take(event.dataTransfer)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return null
}
