import { ActionIcon, Button, FileButton, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { IconPhotoPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredEvidence } from '#shared/contract/audits.ts'
import { mimeOf } from '#shared/domain/attachment.ts'
import { EVIDENCE_TYPES, isEvidenceType, LARGEST_EVIDENCE } from '#shared/domain/evidence.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import { useAct } from '../../backend/use-act.ts'
import { givenFiles, isFilePaste } from '../cards/given-files.ts'
import { measureImage } from '../cards/make-thumbnail.ts'
import { useObjectUrl } from '../cards/use-thumbnail.ts'
import classes from './audit.module.css'

/** Pictures that show what was found: chosen, dropped here, or pasted anywhere in the audit. */
export function EvidenceList(props: {
  auditId: string
  checkId: string
  pictures: readonly StoredEvidence[]
  readOnly: boolean
}) {
  const { auditId, checkId, pictures, readOnly } = props
  const { t } = useTranslation('audits')
  const act = useAct()
  const [over, setOver] = useState(false)
  const [waiting, setWaiting] = useState(0)
  const [shown, setShown] = useState<StoredEvidence | null>(null)

  const add = async (files: readonly File[]) => {
    setWaiting((now) => now + files.length)
    for (const file of files) {
      const refusal = await refusalOf(file)
      if (refusal) notifications.show({ color: 'red', message: t(`errors:INVALID.${refusal}`) })
      else {
        const measured = await measureImage(file)
        await act((client, planId) =>
          client.evidence.add({ planId, auditId, checkId, file, ...measured }),
        )
      }
      setWaiting((now) => now - 1)
    }
  }
  const remove = async ({ id: evidenceId, name }: StoredEvidence) => {
    const done = await act((client, planId) => client.evidence.remove({ planId, evidenceId }))
    if (done) notifications.show({ message: t('evidence.removed', { name }) })
  }

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (readOnly || !event.clipboardData || !isFilePaste(event.clipboardData)) return
    event.preventDefault()
    void add(givenFiles(event.clipboardData).files)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])

  return (
    <section
      className={classes.evidence}
      aria-label={t('evidence.title')}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (readOnly) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (readOnly) return
        event.preventDefault()
        event.stopPropagation()
        void add(givenFiles(event.dataTransfer).files)
      }}
    >
      <h4>{t('evidence.title')}</h4>
      {pictures.length > 0 && (
        <ul>
          {pictures.map((picture) => (
            <Picture
              key={picture.id}
              picture={picture}
              onOpen={() => setShown(picture)}
              onRemove={readOnly ? null : () => void remove(picture)}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <div className={classes.addPicture}>
          <FileButton multiple accept={EVIDENCE_TYPES.join()} onChange={(files) => void add(files)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="xs"
                loading={waiting > 0}
                leftSection={<IconPhotoPlus size={14} aria-hidden="true" />}
              >
                {t('evidence.add')}
              </Button>
            )}
          </FileButton>
          <span className={classes.quiet}>{t('evidence.hint')}</span>
        </div>
      )}
      {readOnly && pictures.length === 0 && <p className={classes.quiet}>{t('evidence.none')}</p>}
      {shown && <WholePicture picture={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

/** Why a file is not taken as a picture, before it is sent; `null`: it is. */
async function refusalOf(file: File): Promise<'picture-too-large' | 'not-a-picture' | null> {
  if (file.size > LARGEST_EVIDENCE) return 'picture-too-large'
  try {
    const head = new Uint8Array(await file.slice(0, 64).arrayBuffer())
    return isEvidenceType(mimeOf(head, '')) ? null : 'not-a-picture'
  } catch {
    return 'not-a-picture'
  }
}

function Picture(props: {
  picture: StoredEvidence
  onOpen: () => void
  onRemove: (() => void) | null
}) {
  const { picture, onRemove } = props
  const { t } = useTranslation('audits')
  const client = useClient()
  const planId = usePlanId()
  const canShow = picture.stored && isEvidenceType(picture.mime)
  const small = useQuery({
    queryKey: ['evidence-small', planId, picture.sha256],
    queryFn: async () =>
      (await client.evidence.thumbnail({ planId, evidenceId: picture.id })) ??
      client.evidence.read({ planId, evidenceId: picture.id }),
    enabled: canShow,
    staleTime: Infinity,
    retry: false,
  })
  const url = useObjectUrl(small.data ?? null)
  return (
    <li data-testid="evidence">
      {canShow ? (
        <button
          type="button"
          aria-label={t('evidence.open', { name: picture.name })}
          onClick={props.onOpen}
        >
          {url && <img src={url} alt="" />}
        </button>
      ) : (
        <span className={classes.missing}>{t('evidence.missing', { name: picture.name })}</span>
      )}
      {onRemove && (
        <ActionIcon
          variant="default"
          size={24}
          className={classes.removePicture ?? ''}
          aria-label={t('evidence.remove', { name: picture.name })}
          onClick={onRemove}
        >
          <IconTrash size={14} stroke={1.8} />
        </ActionIcon>
      )}
    </li>
  )
}

function WholePicture(props: { picture: StoredEvidence; onClose: () => void }) {
  const { id: evidenceId, name } = props.picture
  const { t } = useTranslation('audits')
  const client = useClient()
  const planId = usePlanId()
  const whole = useQuery({
    queryKey: ['evidence', planId, evidenceId],
    queryFn: () => client.evidence.read({ planId, evidenceId }),
    staleTime: Infinity,
    gcTime: 30_000,
    retry: false,
  })
  const url = useObjectUrl(whole.data ?? null)
  return (
    <Modal
      opened
      size="auto"
      title={<bdi>{name}</bdi>}
      closeButtonProps={{ 'aria-label': t('app:common.close') }}
      onClose={props.onClose}
    >
      {url && <img className={classes.whole} src={url} alt={name} />}
    </Modal>
  )
}
