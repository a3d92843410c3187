import type { Editor } from '@tiptap/react'
import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isImage, LARGEST_ATTACHMENT, mimeOf } from '#shared/domain/attachment.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { useLocale } from '../../i18n/use-language.ts'
import { sizeText, sortedBySize } from '../cards/given-files.ts'
import { measureImage } from '../cards/make-thumbnail.ts'
import { short } from '../cards/use-field-words.ts'
import { useCardQuery } from '../cards/use-card-query.ts'
import type { Pictures } from './brief-image.ts'
import { createRemovals } from './removals.ts'

/** The pictures of a brief: shown from the plan's bytes, each read once as long as the brief is open. */
export function usePictures(cardId: string): {
  pictures: Pictures
  /** Keeps images as files of the card and puts them in; how many are on their way. */
  add: (editor: Editor, files: readonly File[], at: number | null) => Promise<void>
  waiting: number
} {
  const client = useClient()
  const planId = usePlanId()
  const act = useAct()
  const locale = useLocale()
  const { t } = useTranslation('brief')
  const [waiting, setWaiting] = useState(0)
  const urls = useRef(new Map<string, Promise<string | null>>())
  const [removals] = useState(createRemovals)
  const files = useCardQuery('attachment', cardId, (c, of) => c.attachments.list(of))
  useEffect(() => {
    if (files.data) removals.hear(files.data.map(({ id }) => id))
  }, [files.data, removals])

  useEffect(() => {
    const made = urls.current
    return () => {
      for (const url of made.values()) {
        void url.then(
          (address) => address !== null && URL.revokeObjectURL(address),
          () => null,
        )
      }
      made.clear()
    }
  }, [planId, cardId])

  const pictures = useMemo<Pictures>(
    () => ({
      urlOf: (attachmentId) => {
        let url = urls.current.get(attachmentId)
        if (!url) {
          url = client.attachments
            .read({ planId, attachmentId })
            .then((file) => (isImage(file.type) ? URL.createObjectURL(file) : null))
          // A picture that came back from the trash is asked for again.
          url.catch(() => urls.current.delete(attachmentId))
          urls.current.set(attachmentId, url)
        }
        return url
      },
      watch: removals.watch,
      isRemoved: removals.isRemoved,
      say: (trouble) => t(`picture.${trouble}`),
    }),
    [client, planId, removals, t],
  )

  const add = useCallback(
    async (editor: Editor, files: readonly File[], at: number | null) => {
      const refuse = (message: string) =>
        notifications.show({ color: 'red', message, autoClose: 10_000 })
      const { fit, tooLarge } = sortedBySize(files)
      for (const { name, size } of tooLarge) {
        const limit = LARGEST_ATTACHMENT / 1024 ** 2
        refuse(t('card:files.tooLarge', { name: short(name), size: sizeText(size, locale), limit }))
      }
      setWaiting((now) => now + fit.length)
      let place = at
      for (const file of fit) {
        const kept = await keep(file)
        setWaiting((now) => now - 1)
        if (kept === null || editor.isDestroyed) continue
        const image = { type: 'image', attrs: { attachmentId: kept.id, alt: kept.name } }
        const { size } = editor.state.doc.content
        if (place === null || place > size) editor.chain().insertContent(image).run()
        else editor.chain().insertContentAt(place, image).run()
        place = null
      }

      async function keep(file: File) {
        const head = await file
          .slice(0, 4_096)
          .arrayBuffer()
          .catch(() => null)
        if (!head || !isImage(mimeOf(new Uint8Array(head), ''))) {
          refuse(t('picture.noImage', { name: short(file.name) }))
          return null
        }
        const measured = await measureImage(file)
        return act((c, id) => c.attachments.add({ planId: id, cardId, file, ...measured }))
      }
    },
    [act, cardId, locale, t],
  )
  return { pictures, add, waiting }
}
