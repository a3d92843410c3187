import { ActionIcon } from '@mantine/core'
import { IconDownload, IconFile, IconFileTypePdf, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isImage } from '#shared/domain/attachment.ts'
import { useLocale } from '../../i18n/use-language.ts'
import type { CardFile } from './card-file.ts'
import classes from './attachments.module.css'
import { sizeText } from './given-files.ts'
import { useThumbnail } from './use-thumbnail.ts'
import { When } from './when.tsx'

export function AttachmentTile(props: {
  file: CardFile
  readOnly: boolean
  /** `null`: it can only be saved, not looked at here. */
  onOpen: (() => void) | null
  onSave: () => void
  onRemove: () => void
}) {
  const { file, readOnly, onOpen } = props
  const { name, size, width, height } = file
  const { t } = useTranslation('card')
  const locale = useLocale()
  const picture = useThumbnail(file, !readOnly)
  const Icon = isImage(file.mime)
    ? IconPhoto
    : file.mime === 'application/pdf'
      ? IconFileTypePdf
      : IconFile
  const face = picture ? <img src={picture} alt="" /> : <Icon size={22} stroke={1.5} />
  return (
    <li className={classes.file} data-testid="attachment">
      {onOpen ? (
        <button
          type="button"
          className={classes.face}
          aria-label={t('files.open', { name })}
          onClick={onOpen}
        >
          {face}
        </button>
      ) : (
        <span className={classes.face} aria-hidden="true">
          {face}
        </span>
      )}
      <div className={classes.about}>
        <span className={classes.name} title={name} dir="auto">
          {name}
        </span>
        <span className={classes.facts}>
          {[sizeText(size, locale), width && height ? `${width} × ${height}` : null]
            .filter(Boolean)
            .join(' · ')}
          {file.addedAt > 0 && (
            <>
              {' · '}
              <When at={file.addedAt} />
            </>
          )}
        </span>
        {!file.stored && <span className={classes.missing}>{t('files.notStored')}</span>}
      </div>
      {file.stored && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('files.save', { name })}
          onClick={props.onSave}
        >
          <IconDownload size={16} stroke={1.8} />
        </ActionIcon>
      )}
      {!readOnly && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('files.remove', { name })}
          onClick={props.onRemove}
        >
          <IconTrash size={16} stroke={1.8} />
        </ActionIcon>
      )}
    </li>
  )
}
