import { Button } from '@mantine/core'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Milestone, StandpointInput, TrendPoint } from '#shared/contract/trend.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRoom } from '../../ui/use-room.ts'
import { TrendLines } from './trend-lines.tsx'
import { trendScale } from './trend-scale.ts'
import classes from './trend.module.css'
import type { Ends } from './use-trend.ts'

const HEIGHT = 260
const MARGIN = { left: 34, right: 76, top: 10, bottom: 40 }

/**
 * The lines, and a day of them that is looked at: by pointing, or by the arrow keys. What stands on
 * that day is said in a sentence, from where it can be made an end of the comparison.
 */
export function TrendChart(props: {
  points: readonly TrendPoint[]
  milestones: readonly Milestone[]
  ends: Ends
  onEnds: (ends: Ends) => void
}) {
  const { points, ends } = props
  const { t } = useTranslation('trend')
  const format = useFormat()
  const { ref, width } = useRoom()
  const [seen, setSeen] = useState<number | null>(null)
  const last = points.length - 1
  const at = Math.min(seen ?? last, last)
  const point = points[at]!
  const box = {
    left: MARGIN.left,
    right: Math.max(MARGIN.left + 40, width - MARGIN.right),
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
  }
  const scale = trendScale(
    points.map(({ day }) => day),
    box,
  )

  const onPointerMove = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    setSeen(scale.nearest(event.clientX - left))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    setSeen(Math.max(0, Math.min(last, to)))
  }
  /** Now is now, also once something has changed. */
  const here: StandpointInput =
    at === last ? { day: point.day } : { day: point.day, seq: point.seq }
  const sentence = t('onDay', {
    day: format.fullDay(point.day),
    plan: format.score(point.overall),
    moments: MOMENTS.map((moment) =>
      t('ofMoment', {
        moment: t(`app:moment.${moment}`),
        score: format.score(point.moments[moment].score),
      }),
    ).join(t('between')),
  })

  return (
    <>
      <div
        ref={ref}
        className={classes.chart}
        role="slider"
        tabIndex={0}
        aria-label={t('chart')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={sentence}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <TrendLines
            points={points}
            milestones={props.milestones}
            scale={scale}
            box={box}
            width={width}
            height={HEIGHT}
            seen={at}
          />
        )}
      </div>
      <div className={classes.readout}>
        <p>{sentence}</p>
        {points.length > 1 && (
          <span className={classes.ends}>
            <Button
              variant="default"
              size="compact-xs"
              disabled={here.day > ends.to.day}
              onClick={() => props.onEnds({ ...ends, from: here })}
            >
              {t('fromHere')}
            </Button>
            <Button
              variant="default"
              size="compact-xs"
              disabled={here.day < ends.from.day}
              onClick={() => props.onEnds({ ...ends, to: here })}
            >
              {t('toHere')}
            </Button>
          </span>
        )}
      </div>
    </>
  )
}
