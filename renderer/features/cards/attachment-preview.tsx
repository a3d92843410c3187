import { ActionIcon, Button, Group, Loader, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { errorSentence } from '../../backend/error-sentence.ts'
import type { CardFile } from './card-file.ts'
import classes from './attachments.module.css'
import { useObjectUrl } from './use-thumbnail.ts'

/** An image in full; the arrow keys go to the next and the one before. */
export function AttachmentPreview(props: {
  pictures: readonly CardFile[]
  shown: string
  onShow: (id: string) => void
  onSave: (file: CardFile) => void
  onClose: () => void
}) {
  const { pictures, shown } = props
  const { t } = useTranslation('card')
  const client = useClient()
  const planId = usePlanId()
  const at = pictures.findIndex(({ id }) => id === shown)
  const file = pictures[at]
  const whole = useQuery({
    queryKey: ['attachment', planId, shown],
    queryFn: () => client.attachments.read({ planId, attachmentId: shown }),
    staleTime: Infinity,
    gcTime: 30_000,
    retry: false,
  })
  const url = useObjectUrl(whole.data ?? null)
  const [broken, setBroken] = useState<string | null>(null)
  if (!file) return null
  const step = (by: number) => {
    const next = pictures[at + by]
    if (next) props.onShow(next.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') step(1)
    if (event.key === 'ArrowLeft') step(-1)
  }
  return (
    <Modal
      opened
      size="auto"
      title={<bdi className={classes.previewTitle}>{file.name}</bdi>}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      onClose={props.onClose}
      onKeyDown={onKeyDown}
    >
      <div className={classes.preview}>
        {whole.isError && <p>{errorSentence(whole.error, t)}</p>}
        {whole.isPending && <Loader size="sm" aria-label={t('app:common.loading')} />}
        {url && broken !== file.id && (
          <img src={url} alt={file.name} onError={() => setBroken(file.id)} />
        )}
        {broken === file.id && <p>{t('files.cannotShow')}</p>}
      </div>
      <Group justify="space-between" mt="sm">
        <Group gap={4}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('files.previous')}
            disabled={at <= 0}
            onClick={() => step(-1)}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('files.next')}
            disabled={at >= pictures.length - 1}
            onClick={() => step(1)}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
        </Group>
        <Button variant="default" onClick={() => props.onSave(file)}>
          {t('files.saveOne')}
        </Button>
      </Group>
    </Modal>
  )
}
