import type { Experiment } from '#shared/domain/experiment.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { unitOf } from '#shared/domain/metric.ts'
import { perDay, type Series, withoutOverlap } from '#shared/results/series.ts'
import { Strip, STRIP_HEIGHT } from './strip.tsx'
import classes from './strip.module.css'
import type { TimeSpan } from './time-scale.ts'

const INSET = 5
/** A single day is seen, too. */
const SHORTEST = 3

/**
 * Figures as lines over the days that they were measured on, sums by day. From nothing up to the
 * largest, but positions in search from the first place down, as everybody reads them.
 */
export function FigureStrip(props: {
  label: string
  series: Series
  time: TimeSpan
  experiments: readonly Experiment[]
}) {
  const { metric, figures } = props.series
  const chosen = withoutOverlap(figures)
  const values = chosen.map(perDay)
  const isRank = unitOf(metric) === 'rank'
  const low = isRank ? 1 : 0
  const high = Math.max(...values, low + (isRank ? 9 : 0))
  const room = STRIP_HEIGHT - 2 * INSET
  const y = (value: number) => {
    const share = high === low ? 0 : (value - low) / (high - low)
    return INSET + room * (isRank ? share : 1 - share)
  }
  return (
    <Strip
      label={props.label}
      time={props.time}
      experiments={props.experiments}
      draw={(place) => {
        const drawn = chosen.map((figure, i) => {
          const from = place(figure.from)
          const to = Math.max(from + SHORTEST, place(addDays(figure.to, 1)))
          return { id: figure.id, from, to, y: y(values[i]!) }
        })
        return drawn.map((one, i) => {
          const next = drawn[i + 1]
          return (
            <g key={one.id}>
              {next && (
                <line
                  className={classes.thread}
                  x1={one.to}
                  x2={next.from}
                  y1={one.y}
                  y2={next.y}
                />
              )}
              <line
                className={classes.figure}
                x1={one.from + 1.5}
                x2={one.to - 1.5}
                y1={one.y}
                y2={one.y}
              />
            </g>
          )
        })
      }}
    />
  )
}
