import classes from './audit.module.css'

/** Short facts in a row; those that say nothing are left out. */
export function FactLine(props: { facts: readonly (string | null)[] }) {
  return (
    <p className={classes.factLine}>
      {props.facts.map((fact, i) => fact && <span key={i}>{fact}</span>)}
    </p>
  )
}
