import { IconCheck, IconCircleDashed, IconMinus, IconX, type Icon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CheckState } from '#shared/domain/check.ts'
import classes from './checks.module.css'

const ICONS: Record<CheckState, Icon> = {
  pass: IconCheck,
  fail: IconX,
  'not-applicable': IconMinus,
  unchecked: IconCircleDashed,
}

/** A state as a sign with its word; `quiet`: the word is only said. */
export function StateMark(props: { state: CheckState; quiet?: boolean }) {
  const { state, quiet = false } = props
  const { t } = useTranslation('checks')
  const Sign = ICONS[state]
  const word = t(`state.${state}`)
  return (
    <span
      className={classes.mark}
      data-state={state}
      {...(quiet && { role: 'img', 'aria-label': word, title: word })}
    >
      <Sign size={14} stroke={2.2} aria-hidden="true" />
      {!quiet && word}
    </span>
  )
}
