import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  type Ref,
  type RefObject,
} from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import type { ColumnId } from './keyword-columns.ts'
import classes from './keyword-grid.module.css'
import type { KeywordPages, PagesView } from './keyword-pages.ts'
import { KeywordRow, ROW } from './keyword-row.tsx'

const HEAD = 34
const OVERSCAN = 8
/** Rows that scroll out give their elements to those that scroll in; more are never drawn at once. */
const POOL = 160

export type GridRowsHandle = { bringIntoView: (index: number) => void }

/** The rows in sight and a few around them. Apart from the grid, so that scrolling draws only them. */
export function GridRows(props: {
  ref: Ref<GridRowsHandle>
  scroller: RefObject<HTMLDivElement | null>
  pages: KeywordPages
  view: PagesView
  columns: readonly ColumnId[]
  chosen: ReadonlySet<string>
  activeIndex: number
  onClick: (event: React.MouseEvent) => void
  onDoubleClick: () => void
}) {
  const { scroller, pages, view, activeIndex, chosen } = props
  const { t } = useTranslation('keywords')
  const format = useFormat()
  const topics = usePlan((plan) => plan.topics)
  const texts = useMemo(() => ({ t, format }), [t, format])
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range)
      // The active row is always there to be named, wherever one has scrolled to.
      return shown.includes(activeIndex) || activeIndex >= range.count
        ? shown
        : [...shown, activeIndex].toSorted((a, b) => a - b)
    },
    [activeIndex],
  )
  const rows = useVirtualizer({
    count: view.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD,
    rangeExtractor,
    useFlushSync: false,
  })
  useImperativeHandle(props.ref, () => ({ bringIntoView: (index) => rows.scrollToIndex(index) }))
  // In this order: asking for the items brings the range up to date.
  const items = rows.getVirtualItems()
  const [first, last] = [rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0]
  useEffect(() => pages.show(first, last), [pages, first, last, view.total])

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid above answers the keys
    <div
      role="rowgroup"
      className={classes.body}
      style={{ height: rows.getTotalSize() }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {items.map(({ index, start }) => {
        const keyword = view.row(index)
        const away = index === activeIndex && (index < first - OVERSCAN || index > last + OVERSCAN)
        return (
          <KeywordRow
            key={away ? 'active' : index % POOL}
            keyword={keyword}
            topicTitle={keyword ? (topics.get(keyword.topicId)?.title ?? '') : ''}
            index={index}
            top={start}
            columns={props.columns}
            chosen={keyword !== undefined && chosen.has(keyword.id)}
            active={index === activeIndex}
            texts={texts}
          />
        )
      })}
    </div>
  )
}
