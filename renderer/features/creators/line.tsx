import classes from './creators.module.css'

/** `bad` wants looking after, `soon` will, `good` is done, `quiet` stands below something louder. */
export type Tone = 'plain' | 'quiet' | 'bad' | 'soon' | 'good' | 'moment'

/** A text in a row of the register, cut where there is no room for it and then told by a tooltip. */
export function Line(props: { text: string; tone?: Tone; wraps?: boolean }) {
  const { text, tone = 'plain', wraps = false } = props
  if (text === '') return null
  return (
    <div
      className={classes.line}
      data-tone={tone}
      data-wraps={wraps || undefined}
      title={text}
      dir="auto"
    >
      {text}
    </div>
  )
}
