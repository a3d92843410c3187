import { notifications } from '@mantine/notifications'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isImage, LARGEST_ATTACHMENT, mimeOf } from '#shared/domain/attachment.ts'
import { useAct } from '../../backend/use-act.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { type GivenFiles, sizeText, sortedBySize } from './given-files.ts'
import { measureImage } from './make-thumbnail.ts'
import { short } from './use-field-words.ts'

export type Uploads = {
  /** Names of files on their way, in order. */
  waiting: string[]
  /** Sends files one after the other; what a card does not take is said in a sentence each. */
  add: (given: GivenFiles) => Promise<void>
}

export function useUploads(cardId: string): Uploads {
  const act = useAct()
  const { t } = useTranslation('card')
  const locale = useLocale()
  const [waiting, setWaiting] = useState<string[]>([])

  const add = useCallback(
    async ({ files, folders }: GivenFiles) => {
      const refuse = (message: string) =>
        notifications.show({ color: 'red', message, autoClose: 10_000 })
      for (const name of folders) refuse(t('files.folder', { name }))
      const { fit, tooLarge } = sortedBySize(files)
      for (const { name, size } of tooLarge) {
        const limit = LARGEST_ATTACHMENT / 1024 ** 2
        refuse(t('files.tooLarge', { name: short(name), size: sizeText(size, locale), limit }))
      }
      setWaiting((now) => [...now, ...fit.map(({ name }) => name)])
      for (const file of fit) {
        const bytes = await headOf(file)
        if (!bytes) refuse(t('files.unreadable', { name: file.name }))
        else {
          const measured = isImage(mimeOf(bytes, ''))
            ? await measureImage(file)
            : { width: null, height: null, thumbnail: null }
          await act((client, planId) =>
            client.attachments.add({ planId, cardId, file, ...measured }),
          )
        }
        setWaiting((now) => now.toSpliced(now.indexOf(file.name), 1))
      }
    },
    [act, cardId, locale, t],
  )
  return { waiting, add }
}

/** The first bytes of a file, from which images are known; `null`: it cannot be read. */
async function headOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.slice(0, 4_096).arrayBuffer())
  } catch {
    return null
  }
}
