import { useTranslation } from 'react-i18next'
import type { Milestone, TrendPoint } from '#shared/contract/trend.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { shownDays, spreadApart, type TrendBox, type TrendScale } from './trend-scale.ts'
import classes from './trend.module.css'

/** Where bands begin and end (coverage-model §4). */
const GRID = [0, 40, 70, 85, 100]
const PLAN = 'plan'
type LineName = Moment | typeof PLAN
const LINES: readonly LineName[] = [...MOMENTS, PLAN]
/** Lines differ by dashes and by the name at their end, so that colour is not needed to tell them apart. */
const DASHES: Readonly<Record<LineName, string | undefined>> = {
  know: undefined,
  go: '7 4',
  do: '2 3',
  buy: '9 3 2 3',
  plan: undefined,
}

/** The picture itself, for the eye only: what it says stands beside it in words and in a table. */
export function TrendLines(props: {
  points: readonly TrendPoint[]
  milestones: readonly Milestone[]
  scale: TrendScale
  box: TrendBox
  width: number
  height: number
  seen: number
}) {
  const { points, scale, box } = props
  const { t } = useTranslation('trend')
  const format = useFormat()
  const days = points.map(({ day }) => day)
  const scoreOf = (line: LineName, point: TrendPoint) =>
    line === PLAN ? point.overall : point.moments[line].score
  const end = points.at(-1)!
  const names = spreadApart(
    LINES.map((line) => scale.y(scoreOf(line, end))),
    15,
    box.bottom,
  )
  const seen = points[props.seen]!

  return (
    <svg width={props.width} height={props.height} aria-hidden="true" className={classes.picture}>
      {GRID.map((score) => (
        <g key={score} className={classes.grid}>
          <line x1={box.left} x2={box.right} y1={scale.y(score)} y2={scale.y(score)} />
          <text x={box.left - 6} y={scale.y(score)} textAnchor="end" dominantBaseline="middle">
            {format.score(score)}
          </text>
        </g>
      ))}
      {shownDays(days, scale, 90).map((day) => (
        <text
          key={day}
          className={classes.day}
          x={scale.x(day)}
          y={box.bottom + 32}
          textAnchor={scale.x(day) - box.left < 30 ? 'start' : 'middle'}
        >
          {format.day(day)}
        </text>
      ))}
      {props.milestones
        .filter(({ day }) => day >= days[0]!)
        .map((milestone) => (
          <Mark
            key={`${milestone.kind} ${milestone.day} ${milestone.count}`}
            milestone={milestone}
            x={scale.x(milestone.day)}
            y={box.bottom + 11}
          />
        ))}
      <line
        className={classes.seen}
        x1={scale.x(seen.day)}
        x2={scale.x(seen.day)}
        y1={box.top}
        y2={box.bottom}
      />
      {LINES.map((line, i) => (
        <g key={line} className={classes.line} data-moment={line} data-line={line}>
          <polyline
            points={points
              .map((point) => `${scale.x(point.day)},${scale.y(scoreOf(line, point))}`)
              .join(' ')}
            strokeDasharray={DASHES[line]}
          />
          <circle cx={scale.x(seen.day)} cy={scale.y(scoreOf(line, seen))} r={3.5} />
          <text x={box.right + 8} y={names[i]} dominantBaseline="middle">
            {line === PLAN ? t('plan') : t(`app:moment.${line}`)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** A diamond for an import, a triangle for what went live. */
function Mark(props: { milestone: Milestone; x: number; y: number }) {
  const { milestone, x, y } = props
  const path =
    milestone.kind === 'import'
      ? `M ${x} ${y - 5} l 5 5 l -5 5 l -5 -5 z`
      : `M ${x} ${y - 5} l 5 9 l -10 0 z`
  return <path d={path} className={classes.mark} data-kind={milestone.kind} />
}
