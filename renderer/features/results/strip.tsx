import type { ReactNode } from 'react'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Experiment } from '#shared/domain/experiment.ts'
import { useRoom } from '../../ui/use-room.ts'
import classes from './strip.module.css'
import { placeOf, type TimeSpan } from './time-scale.ts'

export const STRIP_HEIGHT = 56

/** A low picture over the days of a card's results, the days of experiments shaded. */
export function Strip(props: {
  /** What the picture says, in words. */
  label: string
  time: TimeSpan
  experiments: readonly Pick<Experiment, 'id' | 'startsOn' | 'endsOn'>[]
  draw: (place: ReturnType<typeof placeOf>, width: number) => ReactNode
}) {
  const { time } = props
  const { ref, width } = useRoom()
  const place = placeOf(time, width)
  return (
    <div ref={ref} className={classes.strip} role="img" aria-label={props.label}>
      {width > 0 && (
        <svg width={width} height={STRIP_HEIGHT} aria-hidden="true">
          {props.experiments
            .filter(({ startsOn }) => startsOn <= time.to)
            .map(({ id, startsOn, endsOn }) => {
              const x = place(startsOn)
              const end = endsOn === null ? width : place(addDays(endsOn, 1))
              const band = { x, y: 0, width: Math.max(2, end - x), height: STRIP_HEIGHT }
              return <rect key={id} className={classes.tried} {...band} />
            })}
          <line
            className={classes.ground}
            x1={0}
            x2={width}
            y1={STRIP_HEIGHT - 0.5}
            y2={STRIP_HEIGHT - 0.5}
          />
          {props.draw(place, width)}
        </svg>
      )}
    </div>
  )
}
