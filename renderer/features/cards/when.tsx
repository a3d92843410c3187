import { useState } from 'react'
import { useFormat } from '../../i18n/use-format.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { relativeTime } from './relative-time.ts'

/** A time as people say it, with the exact one on the pointer and for machines. */
export function When(props: { at: number }) {
  const format = useFormat()
  const exact = format.instant(props.at)
  const [now] = useState(Date.now)
  const ago = relativeTime(props.at, now, useLocale())
  return (
    <time dateTime={new Date(props.at).toISOString()} title={exact}>
      {ago ?? exact}
    </time>
  )
}
