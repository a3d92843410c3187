import {
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  type MouseEvent,
} from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useSelection } from '../views/selection.ts'
import { useOpenTopic } from '../views/use-open-topic.ts'
import type { BoardOptions } from './board-options.ts'
import { cellKey } from '../../backend/plan-state.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import classes from './board.module.css'
import {
  answersByTopic,
  idOf,
  isCard,
  itemKey,
  type BoardView,
  type ItemKey,
  type Position,
} from './board-view.ts'
import { ColumnHeads } from './column-heads.tsx'
import { cardsBetween } from './keyboard-moves.ts'
import { Lanes } from './lanes.tsx'
import { layoutOf, scrollToShow } from './layout.ts'
import { RubberBandArea } from './rubber-band-area.tsx'
import { TopicMenu } from './topic-menu.tsx'
import type { BoardActs } from './use-board-acts.ts'
import { itemOf, useBoardKeys } from './use-board-keys.ts'
import { useDrop } from './use-drop.ts'
import { useGaps } from './use-gaps.ts'
import { useSize } from './use-shown-rows.ts'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { lateScript, useScript } from '../../ui/use-script.ts'

type Props = {
  view: BoardView
  acts: BoardActs
  options: BoardOptions
  expanded: ReadonlySet<string>
  /** The card in the panel; `null`: none is open. */
  openCard: string | null
  /** Room kept free at the right, so that columns can be scrolled out from under the panel. */
  roomRight: number
  onExpand: (moment: Moment, expanded: boolean) => void
  onCollapse: (moment: Moment, collapsed: boolean) => void
  onOpenCard: (cardId: string) => void
  onStarted: (cardId: string) => void
  onNewCard: (moment: Moment, columnId: string | undefined) => void
  onRemove: (cardIds: readonly string[]) => void
}

/** Nobody drags before there is something to see. */
const dragScript = lateScript(() => import('./pointer-drag.tsx'))

/** Below the last lane, so that the bar of the selected cards covers none of them. */
const ROOM_FOR_BAR = 72

export function BoardGrid(props: Props) {
  const { view, acts, onOpenCard } = props
  const { density } = props.options
  const { t } = useTranslation('board')
  const canWrite = useCanWrite()
  const store = useBoardUiStore()
  const selection = useSelection()
  const scroller = useRef<HTMLDivElement>(null)
  const size = useSize(scroller)
  const width = size?.width ?? 0
  const layout = useMemo(() => layoutOf(view, width, density), [view, width, density])
  // Counts may lag a frame behind an edit, never hold it up.
  const cards = useDeferredValue(usePlan((plan) => plan.cards))
  const answers = useMemo(() => answersByTopic(cards), [cards])
  const cells = usePlan((plan) => plan.cells)
  const counts = useMemo(
    () =>
      new Map(
        view.columns.map(({ id }) => [
          id,
          MOMENTS.reduce((sum, moment) => sum + (cells.get(cellKey(moment, id))?.length ?? 0), 0),
        ]),
      ),
    [cells, view.columns],
  )
  const over = useOverLimits(view.columns, counts)
  const gaps = useGaps()
  const dropping = useDrop(view, acts, props.onStarted)
  const painted = useAfterPaint()
  const drag = useScript(dragScript, painted)

  const focused = useBoardUi((ui) => ui.focused)
  const dragged = useBoardUi((ui) => ui.drag?.item ?? null)
  const spoken = useBoardUi((ui) => ui.spoken)
  const anySelected = useBoardUi((ui) => ui.selected.size > 0)
  const pinned = useMemo(
    (): readonly (Position | null)[] =>
      [focused, dragged].map((key) => (key && view.positions.get(key)) ?? null),
    [focused, dragged, view],
  )

  useEffect(() => {
    // There is always one item in the tab order, whatever was moved, filtered or deleted.
    if (focused && view.positions.has(focused)) return
    store.set({ focused: view.positions.first() })
  }, [focused, view, store])

  const reveal = (place: Position) => {
    const element = scroller.current
    if (!element) return
    element.scrollTo(
      scrollToShow(layout, place, {
        top: element.scrollTop,
        left: element.scrollLeft,
        width: element.clientWidth - props.roomRight,
        height: element.clientHeight,
      }),
    )
  }
  const revealOpened = useEffectEvent((id: string) => {
    const place = view.positions.get(itemKey('card', id))
    if (place) reveal(place)
  })
  const { openCard } = props
  const measured = width > 0
  useEffect(() => {
    if (openCard && measured) revealOpened(openCard)
  }, [openCard, measured])
  const { open: openTopic } = useOpenTopic()
  const openMenu = (topicId: string, anchor: DOMRect) => store.set({ menu: { topicId, anchor } })
  const onKeyDown = useBoardKeys({
    view,
    dropping,
    canWrite,
    reveal,
    openCard: onOpenCard,
    openTopic,
    openMenu,
    newCard: (near) => {
      const moment = view.lanes[near.lane]?.moment ?? 'know'
      props.onNewCard(moment, view.columns[Math.max(near.column - 1, 0)]?.id)
    },
    remove: props.onRemove,
  })
  /** Ctrl or Cmd take a card in or out, Shift takes all from where the range began. */
  const selectByClick = (item: ItemKey, event: MouseEvent): boolean => {
    const id = idOf(item)
    if (event.ctrlKey || event.metaKey) {
      selection.toggle(id)
      return true
    }
    if (!event.shiftKey) return false
    const anchor = selection.anchor()
    const from = anchor !== null && view.positions.get(itemKey('card', anchor))
    const to = view.positions.get(item)
    if (from && to) selection.replace(cardsBetween(view, from, to), anchor)
    else selection.replace([id])
    return true
  }
  const onClick = (event: MouseEvent) => {
    const tile = event.target instanceof Element ? event.target.closest('[data-item]') : null
    const item = itemOf(tile ?? event.target)
    if (!item || !tile) return
    store.set({ focused: item })
    if (isCard(item) && selectByClick(item, event)) return
    if (isCard(item)) onOpenCard(idOf(item))
    else openTopic(idOf(item))
  }
  const onAdd = useCallback(
    async (moment: Moment, columnId: string, title: string) =>
      (await acts.create({ kind: 'guide', title, moment }, columnId)) !== null,
    [acts],
  )

  return (
    <>
      <p id="board-keys" hidden>
        {t('keys')}
      </p>
      <div role="status" aria-live="assertive" className="ms-visually-hidden">
        {spoken}
      </div>
      <div
        ref={scroller}
        className={classes.scroller}
        role="region"
        aria-label={t('label')}
        data-testid="board"
        data-narrow={layout.metrics.narrow || undefined}
        data-density={density}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={(event) => {
          const item = itemOf(event.target)
          if (item && item !== store.get().focused) store.set({ focused: item })
        }}
        onBlur={(event) => {
          if (itemOf(event.target) && store.get().drag?.spot) dropping.cancel()
        }}
      >
        <div
          className={classes.content}
          role="table"
          aria-label={t('label')}
          style={{
            width: layout.width + props.roomRight,
            height: layout.height + (anySelected ? ROOM_FOR_BAR : 0),
          }}
        >
          <ColumnHeads
            columns={view.columns}
            counts={counts}
            columnWidth={layout.metrics.columnWidth}
            scroller={scroller}
            canWrite={canWrite}
          />
          {size && (
            <Lanes
              view={view}
              layout={layout}
              scroller={scroller}
              height={size.height}
              ahead={painted}
              gaps={gaps}
              expanded={props.expanded}
              pinned={pinned}
              answers={answers}
              canWrite={canWrite}
              onAdd={onAdd}
              onExpand={props.onExpand}
              onCollapse={props.onCollapse}
              over={over}
            />
          )}
          <RubberBandArea view={view} layout={layout} scroller={scroller} />
        </div>
      </div>
      <TopicMenu acts={acts} canWrite={canWrite} onStarted={props.onStarted} />
      {drag && canWrite && (
        <drag.PointerDrag
          view={view}
          layout={layout}
          scroller={scroller}
          answers={answers}
          dropping={dropping}
        />
      )}
    </>
  )
}

/** By how many cards each column is over its limit; the same map for as long as that stays so. */
function useOverLimits(
  columns: BoardView['columns'],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const over = columns.flatMap(({ id, limit }): [string, number][] => {
    const more = limit === null ? 0 : (counts.get(id) ?? 0) - limit
    return more > 0 ? [[id, more]] : []
  })
  const key = JSON.stringify(over)
  return useMemo(() => new Map(JSON.parse(key) as [string, number][]), [key])
}
