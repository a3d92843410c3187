import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'
import classes from './change-note.module.css'
import type { Change } from './use-change.ts'
import { useSignedPoints } from './use-signed-points.ts'

/** `+3.1 since 14 Nov`, with the score of then on pointing. */
export function ChangeNote(props: { change: Change | null }) {
  const { change } = props
  const { t } = useTranslation('coveragePage')
  const format = useFormat()
  const signed = useSignedPoints()
  // Its line is kept while the past is still being worked out.
  if (!change) return <span className={classes.change}>{'\u00A0'}</span>
  const day = format.day(change.day)
  const then = { day: format.fullDay(change.day), score: format.points(change.before) }
  return (
    <span
      className={classes.change}
      data-sign={Math.sign(change.points)}
      title={t('since.then', then)}
    >
      {change.points === 0
        ? t('since.same', { day })
        : t('since.change', { points: signed(change.points), day })}
    </span>
  )
}
