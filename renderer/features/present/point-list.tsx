import { useFormat } from '../../i18n/use-format.ts'
import classes from './present.module.css'

/** Sentences with the points that each costs or brings. */
export function PointList(props: {
  title: string
  /** What is said where there is nothing to list. */
  none: string
  entries: readonly { id: string; points: number; sentence: string }[]
  /** `+` for what would be won, `−` for what is lost. */
  sign: '+' | '−'
}) {
  const format = useFormat()
  return (
    <section className={classes.points}>
      <h3>{props.title}</h3>
      {props.entries.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <ol>
          {props.entries.map(({ id, points, sentence }) => (
            <li key={id}>
              <b data-sign={props.sign}>
                {props.sign}
                {format.finePoints(points)}
              </b>
              <span>{sentence}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
