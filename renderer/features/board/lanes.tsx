import type { ComponentProps, RefObject } from 'react'
import type { ByMoment } from '#shared/domain/moment.ts'
import type { BoardView } from './board-view.ts'
import { Lane } from './lane.tsx'
import type { BoardLayout } from './layout.ts'
import { useShownRows } from './use-shown-rows.ts'

type Shared = Pick<
  ComponentProps<typeof Lane>,
  'pinned' | 'answers' | 'canWrite' | 'onAdd' | 'onExpand' | 'onCollapse' | 'over'
>

type Props = Shared & {
  view: BoardView
  layout: BoardLayout
  scroller: RefObject<HTMLElement | null>
  /** Of the scroller, in px. */
  height: number
  /** Whether rows beyond the edges are drawn too, as scrolling needs. */
  ahead: boolean
  gaps: ByMoment<string | null>
  expanded: ReadonlySet<string>
}

/** The lanes with the rows in view: the only part of the board that scrolling draws again. */
export function Lanes({ view, layout, scroller, height, ahead, gaps, expanded, ...shared }: Props) {
  const rows = useShownRows(scroller, layout, height, ahead)
  // The first frame is quicker there without the lanes below its edge, and nobody misses them in it.
  const lanes = ahead ? view.lanes : view.lanes.filter((_, i) => layout.lanes[i]!.top < height)
  return lanes.map((lane, index) => (
    <Lane
      key={lane.moment ?? 'unsorted'}
      index={index}
      lane={lane}
      columns={view.columns}
      metrics={layout.metrics}
      height={layout.lanes[index]!.height}
      rows={rows[index]!}
      gap={lane.moment && gaps[lane.moment]}
      expanded={lane.moment !== null && expanded.has(lane.moment)}
      {...shared}
    />
  ))
}
