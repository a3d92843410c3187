import { useFormat } from '../i18n/use-format.ts'
import classes from './score-ring.module.css'

/** A score 0–100 as a ring with its number; `label` is what a screen reader says before it. */
export function ScoreRing(props: { score: number; label: string; size?: number }) {
  const format = useFormat()
  const size = props.size ?? 46
  const stroke = size >= 60 ? 6 : 5
  const radius = (size - stroke) / 2
  const length = 2 * Math.PI * radius
  const text = format.score(props.score)
  return (
    <div
      className={classes.ring}
      role="img"
      aria-label={`${props.label}: ${text}`}
      style={{ width: size, height: size, fontSize: size >= 60 ? 20 : 13 }}
    >
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <circle
          className={classes.track}
          cx={size / 2}
          cy={size / 2}
          r={radius}
          strokeWidth={stroke}
        />
        {props.score > 0 && (
          <circle
            className={classes.value}
            cx={size / 2}
            cy={size / 2}
            r={radius}
            strokeWidth={stroke}
            strokeDasharray={`${(length * Math.min(props.score, 100)) / 100} ${length}`}
          />
        )}
      </svg>
      <span>{text}</span>
    </div>
  )
}
