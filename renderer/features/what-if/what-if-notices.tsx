import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScratch, useScratchState } from './use-scratch.ts'

/** What a person must know of the scratch copy: what no longer fits, what was lost, what will be. */
export function WhatIfNotices() {
  const { t } = useTranslation('whatIf')
  const { scratch } = useScratch()
  const { misfits, unread, isKept } = useScratchState()
  const outdated = new Set(misfits.map(({ at }) => at)).size
  return (
    <div role="status">
      {outdated > 0 && (
        <Alert color="orange" m="0 16px 8px" py={8} data-testid="what-if-misfits">
          {t('misfits', { count: outdated })}
        </Alert>
      )}
      {unread > 0 && (
        <Alert
          color="orange"
          m="0 16px 8px"
          py={8}
          withCloseButton
          closeButtonLabel={t('app:common.close')}
          onClose={() => scratch.forgetUnread()}
        >
          {t('unread', { count: unread })}
        </Alert>
      )}
      {!isKept && (
        <Alert color="orange" m="0 16px 8px" py={8}>
          {t('notKept')}
        </Alert>
      )}
    </div>
  )
}
