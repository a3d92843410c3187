import type { Completeness } from '#shared/places/completeness.ts'
import classes from './places.module.css'

/** The share of what is known, drawn; its numbers stand beside it. */
export function ShareBar({ known: { done, of } }: { known: Completeness }) {
  return (
    <span className={classes.track} data-whole={done === of || undefined} aria-hidden="true">
      <i style={{ width: `${(100 * done) / of}%` }} />
    </span>
  )
}
