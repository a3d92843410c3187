import { useElementSize, useLocalStorage } from '@mantine/hooks'
import { useTable, type SortingState } from '@tanstack/react-table'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeywordFilter } from '#shared/contract/keywords.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ColumnMenu } from './column-menu.tsx'
import { ExportButton } from './export-button.tsx'
import { GridHead } from './grid-head.tsx'
import { GridRows, type GridRowsHandle } from './grid-rows.tsx'
import {
  columns,
  features,
  fitting,
  HIDDEN_AT_FIRST,
  isColumnId,
  sortOf,
  tracksOf,
  type ColumnId,
  type Sorting,
} from './keyword-columns.ts'
import { KeywordDetails } from './keyword-details.tsx'
import classes from './keyword-grid.module.css'
import { ROW, rowId } from './keyword-row.tsx'
import layout from './keywords.module.css'
import { useSay } from './said.tsx'
import { TriageBar } from './triage-bar.tsx'
import { useActiveRow } from './use-active-row.ts'
import { useChoice } from './use-choice.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useKeywordActs } from './use-keyword-acts.ts'
import { useKeywordPages } from './use-keyword-pages.ts'
import { useProgress } from './use-progress.ts'

const NO_ROWS: Keyword[] = []
/** The details beside the rows, with the gap between, in px. */
const DETAILS = 298

/**
 * All keywords that a filter lets through, drawn where one looks. The grid itself keeps the focus
 * and names its active row, so that no edit, fetch or scroll can lose it.
 */
export function KeywordGrid(props: {
  filter: KeywordFilter
  /** Set where the list is the queue of what waits for a decision. */
  onLeaveQueue: (() => void) | null
}) {
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
  const choice = useChoice(list, key, pages)
  const acts = useKeywordActs(pages)
  const active = useActiveRow(pages, view, key)
  const [details, setDetails] = useState(false)
  const say = useSay()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: around, width } = useElementSize()
  const isHere = view.state === 'here' && view.key === key
  const progress = useProgress(key, isHere ? view.total : null)

  const activeIndex = active.index
  const body = useRef<GridRowsHandle>(null)
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [key])
  const isQueue = props.onLeaveQueue !== null
  const wasQueue = useRef(isQueue)
  useEffect(() => {
    // The button that opened or closed the queue goes with it.
    if (wasQueue.current !== isQueue) scroller.current?.focus({ preventScroll: true })
    wasQueue.current = isQueue
  }, [isQueue])

  const focus = () => scroller.current?.focus({ preventScroll: true })
  const go = (to: number): number => {
    const index = active.go(to)
    body.current?.bringIntoView(index)
    return index
  }
  const row = view.row(activeIndex)
  /** Runs with what is chosen, or else with the active row. */
  const onTargets = (run: (ids: ReadonlySet<string>) => void) =>
    choice.whenChosen((chosen) => {
      if (chosen.size > 0) run(chosen)
      else if (row) run(new Set([row.id]))
    })
  /** What the keys did, for those who do not see it; then on to the next row. */
  const moveOn = (ids: ReadonlySet<string>, text: string, done: Promise<boolean>) => {
    say(text)
    void done.then((made) => made || say(''))
    choice.clear()
    focus()
    if (ids.size === 1 && row && ids.has(row.id)) go(activeIndex + 1)
  }
  const setMoment = (moment: Moment | null) =>
    onTargets((ids) => {
      const name = t(`app:moment.${moment ?? 'none'}`)
      const one = ids.size === 1 && row && ids.has(row.id) ? row.phrase : null
      moveOn(
        ids,
        one === null
          ? t('said.moments', { count: ids.size, moment: name })
          : t('said.moment', { phrase: one, moment: name }),
        acts.setMoment(ids, moment),
      )
    })
  const exclude = (excluded: boolean) =>
    onTargets((ids) => {
      const one = ids.size === 1 && row && ids.has(row.id) ? row.phrase : ''
      moveOn(
        ids,
        one !== '' && excluded
          ? t('said.excludedOne', { phrase: one })
          : t(excluded ? 'said.excluded' : 'said.included', { count: ids.size }),
        acts.exclude(ids, excluded),
      )
    })
  const remove = () =>
    onTargets((ids) => {
      void acts.remove(ids).then((done) => {
        if (!done) return
        say(t('said.removed', { count: ids.size }))
        choice.clear()
        focus()
      })
    })

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
    toggleDetails: () => setDetails(!details),
    leave: () => {
      if (details) setDetails(false)
      else if (props.onLeaveQueue) props.onLeaveQueue()
      else return false
      return true
    },
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

  const visible = table
    .getVisibleLeafColumns()
    .map(({ id }) => id)
    .filter(isColumnId)
    .filter((id) => id !== 'topic' || props.filter.topicId === null)
    .filter((id) => !isQueue || (id !== 'moment' && id !== 'cue'))
  const room = width - (details && row ? DETAILS : 0)
  const shownKey = (width === 0 ? visible : fitting(visible, room)).join()
  const stableColumns = useMemo(() => shownKey.split(',') as ColumnId[], [shownKey])
  const tracks = tracksOf(stableColumns)
  const allChosen = choice.ids.size > 0 && choice.ids.size >= view.total
  const closeDetails = useCallback(() => {
    setDetails(false)
    scroller.current?.focus({ preventScroll: true })
  }, [])

  return (
    <>
      {props.onLeaveQueue && (
        <TriageBar
          row={isHere ? row : undefined}
          progress={progress}
          onMoment={setMoment}
          onExclude={() => exclude(true)}
          onLeave={props.onLeaveQueue}
        />
      )}
      <BulkBar
        total={view.total}
        chosen={choice.ids}
        row={row}
        onMoment={setMoment}
        onExclude={exclude}
        onRemove={remove}
        onClear={choice.clear}
        excluded={props.filter.excluded === 'only' || (choice.ids.size === 0 && !!row?.excluded)}
        grid={() => scroller.current}
      >
        <ColumnMenu table={table} />
        <ExportButton list={list} />
      </BulkBar>
      <div className={layout.tableAndDetails} ref={around}>
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
            <GridHead
              table={table}
              columns={stableColumns}
              chosen={choice.ids.size === 0 ? 'none' : allChosen ? 'all' : 'some'}
              empty={view.total === 0}
              onChoose={() => (choice.ids.size > 0 ? choice.clear() : choice.all())}
            />
            {view.state === 'here' && view.total === 0 && (
              <p className={classes.nothing}>
                {t(props.onLeaveQueue ? 'triage.empty' : 'nothing')}
              </p>
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
