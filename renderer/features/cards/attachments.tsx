import { Button, FileButton, Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isImage } from '#shared/domain/attachment.ts'
import { useAct } from '../../backend/use-act.ts'
import { saveFile } from '../../ui/save-file.ts'
import { AttachmentPreview } from './attachment-preview.tsx'
import { AttachmentTile } from './attachment-tile.tsx'
import classes from './attachments.module.css'
import type { CardFile } from './card-file.ts'
import type { Uploads } from './use-uploads.ts'

/** The files of a card, kept inside the plan. */
export function Attachments(props: {
  files: readonly CardFile[] | undefined
  uploads: Uploads
  readOnly: boolean
}) {
  const { files, uploads, readOnly } = props
  const { t } = useTranslation('card')
  const act = useAct()
  const [shown, setShown] = useState<string | null>(null)

  const save = async ({ id: attachmentId }: CardFile) => {
    const file = await act((client, planId) => client.attachments.read({ planId, attachmentId }))
    if (file) saveFile(file)
  }
  const remove = async ({ id: attachmentId, name }: CardFile) => {
    const done = await act((client, planId) => client.attachments.remove({ planId, attachmentId }))
    if (done) notifications.show({ message: t('files.removed', { name }) })
  }
  if (!files) return <Loader size="sm" aria-label={t('app:common.loading')} />
  const pictures = files.filter(({ mime, stored }) => stored && isImage(mime))
  return (
    <div className={classes.files}>
      {!readOnly && (
        <div className={classes.add}>
          <FileButton
            multiple
            onChange={(chosen) => void uploads.add({ files: chosen, folders: [] })}
          >
            {(button) => (
              <Button {...button} variant="default" flex="none">
                {t('files.add')}
              </Button>
            )}
          </FileButton>
          <span>{t('files.hint')}</span>
        </div>
      )}
      <ul className={classes.list}>
        {files.map((file) => (
          <AttachmentTile
            key={file.id}
            file={file}
            readOnly={readOnly}
            onOpen={pictures.includes(file) ? () => setShown(file.id) : null}
            onSave={() => void save(file)}
            onRemove={() => void remove(file)}
          />
        ))}
      </ul>
      {uploads.waiting.length > 0 && (
        <p className={classes.waiting} role="status">
          <Loader size={14} />
          {t('files.waiting', { name: uploads.waiting[0], count: uploads.waiting.length })}
        </p>
      )}
      {shown !== null && (
        <AttachmentPreview
          pictures={pictures}
          shown={shown}
          onShow={setShown}
          onSave={(file) => void save(file)}
          onClose={() => setShown(null)}
        />
      )}
    </div>
  )
}
