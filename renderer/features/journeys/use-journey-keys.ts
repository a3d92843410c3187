import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { Carrying } from './use-carry.ts'
import { TRAY } from './places.ts'

/**
 * Keys of a journey. Space lifts the card in focus; then arrows carry it from place to place, space or
 * Enter drops it, Delete takes it out, Escape leaves it where it was.
 */
export function useJourneyKeys(
  around: RefObject<HTMLElement | null>,
  carrying: Carrying,
  canWrite: boolean,
) {
  const { carry } = carrying
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const element = find(around, wanted.current)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  const target = carry?.by === 'keys' ? carry.to : null
  useEffect(() => {
    if (target === null || target === TRAY) return
    around.current
      ?.querySelector(`[data-place="${CSS.escape(target)}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [around, target])

  /** In the capture phase: what is carried takes every key before what has the focus. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (carry?.by !== 'keys' || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') carrying.step(1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') carrying.step(-1)
    else if (event.key === 'Home') carrying.step(-Infinity)
    else if (event.key === 'Delete' || event.key === 'Backspace') carrying.hover(TRAY)
    else if (event.key === ' ' || event.key === 'Enter') {
      // From the tray one goes on with the next card of it.
      if (carry.step !== null) wanted.current = carrying.landing()
      carrying.drop()
    } else if (event.key === 'Escape') carrying.cancel()
    else if (event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    const target = event.target instanceof HTMLElement ? event.target : null
    const key = target?.dataset['item'] ?? target?.dataset['lift']
    if (!canWrite || key === undefined || event.key !== ' ') return
    if (!carrying.lift(key, 'keys')) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { onKeyDown, onKeyDownCapture }
}

function find(around: RefObject<HTMLElement | null>, key: string): HTMLElement | null {
  return around.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(key)}"]`) ?? null
}
