import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '../backend/error-sentence.ts'

/** Runs something that may fail; a failure is told in a sentence. */
export function useTell() {
  const { t } = useTranslation()
  return useCallback(
    (run: () => Promise<void>): void => {
      run().catch((error: unknown) => {
        notifications.show({ color: 'red', message: errorSentence(error, t) })
      })
    },
    [t],
  )
}
