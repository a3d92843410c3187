import { keyCaps } from '#shared/actions/shortcut.ts'
import classes from './keys.module.css'

/** A shortcut as keys to see; a screen reader reads them one after the other. */
export function Keys(props: { shortcut: string; mac: boolean }) {
  return (
    <span className={classes.keys}>
      {keyCaps(props.shortcut, props.mac).map((caps, i) => (
        <span key={i} className={classes.chord}>
          {caps.map((cap) => (
            <kbd key={cap}>{cap}</kbd>
          ))}
        </span>
      ))}
    </span>
  )
}
