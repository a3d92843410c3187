import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '#shared/actions/actions.ts'
import { IS_DESKTOP, IS_MAC } from '../../app/actions/platform.ts'
import { Keys } from '../../app/actions/keys.tsx'
import type { Entry } from './entry.ts'
import classes from './palette.module.css'

/** Longer titles are cut where the search stops reading them. */
const SHOWN = 200

export const PaletteOption = memo(function PaletteOption(props: {
  id: string
  entry: Entry
  ranges: readonly number[]
  active: boolean
  onPick: () => void
  onPoint: () => void
}) {
  const { entry } = props
  const { t } = useTranslation('palette')
  const shortcut = entry.action && keysOf(entry.action, IS_DESKTOP)[0]
  return (
    // The field above has the focus and the keys; this is the listbox's option (ARIA combobox).
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={props.id}
      role="option"
      aria-selected={props.active}
      className={classes.option}
      onMouseMove={props.active ? undefined : props.onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onPick}
    >
      <span className={classes.title}>{marked(entry.title.slice(0, SHOWN), props.ranges)}</span>
      {shortcut !== undefined && <Keys shortcut={shortcut} mac={IS_MAC} />}
      <span className={classes.kind}>{t(`kind.${entry.kind}`)}</span>
    </div>
  )
})

function marked(title: string, ranges: readonly number[]): ReactNode[] {
  const parts: ReactNode[] = []
  let end = 0
  for (let i = 0; i + 1 < ranges.length; i += 2) {
    const [from, to] = [ranges[i]!, ranges[i + 1]!]
    if (from > end) parts.push(title.slice(end, from))
    parts.push(<mark key={from}>{title.slice(from, to)}</mark>)
    end = to
  }
  parts.push(title.slice(end))
  return parts
}
