import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { rememberedTexts } from '../../i18n/remembered-texts.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useBoardUi } from './board-ui.ts'
import classes from './cell.module.css'
import { itemTop, LANE_PADDING, type Metrics } from './layout.ts'
import { shownIndexes } from './shown-indexes.ts'
import { TopicTile } from './topic-tile.tsx'

type Props = {
  lane: number
  column: number
  moment: Moment | null
  ids: readonly string[]
  /** Topics beyond those shown; `expanded`: all are shown because someone asked for them. */
  hidden: number
  collapsed: boolean
  expanded: boolean
  answers: ReadonlyMap<string, number>
  metrics: Metrics
  first: number
  last: number
  pinned: number
  alsoPinned: number
  onExpand: (moment: Moment, expanded: boolean) => void
}

/** Topics of a moment, or a column of those that have none yet. */
export const TopicCell = memo(function TopicCell(props: Props) {
  const { ids, metrics, moment, hidden } = props
  const { t } = useTranslation('board')
  const format = useFormat()
  const topics = usePlan((plan) => plan.topics)
  const over = useBoardUi(
    (ui) => ui.drag?.drop?.to === 'demand' && ui.drag.drop.lane === props.lane,
  )
  const indexes = shownIndexes(props.first, props.last, ids.length, [
    props.pinned,
    props.alsoPinned,
  ])
  return (
    <div
      className={classes.cell}
      style={{ width: metrics.columnWidth }}
      data-testid={moment ? `cell-${moment}-demand` : `cell-unsorted-${props.column}`}
      data-over={over || undefined}
      role={moment ? 'cell' : undefined}
    >
      <div
        role="list"
        aria-label={
          moment
            ? t('cell.demand', { moment: t(`app:moment.${moment}`), count: ids.length + hidden })
            : t('cell.unsorted', { count: ids.length })
        }
      >
        {indexes.map((index) => {
          const topic = topics.get(ids[index]!)
          if (!topic) return null
          return (
            <TopicTile
              key={topic.id}
              t={rememberedTexts(t)}
              format={format}
              topic={topic}
              answers={props.answers.get(topic.id) ?? 0}
              top={itemTop(index, metrics)}
              height={metrics.itemHeight}
              place={index + 1}
              count={ids.length}
            />
          )
        })}
      </div>
      {moment && props.collapsed && hidden > 0 && (
        <span className={classes.foldedCount}>{t('filter.topics', { count: hidden })}</span>
      )}
      {moment && !props.collapsed && (hidden > 0 || props.expanded) && (
        <button
          type="button"
          className={classes.add}
          data-always
          style={{ top: LANE_PADDING + ids.length * metrics.step }}
          onClick={() => props.onExpand(moment, hidden > 0)}
        >
          {hidden > 0 ? t('topic.moreHidden', { count: hidden }) : t('topic.fewer')}
        </button>
      )}
    </div>
  )
})
