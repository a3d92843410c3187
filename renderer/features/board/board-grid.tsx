import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { useOpenTopic } from '../views/use-open-topic.ts'
import type { BoardOptions } from './board-options.ts'
import { useCanWrite } from '../../app/system-context.tsx'
import { useBoardUi, useBoardUiStore } from './board-ui.ts'
import type { BoardView, ItemKey, Position } from './board-view.ts'
import { ColumnHeads } from './column-heads.tsx'
import { Lanes } from './lanes.tsx'
import { layoutOf, scrollToShow } from './layout.ts'
import { RubberBandArea } from './rubber-band-area.tsx'
import { TopicMenu } from './topic-menu.tsx'
import type { BoardActs } from './use-board-acts.ts'
import { useBoardKeys } from './use-board-keys.ts'
import { useDrop } from './use-drop.ts'
import { useGaps } from './use-gaps.ts'
import { useSize } from './use-shown-rows.ts'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { lateScript, useScript } from '../../ui/use-script.ts'
import { GridFrame } from './grid-frame.tsx'
import { useGrid } from './use-grid.ts'
import { useTileClicks } from './use-tile-clicks.ts'

type Props = {
  view: BoardView
  acts: BoardActs
  options: BoardOptions
  expanded: ReadonlySet<string>
  /** The card or topic in the panel; `null`: none is open. */
  opened: ItemKey | null
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
  const scroller = useRef<HTMLDivElement>(null)
  const size = useSize(scroller)
  const width = size?.width ?? 0
  const layout = useMemo(() => layoutOf(view, width, density), [view, width, density])
  const { answers, counts, pinned } = useGrid(view)
  const over = useOverLimits(view.columns, counts)
  const gaps = useGaps()
  const dropping = useDrop(view, acts, props.onStarted)
  const painted = useAfterPaint()
  const drag = useScript(dragScript, painted)

  const anySelected = useBoardUi((ui) => ui.selected.size > 0)

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
  const revealOpened = useEffectEvent((item: ItemKey) => {
    const place = view.positions.get(item)
    if (place) reveal(place)
  })
  const { opened } = props
  const measured = width > 0
  useEffect(() => {
    store.set({ opened })
    if (opened && measured) revealOpened(opened)
  }, [opened, measured, store])
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
  const onClick = useTileClicks(view, { card: onOpenCard, topic: openTopic })
  const onAdd = useCallback(
    async (moment: Moment, columnId: string, title: string) =>
      (await acts.create({ kind: 'guide', title, moment }, columnId)) !== null,
    [acts],
  )

  return (
    <>
      <GridFrame
        ref={scroller}
        label={t('label')}
        testId="board"
        layout={layout}
        density={density}
        width={layout.width + props.roomRight}
        height={layout.height + (anySelected ? ROOM_FOR_BAR : 0)}
        dropping={dropping}
        onKeyDown={onKeyDown}
        onClick={onClick}
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
      </GridFrame>
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
