import { useTranslation } from 'react-i18next'
import type { HistoryEntry } from '#shared/contract/history.ts'
import { useActSentence } from '../../app/use-act-sentence.ts'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './history.module.css'

/** One act. The button says what it would do; acts that cannot be undone here say why. */
export function HistoryRow(props: {
  entry: HistoryEntry
  steps: number
  onStep: (() => void) | null
}) {
  const { entry, steps, onStep } = props
  const { t } = useTranslation('history')
  const format = useFormat()
  const name = useActSentence()
  const sentence = name(entry)
  const who = entry.person === '' ? t(entry.own ? 'here' : 'elsewhere') : entry.person
  const text = (
    <>
      <span className={classes.act}>{sentence}</span>
      <span className={classes.meta}>
        {t('meta', { when: format.instant(entry.at), person: who })}
        {entry.state === 'typing' && ` · ${t('typing')}`}
        {entry.state === 'fixed' && !entry.own && ` · ${t('others')}`}
      </span>
    </>
  )
  if (!onStep || steps === 0) return <li className={classes.fixed}>{text}</li>
  const direction = entry.state === 'undone' ? 'redo' : 'undo'
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-state={entry.state}
        aria-label={t(`${direction}To`, { act: sentence, ...counted(steps) })}
        onClick={onStep}
      >
        {text}
        <span className={classes.wish} aria-hidden>
          {t(`${direction}Short`, counted(steps))}
        </span>
      </button>
    </li>
  )
}

/** One is said without a number; a plural form would not do: Russian's “one” is also 21. */
const counted = (count: number) => ({ count, ...(count === 1 && { context: 'single' }) })
