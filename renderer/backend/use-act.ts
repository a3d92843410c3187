import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from './error-sentence.ts'
import { useClient, usePlanId } from './context.tsx'
import type { Client } from './connection.ts'

/**
 * Runs an edit against the backend; a failure is said in a sentence and answered with `null`.
 * Pass `takeBack` to undo what was shown ahead of the answer.
 */
export function useAct() {
  const client = useClient()
  const planId = usePlanId()
  const { t } = useTranslation()
  return useCallback(
    async <T>(
      edit: (client: Client, planId: string) => Promise<T>,
      takeBack?: () => void,
    ): Promise<T | null> => {
      try {
        return await edit(client, planId)
      } catch (error) {
        takeBack?.()
        notifications.show({ color: 'red', message: errorSentence(error, t) })
        return null
      }
    },
    [client, planId, t],
  )
}
