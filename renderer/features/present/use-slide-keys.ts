import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../../app/actions/listen-to-keys.ts'
import { commandOf, type SlideCommand } from './slides.ts'

/**
 * Slides by keys and by a presenter's remote. `closeFront`: something in front of the slide has the
 * keys, and Escape closes that.
 */
export function useSlideKeys(
  run: (command: Exclude<SlideCommand, null>) => void,
  closeFront: (() => void) | null,
) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
    if (document.querySelector('[aria-modal=true]')) return
    if (closeFront) {
      if (event.key === 'Escape') closeFront()
      return
    }
    const onControl = event.target instanceof Element && event.target.closest('button, a') !== null
    const command = commandOf(event, onControl)
    if (command === null) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
