import { memo } from 'react'
import type { Moment } from '#shared/domain/moment.ts'
import type { Column } from '#shared/domain/column.ts'
import type { LaneView, Position } from './board-view.ts'
import classes from './lane.module.css'
import { Cell } from './cell.tsx'
import { LaneHead, UnsortedHead } from './lane-head.tsx'
import type { Metrics, Rows } from './layout.ts'
import { TopicCell } from './topic-cell.tsx'

type Props = {
  index: number
  lane: LaneView
  columns: readonly Column[]
  metrics: Metrics
  height: number
  rows: Rows
  pinned: readonly (Position | null)[]
  gap: string | null
  expanded: boolean
  answers: ReadonlyMap<string, number>
  canWrite: boolean
  onAdd: (moment: Moment, columnId: string, title: string) => Promise<boolean>
  onExpand: (moment: Moment, expanded: boolean) => void
  onCollapse: (moment: Moment, collapsed: boolean) => void
  /** By column: how many cards it holds beyond its limit. */
  over: ReadonlyMap<string, number>
}

export const Lane = memo(function Lane(props: Props) {
  const { lane, index, metrics } = props
  const pin = (which: number, column: number) => {
    const at = props.pinned[which]
    return at && at.lane === index && at.column === column ? at.index : -1
  }
  const cells = lane.cells.map((cell, column) => {
    const shown = {
      lane: index,
      column,
      ids: cell.ids,
      hidden: cell.hidden,
      collapsed: lane.collapsed,
      metrics,
      first: Math.min(props.rows[0], cell.ids.length),
      last: Math.min(props.rows[1], cell.ids.length),
      pinned: pin(0, column),
      alsoPinned: pin(1, column),
    }
    const workflow = props.columns[column - 1]
    return cell.kind === 'card' && lane.moment && workflow ? (
      <Cell
        key={workflow.id}
        {...shown}
        moment={lane.moment}
        workflow={workflow}
        over={props.over.get(workflow.id) ?? 0}
        canWrite={props.canWrite}
        onAdd={props.onAdd}
      />
    ) : (
      <TopicCell
        key={`topics-${column}`}
        {...shown}
        moment={lane.moment}
        expanded={props.expanded}
        answers={props.answers}
        onExpand={props.onExpand}
      />
    )
  })
  return (
    <div
      role="row"
      className={classes.lane}
      data-collapsed={lane.collapsed || undefined}
      style={{ height: props.height }}
      data-moment={lane.moment ?? 'none'}
      data-testid={`lane-${lane.moment ?? 'unsorted'}`}
    >
      {lane.moment ? (
        <LaneHead
          moment={lane.moment}
          gap={props.gap}
          height={props.height}
          collapsed={lane.collapsed}
          onCollapse={props.onCollapse}
        />
      ) : (
        <UnsortedHead count={lane.cells.reduce((sum, cell) => sum + cell.ids.length, 0)} />
      )}
      {lane.moment ? (
        cells
      ) : (
        // They belong to no column: one cell under all of them.
        <div role="cell" aria-colspan={cells.length} className={classes.across}>
          {cells}
        </div>
      )}
    </div>
  )
})
