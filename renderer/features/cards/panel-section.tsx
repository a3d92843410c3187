import type { ReactNode } from 'react'
import classes from './card-panel.module.css'

/** A part of a panel with its head, and at the head's side what belongs to the whole of it. */
export function PanelSection(props: {
  title: string
  hint?: string
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes.section} aria-label={props.title}>
      <div className={classes.sectionHead}>
        <h3>{props.title}</h3>
        {props.aside}
      </div>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      {props.children}
    </section>
  )
}
