import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlan } from '../../backend/context.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { ScoreRing } from '../../ui/score-ring.tsx'
import { useBoardUi } from './board-ui.ts'
import classes from './lane.module.css'
import { LANE_HEAD_WIDTH } from './layout.ts'

/** How the moment stands, or would stand if what is being dragged were dropped. */
export function LaneHead(props: {
  moment: Moment
  gap: string | null
  height: number
  collapsed: boolean
  onCollapse: (moment: Moment, collapsed: boolean) => void
}) {
  const { moment, collapsed } = props
  const { t } = useTranslation('board')
  const format = useFormat()
  const kept = usePlan((plan) => plan.score.moments[moment])
  const target = usePlan((plan) => plan.settings.targets[moment])
  const preview = useBoardUi((ui) => ui.drag?.preview?.moments[moment] ?? null)
  const score = preview ?? kept
  const gained = preview ? preview.score - kept.score : 0
  const low = format.score(score.low)
  const high = format.score(score.high)
  const name = t(`app:moment.${moment}`)
  const range =
    low === high
      ? t('lane.target', { target: format.score(target) })
      : t('lane.range', { low, high, target: format.score(target) })

  const toggle = (
    <button
      type="button"
      className={classes.collapse}
      aria-expanded={!collapsed}
      aria-label={t('lane.cards', { moment: name })}
      title={collapsed ? t('lane.expand') : t('lane.collapse')}
      onClick={() => props.onCollapse(moment, !collapsed)}
    >
      {collapsed ? <IconChevronRight size={14} /> : <IconChevronDown size={14} />}
    </button>
  )
  if (collapsed) {
    return (
      <div
        className={classes.laneHead}
        style={{ width: LANE_HEAD_WIDTH }}
        role="rowheader"
        aria-label={name}
      >
        <div className={classes.laneFolded}>
          <h2>{name}</h2>
          <span
            className={classes.range}
            aria-label={`${t('lane.score', { moment: name })}: ${format.score(score.score)}`}
            role="img"
          >
            {format.score(score.score)}
          </span>
          {toggle}
        </div>
      </div>
    )
  }

  return (
    <div
      className={classes.laneHead}
      style={{ width: LANE_HEAD_WIDTH }}
      role="rowheader"
      aria-label={name}
    >
      <div className={classes.laneFace}>
        <div className={classes.ring}>
          <ScoreRing score={score.score} label={t('lane.score', { moment: name })} size={40} />
          {Math.abs(gained) >= 0.05 && (
            <span className={classes.gain} data-falls={gained < 0 || undefined}>
              {gained > 0 ? '+' : '−'}
              {format.points(Math.abs(gained))}
            </span>
          )}
        </div>
        <div className={classes.laneName}>
          <h2>
            <span className={classes.laneTitle}>{name}</span>
            {toggle}
          </h2>
          <span className={classes.range} title={range}>
            {range}
          </span>
        </div>
        <p
          className={classes.gap}
          style={{ WebkitLineClamp: gapLines(props.height) }}
          title={props.gap ?? undefined}
        >
          {props.gap ?? t('lane.noGap')}
        </p>
      </div>
    </div>
  )
}

/** Lines that the sentence has room for in a lane so high. */
function gapLines(height: number): number {
  return Math.max(4, Math.min(10, Math.floor((height - AROUND_GAP) / GAP_LINE)))
}
const AROUND_GAP = 76
const GAP_LINE = 16

export function UnsortedHead(props: { count: number }) {
  const { t } = useTranslation('board')
  return (
    <div
      className={classes.laneHead}
      style={{ width: LANE_HEAD_WIDTH }}
      role="rowheader"
      aria-label={t('unsorted.label')}
    >
      <div className={classes.laneFace}>
        <div className={classes.laneName} data-wide>
          <h2>{t('unsorted.title', { count: props.count })}</h2>
        </div>
        <p className={classes.gap}>{t('unsorted.hint')}</p>
      </div>
    </div>
  )
}
