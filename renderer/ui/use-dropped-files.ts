import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { droppedFiles } from './dropped-files.ts'

/**
 * Takes the files of a drop, those inside folders too; says so when there are none or when they
 * cannot be read. What it returns must be called while the drop is being handled.
 */
export function useDroppedFiles(take: (files: File[]) => void): (transfer: DataTransfer) => void {
  const { t } = useTranslation()
  return useCallback(
    (transfer) => {
      const tell = (message: string) => notifications.show({ color: 'red', message })
      droppedFiles(transfer).then(
        (files) => (files.length > 0 ? take(files) : tell(t('drop.nothing'))),
        () => tell(t('drop.unreadable')),
      )
    },
    [take, t],
  )
}
