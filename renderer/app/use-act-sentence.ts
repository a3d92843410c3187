import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActLabel } from '#shared/contract/history.ts'

const LONGEST = 80

/** What an act did, in words: `move “Lacing video”`. A long title is shortened. */
export function useActSentence(): (label: ActLabel) => string {
  const { t } = useTranslation()
  return useCallback(
    ({ act, subject, count }) => {
      const title = subject.length > LONGEST ? `${subject.slice(0, LONGEST - 1)}…` : subject
      return t([`act.${act}`, 'act.unknown'], {
        subject: title || t('board:card.untitled'),
        count,
        // One thing is named. A plural form would not do: Russian's “one” is also 21.
        ...(count === 1 && { context: 'single' }),
      })
    },
    [t],
  )
}
