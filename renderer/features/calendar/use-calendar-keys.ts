import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { keyOf } from '#shared/actions/shortcut.ts'
import { addDays, type IsoDate } from '#shared/domain/iso-date.ts'
import { weekStart, type Weekday } from '#shared/domain/weeks.ts'
import type { Mode } from './calendar-options.ts'
import { STEPS, turned, within } from './calendar-pages.ts'
import type { Carrying } from './use-carry.ts'

type Doing = {
  around: RefObject<HTMLElement | null>
  mode: Mode
  firstDay: Weekday
  anchor: IsoDate
  today: IsoDate
  canWrite: boolean
  carrying: Carrying
  /** Shows the page that a day is on. */
  show: (date: IsoDate) => void
  open: (key: string) => void
  openDay: (date: IsoDate) => void
  add: (date: IsoDate) => void
  select: (key: string) => void
  remove: (key: string) => void
  clearSelection: () => boolean
}

const dayStop = (date: IsoDate) => `day:${date}`

/**
 * Keys of the calendar. Arrows walk over days and down over what stands on them, Page Up and Page Down
 * turn the page, space lifts an entry: then arrows carry it, space drops it, escape puts it back.
 * One day is in the tab order; a stop that the page does not show yet gets the focus once it does.
 */
export function useCalendarKeys(doing: Doing) {
  const { carrying } = doing
  const [stop, setStop] = useState(dayStop(doing.today))
  const [day, setDay] = useState(doing.today)
  const wanted = useRef<string | null>(null)

  useEffect(() => {
    if (wanted.current === null) return
    const element = find(doing.around, wanted.current)
    if (!element) return
    wanted.current = null
    element.focus({ preventScroll: false })
  })

  function focus(to: string) {
    wanted.current = to
    setStop(to)
    const element = find(doing.around, to)
    if (!element) return
    wanted.current = null
    element.focus()
  }
  /** What is dropped stands elsewhere after the next drawing: until then its old place would be found. */
  function focusOnceDrawn(to: string) {
    wanted.current = to
    setStop(to)
  }
  function goTo(date: IsoDate) {
    const to = within(date)
    doing.show(to)
    setDay(to)
    focus(dayStop(to))
  }

  function carryKey(event: KeyboardEvent): boolean {
    const { carry } = carrying
    if (carry === null || carry.by !== 'keys') return false
    const step = STEPS[event.key]
    if (step !== undefined || event.key === 'PageUp' || event.key === 'PageDown') {
      const from = carry.to ?? doing.today
      const to =
        step === undefined
          ? turned('month', from, event.key === 'PageUp' ? -1 : 1)
          : within(addDays(from, step))
      carrying.hover(to)
      doing.show(to)
      if (doing.mode !== 'agenda') focus(dayStop(to))
      return true
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && carry.dateOf === 'due') {
      carrying.hover(null)
      return true
    }
    if (event.key === ' ' || event.key === 'Enter') {
      carrying.drop()
      if (doing.mode !== 'agenda')
        focusOnceDrawn(carry.to === null ? dayStop(doing.anchor) : carry.key)
      return true
    }
    if (event.key === 'Escape') {
      carrying.cancel()
      if (carry.from !== null) doing.show(carry.from)
      if (doing.mode !== 'agenda' && carry.from !== null) focusOnceDrawn(carry.key)
      return true
    }
    return event.key === 'Tab'
  }

  function lift(key: string): boolean {
    if (!doing.canWrite) return false
    const lifted = carrying.lift(key, 'keys', doing.today)
    if (!lifted) return true
    if (key.startsWith('due:') && doing.mode !== 'agenda') {
      const element = find(doing.around, key)
      // From the list of those without a day to the day where it would land.
      if (!element) goTo(doing.today)
    }
    return true
  }

  function stopKey(event: KeyboardEvent): boolean {
    const target = event.target instanceof HTMLElement ? event.target : null
    const at = target?.dataset['stop']
    const cell = target?.closest<HTMLElement>('[data-date]')
    const date = cell?.dataset['date']
    if (target === null || at === undefined || !cell || date === undefined) return false
    const stops = [cell, ...cell.querySelectorAll<HTMLElement>('[data-stop]')]
    const index = stops.indexOf(target)
    const onEntry = target !== cell && !at.startsWith('more:')
    const near = event.key === 'ArrowDown' ? stops[index + 1] : stops[index - 1]
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && near) {
      focus(near.dataset['stop']!)
      return true
    }
    const step = STEPS[event.key]
    const key = keyOf(event.nativeEvent)
    if (step !== undefined) goTo(addDays(date, step))
    else if (event.key === 'Home') goTo(weekStart(date, doing.firstDay))
    else if (event.key === 'End') goTo(addDays(weekStart(date, doing.firstDay), 6))
    else if (event.key === 'PageUp') goTo(turned(doing.mode, date, -1))
    else if (event.key === 'PageDown') goTo(turned(doing.mode, date, 1))
    else if (key === 't') goTo(doing.today)
    else if (event.key === 'Enter') {
      if (onEntry) doing.open(at)
      else doing.openDay(date)
    } else if (event.key === ' ') {
      if (onEntry) lift(at)
      else doing.openDay(date)
    } else if (key === 'x' && onEntry) doing.select(at)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && onEntry && doing.canWrite) {
      doing.remove(at)
    } else if (key === 'n' && doing.canWrite) doing.add(date)
    else if (event.key === 'Escape') return doing.clearSelection()
    else return false
    return true
  }

  /** In the capture phase: what is carried takes every key before what has the focus. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !carryKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return
    if (!stopKey(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = (event: React.FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return
    const at = event.target.dataset['stop']
    const date = event.target.closest<HTMLElement>('[data-date]')?.dataset['date']
    if (at !== undefined) setStop(at)
    if (date !== undefined) setDay(date)
  }
  const shown = (at: string): boolean => find(doing.around, at) !== null
  return { stop, day, shown, focus, focusOnceDrawn, lift, onKeyDown, onKeyDownCapture, onFocus }
}

function find(around: RefObject<HTMLElement | null>, stop: string): HTMLElement | null {
  return around.current?.querySelector<HTMLElement>(`[data-stop="${CSS.escape(stop)}"]`) ?? null
}
