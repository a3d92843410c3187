import { useEffect, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react'
import { rowsInView, type BoardLayout, type Rows } from './layout.ts'

export type Size = { width: number; height: number }

const AROUND = 'moment-studio:around-board'

/**
 * The inner size of an element. Until it was measured, which is before the first paint, what it was
 * last time; `null` when there was none.
 */
export function useSize(ref: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(likelySize)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      keepAround({ width, height })
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return size
}

/** What the board leaves of the window is much the same from start to start: the first frame builds on it. */
function likelySize(): Size | null {
  const [width, height] = (localStorage.getItem(AROUND) ?? '').split(' ').map(Number)
  if (!width || !height) return null
  return { width: window.innerWidth - width, height: window.innerHeight - height }
}

function keepAround({ width, height }: Size): void {
  const around = `${window.innerWidth - width} ${window.innerHeight - height}`
  if (width > 0 && localStorage.getItem(AROUND) !== around) localStorage.setItem(AROUND, around)
}

/**
 * The rows of each lane that are to be drawn. A lane keeps the same pair for as long as its rows do:
 * scrolling draws again only the lanes that get other rows, and mostly none. `ahead`: with those that
 * the next turn of the wheel shows.
 */
export function useShownRows(
  ref: RefObject<HTMLElement | null>,
  layout: BoardLayout,
  height: number,
  ahead: boolean,
): readonly Rows[] {
  const [top, setTop] = useState(0)
  const [shown, setShown] = useState<readonly Rows[]>([])
  const rows = keep(shown, rowsInView(layout, { top, height }, ahead))
  if (rows !== shown) setShown(rows)

  const scrolled = useEffectEvent((now: number) => {
    if (keep(rows, rowsInView(layout, { top: now, height }, ahead)) !== rows) setTop(now)
  })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => scrolled(element.scrollTop)
    read()
    element.addEventListener('scroll', read, { passive: true })
    return () => element.removeEventListener('scroll', read)
  }, [ref, layout, height])
  return rows
}

/** `next` with the pairs of `old` wherever they are the same; `old` itself when all are. */
function keep(old: readonly Rows[], next: readonly Rows[]): readonly Rows[] {
  const kept = next.map((rows, i) => (sameRows(old[i], rows) ? old[i]! : rows))
  return old.length === kept.length && kept.every((rows, i) => rows === old[i]) ? old : kept
}

function sameRows(a: Rows | undefined, b: Rows): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1]
}
