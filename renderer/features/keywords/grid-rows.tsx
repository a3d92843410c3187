import { useEffect, useImperativeHandle, useMemo, type Ref, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useGridRows } from '../../ui/use-grid-rows.ts'
import type { ColumnId } from './keyword-columns.ts'
import classes from './keyword-grid.module.css'
import type { KeywordPages, PagesView } from './keyword-pages.ts'
import { KeywordRow, ROW } from './keyword-row.tsx'

const HEAD = 34
const OVERSCAN = 8

export type GridRowsHandle = { bringIntoView: (index: number) => void }

/** The rows in sight and a few around them. Apart from the grid, so that scrolling draws only them. */
export function GridRows({
  ref,
  ...props
}: {
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
  const grid = useGridRows({
    scroller,
    count: view.total,
    activeIndex,
    rowHeight: ROW,
    overscan: OVERSCAN,
    head: HEAD,
  })
  const { first, last, bringIntoView } = grid
  useImperativeHandle(ref, () => ({ bringIntoView }))
  useEffect(() => pages.show(first, last), [pages, first, last, view.total])

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid above answers the keys
    <div
      role="rowgroup"
      className={classes.body}
      style={{ height: grid.height }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {grid.rows.map(({ index, key, start }) => {
        const keyword = view.row(index)
        return (
          <KeywordRow
            key={key}
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
