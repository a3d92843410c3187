import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import type { Column } from '#shared/domain/column.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { rememberedTexts } from '../../i18n/remembered-texts.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useBoardUi } from './board-ui.ts'
import classes from './cell.module.css'
import { checkMark } from './card-facts.ts'
import { CardTile } from './card-tile.tsx'
import { lineAt } from './drop.ts'
import { itemTop, LANE_PADDING, type Metrics } from './layout.ts'
import { QuickAdd } from './quick-add.tsx'
import { shownIndexes } from './shown-indexes.ts'

type Props = {
  lane: number
  column: number
  moment: Moment
  workflow: Column
  ids: readonly string[]
  /** Cards that a collapsed lane hides. */
  hidden: number
  collapsed: boolean
  /** By how many cards the whole column is over its limit. */
  over: number
  metrics: Metrics
  first: number
  last: number
  /** Items kept on screen wherever the scroll is: the focused and the dragged one. −1: none here. */
  pinned: number
  alsoPinned: number
  canWrite: boolean
  onAdd: (moment: Moment, columnId: string, title: string) => Promise<boolean>
}

/** Below the count of a collapsed lane's cell. */
const FOLDED_OVER_TOP = 25

/** The cards of one moment in one workflow column; only those in view are drawn. */
export const Cell = memo(function Cell(props: Props) {
  const { ids, metrics, workflow, moment } = props
  const { t } = useTranslation('board')
  const format = useFormat()
  const model = usePlanModel()
  const cards = usePlan((plan) => plan.cards)
  const channels = usePlan((plan) => plan.settings.channels)
  const checks = usePlan((plan) => plan.checks)
  const today = usePlan((plan) => plan.today)
  const talk = useBoardUi((ui) => ui.talk)
  const over = useBoardUi((ui) => {
    const drop = ui.drag?.drop
    return drop && drop.to !== 'demand' && drop.lane === props.lane && drop.column === props.column
      ? drop.to
      : null
  })
  const line = useBoardUi((ui) => {
    const drop = over === 'place' ? ui.drag?.drop : null
    return ui.drag && drop?.to === 'place' ? lineAt(ids, ui.drag.moving, drop.at) : null
  })

  const live = workflow.progress === 1
  const indexes = shownIndexes(props.first, props.last, ids.length, [
    props.pinned,
    props.alsoPinned,
  ])
  return (
    <div
      className={classes.cell}
      style={{ width: metrics.columnWidth }}
      data-testid={`cell-${moment}-${workflow.id}`}
      data-over={over ?? undefined}
      data-full={props.over > 0 || undefined}
      role="cell"
    >
      <div
        role="list"
        aria-label={t('cell.label', {
          moment: t(`app:moment.${moment}`),
          column: workflow.title,
          count: ids.length + props.hidden,
        })}
      >
        {indexes.map((index) => {
          const card = cards.get(ids[index]!)
          if (!card) return null
          return (
            <CardTile
              key={card.id}
              t={rememberedTexts(t)}
              format={format}
              card={card}
              strength={model.strengthOf(card.id)?.strength ?? 0}
              live={live}
              today={today}
              density={metrics.density}
              channels={channels}
              comments={talk.get(card.id)?.comments ?? 0}
              files={talk.get(card.id)?.attachments ?? 0}
              check={card.checkId === null ? null : checkMark(checks.get(card.checkId)?.state)}
              top={itemTop(index, metrics)}
              height={metrics.itemHeight}
              place={index + 1}
              count={ids.length}
            />
          )
        })}
      </div>
      {props.hidden > 0 && (
        <span className={classes.foldedCount}>{t('column.count', { count: props.hidden })}</span>
      )}
      {line !== null && !props.collapsed && (
        <div className={classes.line} style={{ top: itemTop(line, metrics) - 4 }} />
      )}
      {props.over > 0 && ids.length + props.hidden > 0 && (
        <span
          className={classes.overLimit}
          style={{
            top: props.collapsed ? FOLDED_OVER_TOP : LANE_PADDING + ids.length * metrics.step,
          }}
        >
          {t('cell.over', { count: props.over })}
        </span>
      )}
      {props.canWrite && !props.collapsed && (
        <QuickAdd
          moment={moment}
          column={workflow.title}
          top={LANE_PADDING + ids.length * metrics.step}
          onAdd={(title) => props.onAdd(moment, workflow.id, title)}
        />
      )}
    </div>
  )
})
