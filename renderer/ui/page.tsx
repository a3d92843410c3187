import type { ReactNode } from 'react'
import classes from './page.module.css'

/** A scrolling page of the plan with the shell's padding. */
export function Page(props: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <div className={classes.inner}>{props.children}</div>
    </div>
  )
}

/** A quiet surface with a heading and, at its right, a remark or a control. */
export function Panel(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.panel} aria-label={props.title}>
      <div className={classes.panelHead}>
        <h2>{props.title}</h2>
        {props.aside !== undefined && <div>{props.aside}</div>}
      </div>
      {props.children}
    </section>
  )
}
