import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_FILTER } from '#shared/domain/card-filter.ts'
import { type Moment } from '#shared/domain/moment.ts'
import { usePlanContent } from '../../backend/context.tsx'
import { useBoardUi, useBoardUiStore } from '../board/board-ui.ts'
import { buildView, shownTopics, type Position } from '../board/board-view.ts'
import { ColumnHeads } from '../board/column-heads.tsx'
import { keyAt, stayingNeighbour } from '../board/keyboard-moves.ts'
import { Lanes } from '../board/lanes.tsx'
import { layoutOf, scrollToShow } from '../board/layout.ts'
import { PointerDrag } from '../board/pointer-drag.tsx'
import { RubberBandArea } from '../board/rubber-band-area.tsx'
import { useBoardKeys } from '../board/use-board-keys.ts'
import { useDrop } from '../board/use-drop.ts'
import { useGaps } from '../board/use-gaps.ts'
import { useSelection } from '../views/selection.ts'
import { useRoom } from '../../ui/use-room.ts'
import type { ScratchActs } from './use-scratch-acts.ts'
import { GridFrame } from '../board/grid-frame.tsx'
import { useGrid } from '../board/use-grid.ts'
import { useTileClicks } from '../board/use-tile-clicks.ts'
import { withOrWithout } from '../board/with-or-without.ts'

type Props = {
  acts: ScratchActs
  onOpenCard: (cardId: string) => void
  onOpenTopic: (topicId: string) => void
  onNewCard: (moment: Moment, columnId: string | undefined) => void
  onRemove: (cardIds: readonly string[]) => void
}

const NOTHING: ReadonlySet<never> = new Set<never>()
const NO_LIMITS: ReadonlyMap<string, number> = new Map()

/** The board of the scratch copy, made of the board's own parts; columns stand still here. */
export function WhatIfGrid(props: Props) {
  const { acts } = props
  const { t } = useTranslation('whatIf')
  const store = useBoardUiStore()
  const selection = useSelection()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: measured, width, height } = useRoom()
  const setScroller = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element
      measured(element)
    },
    [measured],
  )
  const plan = usePlanContent()
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(NOTHING)
  const [collapsed, setCollapsed] = useState<ReadonlySet<Moment>>(NOTHING)
  const topics = useMemo(() => shownTopics(plan.topics, NO_FILTER), [plan.topics])
  const view = useMemo(
    () => buildView(plan, { topics, fits: null, expanded, collapsed }),
    [plan, topics, expanded, collapsed],
  )
  const layout = useMemo(() => layoutOf(view, width, 'compact'), [view, width])
  const { answers, counts, pinned } = useGrid(view)
  const gaps = useGaps()
  const { onOpenCard } = props
  const dropping = useDrop(view, acts.board, onOpenCard)

  const focused = useBoardUi((ui) => ui.focused)
  useEffect(() => {
    selection.keep((id) => plan.cards.has(id))
  }, [selection, plan.cards])

  const reveal = (place: Position) => {
    const element = scroller.current
    if (!element) return
    const { scrollTop: top, scrollLeft: left } = element
    element.scrollTo(scrollToShow(layout, place, { top, left, width, height }))
  }
  const onKeyDown = useBoardKeys({
    view,
    dropping,
    canWrite: true,
    reveal,
    openCard: onOpenCard,
    openTopic: props.onOpenTopic,
    openMenu: props.onOpenTopic,
    newCard: (near) => {
      const moment = view.lanes[near.lane]?.moment ?? 'know'
      props.onNewCard(moment, near.column > 0 ? view.columns[near.column - 1]?.id : undefined)
    },
    remove: (ids) => {
      // The focus goes to a neighbour that stays, so that the keys go on.
      const at = focused && view.positions.get(focused)
      const next = at ? stayingNeighbour(view, at, new Set(ids)) : null
      const key = next && keyAt(view, next)
      props.onRemove(ids)
      store.set({ focused: key, wanted: key })
    },
  })
  const onClick = useTileClicks(view, { card: onOpenCard, topic: props.onOpenTopic })
  const onAdd = useCallback(
    async (moment: Moment, columnId: string, title: string) =>
      (await acts.board.create({ kind: 'guide', title, moment }, columnId)) !== null,
    [acts],
  )
  const onExpand = useCallback(
    (moment: Moment, on: boolean) => setExpanded((old) => withOrWithout(old, moment, on)),
    [],
  )
  const onCollapse = useCallback(
    (moment: Moment, on: boolean) => setCollapsed((old) => withOrWithout(old, moment, on)),
    [],
  )

  return (
    <>
      <GridFrame
        ref={setScroller}
        label={t('board')}
        testId="what-if-board"
        layout={layout}
        density="compact"
        width={layout.width}
        height={layout.height}
        dropping={dropping}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <ColumnHeads
          columns={view.columns}
          counts={counts}
          columnWidth={layout.metrics.columnWidth}
          scroller={scroller}
          canWrite={false}
        />
        {height > 0 && (
          <Lanes
            view={view}
            layout={layout}
            scroller={scroller}
            height={height}
            ahead
            gaps={gaps}
            expanded={expanded}
            pinned={pinned}
            answers={answers}
            canWrite
            onAdd={onAdd}
            onExpand={onExpand}
            onCollapse={onCollapse}
            over={NO_LIMITS}
          />
        )}
        <RubberBandArea view={view} layout={layout} scroller={scroller} />
      </GridFrame>
      <PointerDrag
        view={view}
        layout={layout}
        scroller={scroller}
        answers={answers}
        dropping={dropping}
      />
    </>
  )
}
