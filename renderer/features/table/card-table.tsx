import { useMergedRef } from '@mantine/hooks'
import { useTable } from '@tanstack/react-table'
import { useImperativeHandle, useMemo, useRef, useState, type MouseEvent, type Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { usePlanModel } from '../../backend/context.tsx'
import { useRoom } from '../../ui/use-room.ts'
import { useSelectedIds, useSelection } from '../views/selection.ts'
import type { CardActs } from '../views/use-card-acts.ts'
import { CellEditor, type LeaveTo } from './cell-editor.tsx'
import { cellEdit, nextEditable, type CellText } from './cell-text.ts'
import { widthOf } from './column-menu.tsx'
import { columns, factsOf, features, isColumnId, type ColumnId } from './table-columns.ts'
import { TableHead } from './table-head.tsx'
import { scrollFor, tracksOf } from './table-layout.ts'
import type { SortBy, TableOptions } from './table-options.ts'
import { cellId, MARK, ROW } from './table-row.tsx'
import type { TableRow } from './table-rows.ts'
import { TableRows } from './table-rows-view.tsx'
import classes from './table.module.css'
import type { CardWords } from './use-card-words.ts'
import { useCellChoices } from './use-cell-choices.ts'
import { useGridPlace, type Place } from './use-grid-place.ts'
import { tableKey } from './use-table-keys.ts'

const NO_CARDS: Card[] = []
const HEAD = 34

export type CardTableHandle = { focus: () => void; goTo: (cardId: string) => void }

/**
 * Cards as rows, drawn where one looks. The grid itself keeps the focus and names its active cell, so
 * that no edit, sorting or scroll can lose it.
 */
export function CardTable({
  ref,
  ...props
}: {
  ref: Ref<CardTableHandle>
  rows: readonly TableRow[]
  words: CardWords
  options: TableOptions
  acts: CardActs
  openCard: string | null
  onOptions: (part: Record<string, unknown>) => void
  onOpenCard: (cardId: string) => void
  onRemove: (cardIds: readonly string[]) => void
  /** Resolves to whether it was saved. */
  onDue: (cardId: string, dueOn: IsoDate | null) => Promise<boolean>
  onCloseGroup: (key: string, isClosed: boolean) => void
}) {
  const { rows, words, options, acts, onOptions } = props
  const { t } = useTranslation('table')
  const canWrite = useCanWrite()
  const model = usePlanModel()
  const selection = useSelection()
  const chosen = useSelectedIds()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width: room } = useRoom()
  const scrollerRef = useMergedRef(scroller, measured)
  const [editing, setEditing] = useState<{ cardId: string; column: ColumnId } | null>(null)
  const choices = useCellChoices(words)

  const shown = useMemo(() => options.order.filter((id) => options.shown.has(id)), [options])
  const table = useTable({
    features,
    columns,
    data: NO_CARDS,
    manualSorting: true,
    columnResizeMode: 'onChange',
    state: {
      sorting: [...options.sort],
      columnOrder: [...options.order],
      columnVisibility: Object.fromEntries(options.order.map((id) => [id, options.shown.has(id)])),
      columnSizing: options.widths as Record<string, number>,
    },
    onSortingChange: (change) => {
      const next = typeof change === 'function' ? change([...options.sort]) : change
      onOptions({ sort: next.filter((by) => isColumnId(by.id)) as SortBy[] })
    },
    onColumnSizingChange: (change) => {
      const next =
        typeof change === 'function' ? change(options.widths as Record<string, number>) : change
      onOptions({ widths: next })
    },
  })

  const tracks = useMemo(() => tracksOf(shown, options, room), [shown, options, room])
  const place = useGridPlace(rows, shown.length)
  const { row } = place
  const cards = useMemo(() => rows.flatMap((one) => (one.row === 'card' ? [one.id] : [])), [rows])

  const reveal = ({ index, column }: Place) => {
    const element = scroller.current
    if (!element) return
    const top = scrollFor(index * ROW, (index + 1) * ROW, {
      at: element.scrollTop,
      size: element.clientHeight - HEAD,
      covered: 0,
    })
    const left = tracks.lefts[column - 1]
    const covered = MARK + (shown[0] === 'title' ? (tracks.widths[0] ?? 0) : 0)
    const stays = left === undefined || (column === 1 && shown[0] === 'title')
    element.scrollTo({
      top,
      left: stays
        ? column === 0
          ? 0
          : element.scrollLeft
        : scrollFor(left, left + tracks.widths[column - 1]!, {
            at: element.scrollLeft,
            size: element.clientWidth,
            covered,
          }),
    })
  }
  const go = (to: Place): Place => {
    const reached = place.go(to)
    reveal(reached)
    return reached
  }
  const focus = () => scroller.current?.focus({ preventScroll: true })
  useImperativeHandle(ref, () => ({
    focus,
    goTo(cardId) {
      const index = place.indexOf(cardId)
      if (index !== undefined) go({ index, column: 1 })
      focus()
    },
  }))

  const edit = (cardId: string, column: ColumnId | undefined): boolean => {
    if (!canWrite || column === undefined || factsOf(column).editing === null) return false
    setEditing({ cardId, column })
    return true
  }
  const save = async (cardId: string, column: ColumnId, value: CellText): Promise<boolean> => {
    const doing = cellEdit(column, value)
    if (!doing) return false
    if (column === 'dueOn')
      return props.onDue(cardId, typeof value === 'string' && value !== '' ? value : null)
    return doing.edit === 'move' ? acts.move(cardId, doing.to) : acts.update(cardId, doing.patch)
  }
  const leave = (to: LeaveTo) => {
    if (editing === null) return
    setEditing(null)
    if (to === null) return
    const index = place.indexOf(editing.cardId) ?? place.index
    const step = to === 'previous' ? -1 : 1
    const next = to === 'here' ? null : nextEditable(shown, editing.column, step)
    if (next !== null) {
      go({ index, column: shown.indexOf(next) + 1 })
      edit(editing.cardId, next)
      return
    }
    const other = to === 'here' ? undefined : rows[index + step]
    if (other?.row === 'card') {
      const edge = step === 1 ? shown : shown.toReversed()
      const column = edge.find((id) => factsOf(id).editing !== null)!
      go({ index: index + step, column: shown.indexOf(column) + 1 })
      edit(other.id, column)
      return
    }
    focus()
  }
  const extendTo = (index: number) => {
    const anchor = selection.anchor() ?? (row?.row === 'card' ? row.id : null)
    const from = anchor === null ? undefined : place.indexOf(anchor)
    if (anchor === null || from === undefined) return
    const [first, last] = from < index ? [from, index] : [index, from]
    const between = rows.slice(first, last + 1)
    selection.replace(
      between.flatMap((one) => (one.row === 'card' ? [one.id] : [])),
      anchor,
    )
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    // A button or box in the head has keys of its own.
    if (event.target !== event.currentTarget) return
    const done = tableKey(event, {
      canWrite,
      place: { index: place.index, column: place.column },
      row,
      rowCount: rows.length,
      columnCount: shown.length,
      pageRows: () =>
        Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / ROW) - 1),
      go,
      edit: () => row?.row === 'card' && edit(row.id, shown[place.column - 1]),
      openCard: () => row?.row === 'card' && props.onOpenCard(row.id),
      toggle: () => row?.row === 'card' && selection.toggle(row.id),
      extendTo,
      selectAll: () => selection.replace(cards, row?.id ?? null),
      clear: () => {
        const had = chosen.size > 0
        selection.clear()
        return had
      },
      remove: () => {
        if (row?.row !== 'card') return
        props.onRemove(chosen.has(row.id) ? [...chosen] : [row.id])
      },
      closeGroup: (isClosed) => row?.row === 'group' && props.onCloseGroup(row.key, isClosed),
    })
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  const onClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement
    const at = target.closest<HTMLElement>('[data-index]')?.dataset['index']
    const clicked = at === undefined ? undefined : rows[Number(at)]
    if (!clicked) return
    const index = Number(at)
    const column = Number(target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? 0)
    if (event.shiftKey && clicked.row === 'card') extendTo(index)
    place.go({ index, column })
    if (clicked.row === 'group') props.onCloseGroup(clicked.key, !clicked.isClosed)
    else if (target.closest('[data-open-card]')) props.onOpenCard(clicked.id)
    else if (event.ctrlKey || event.metaKey || (column === 0 && !event.shiftKey)) {
      selection.toggle(clicked.id)
    }
  }
  const onDoubleClick = (event: MouseEvent) => {
    const column = shown[place.column - 1]
    if (row?.row !== 'card' || event.shiftKey || place.column === 0) return
    if (!edit(row.id, column)) props.onOpenCard(row.id)
  }

  const setWidth = (id: ColumnId, by: number) =>
    onOptions({ widths: { ...options.widths, [id]: widthOf(id, options) + by } })
  const moveColumn = (id: ColumnId, before: ColumnId | null) => {
    const rest = options.order.filter((one) => one !== id)
    const at = before === null ? rest.length : rest.indexOf(before)
    onOptions({ order: [...rest.slice(0, at), id, ...rest.slice(at)] })
  }
  const edited = editing === null ? undefined : model.state().cards.get(editing.cardId)
  const editedAt = editing === null ? undefined : place.indexOf(editing.cardId)
  const editedColumn = editing === null ? -1 : shown.indexOf(editing.column)

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a grid, with groups a treegrid
    <div
      ref={scrollerRef}
      className={classes.grid}
      role={options.group === 'none' ? 'grid' : 'treegrid'}
      data-testid="card-table"
      aria-label={t('label')}
      aria-describedby="table-keys"
      aria-rowcount={rows.length + 1}
      aria-colcount={shown.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={
        row ? cellId(place.index, row.row === 'group' ? 0 : place.column) : undefined
      }
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) =>
        event.currentTarget.toggleAttribute('data-aside', event.currentTarget.scrollLeft > 0)
      }
    >
      <div
        className={classes.inner}
        style={
          {
            '--table-columns': tracks.template,
            '--table-width': `${tracks.width}px`,
          } as React.CSSProperties
        }
      >
        <TableHead
          table={table}
          columns={shown}
          chosen={chosen.size === 0 ? 'none' : chosen.size >= cards.length ? 'all' : 'some'}
          empty={cards.length === 0}
          onChoose={() => (chosen.size > 0 ? selection.clear() : selection.replace(cards))}
          onMove={moveColumn}
          onWidth={setWidth}
        />
        {rows.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
        <TableRows
          scroller={scroller}
          rows={rows}
          columns={shown}
          words={words}
          group={options.group}
          chosen={chosen}
          openCard={props.openCard}
          active={{ index: place.index, column: place.column }}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
        >
          {edited && editing && editedAt !== undefined && editedColumn >= 0 && (
            <CellEditor
              key={`${editing.cardId}/${editing.column}`}
              card={edited}
              column={editing.column}
              choices={choices}
              at={{
                top: editedAt * ROW,
                left: tracks.lefts[editedColumn]!,
                width: tracks.widths[editedColumn]!,
                height: ROW,
              }}
              onSave={(value) => save(editing.cardId, editing.column, value)}
              onLeave={leave}
            />
          )}
        </TableRows>
      </div>
    </div>
  )
}
