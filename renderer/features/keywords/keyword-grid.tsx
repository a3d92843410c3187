import { Checkbox } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTable, type SortingState } from '@tanstack/react-table'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeywordFilter } from '#shared/contract/keywords.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnMenu } from './column-menu.tsx'
import { GridRows, type GridRowsHandle } from './grid-rows.tsx'
import {
  columns,
  features,
  HIDDEN_AT_FIRST,
  isColumnId,
  LAYOUT,
  sortOf,
  tracksOf,
  type ColumnId,
  type Sorting,
} from './keyword-columns.ts'
import { KeywordDetails } from './keyword-details.tsx'
import classes from './keyword-grid.module.css'
import { ROW, rowId } from './keyword-row.tsx'
import layout from './keywords.module.css'
import { useActiveRow } from './use-active-row.ts'
import { useChoice } from './use-choice.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useKeywordActs } from './use-keyword-acts.ts'
import { useKeywordPages } from './use-keyword-pages.ts'

const NO_ROWS: Keyword[] = []

/**
 * All keywords that a filter lets through, drawn where one looks. The grid itself keeps the focus
 * and names its active row, so that no edit, fetch or scroll can lose it.
 */
export function KeywordGrid(props: { filter: KeywordFilter }) {
  const { t } = useTranslation('keywords')
  const canWrite = useCanWrite()
  const [sorting, setSorting] = useState<SortingState>([{ id: 'volume', desc: true }])
  const [visibility, setVisibility] = useLocalStorage({
    key: 'moment-studio.keyword-columns',
    defaultValue: HIDDEN_AT_FIRST,
    getInitialValueInEffect: false,
  })
  const table = useTable({
    features,
    columns,
    data: NO_ROWS,
    manualSorting: true,
    enableSortingRemoval: false,
    enableMultiSort: false,
    state: { sorting, columnVisibility: visibility },
    onSortingChange: setSorting,
    onColumnVisibilityChange: (change) =>
      setVisibility((old) => (typeof change === 'function' ? change(old) : change)),
  })

  const list = { ...props.filter, ...sortOf(sorting[0] as Sorting) }
  const { pages, view, key } = useKeywordPages(list)
  const choice = useChoice(list, key)
  const acts = useKeywordActs(pages)
  const active = useActiveRow(pages, view, key)
  const [details, setDetails] = useState(false)
  const [said, setSaid] = useState('')
  const scroller = useRef<HTMLDivElement>(null)

  const activeIndex = active.index
  const body = useRef<GridRowsHandle>(null)
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [key])

  const go = (to: number): number => {
    const index = active.go(to)
    body.current?.bringIntoView(index)
    return index
  }
  const row = view.row(activeIndex)
  const targets = (): ReadonlySet<string> =>
    choice.ids.size > 0 ? choice.ids : new Set(row ? [row.id] : [])
  /** What the keys did, for those who do not see it; then on to the next row. */
  const moveOn = (ids: ReadonlySet<string>, done: string) => {
    setSaid(done)
    choice.clear()
    if (ids.size === 1 && row && ids.has(row.id)) go(activeIndex + 1)
  }
  const setMoment = (moment: Moment | null) => {
    const ids = targets()
    if (ids.size === 0) return
    const name = t(`app:moment.${moment ?? 'none'}`)
    const one = ids.size === 1 && row && ids.has(row.id) ? row.phrase : null
    void acts.setMoment(ids, moment)
    moveOn(
      ids,
      one === null
        ? t('said.moments', { count: ids.size, moment: name })
        : t('said.moment', { phrase: one, moment: name }),
    )
  }
  const exclude = (excluded: boolean) => {
    const ids = targets()
    if (ids.size === 0) return
    void acts.exclude(ids, excluded)
    moveOn(ids, t(excluded ? 'said.excluded' : 'said.included', { count: ids.size }))
  }
  const remove = () => {
    void acts.remove(targets()).then((done) => done && choice.clear())
  }

  const onKeyDown = useGridKeys({
    canWrite,
    index: activeIndex,
    total: view.total,
    pageRows: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2),
    go,
    choice,
    row,
    setMoment,
    toggleExcluded: () => row && exclude(!row.excluded),
    openDetails: () => setDetails(true),
  })

  const onClick = (event: React.MouseEvent) => {
    const target = event.target as HTMLElement
    const at = target.closest<HTMLElement>('[data-index]')?.dataset['index']
    if (at === undefined) return
    const index = Number(at)
    const clicked = view.row(index)
    if (!clicked) return
    active.go(index)
    if (event.shiftKey) choice.upTo(index)
    else if (event.ctrlKey || event.metaKey || target.closest('[data-mark]')) {
      choice.toggle(clicked.id, index)
    } else choice.only(clicked.id, index)
  }

  const shown = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .filter(isColumnId)
  const shownKey = shown.join()
  const stableColumns = useMemo(() => shownKey.split(',') as ColumnId[], [shownKey])
  const tracks = tracksOf(stableColumns)
  const allChosen = choice.ids.size > 0 && choice.ids.size >= view.total
  const closeDetails = useCallback(() => {
    setDetails(false)
    scroller.current?.focus({ preventScroll: true })
  }, [])

  return (
    <>
      <BulkBar
        total={view.total}
        chosen={choice.ids}
        row={row}
        onMoment={setMoment}
        onExclude={exclude}
        onRemove={remove}
        onClear={choice.clear}
        excluded={props.filter.excluded === 'only' || (choice.ids.size === 0 && !!row?.excluded)}
      >
        <ColumnMenu table={table} />
      </BulkBar>
      <p role="status" className="ms-visually-hidden">
        {said}
      </p>
      <div className={layout.tableAndDetails}>
        <div
          ref={scroller}
          className={classes.grid}
          role="grid"
          data-testid="keyword-grid"
          aria-label={t('title')}
          aria-rowcount={view.total + 1}
          aria-colcount={stableColumns.length + 1}
          aria-multiselectable="true"
          aria-busy={view.state === 'first' || view.state === 'other'}
          aria-activedescendant={view.total > 0 ? rowId(activeIndex) : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <div
            className={classes.inner}
            style={
              {
                '--grid-columns': tracks.columns,
                '--grid-width': `${tracks.width}px`,
              } as React.CSSProperties
            }
          >
            <div className={classes.head} role="row" aria-rowindex={1}>
              <span role="columnheader">
                <Checkbox
                  aria-label={t('chooseAll')}
                  disabled={view.total === 0}
                  checked={allChosen}
                  indeterminate={choice.ids.size > 0 && !allChosen}
                  onChange={() => (choice.ids.size > 0 ? choice.clear() : choice.all())}
                />
              </span>
              {table.getVisibleLeafColumns().map((column) => {
                const sorted = column.getIsSorted()
                const right = isColumnId(column.id) && LAYOUT[column.id].right
                return (
                  <span
                    key={column.id}
                    role="columnheader"
                    className={right ? classes.right : undefined}
                    aria-sort={
                      sorted === false ? undefined : sorted === 'desc' ? 'descending' : 'ascending'
                    }
                  >
                    {column.getCanSort() ? (
                      <button
                        type="button"
                        className={classes.sort}
                        onClick={column.getToggleSortingHandler()}
                      >
                        {t(`column.${column.id}`)}
                        {sorted === 'desc' && <IconArrowDown size={12} aria-hidden="true" />}
                        {sorted === 'asc' && <IconArrowUp size={12} aria-hidden="true" />}
                      </button>
                    ) : (
                      t(`column.${column.id}`)
                    )}
                  </span>
                )
              })}
            </div>
            {view.state === 'here' && view.total === 0 && (
              <p className={classes.nothing}>{t('nothing')}</p>
            )}
            {view.state === 'failed' && <p className={classes.nothing}>{t('failed')}</p>}
            <GridRows
              ref={body}
              scroller={scroller}
              pages={pages}
              view={view}
              columns={stableColumns}
              chosen={choice.ids}
              activeIndex={activeIndex}
              onClick={onClick}
              onDoubleClick={() => setDetails(true)}
            />
          </div>
        </div>
        {details && row && <KeywordDetails keyword={row} onClose={closeDetails} />}
      </div>
    </>
  )
}
